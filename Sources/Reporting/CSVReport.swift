import Attribution
import Checks
import Document
import Provenance

/// One quotation a row, as RFC 4180 has it: a row of names first, lines that end in CRLF, fields with a comma
/// or a mark in marks. Lines and columns are those of the text, columns in code points.
///
/// Spreadsheets take a cell that starts with `=`, `+`, `-` or `@` for a formula. Such a cell has an apostrophe
/// put before it; blank space in a cell is drawn together, so that a row is a line.
struct CSVReport: ReportRenderer {
    static let columns = [
        "id", "form", "words", "speaker", "name", "kind", "cue", "via", "relations", "provenance", "depth", "findings",
        "line", "column", "path", "article", "class",
    ]

    private let root: String?

    init(_ settings: ReportSettings) {
        root = settings.root
    }

    var opening: [UInt8] { row(Self.columns) }

    func piece(for article: AnalyzedArticle) -> ReportPiece {
        let reported = ReportedArticle(article, root: root)
        let findings = Dictionary(grouping: article.findings, by: \.quotation)
        return piece(
            article.text.tracedQuotations.map {
                row(whatAndWho($0) + whence($0) + place($0, findings[$0.index] ?? [], in: reported))
            })
    }

    private func whatAndWho(_ traced: TracedQuotation) -> [String] {
        let quotation = traced.quotation
        return [
            traced.id, quotation.form.rawValue, traced.words, quotation.speaker.map { traced.text[$0.mention] } ?? "",
            traced.entity?.name ?? "", traced.entity?.kind.rawValue ?? "",
            quotation.cue.map { traced.text[$0.range] } ?? "",
        ]
    }

    private func whence(_ traced: TracedQuotation) -> [String] {
        let via = traced.trace.via
        return [
            via.map { $0.shownName(in: traced.text) }.joined(separator: "; "),
            via.map(\.relation.rawValue).joined(separator: "; "), traced.trace.provenance.rawValue,
            String(traced.trace.depth),
        ]
    }

    private func place(_ traced: TracedQuotation, _ findings: [Finding], in reported: ReportedArticle) -> [String] {
        let position = reported.places.position(of: traced.quotation.range)
        return [
            findings.map(\.rule).joined(separator: "; "), String(position.line), String(position.column),
            reported.path.path, reported.source.id ?? "", traced.quotation.attributionClass.rawValue,
        ]
    }

    private func row(_ cells: [String]) -> [UInt8] {
        Array((cells.map { field($0.onOneLine) }.joined(separator: ",") + "\r\n").utf8)
    }

    private func field(_ text: String) -> String {
        let cell = text.isFormula ? "'" + text : text
        let needsMarks = cell.unicodeScalars.contains { $0 == "," || $0 == "\"" }
        return needsMarks ? "\"\(cell.escaping { $0 == "\"" ? "\"\"" : nil })\"" : cell
    }
}

extension String {
    /// Whether a spreadsheet may take the cell for a formula; full-width signs count in some.
    fileprivate var isFormula: Bool {
        unicodeScalars.first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
    }
}
