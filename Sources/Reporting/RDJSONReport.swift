import Checks
import Document

/// reviewdog's `DiagnosticResult`. Columns are UTF-8 bytes, and the end is the place after the last one.
struct RDJSONReport: ReportRenderer {
    private let tool: ToolIdentity
    private let root: String?

    init(_ settings: ReportSettings) {
        tool = settings.tool
        root = settings.root
    }

    var opening: [UInt8] {
        var source = JSONWriter()
        source.object { $0.member("name", tool.name) }
        return Array("{\"source\":".utf8) + source.bytes + Array(",\"diagnostics\":[\n".utf8)
    }

    var separator: [UInt8] { Array(",\n".utf8) }

    func piece(for article: AnalyzedArticle) -> ReportPiece {
        piece(ReportedArticle(article, root: root, columns: .utf8).findings.map(diagnostic))
    }

    func piece(for failure: FailedRecord) -> ReportPiece {
        var json = JSONWriter()
        json.object {
            $0.member("message", failure.message.onOneLine)
            $0.member("location", object: SourcePlace(line: failure.line)) {
                $0.member("path", ReportedPath(failure.origin, root: root).path)
                write($1, to: &$0)
            }
            $0.member("severity", Level.error.severity)
            $0.member("code", object: failure.code) { $0.member("value", $1) }
        }
        return ReportPiece(items: json.bytes)
    }

    func closing(_ tally: Tally, held: HeldRows) -> [UInt8] { Array("\n]}\n".utf8) }

    private func diagnostic(_ found: ReportedFinding) -> [UInt8] {
        var json = JSONWriter()
        json.object {
            $0.member("message", found.message)
            $0.member("location", object: found.place) {
                $0.member("path", found.article.path.path)
                write($1, to: &$0)
            }
            $0.member("severity", found.finding.level.severity)
            $0.member("code", object: found.finding.rule) {
                $0.member("value", $1)
                $0.member("url", RuleRegistry.rule($1)?.metadata.guideline.address ?? "")
            }
        }
        return json.bytes
    }

    /// Without columns a range means whole lines.
    private func write(_ place: SourcePlace, to json: inout JSONWriter) {
        json.member("range", object: place) {
            $0.member("start", object: $1) { write($1.startLine, $1.startColumn, to: &$0) }
            $0.member("end", object: $1) { write($1.endLine, $1.endColumn, to: &$0) }
        }
    }

    private func write(_ line: Int, _ column: Int?, to json: inout JSONWriter) {
        json.member("line", line)
        if let column { json.member("column", column) }
    }
}

extension Level {
    fileprivate var severity: String {
        switch self {
        case .note: "INFO"
        case .warning: "WARNING"
        case .error: "ERROR"
        }
    }
}
