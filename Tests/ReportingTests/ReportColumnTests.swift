import Foundation
import Reporting
import Testing

/// Places in files, found again by other means than those that wrote them, on text with emoji, combining marks and
/// letters beyond the first plane.
@Suite struct ReportColumnTests {
    private let lines = Story.article.text[Story.article.text.article.text.range].components(separatedBy: "\n")
    private let words = [
        "No decision 🙂 has been taken,” Petrov told a news conference, according to state-run TASS, citing "
            + "Dnevni\u{30C}k.\n“None at all\n in ё𝔘🙂", "TASS", "a senior official", "“", "Critics say",
    ]

    private func objects(_ format: ReportFormat, _ path: String...) throws -> [[String: Any]] {
        let report = Reporter.report(format, of: [.success(Story.article)])
        var value = try JSONSerialization.jsonObject(with: Data(report.utf8))
        for key in path {
            value = try #require((value as? [String: Any])?[key] ?? (value as? [[String: Any]])?.first?[key])
        }
        return try #require(value as? [[String: Any]])
    }

    /// The words from one place to another; `cut` is a line's part from a column to a column, which may be open.
    private func words(
        _ start: (line: Int, column: Int), _ end: (line: Int, column: Int), _ cut: (String, Int, Int?) -> String
    ) -> String {
        guard start.line < end.line else { return cut(lines[start.line - 1], start.column - 1, end.column - 1) }
        let first = cut(lines[start.line - 1], start.column - 1, nil)
        let last = cut(lines[end.line - 1], 0, end.column - 1)
        return ([first] + lines[start.line..<end.line - 1] + [last]).joined(separator: "\n")
    }

    @Test func sarifCountsUTF16() throws {
        let found = try objects(.sarif, "runs", "results").map { result -> String in
            let location = (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
            let region = try #require(location?["region"] as? [String: Any])
            let place = try ["startLine", "startColumn", "endLine", "endColumn"].map {
                try #require(region[$0] as? Int)
            }
            return words((place[0], place[1]), (place[2], place[3])) { line, start, end in
                let line = line as NSString
                return line.substring(with: NSRange(location: start, length: (end ?? line.length) - start))
            }
        }
        #expect(found == words)
    }

    @Test func reviewdogCountsBytes() throws {
        let found = try objects(.rdjson, "diagnostics").map { diagnostic -> String in
            let range = (diagnostic["location"] as? [String: Any])?["range"] as? [String: [String: Int]]
            let (start, end) = (try #require(range?["start"]), try #require(range?["end"]))
            return words(
                (try #require(start["line"]), try #require(start["column"])),
                (try #require(end["line"]), try #require(end["column"]))
            ) { line, start, end in
                let bytes = Array(line.utf8)
                return String(decoding: bytes[start..<(end ?? bytes.count)], as: UTF8.self)
            }
        }
        #expect(found == words)
    }

    @Test func gitHubCountsCodePoints() throws {
        let commands = Reporter.report(.github, of: [.success(Story.article)]).split(separator: "\n")
        let found = try commands.dropFirst().map { command -> String in
            let match = try #require(command.firstMatch(of: /,line=(\d+),endLine=\d+,col=(\d+),endColumn=(\d+),/))
            let (line, start, end) = (Int(match.1)!, Int(match.2)!, Int(match.3)!)
            return String(String.UnicodeScalarView(Array(lines[line - 1].unicodeScalars)[start - 1..<end - 1]))
        }
        #expect(found == Array(words.dropFirst()))
        #expect(commands[0].contains(",line=1,endLine=3,title="))
    }

    @Test func conciseCountsCodePoints() throws {
        let report = Reporter.report(.concise, of: [.success(Story.article)])
        let found = try report.split(separator: "\n").map { text -> String in
            let match = try #require(text.firstMatch(of: #/txt:(\d+):(\d+): /#))
            let line = Array(lines[Int(match.1)! - 1].unicodeScalars)
            return String(String.UnicodeScalarView(line[(Int(match.2)! - 1)...]))
        }
        #expect(zip(found, words).allSatisfy { $0.0.hasPrefix($0.1.components(separatedBy: "\n")[0]) })
    }

    @Test(.enabled(if: PythonTools.isReady, PythonTools.needed))
    func annotationsCountCodePoints() throws {
        let text = Story.article.text[Story.article.text.article.text.range]
        let annotations = try objects(.webannotation, "@graph")
        for target in annotations.flatMap({ $0["target"] as? [[String: Any]] ?? [] }) {
            let selectors = try #require(target["selector"] as? [[String: Any]])
            let place = try #require(selectors[1]["start"] as? Int)..<#require(selectors[1]["end"] as? Int)
            let scalars = Array(text.unicodeScalars)
            #expect(String(String.UnicodeScalarView(scalars[place])) == selectors[0]["exact"] as? String)
            let (before, after) = (selectors[0]["prefix"] as? String, selectors[0]["suffix"] as? String)
            #expect(text.contains("\(before ?? "-")\(selectors[0]["exact"] ?? "-")\(after ?? "-")"))
        }
        try checkBrat(text)
    }

    /// Python counts as brat does.
    private func checkBrat(_ text: String) throws {
        let report = Reporter.report(.brat, of: [.success(Story.article)])
        let both = try JSONSerialization.data(withJSONObject: [text, report])
        let said = try PythonTools.python(
            """
            import json, sys
            text, report = json.load(open(sys.argv[1], encoding="utf-8"))
            for line in report.splitlines():
                if line[0] != "T": continue
                _, bound, words = line.split("\\t")
                spans = [span.split(" ") for span in bound.split(" ", 1)[1].split(";")]
                if " ".join(text[int(a):int(b)] for a, b in spans) != words: print(line)
            """, about: String(decoding: both, as: UTF8.self))
        #expect(said == "")
    }
}
