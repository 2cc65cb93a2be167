import Foundation
import Testing

/// Inputs that lead a careless program into quadratic time. The cost of an input four times as long is compared
/// with that of the shorter one, so that the machine's speed does not matter.
@Suite(.serialized) struct LinearTimeTests {
    /// With `HEARSAY_STRESS` the release build is measured at full size: 50 MB on a line, a million marks, a stream
    /// of 100 MB. Without it the debug build is, at a two-hundredth of that.
    private static let isFull = ProcessInfo.processInfo.environment["HEARSAY_STRESS"] != nil
    private static let scale = isFull ? 200 : 1

    /// Four times the input may cost this many times as much; quadratic time would make it sixteen.
    private static let limit = 8.0

    private func expectLinear(_ unit: String, count: Int) throws {
        try HearsayCommand.inFolder(isRelease: Self.isFull) { hearsay in
            let short = try hearsay.file("short.txt", pieces: repeatElement(unit, count: count))
            let long = try hearsay.file("long.txt", pieces: repeatElement(unit, count: count * 4))
            let runs = try [short, long].map { try hearsay("analyze", $0, "--no-text", output: "/dev/null") }
            #expect(runs.allSatisfy { $0.status == 0 && $0.errors.isEmpty })
            // What the program costs by itself is no part of either.
            let base = try hearsay("check", "/dev/null").seconds
            let (first, second) = (max(runs[0].seconds - base, 0.01), runs[1].seconds - base)
            #expect(second <= first * Self.limit, "\(first) s and \(second) s")
        }
    }

    @Test func oneLongLine() throws {
        try expectLinear("The mayor said the plan was sound and the river would hold. ", count: 1_000 * Self.scale)
    }

    @Test func oneWord() throws {
        try expectLinear("a", count: 60_000 * Self.scale)
    }

    @Test(arguments: ["\"", "“", "”", "'", "''", "«", "\"a ", "“a” "])
    func manyMarks(mark: String) throws {
        try expectLinear(mark, count: 1_250 * Self.scale)
    }

    @Test func aMarkOpenedAThousandTimes() throws {
        try expectLinear("“He said so, and then ", count: 250 * Self.scale)
        try expectLinear("“He said so.\n\n", count: 250 * Self.scale)
        try expectLinear("‘“", count: 250 * Self.scale)
    }

    @Test func manySpeakers() throws {
        try expectLinear(
            "“No,” said Ann Lee of TASS, according to Reuters, citing Interfax.\n", count: 100 * Self.scale)
    }

    @Test func manySuppressions() throws {
        for action in ["disable-next-paragraph", "disable", "disable hearsay"] {
            try expectLinear("<!-- hearsay \(action) -->\nHe reportedly left.\n", count: 100 * Self.scale)
        }
    }

    /// Two quotations in some fifty words, about as many as news has.
    private static let passage = """
        “The plan is sound,” said Ann Lee, who has run the harbour since the flood. The river would hold, she told \
        reporters in Ostby. Work on the second dam began in March and was halted twice, once for want of stone and \
        once when the council of the lower town went to court. The hearing lasted two days.


        """

    @Test(.enabled(if: isFull)) func memoryOfOneLongArticle() throws {
        try HearsayCommand.inFolder(isRelease: true) { hearsay in
            let file = try hearsay.file(
                "long.txt", pieces: repeatElement(Self.passage, count: 50_000_000 / Self.passage.utf8.count))
            let run = try hearsay("analyze", file, output: "/dev/null")
            #expect(run.status == 0 && run.kilobytes < 25 * 50_000)
        }
    }

    @Test func memoryStaysFlatOverAStream() throws {
        try HearsayCommand.inFolder(isRelease: Self.isFull) { hearsay in
            let article = String(repeating: "The mayor said the plan was sound. ", count: 200)
            func stream(_ count: Int) -> some Sequence<String> {
                (0..<count).lazy.map { "{\"id\":\"a\($0)\",\"text\":\"\(article)\"}\n" }
            }
            let short = try hearsay.file("short.jsonl", pieces: stream(10 * Self.scale))
            let long = try hearsay.file("long.jsonl", pieces: stream(70 * Self.scale))
            let runs = try [short, long].map {
                try hearsay("analyze", $0, "--format", "jsonl", "--jobs", "1", output: "/dev/null")
            }
            #expect(runs.allSatisfy { $0.status == 0 })
            #expect(runs[1].kilobytes < 200_000)
            #expect(runs[1].kilobytes < runs[0].kilobytes + 20_000, "\(runs.map(\.kilobytes)) KB")
        }
    }
}
