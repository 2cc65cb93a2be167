import Foundation
import Glibc
import Testing

/// What is no article gets a clear message and status 2, and is never reported clean.
@Suite struct BadInputTests {
    /// What `check` and `analyze` say of a file with these bytes.
    private func failure(_ bytes: [UInt8], name: String = "a.txt", encoding: String? = nil) throws -> String {
        var words = ""
        try HearsayCommand.inFolder { hearsay in
            let file = try hearsay.file(name, bytes)
            let check = try encoding.map { try hearsay("check", file, "--encoding", $0) } ?? hearsay("check", file)
            #expect(check.status == 2)
            #expect(check.errors.hasPrefix("\(file): failed: "))
            let analyze =
                try encoding.map { try hearsay("analyze", file, "--encoding", $0) } ?? hearsay("analyze", file)
            #expect(analyze.status == 2)
            #expect(analyze.codes.count == 1)
            words = check.errors.replacingOccurrences(of: "\(file): failed: ", with: "")
        }
        return words
    }

    @Test func anEmptyFileIsAnEmptyArticle() throws {
        try HearsayCommand.inFolder { hearsay in
            let file = try hearsay.file("empty.txt", "")
            let check = try hearsay("check", file)
            #expect(check.status == 0 && check.errors.isEmpty)
            let analyze = try hearsay("analyze", file)
            #expect(analyze.status == 0)
            #expect((analyze.objects.first?["quotations"] as? [Any])?.isEmpty == true)
            #expect(try hearsay("analyze", try hearsay.file("empty.jsonl", "")).output == "[]\n")
        }
    }

    @Test func binaryFiles() throws {
        #expect(try failure([0x7F, 0x45, 0x4C, 0x46, 2, 1]).hasPrefix("is-binary: This is a program (ELF), not text."))
        #expect(try failure([0x89, 0x50, 0x4E, 0x47]).hasPrefix("is-binary: This is a picture (PNG), not text."))
        #expect(try failure(Array("%PDF-1.7".utf8)).hasPrefix("is-binary: This is a PDF document"))
        #expect(try failure(Array("a\0b\0\0\0c".utf8)).hasPrefix("is-binary: This is binary data"))
    }

    @Test func foldersAndMissingFiles() throws {
        try HearsayCommand.inFolder { hearsay in
            let folder = try hearsay("check", hearsay.folder.path())
            #expect(folder.status == 2 && folder.errors.contains("no-articles: No article was found"))
            let missing = try hearsay("check", "nowhere.txt")
            #expect(missing.status == 2 && missing.errors.hasPrefix("nowhere.txt: failed: file-not-found: "))
            let lines = try hearsay("analyze", "nowhere.jsonl", "--format", "jsonl")
            #expect(lines.status == 2 && lines.codes == ["file-not-found"])
        }
    }

    @Test func filesThatMayNotBeRead() throws {
        try HearsayCommand.inFolder { hearsay in
            #expect(try hearsay("check", "/proc/self/mem").errors.contains("not-readable: "))
            guard getuid() != 0 else { return }
            let file = try hearsay.file("secret.txt", "Words.")
            chmod(file, 0)
            let check = try hearsay("check", file)
            #expect(
                check.status == 2 && check.errors.contains("not-readable: The file cannot be read (permission denied)"))
        }
    }

    @Test func aBadFileDoesNotHideTheOthers() throws {
        try HearsayCommand.inFolder { hearsay in
            let good = try hearsay.file("good.txt", "It rained.")
            let both = try hearsay("analyze", "nowhere.txt", good)
            #expect(both.status == 2 && both.objects.isEmpty == false && both.codes == ["file-not-found"])
            #expect(try hearsay("check", "--exit-zero", "nowhere.txt", good).status == 2)
        }
    }

    @Test func invalidUTF8InTheMiddle() throws {
        let bytes = Array("“One” and “two".utf8) + [0xFF] + Array("” and “three”".utf8)
        #expect(try failure(bytes).hasPrefix("invalid-encoding: The byte at offset 20 is not valid utf-8."))
        #expect(try failure([0x41, 0xC3], encoding: "utf-8").hasPrefix("invalid-encoding: The byte at offset 1 is"))
    }

    @Test func oldCharacterSets() throws {
        try HearsayCommand.inFolder { hearsay in
            let file = try hearsay.file("old.txt", [0x93] + Array("No,".utf8) + [0x94] + Array(" she said.".utf8))
            let found = try #require(try hearsay("analyze", file).objects.first)
            #expect(found["text"] as? String == "“No,” she said.")
            let warnings = found["warnings"] as? [[String: Any]] ?? []
            #expect(warnings.contains { $0["code"] as? String == "decoded-as" })
            #expect(try hearsay("check", file, "--encoding", "klingon").errors.contains("unknown-encoding"))
        }
    }

    @Test func badRecordsAreErrorsAndTheRestGoesOn() throws {
        try HearsayCommand.inFolder { hearsay in
            let lines = [
                #"{"id":"a","text":"One."}"#, #"{"id":"b","text":"\ud800"}"#, "[1]", "7", #"{"id":"c"}"#,
                #"{"id":"d","text":5}"#, #"{"id":"a","text":"Again."}"#, #"{"id":"e","text":"Two."#,
                #"{"id":"f","text":"Last."}"#,
            ]
            let file = try hearsay.file("a.jsonl", lines.joined(separator: "\n"))
            let run = try hearsay("analyze", file, "--format", "jsonl", "--no-text")
            #expect(run.status == 2)
            #expect(run.objects.count == lines.count)
            #expect(
                run.codes == [
                    "bad-json", "not-an-object", "not-an-object", "missing-text", "wrong-type", "duplicate-id",
                    "bad-json",
                ])
            let failed = run.objects.compactMap { ($0["error"] as? [String: Any])?["line"] as? Int }
            #expect(failed == [2, 3, 4, 5, 6, 7, 8])
            let check = try hearsay("check", file)
            #expect(check.status == 2 && check.errors.contains("\(file):7 (a): failed: duplicate-id: Line 1 already"))
        }
    }

    @Test func invalidUTF8SpoilsOneRecord() throws {
        try HearsayCommand.inFolder { hearsay in
            let bad = Array(#"{"text":"x"#.utf8) + [0xFF] + Array("\"}\n".utf8)
            let file = try hearsay.file("a.jsonl", bad + Array(#"{"id":"good","text":"Fine."}"#.utf8))
            let run = try hearsay("analyze", file, "--format", "jsonl")
            #expect(
                run.status == 2 && run.codes == ["invalid-encoding"] && run.objects.last?["id"] as? String == "good")
        }
    }

    @Test(arguments: [("a.html", "text/html"), ("a.md", "text/markdown"), ("a.txt", "text/plain"), ("a", "text/plain")])
    func failuresSayWhatTheInputWas(_ name: String, _ mediaType: String) throws {
        try HearsayCommand.inFolder { hearsay in
            let run = try hearsay("analyze", hearsay.folder.appending(path: name).path())
            let source = try #require(run.objects.first?["source"] as? [String: Any])
            #expect(run.codes == ["file-not-found"] && source["media_type"] as? String == mediaType)
        }
    }
}
