import Attribution
import Document
import HearsayKit
import Provenance
import Segmentation

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
                    return ScoredSpeaker(
                        span: span(speaker.mention), name: name, kind: entity.kind.rawValue,
                        sieve: speaker.sieve.rawValue, confidence: speaker.confidence)
                },
                via: trace.via.map(\.name), provenance: trace.provenance.rawValue,
                isBelief: quotation.attributionClass == .belief, isCaption: quotation.block == .caption,
                isNested: quotation.nestedIn != nil)
        }
        self.init(id: traced.article.id, quotations: quotations)
    }

    /// The scorers' view of what the tagger alone makes of an article.
    init(tagged article: Article, by analyzer: Analyzer) {
        let (text, attributions) = analyzer.tagAttributions(article)
        let offset = OffsetConverter(article.text, to: .codepoint)
        func span(_ tokens: Range<Int>) -> CodePointSpan {
            let (first, last) = (text.tokens[tokens.lowerBound], text.tokens[tokens.upperBound - 1])
            return CodePointSpan(offset(Int(first.start)), offset(Int(last.end)))
        }
        let quotations = attributions.map { attribution in
            ScoredQuotation(
                content: attribution.content.map(span), form: "",
                speaker: attribution.source.map { ScoredSpeaker(span: span($0), name: nil, kind: "") },
                via: [], provenance: "", isCaption: false, isNested: false)
        }
        self.init(id: article.id, quotations: quotations)
    }
}
