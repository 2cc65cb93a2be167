import Attribution
import Document
import Provenance

/// What the analyser found in an article, in the scorers' terms.
public struct PredictedArticle: Sendable, Decodable {
    /// The article's id.
    public let id: String?
    /// The quotations; `nil` for an article that could not be analysed.
    public let quotations: [ScoredQuotation]?

    /// A prediction from its parts.
    public init(id: String?, quotations: [ScoredQuotation]?) {
        self.id = id
        self.quotations = quotations
    }

    /// The scorers' view of a traced text.
    public init(_ traced: TracedText) {
        let offset = OffsetConverter(traced.article.text, to: .codepoint)
        func span(_ range: TextRange) -> CodePointSpan { CodePointSpan(offset(range.start), offset(range.end)) }
        let attributed = traced.attributed
        let quotations = zip(attributed.quotations, traced.traces).map { quotation, trace in
            ScoredQuotation(
                content: quotation.content.map(span), form: quotation.form.rawValue,
                speaker: quotation.speaker.map { speaker in
                    let entity = attributed.entities[speaker.entity]
                    let name = entity.name.isEmpty ? nil : entity.name
                    return ScoredSpeaker(span: span(speaker.mention), name: name, kind: entity.kind.rawValue)
                },
                via: trace.via.map(\.name), provenance: trace.provenance.rawValue,
                isCaption: quotation.block == .caption, isNested: quotation.nestedIn != nil)
        }
        self.init(id: traced.article.id, quotations: quotations)
    }
}
