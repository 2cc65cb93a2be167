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
///
/// A small value, since every cue holds three of them: 32 bytes, no references.
package struct NounPhrase: Sendable {
    private let start: Int32
    private let end: Int32
    private let headToken: Int32
    private let nameIndex: Int32
    /// How far from the head the heads of up to four joined phrases stand, in tokens; 0 for none.
    private let otherHeads: SIMD4<Int16>
    /// What it is.
    package let kind: PhraseHead
    /// Whether several are meant.
    package let isPlural: Bool

    /// A phrase from its parts.
    package init(tokens: Range<Int>, head: Int, kind: PhraseHead, name: Int, isPlural: Bool, others: [Int] = []) {
        start = Int32(truncatingIfNeeded: tokens.lowerBound)
        end = Int32(truncatingIfNeeded: tokens.upperBound)
        headToken = Int32(truncatingIfNeeded: head)
        nameIndex = Int32(truncatingIfNeeded: name)
        var heads = SIMD4<Int16>.zero
        for (place, other) in others.prefix(heads.scalarCount).enumerated() {
            heads[place] = Int16(exactly: other - head) ?? 0
        }
        otherHeads = heads
        self.kind = kind
        self.isPlural = isPlural
    }

    /// All of it, with what stands before the head and the phrases that hang on it.
    package var tokens: Range<Int> { Range(uncheckedBounds: (Int(start), Int(end))) }
    /// The token of its head noun; for a name the name's last token.
    package var head: Int { Int(headToken) }
    /// The index of its name in the list of names, -1 for none.
    package var name: Int { Int(nameIndex) }
    /// The heads of further phrases joined in it by *and*: *Jones* of *Smith and Jones*. Empty for a single one.
    package var others: [Int] {
        isJoined ? otherHeads.indices.map { Int(otherHeads[$0]) }.filter { $0 != 0 }.map { head + $0 } : []
    }

    /// Whether phrases are joined in it by *and*.
    package var isJoined: Bool { otherHeads[0] != 0 }

    /// Whether it can be the one who speaks in a clause of its own right.
    package var isLikelySpeaker: Bool { kind != .other }
}
