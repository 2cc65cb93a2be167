import Foundation
import Testing

/// A baseline from its writing to the day when its entries are stale.
@Suite struct BaselineTests {
    private let old = "“No,” said Ann Lee, according to Reuters.\n"

    @Test func onlyNewFindingsFail() throws {
        try HearsayCommand.inFolder { hearsay in
            let article = try hearsay.file("a.txt", old)
            let baseline = hearsay.folder.appending(path: "baseline.json").path()
            let written = try hearsay("check", article, "--baseline", baseline, "--write-baseline")
            #expect(written.status == 0 && written.output.contains("second-hand-quote"))
            #expect(
                written.errors
                    == "\(baseline): info: written: known findings: 1, of them new: 1, found no more: 0.\n")
            let known = try hearsay("check", article, "--baseline", baseline)
            #expect(known.status == 0 && known.errors.isEmpty)
            #expect(known.output.hasSuffix("(1 quotation). 1 finding known from the baseline.\n"))
            _ = try hearsay.file("a.txt", "It rained.\n\n\(old)\n“Yes,” said Eva Berg, according to AFP.\n")
            let new = try hearsay("check", article, "--baseline", baseline, "--format", "concise")
            #expect(new.status == 1 && new.output.contains("a.txt:5:2: warning: second-hand-quote: Eva Berg"))
            #expect(!new.output.contains("Ann Lee"))
        }
    }

    @Test func staleEntriesAreListed() throws {
        try HearsayCommand.inFolder { hearsay in
            let (article, other) = (try hearsay.file("a.txt", old), try hearsay.file("b.txt", old))
            let baseline = hearsay.folder.appending(path: "baseline.json").path()
            _ = try hearsay("check", article, other, "--baseline", baseline, "--write-baseline")
            _ = try hearsay.file("a.txt", "It rained.\n")
            try FileManager.default.removeItem(atPath: other)
            let run = try hearsay("check", article, "--baseline", baseline)
            let lines = ["a.txt", "b.txt"].map {
                "\(baseline): info: stale-entry: second-hand-quote in \($0) is found no more: “No”\n"
            }
            #expect(run.status == 0 && run.errors == lines.joined())
            let rewritten = try hearsay("check", article, "--baseline", baseline, "--write-baseline")
            #expect(rewritten.errors.contains("written: known findings: 0, of them new: 0, found no more: 2."))
        }
    }

    @Test func itIsUsableFromAnyFolder() throws {
        try HearsayCommand.inFolder { hearsay in
            _ = try hearsay.file("a.txt", old)
            let run = try hearsay.shell(
                """
                cd \(hearsay.folder.path()) && mkdir b c && cp a.txt b && cd c
                "$HEARSAY" check .. --baseline ../b/known.json --write-baseline
                cd ../b && "$HEARSAY" check a.txt ../a.txt --baseline known.json
                """)
            #expect(run.status == 0 && run.output.hasSuffix("2 findings known from the baseline.\n"))
        }
    }

    @Test func standardInputIsNamedOrNot() throws {
        try HearsayCommand.inFolder { hearsay in
            let article = try hearsay.file("a.txt", old)
            let baseline = hearsay.folder.appending(path: "baseline.json").path()
            _ = try hearsay("check", "-", "--baseline", baseline, "--write-baseline", input: article)
            #expect(try hearsay("check", "-", "--baseline", baseline, input: article).status == 0)
            let named = try hearsay("check", "-", "--stdin-filename", article, "--baseline", baseline, input: article)
            #expect(named.status == 1 && named.errors.isEmpty)
        }
    }

    @Test func nothingIsWrittenWhereAnInputFailed() throws {
        try HearsayCommand.inFolder { hearsay in
            let article = try hearsay.file("a.txt", old)
            let baseline = try hearsay.file("baseline.json", #"{"schema":"hearsay-baseline/1","findings":[]}"#)
            let missing = hearsay.folder.appending(path: "b.txt").path()
            let run = try hearsay("check", article, missing, "--baseline", baseline, "--write-baseline")
            #expect(run.status == 2 && run.errors.contains("info: not-written: "))
            #expect(try Data(contentsOf: URL(filePath: baseline)).count == 45)
        }
    }

    @Test func baselinesThatCannotBeUsed() throws {
        try HearsayCommand.inFolder { hearsay in
            let article = try hearsay.file("a.txt", old)
            #expect(try hearsay("check", article, "--write-baseline").status == 2)
            let missing = try hearsay("check", article, "--baseline", "/nowhere/b.json")
            #expect(missing.status == 2 && missing.errors.contains("/nowhere/b.json: no-baseline: "))
            let stranger = try hearsay("check", article, "--baseline", article, "--write-baseline")
            #expect(stranger.status == 2 && stranger.errors.contains("a.txt: bad-baseline: "))
            #expect(try String(contentsOf: URL(filePath: article), encoding: .utf8) == old)
            let nowhere = try hearsay("check", article, "--baseline", "/nowhere/b.json", "--write-baseline")
            #expect(nowhere.status == 2 && nowhere.errors.contains("could not be written to /nowhere/b.json"))
        }
    }
}
