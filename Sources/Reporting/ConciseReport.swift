import Checks

/// One line a finding: `file:line:col: level: rule: message`. Columns are code points. A record of a JSON Lines
/// file is `file.jsonl:12 (id)`.
struct ConciseReport: ReportRenderer {
    private let root: String?

    init(_ settings: ReportSettings) {
        root = settings.root
    }

    func piece(for article: AnalyzedArticle) -> ReportPiece {
        ReportPiece(ReportedArticle(article, root: root).findings.map(line).joined())
    }

    private func line(_ found: ReportedFinding) -> String {
        let place = "\(found.article.name):\(found.position.line):\(found.position.column)"
        let finding = found.finding
        return "\(place): \(finding.level.rawValue): \(finding.rule): \(finding.message.onOneLine)\n"
    }
}
