/// A reporting verb where it stands.
struct VerbCue {
    /// The index in `Lexicon.verbs`.
    let verb: Int
    /// The verb and its particle.
    let tokens: Range<Int>
    /// What stands before it.
    let group: VerbGroup
    /// The tokens outside marks that surround it in its sentence.
    let run: Range<Int>
    /// The index of its sentence.
    let sentence: Int
}
