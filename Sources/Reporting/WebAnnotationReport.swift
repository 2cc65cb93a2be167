import Attribution
import Checks
import Document
import Provenance

/// W3C Web Annotations: one a quotation, with its provenance and rules as tags and its findings as comments, and
/// one a finding that is about no quotation.
///
/// Each target has two selectors: the words with what stands around them, and the place in code points.
struct WebAnnotationReport: ReportRenderer {
    private let tool: ToolIdentity
    private let root: String?

    init(_ settings: ReportSettings) {
        tool = settings.tool
        root = settings.root
    }

    var opening: [UInt8] { Array("{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"@graph\":[\n".utf8) }
    var separator: [UInt8] { Array(",\n".utf8) }

    func piece(for article: AnalyzedArticle) -> ReportPiece {
        let targets = WebAnnotationTargets(ReportedArticle(article, root: root))
        let findings = Dictionary(grouping: article.findings, by: \.quotation)
        return piece(
            article.text.tracedQuotations.map { annotation($0, findings[$0.index] ?? [], targets: targets) }
                + (findings[nil] ?? []).map { annotation(for: $0, targets: targets) })
    }

    func closing(_ tally: Tally, held: HeldRows) -> [UInt8] { Array("\n]}\n".utf8) }

    private func annotation(
        _ traced: TracedQuotation, _ findings: [Finding], targets: WebAnnotationTargets
    ) -> [UInt8] {
        let kinds = [traced.quotation.form.rawValue, traced.trace.provenance.rawValue]
        return annotation(traced.id, at: traced.quotation.content, targets: targets) {
            body("describing", traced.chain, to: &$0)
            for tag in kinds + findings.map(\.rule) { body("tagging", tag, to: &$0) }
            for finding in findings { body("commenting", finding.message, to: &$0) }
        }
    }

    private func annotation(for finding: Finding, targets: WebAnnotationTargets) -> [UInt8] {
        annotation(finding.fingerprint, at: [finding.range], targets: targets) {
            body("tagging", finding.rule, to: &$0)
            body("commenting", finding.message, to: &$0)
        }
    }

    private func annotation(
        _ id: String, at ranges: [TextRange], targets: WebAnnotationTargets, bodies: (inout JSONWriter) -> Void
    ) -> [UInt8] {
        var json = JSONWriter()
        json.object {
            $0.member("id", targets.identifier(of: id))
            $0.member("type", "Annotation")
            $0.member("motivation", "describing")
            $0.member("generator", object: tool) {
                $0.member("type", "Software")
                $0.member("name", "\($1.name) \($1.version)")
            }
            $0.key("body")
            $0.array(bodies)
            $0.member("target", objects: ranges) { targets.write($1, to: &$0) }
        }
        return json.bytes
    }

    private func body(_ purpose: String, _ value: String, to json: inout JSONWriter) {
        json.object {
            $0.member("type", "TextualBody")
            $0.member("purpose", purpose)
            $0.member("format", "text/plain")
            $0.member("value", value.onOneLine)
        }
    }
}
