import Document

/// What a stretch of an article's text is marked as.
struct TextLabel: Sendable, Hashable {
    /// The ways in which text is marked; one stretch may be marked in several.
    struct Kinds: OptionSet, Sendable, Hashable {
        let rawValue: UInt8

        static let quotation = Kinds(rawValue: 1)
        static let speaker = Kinds(rawValue: 2)
        static let cue = Kinds(rawValue: 4)
        static let via = Kinds(rawValue: 8)
        static let flaw = Kinds(rawValue: 16)

        /// Every single kind, in the order in which tags stand.
        static let all: [Kinds] = [.quotation, .flaw, .speaker, .cue, .via]
    }

    /// The stretch, in UTF-8 byte offsets.
    let range: TextRange
    /// One kind.
    let kind: Kinds
    /// The index of the quotation whose words it holds; for other kinds, of the quotation or flaw it belongs to.
    let owner: Int?

    init(_ range: TextRange, _ kind: Kinds, of owner: Int? = nil) {
        self.range = range
        self.kind = kind
        self.owner = owner
    }
}
