import Checks

/// A pull-request comment or step summary in GitHub's Markdown: counts, then a table of the findings.
///
/// The counts stand first, so rows are held until the end: as many as a comment has room for, and a line
/// that says how many are left out. Words of an article are escaped so that they make no markup, link,
/// mention of a user or reference to an issue.
struct MarkdownReport: ReportRenderer {
    private let tool: ToolIdentity
    private let root: String?

    init(_ settings: ReportSettings) {
        tool = settings.tool
        root = settings.root
    }

    /// GitHub takes 65,536 characters.
    let room = 60_000

    func piece(for article: AnalyzedArticle) -> ReportPiece {
        ReportPiece(held: ReportedArticle(article, root: root).findings.map(row))
    }

    func piece(for failure: FailedRecord) -> ReportPiece {
        let path = ReportedPath(failure.origin, root: root).path
        let place = failure.line.map { "\(path):\($0)" } ?? path
        return ReportPiece(held: [row([place, "failed", failure.code, failure.message, "", ""])])
    }

    func closing(_ tally: Tally, held: HeldRows) -> [UInt8] {
        let head = "### Hearsay\n\n**\(tally.counts)**\(tally.scope)\n"
        let names = "\n| where | level | rule | words | speaker | chain |\n|---|---|---|---|---|---|\n"
        let table = held.rows.isEmpty ? [] : Array(names.utf8) + held.rows.joined()
        let more = held.leftOut == 0 ? "" : "\n… and \(held.leftOut) more, for which this page has no room.\n"
        return Array(head.utf8) + table + Array((more + signature).utf8)
    }

    private var signature: String {
        "\nhearsay \(tool.version.markdownEscaped), outlet registry \(tool.registry.markdownEscaped). "
            + "Hearsay reads what an article says of its sources; whether the words are true it cannot tell.\n"
    }

    private func row(_ found: ReportedFinding) -> [UInt8] {
        let position = found.position
        let place = "\(found.article.name):\(position.line):\(position.column)"
        let quotation = found.quotation
        let chain = quotation.map { $0.trace.via.isEmpty ? "" : $0.chain } ?? ""
        return row([
            place, found.finding.level.rawValue, found.finding.rule, found.words.shortened(to: 160),
            quotation?.speakerName ?? "", chain,
        ])
    }

    private func row(_ cells: [String]) -> [UInt8] {
        Array(("| " + cells.map { $0.onOneLine.markdownEscaped }.joined(separator: " | ") + " |\n").utf8)
    }
}

extension String {
    /// Text on one line that Markdown shows as it is. A zero-width space keeps `@name`, `#1`, `:word:` and
    /// addresses from becoming mentions, references, pictures and links.
    fileprivate var markdownEscaped: String {
        escaping { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "@", "#": "\(scalar)&#8203;"
            case "\\", "`", "*", "_", "[", "]", "|", "~", "$": "\\\(scalar)"
            default: nil
            }
        }.withColonsApart
    }

    private var withColonsApart: String {
        let parts = unicodeScalars.split(separator: ":", omittingEmptySubsequences: false)
        return parts.dropFirst().reduce(String(parts[0])) { text, part in
            let isWord = part.first.map { $0 == "/" || $0.properties.isAlphabetic } ?? false
            return text + (isWord ? ":&#8203;" : ":") + String(part)
        }
    }
}
