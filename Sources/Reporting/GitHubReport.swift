import Checks
import Document

/// Workflow commands of GitHub Actions: `::warning file=…,line=…,col=…,title=…::message`. Columns are code points
/// and stand only where a finding is on one line, as GitHub asks.
///
/// In a message `%`, CR and LF are escaped; in a property `:` and `,` as well.
struct GitHubReport: ReportRenderer {
    private let root: String?

    init(_ settings: ReportSettings) {
        root = settings.root
    }

    func piece(for article: AnalyzedArticle) -> ReportPiece {
        ReportPiece(ReportedArticle(article, root: root).findings.map(command).joined())
    }

    func piece(for failure: FailedRecord) -> ReportPiece {
        let path = ReportedPath(failure.origin, root: root).path.visible
        let line = failure.line.map { [("line", String($0))] } ?? []
        return ReportPiece(
            command(
                "error", [("file", path)] + line + [("title", failure.code.onOneLine)],
                message: failure.message.onOneLine))
    }

    private func command(_ found: ReportedFinding) -> String {
        let properties = [("file", found.article.path.path.visible)] + places(found.place)
        return command(
            found.finding.level.command, properties + [("title", found.finding.rule)], message: found.message)
    }

    private func places(_ place: SourcePlace) -> [(String, String)] {
        let lines = [("line", place.startLine), ("endLine", place.endLine)]
        guard place.startLine == place.endLine, let start = place.startColumn, let end = place.endColumn else {
            return lines.map { ($0.0, String($0.1)) }
        }
        return (lines + [("col", start), ("endColumn", end)]).map { ($0.0, String($0.1)) }
    }

    private func command(_ name: String, _ properties: [(String, String)], message: String) -> String {
        let properties = properties.map { "\($0.0)=\($0.1.commandEscaped(":,"))" }.joined(separator: ",")
        return "::\(name) \(properties)::\(message.commandEscaped())\n"
    }
}

extension Level {
    fileprivate var command: String {
        switch self {
        case .note: "notice"
        case .warning: "warning"
        case .error: "error"
        }
    }
}

extension String {
    /// Percent-encodes what would end a command, and the characters of `others`.
    fileprivate func commandEscaped(_ others: String = "") -> String {
        let special = Set(("%\r\n" + others).unicodeScalars)
        return escaping { scalar in
            guard special.contains(scalar) else { return nil }
            return "%" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16, uppercase: true)
        }
    }
}
