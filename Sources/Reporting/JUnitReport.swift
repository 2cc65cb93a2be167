import Checks

/// JUnit's XML: a suite an article, a test case a finding. Findings below the fail level are passed tests that
/// say what was found; an article without findings is one passed test; a record that could not be read is a
/// test with an error.
///
/// XML 1.0 forbids most control characters, so they are written as visible escapes such as `\u{1B}`.
struct JUnitReport: ReportRenderer {
    private let root: String?
    private let failLevel: Level

    init(_ settings: ReportSettings) {
        root = settings.root
        failLevel = settings.failLevel
    }

    var opening: [UInt8] {
        Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"hearsay\">\n".utf8)
    }

    func piece(for article: AnalyzedArticle) -> ReportPiece {
        let reported = ReportedArticle(article, root: root)
        let found = reported.findings
        let file = reported.path.path.onOneLine
        let passed = element("testcase", [("name", "nothing to report"), ("classname", reported.name), ("file", file)])
        return suite(
            reported.name, found.isEmpty ? [passed] : found.map(testcase),
            failures: found.count { $0.finding.level >= failLevel })
    }

    func piece(for failure: FailedRecord) -> ReportPiece {
        let path = ReportedPath(failure.origin, root: root).path.onOneLine
        let name = failure.origin.record.map { "\(path):\($0)" } ?? path
        let properties = [("message", failure.message.onOneLine), ("type", failure.code.onOneLine)]
        let testcase = element(
            "testcase", [("name", "can be read"), ("classname", name), ("file", path)], [element("error", properties)])
        return suite(name, [testcase], errors: 1)
    }

    func closing(_ tally: Tally, held: HeldRows) -> [UInt8] { Array("</testsuites>\n".utf8) }

    private func suite(_ name: String, _ cases: [String], failures: Int = 0, errors: Int = 0) -> ReportPiece {
        let counts = [("tests", cases.count), ("failures", failures), ("errors", errors)].map { ($0.0, String($0.1)) }
        return ReportPiece(element("testsuite", [("name", name)] + counts, cases))
    }

    private func testcase(_ found: ReportedFinding) -> String {
        let position = found.position
        let name = "\(found.finding.rule) at \(position.line):\(position.column)"
        let line = String(found.place.startLine)
        let file = found.article.path.path.onOneLine
        let attributes = [("name", name), ("classname", found.article.name), ("file", file), ("line", line)]
        return element("testcase", attributes, [outcome(found)])
    }

    private func outcome(_ found: ReportedFinding) -> String {
        let details = found.details.map(\.xmlEscaped).joined(separator: "\n")
        guard found.finding.level >= failLevel else {
            return "<system-out>\(found.finding.level.rawValue): \(found.message.xmlEscaped)\n\(details)</system-out>\n"
        }
        return open("failure", [("message", found.message), ("type", found.finding.level.rawValue)])
            + "\(details)</failure>\n"
    }

    private func element(_ name: String, _ attributes: [(String, String)], _ children: [String] = []) -> String {
        children.isEmpty
            ? open(name, attributes).dropLast() + "/>\n"
            : open(name, attributes) + "\n" + children.joined() + "</\(name)>\n"
    }

    private func open(_ name: String, _ attributes: [(String, String)]) -> String {
        "<\(name)" + attributes.map { " \($0.0)=\"\($0.1.xmlEscaped)\"" }.joined() + ">"
    }
}

extension ReportedFinding {
    /// The words, the speaker and the chain, a line each.
    fileprivate var details: [String] {
        guard let quotation else { return [words] }
        let chain = quotation.trace.via.isEmpty ? [] : ["chain: \(quotation.chain.onOneLine)"]
        return [words, "speaker: \(quotation.speakerLine.onOneLine)"] + chain
    }
}

extension String {
    /// Text for XML 1.0, in an element or an attribute; all that steers must be visible already.
    fileprivate var xmlEscaped: String {
        escaping { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\"": "&quot;"
            case "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
            default: nil
            }
        }
    }
}
