/// A quotation while it is being found: places in tokens, no entity yet.
struct Draft: Sendable {
    /// The content, as ranges of tokens in reading order.
    var content: [Range<Int>]
    /// The top-level spans in marks that it holds.
    var spans: [Int] = []
    /// Its frame, as an index into all frames; `nil` where there is none.
    var frame: Int?
    /// The one who speaks, where it is not the frame's subject.
    var subject: NounPhrase?
    /// The step that found the speaker.
    var sieve: Sieve
    /// The draft whose speaker it continues.
    var continues: Int?
    /// The draft that holds it.
    var nestedIn: Int?
    /// The span inside which it stands, for one nested in marks.
    var insideSpan: Int?
    /// The index of its paragraph.
    var paragraph: Int
    /// The draft that it turned out to be part of.
    var mergedInto: Int?
    /// Whether the tagger takes its words for an attribution too.
    var isConfirmed = false
    /// How sure the tagger is, where it found the quotation.
    var confidence: Double?
    /// Whether it turned out to be no attribution.
    var isDropped = false
    /// Whether nothing was said, only thought, wanted or felt.
    var isBelief = false

    /// Whether it becomes a quotation of its own.
    var stands: Bool { mergedInto == nil && !isDropped }
}
