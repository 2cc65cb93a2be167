import Document
import Segmentation

/// An article with its quotations and their speakers.
public struct AttributedText: Sendable {
    /// The stage before.
    public let segmented: SegmentedText
    /// All quotations, by the start of their content; a nested one after the one that holds it.
    public let quotations: [Quotation]
    /// All speakers and other named ones, in order of their first mention.
    public let entities: [Entity]
    /// Spans in marks that quote nobody.
    public let mentions: [MarkedMention]
    /// Marks without a partner.
    public let unbalancedMarks: [UnbalancedMark]

    /// An attributed text from its parts.
    public init(
        segmented: SegmentedText, quotations: [Quotation], entities: [Entity], mentions: [MarkedMention],
        unbalancedMarks: [UnbalancedMark]
    ) {
        self.segmented = segmented
        self.quotations = quotations
        self.entities = entities
        self.mentions = mentions
        self.unbalancedMarks = unbalancedMarks
    }

    /// The article.
    public var article: Article { segmented.article }

    /// The words at a range of the text.
    public subscript(range: TextRange) -> String { article.text[range] }
}
