import Document

/// An article with what people found in it.
public struct GoldArticle: Sendable, Decodable {
    /// The article's id.
    public let id: String
    /// The text that all spans refer to.
    public let text: String
    /// Every quotation with its provenance; `nil` in files that record attributions only.
    public let quotations: [ScoredQuotation]?
    /// Every attribution with source, cue and content; `nil` in files that record provenance.
    public let attributions: [GoldAttribution]?
    private let publisher: String?
    private let credits: [String]?
    private let title: String?
    private let date: String?
    private let url: String?

    /// The part of its corpus that it comes from: the first folder of its id, such as `wikinews` of
    /// `wikinews/2019/69`; `nil` where the id names none.
    public var collection: String? {
        id.firstIndex(of: "/").map { String(id[..<$0]) }
    }

    /// The article as the analyser gets it: text and metadata, nothing of the annotation.
    public var article: Article {
        Article(
            id: id, text: ArticleText(text),
            metadata: Metadata(publisher: publisher, credits: credits ?? [], title: title, date: date, url: url))
    }
}

/// An attribution as PolNeAR records it.
public struct GoldAttribution: Sendable, Decodable {
    /// The one whose words they are; empty where nobody is named.
    public let source: [CodePointSpan]
    /// The words that make it an attribution.
    let cue: [CodePointSpan]
    /// The words attributed, marks included.
    public let content: [CodePointSpan]
    /// `direct`, `mixed`, `indirect` or whatever the corpus says.
    public let type: String

    private enum Field: String, CodingKey { case source, cue, content, type }

    /// Reads a record; absent spans count as empty.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        source = try fields.decodeIfPresent([CodePointSpan].self, forKey: .source) ?? []
        cue = try fields.decodeIfPresent([CodePointSpan].self, forKey: .cue) ?? []
        content = try fields.decodeIfPresent([CodePointSpan].self, forKey: .content) ?? []
        type = try fields.decodeIfPresent(String.self, forKey: .type) ?? "?"
    }
}
