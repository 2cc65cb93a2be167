/// What the head of a noun phrase makes it, as far as speaking is concerned.
@usableFromInline
package enum PhraseHead: UInt8, Sendable {
    case pronoun, person, organization, place, outlet, programme
    /// *the minister*, *a resident*: people by what they are.
    case description
    /// *officials*, *critics*
    case group
    /// *the company*, *prosecutors' office*
    case collective
    /// *the report*, *a lawsuit*
    case document
    /// *reports*, *local media*
    case media
    /// A capitalised word that may be a name.
    case name
    /// Anything else.
    case other
}

/// A noun phrase that may name a speaker.
package struct NounPhrase: Sendable {
    /// All of it, with what stands before the head and the phrases that hang on it.
    package let tokens: Range<Int>
    /// The token of its head noun; for a name the name's last token.
    package let head: Int
    /// What it is.
    package let kind: PhraseHead
    /// The index of its name in the list of names, -1 for none.
    package let name: Int
    /// Whether several are meant.
    package var isPlural: Bool
    /// The head of the last phrase joined in it by *and*: *Jones* of *Smith and Jones*. -1 for a single one.
    package var lastHead = -1

    /// Whether phrases are joined in it by *and*.
    package var isJoined: Bool { lastHead >= 0 }

    /// Whether it can be the one who speaks in a clause of its own right.
    package var isLikelySpeaker: Bool { kind != .other }
}
