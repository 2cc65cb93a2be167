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
            let folder = hearsay.folder
            let run = try hearsay(
                "check", article, "--also", "sarif=\(folder.path())b.sarif", "--also", "csv=\(folder.path())c.csv",
                "--color", "always")
            #expect(run.status == 1 && run.output.contains("second-hand-quote"))
            let sarif = try hearsay("check", article, "--format", "sarif")
            #expect(try String(contentsOf: folder.appending(path: "b.sarif"), encoding: .utf8) == sarif.output)
            #expect(try String(contentsOf: folder.appending(path: "c.csv"), encoding: .utf8).contains("Ann Lee"))
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
