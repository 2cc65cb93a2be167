import Foundation
import Testing

/// What the command promises to people and scripts, beside its findings.
@Suite struct CommandLineTests {
    @Test(arguments: [
        ["--bogus"], ["frob"], ["check"], ["check", "-", "-"], ["check", "--format", "xml", "a"],
        ["check", "--jobs", "0", "a"],
        ["check", "--select", "bogus", "a"], ["explain", "bogus"], ["explain"], ["eval"], ["eval", "nowhere"],
    ])
    func wrongArgumentsAreStatus2(arguments: [String]) throws {
        try HearsayCommand.inFolder { hearsay in
            let run = try hearsay.shell("\"$HEARSAY\" \(arguments.joined(separator: " "))")
            #expect(run.status == 2 && run.output.isEmpty)
            #expect(run.errors.hasPrefix("Error: "))
        }
    }

    @Test func helpIsNoError() throws {
        try HearsayCommand.inFolder { hearsay in
            for arguments in ["--help", "check --help", "--version", "help analyze"] {
                let run = try hearsay.shell("\"$HEARSAY\" \(arguments)")
                #expect(run.status == 0 && !run.output.isEmpty && run.errors.isEmpty)
            }
        }
    }

    @Test func oneInputIsAnObjectAndSeveralAnArray() throws {
        try HearsayCommand.inFolder { hearsay in
            let (text, lines) = (try hearsay.file("a.txt", "One."), try hearsay.file("a.jsonl", #"{"text":"Two."}"#))
            #expect(try hearsay("analyze", text).output.hasPrefix("{"))
            #expect(try hearsay("analyze", text, text).output.hasPrefix("[{"))
            #expect(try hearsay("analyze", lines).output.hasPrefix("[{"))
            #expect(try hearsay("analyze", lines, "--format", "jsonl").output.hasPrefix("{"))
            #expect(try hearsay("analyze", "-", "--input", "jsonl", input: lines).output.hasPrefix("[{"))
            let stdin = try hearsay("analyze", "-", "--publisher", "Ostby Gazette", input: text)
            #expect((stdin.objects.first?["source"] as? [String: Any])?["path"] is NSNull)
        }
    }

    @Test func parallelOutputIsSerialOutput() throws {
        try HearsayCommand.inFolder { hearsay in
            let records = (0..<200).map { n in
                "{\"id\":\"\(n)\",\"text\":\"\(String(repeating: "“No,” said Ann Lee. ", count: n * 7 % 11))\"}"
            }
            let lines = try hearsay.file("a.jsonl", records.joined(separator: "\n") + "\nbad")
            let texts = try (0..<20).map {
                try hearsay.file("\($0).txt", String(repeating: "It rained. ", count: 30 - $0))
            }
            let files = ([lines] + texts).joined(separator: " ")
            for format in ["--format jsonl", "--format json", "--format text"] {
                let runs = try [1, 5].map {
                    try hearsay.shell("\"$HEARSAY\" check \(format) --jobs \($0) \(files) 2>&1")
                }
                #expect(Set(runs.map(\.output)).count == 1 && Set(runs.map(\.status)) == [2])
            }
        }
    }

    @Test func aReaderThatHasSeenEnough() throws {
        try HearsayCommand.inFolder { hearsay in
            let lines = (0..<2000).map { "{\"id\":\"\($0)\",\"text\":\"It rained.\"}\n" }.joined()
            let file = try hearsay.file("a.jsonl", lines)
            let run = try hearsay.shell("\"$HEARSAY\" analyze --format jsonl \(file) | head -n 1")
            #expect(run.errors.isEmpty && run.output.split(separator: "\n").count == 1)
        }
    }

    @Test func aFullDiskIsAFailure() throws {
        try HearsayCommand.inFolder { hearsay in
            let file = try hearsay.file("a.txt", "It rained.")
            let run = try hearsay.shell("\"$HEARSAY\" check \(file) > /dev/full")
            #expect(run.status == 2 && run.errors.contains("could not be written (no space left on device)"))
        }
    }

    @Test func severalReportsInOneRun() throws {
        try HearsayCommand.inFolder { hearsay in
            let article = try hearsay.file("a.txt", "“No,” said Ann Lee, according to Reuters.\n")
            let (sarifFile, csvFile) = (
                hearsay.folder.appending(path: "b.sarif"), hearsay.folder.appending(path: "c.csv")
            )
            let run = try hearsay(
                "check", article, "--also", "sarif=\(sarifFile.path())", "--also", "csv=\(csvFile.path())")
            #expect(run.status == 1 && run.output.contains("second-hand-quote"))
            let sarif = try hearsay("check", article, "--format", "sarif")
            #expect(try String(contentsOf: sarifFile, encoding: .utf8) == sarif.output)
            #expect(try String(contentsOf: csvFile, encoding: .utf8).contains("Ann Lee"))
        }
    }

    @Test func aFilesEndingTellsTheForm() throws {
        try HearsayCommand.inFolder { hearsay in
            let article = try hearsay.file("a.txt", "“No,” said Ann Lee, according to Reuters.\n")
            for (name, format) in [("r.sarif", "sarif"), ("r.xml", "junit"), ("r.gitlab.json", "gitlab")] {
                let path = hearsay.folder.appending(path: name)
                let run = try hearsay("check", article, "--output", path.path())
                #expect(run.status == 1 && run.output.isEmpty && run.errors.isEmpty)
                let expected = try hearsay("check", article, "--format", format).output
                #expect(try String(contentsOf: path, encoding: .utf8) == expected)
            }
        }
    }

    @Test func reportsThatCannotBeWritten() throws {
        try HearsayCommand.inFolder { hearsay in
            let article = try hearsay.file("a.txt", "It rained.")
            let nowhere = try hearsay("check", article, "--output", "/nowhere/r.sarif")
            #expect(nowhere.status == 2)
            #expect(nowhere.errors.contains("could not be written to /nowhere/r.sarif (no such file or directory)"))
            #expect(try hearsay("check", article, "--output", "r.docx").errors.contains("tells no form of report"))
            #expect(try hearsay("check", article, article, "--format", "brat").errors.contains("one article a file"))
        }
    }

    /// The place to mend is the one in the page, not in the text that was taken out of it.
    @Test(arguments: [
        (
            "page.html",
            """
            <!doctype html><html lang="en"><head><title>The dam</title></head>
            <body><nav>Home | News</nav><article><h1>The dam</h1>
            <p>It rained in Ostby &mdash; for days, and the council met in the hall for the third time.</p>
            <p>&ldquo;The   dam
            is safe,&rdquo; said <b>Ann Lee</b>, according to Reuters, and nobody in the hall believed it.</p>
            </article></body></html>
            """, line: 4, column: 11, utf8Column: 11
        ),
        (
            "story.md", "---\ntitle: The dam\n---\n\n# The dam\n\n**“No,”** said *Ann Lee*, according to Reuters.\n",
            line: 7, column: 4, utf8Column: 6
        ),
    ])
    func placesAreThoseOfTheInput(name: String, words: String, line: Int, column: Int, utf8Column: Int) throws {
        try HearsayCommand.inFolder { hearsay in
            let file = try hearsay.file(name, words)
            let check = try hearsay("check", file, "--format", "concise")
            #expect(check.output.contains("\(file):\(line):\(column): warning: second-hand-quote"))
            let rdjson = try hearsay("check", file, "--format", "rdjson")
            #expect(rdjson.output.contains(#""start":{"line":\#(line),"column":\#(utf8Column)}"#))
            let article = try #require(try hearsay("analyze", file).objects.first)
            let quotation = try #require((article["quotations"] as? [[String: Any]])?.first)
            let span = try #require((quotation["content"] as? [[String: Any]])?.first)
            #expect(span["line"] as? Int == line && span["column"] as? Int == column)
        }
    }

    @Test func coloursAreForTerminalsOrOnRequest() throws {
        try HearsayCommand.inFolder { hearsay in
            let file = try hearsay.file("a.txt", [0x93] + Array("No".utf8) + [0x94])
            #expect(try !hearsay("check", file).output.contains("\u{1B}"))
            #expect(try hearsay("check", file, "--color", "always").output.contains("\u{1B}"))
        }
    }

    @Test func rulesAreListedAndExplained() throws {
        try HearsayCommand.inFolder { hearsay in
            let list = try hearsay("rules")
            #expect(list.status == 0 && list.output.contains("second-hand-quote"))
            for line in list.output.split(separator: "\n") {
                let id = String(line.prefix { $0 != " " })
                #expect(try hearsay("explain", id).output.contains(id))
            }
        }
    }
}
