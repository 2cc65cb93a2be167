import Checks
import Document

/// GitLab's code quality report: an array of issues, each with a fingerprint of its own.
struct GitLabReport: ReportRenderer {
    private let root: String?

    init(_ settings: ReportSettings) {
        root = settings.root
    }

    var opening: [UInt8] { Array("[".utf8) }
    var separator: [UInt8] { Array(",\n".utf8) }

    func piece(for article: AnalyzedArticle) -> ReportPiece {
        piece(ReportedArticle(article, root: root).findings.map(issue))
    }

    func piece(for failure: FailedRecord) -> ReportPiece {
        let path = ReportedPath(failure.origin, root: root).path
        let line = failure.line ?? 1
        return ReportPiece(
            items: issue(
                (failure.code, "blocker"), failure.message.onOneLine, path: path, lines: line...line,
                fingerprint: StableHash([path, failure.id ?? String(line), failure.code]).digits))
    }

    func closing(_ tally: Tally, held: HeldRows) -> [UInt8] { Array("]\n".utf8) }

    private func issue(_ found: ReportedFinding) -> [UInt8] {
        let place = found.place
        let path = found.article.path.path
        return issue(
            (found.finding.rule, found.finding.level.severity), found.message, path: path,
            lines: place.startLine...place.endLine, fingerprint: StableHash([path, found.fingerprint]).digits)
    }

    private func issue(
        _ check: (name: String, severity: String), _ description: String, path: String, lines: ClosedRange<Int>,
        fingerprint: String
    ) -> [UInt8] {
        var json = JSONWriter()
        json.object {
            $0.member("description", description)
            $0.member("check_name", check.name)
            $0.member("fingerprint", fingerprint)
            $0.member("severity", check.severity)
            $0.member("location", object: lines) {
                $0.member("path", path)
                $0.member("lines", object: $1) {
                    $0.member("begin", $1.lowerBound)
                    $0.member("end", $1.upperBound)
                }
            }
        }
        return json.bytes
    }
}

extension Level {
    fileprivate var severity: String {
        switch self {
        case .note: "info"
        case .warning: "minor"
        case .error: "major"
        }
    }
}
