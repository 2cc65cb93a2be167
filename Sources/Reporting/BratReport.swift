import Attribution
import Checks
import Document
import Provenance

/// brat's stand-off annotation of one article: text-bound quotations, speakers, cues, vias, occasions and
/// audiences (`T`), who said and passed on what (`R`), forms and provenance (`A`), chains and findings as notes
/// (`#`). Offsets are code points into the article's text, which stands in a file of the same name that ends in
/// `.txt`; `configuration` is what brat wants in `annotation.conf` beside it.
public struct BratReport: ReportRenderer {
    /// What brat needs to know of the types used.
    public static let configuration = """
        [entities]
        Quotation
        Speaker
        Cue
        Via
        Occasion
        Audience

        [relations]
        SaidBy Arg1:Quotation, Arg2:Speaker
        CuedBy Arg1:Quotation, Arg2:Cue
        CameThrough Arg1:Quotation, Arg2:Via
        SaidAt Arg1:Quotation, Arg2:Occasion
        SaidTo Arg1:Quotation, Arg2:Audience

        [events]

        [attributes]
        \(attribute("Form", "Quotation", QuotationForm.allCases.map(\.rawValue)))
        \(attribute("Class", "Quotation", AttributionClass.allCases.map(\.rawValue)))
        \(attribute("Provenance", "Quotation", ProvenanceClass.allCases.map(\.rawValue)))
        \(attribute("Relation", "Via", ViaRelation.allCases.map(\.rawValue)))

        """

    init(_ settings: ReportSettings) {}

    func piece(for article: AnalyzedArticle) -> ReportPiece {
        var document = BratDocument(article.text.article.text)
        let findings = Dictionary(grouping: article.findings, by: \.quotation)
        for traced in article.text.tracedQuotations {
            let quotation = document.entity("Quotation", traced.quotation.content)
            write(traced, as: quotation, to: &document)
            document.note(quotation, "\(traced.id): \(traced.chain)")
            for finding in findings[traced.index] ?? [] {
                document.note(quotation, "\(finding.level.rawValue): \(finding.rule): \(finding.message)")
            }
        }
        return ReportPiece(document.lines.map { $0 + "\n" }.joined())
    }

    private func write(_ traced: TracedQuotation, as quotation: String, to document: inout BratDocument) {
        document.attribute("Form", quotation, traced.quotation.form.rawValue)
        document.attribute("Class", quotation, traced.quotation.attributionClass.rawValue)
        document.attribute("Provenance", quotation, traced.trace.provenance.rawValue)
        let parts = [
            ("Speaker", "SaidBy", traced.quotation.speaker?.mention), ("Cue", "CuedBy", traced.quotation.cue?.range),
            ("Occasion", "SaidAt", traced.quotation.occasion?.range), ("Audience", "SaidTo", traced.quotation.audience),
        ]
        for (type, relation, range) in parts {
            guard let range else { continue }
            document.relation(relation, from: quotation, to: document.entity(type, [range]))
        }
        for via in traced.trace.via {
            let entity = document.entity("Via", [via.range])
            document.relation("CameThrough", from: quotation, to: entity)
            document.attribute("Relation", entity, via.relation.rawValue)
        }
    }

    private static func attribute(_ name: String, _ type: String, _ values: [String]) -> String {
        "\(name) Arg:\(type), Value:\(values.joined(separator: "|"))"
    }
}
