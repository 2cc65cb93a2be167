/// One of the reporting verbs that a word can be a form of. What a look-up asks for stands together, since it waits for
/// memory.
struct VerbForm: Sendable {
    /// The hash of the verb's particle, 0 where it has none.
    let particle: UInt64
    /// The verb's place among all verbs.
    let verb: Int32
    /// How many more verbs of the same word stand behind this one.
    let more: Int32
}
