import Foundation
import Reporting
import Testing

/// An article's words change nothing but their own place: a report of hostile text has the shape of a report of
/// harmless text, as parsers that are not ours see it.
@Suite struct HostileTextTests {
    static let texts = [
        "\n::error::pwned\n", "::error file=a,line=1::b", "##[error]pwned", "]]>", "</script><script>alert(1)</script>",
        "=cmd()", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", "\u{1B}[31m\u{9B}2J", "\0",
        "\u{1}\u{B}\u{C}\u{85}\u{FFFE}\u{FFFF}",
        "\r", "\r\n", "\u{2028}\u{2029}", "\"", "'", "\"\u{301}", ",\"\u{301}", "a | b", "`` `code", "| --- |",
        "<b>&amp;&",
        "[a](http://b.example)", "![x](y)", "@octocat #1 https://c.example", "%0A::error::d", "\u{202E}txt", "\\",
        "\\\"", "<!--",
        "{0}", "$x$", ":smile:", "{{title}}", "{{{json}}}", "{{#cards}}", "{{/text}}", "{{> Card}}", "{{=<% %>=}}",
        "</textarea></div>", "<\u{301}b", "onfocus=alert(1) x=\"\u{301}",
    ]
    /// The texts are named by their index, so that none of them reaches the log of a test run.
    static let spices = texts + [texts.joined(), texts.reversed().joined(separator: " ")]

    static func entries(_ spice: String) -> [ReportEntry] {
        let origin = Story.record.text.article.origin
        let path = "a\(spice).txt"
        return [
            .success(Story(spice: spice).analyzed(origin: .init(path: path), title: "https://d.example/\(spice)")),
            .success(Story(spice: spice).analyzed(origin: .init(path: path, record: 3), id: "id\(spice)")),
            .success(Story(spice: spice).analyzed(origin: origin, id: spice)),
            .failure(
                .init(id: spice, origin: .init(path: path), code: "c\(spice)", message: "m\(spice)", line: 1)),
        ]
    }

    private func report(_ format: ReportFormat, _ spice: String) -> String {
        let entries = Self.entries(spice)
        return Reporter.report(format, of: format.holdsOneArticle ? [entries[0]] : entries)
    }

    @Test(arguments: spices.indices)
    func jsonKeepsItsShape(_ index: Int) throws {
        let spice = Self.spices[index]
        for format in [ReportFormat.json, .sarif, .gitlab, .rdjson, .webannotation] {
            #expect(try Shape.json(report(format, spice)) == Shape.json(report(format, "x")), "\(format)")
        }
        #expect(try Shape.lines(report(.jsonl, spice)) == Shape.lines(report(.jsonl, "x")))
    }

    @Test(arguments: spices.indices)
    func xmlKeepsItsShape(_ index: Int) throws {
        let spice = Self.spices[index]
        #expect(try Shape.xml(report(.junit, spice)) == Shape.xml(report(.junit, "x")))
    }

    @Test(arguments: spices.indices)
    func linesStayLines(_ index: Int) throws {
        let spice = Self.spices[index]
        for format in [ReportFormat.text, .concise, .github] {
            let (hostile, harmless) = (report(format, spice), report(format, "x"))
            #expect(hostile.utf8.count { $0 == 0x0A } == harmless.utf8.count { $0 == 0x0A }, "\(format)")
            let controls = hostile.unicodeScalars.count { $0 != "\n" && $0.properties.generalCategory == .control }
            #expect(controls == 0, "\(format)")
        }
        for format in [ReportFormat.text, .concise] {
            let lines = report(format, spice).unicodeScalars.split(separator: "\n").map { $0.drop { $0 == " " } }
            let commands = lines.count { $0.starts(with: "::".unicodeScalars) || $0.contains("##[".unicodeScalars) }
            #expect(commands == 0, "\(format)")
        }
    }

    /// Reads commands as the runner does: up to the first `::` after the start, then by commas and the first `=`.
    @Test(arguments: spices.indices)
    func commandsStayCommands(_ index: Int) throws {
        let spice = Self.spices[index]
        for line in report(.github, spice).split(separator: "\n") {
            let head = String(line.dropFirst(2)).components(separatedBy: "::")[0]
            let parts = head.split(separator: " ", maxSplits: 1)
            let names = parts[1].split(separator: ",").map { $0.split(separator: "=", maxSplits: 1)[0] }
            #expect(["notice", "warning", "error"].contains(parts[0]) && line.hasPrefix("::"))
            #expect(Set(names).isSubset(of: ["file", "line", "endLine", "col", "endColumn", "title"]))
            let file = parts[1].split(separator: ",")[0].dropFirst(5).removingPercentEncoding ?? ""
            let isKept = Array(file.utf8) == Array("a\(spice).txt".utf8) || file == "stories/all.jsonl"
            #expect(isKept || !spice.isPrintable, "text \(Self.spices.firstIndex(of: spice) ?? -1)")
        }
    }

    @Test(.enabled(if: PythonTools.isReady, PythonTools.needed))
    func tablesKeepTheirShape() throws {
        for spice in Self.spices {
            let rows = try #require(
                try JSONSerialization.jsonObject(with: Data(Shape.csv(report(.csv, spice)).utf8)) as? [[String]])
            #expect(rows.count == 10 && rows.allSatisfy { $0.count == rows[0].count })
            let formulas = "=+-@＝＋－＠\t\r\n".unicodeScalars
            #expect(!rows.joined().contains { $0.unicodeScalars.first.map(formulas.contains) ?? false })
        }
    }

    @Test(.enabled(if: PythonTools.isReady, PythonTools.needed))
    func markdownKeepsItsShape() throws {
        let harmless = try Shape.markdown(report(.markdown, "x"))
        for spice in Self.spices {
            let hostile = report(.markdown, spice)
            #expect(try Shape.markdown(hostile) == harmless, "text \(Self.spices.firstIndex(of: spice) ?? -1)")
            let links = hostile.replacing("&#8203;", with: " ").matches(of: #/[@#]\w|:\/\//#).count
            #expect(links == 0, "text \(Self.spices.firstIndex(of: spice) ?? -1)")
        }
    }

    @Test(arguments: spices.indices)
    func bratKeepsItsShape(_ index: Int) throws {
        let spice = Self.spices[index]
        let text = Array(Story(spice: spice).analyzed(origin: .init()).text.article.text.string.unicodeScalars)
        let lines = report(.brat, spice).split(separator: "\n")
        #expect(
            lines.map { $0.prefix { $0 != "\t" } }
                == report(.brat, "x").split(separator: "\n").map { $0.prefix { $0 != "\t" } })
        for line in lines where line.hasPrefix("T") {
            let cells = line.unicodeScalars.split(separator: "\t", omittingEmptySubsequences: false)
            let spans = String(cells[1]).split(separator: " ", maxSplits: 1)[1].split(separator: ";")
            let words = spans.map { span in
                let ends = span.split(separator: " ").compactMap { Int($0) }
                return String(String.UnicodeScalarView(text[ends[0]..<ends[1]]))
            }
            #expect(cells.count == 3 && words.joined(separator: " ") == String(cells[2]))
        }
    }
}

extension String {
    /// Whether a path may keep the text as it is.
    fileprivate var isPrintable: Bool {
        let steering: [Unicode.GeneralCategory] = [.control, .format, .lineSeparator, .paragraphSeparator]
        return !unicodeScalars.contains { steering.contains($0.properties.generalCategory) } && !contains("##[")
    }
}
