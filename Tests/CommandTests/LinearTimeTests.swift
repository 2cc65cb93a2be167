import Foundation
import Testing

/// Inputs that lead a careless program into quadratic time.
///
/// With `HEARSAY_STRESS` the release build reads them at full size (50 MB on a line, a million marks, a stream of
/// 100 MB), and the cost of an input four times as long is compared with that of the shorter one. Without it the debug
/// build must only come through them: at that size the clock's own grain would decide.
@Suite(.serialized) struct LinearTimeTests {
    private static let isFull = ProcessInfo.processInfo.environment["HEARSAY_STRESS"] != nil
    private static let scale = isFull ? 200 : 1

    /// Four times the input may cost this many times as much; quadratic time would make it sixteen.
    private static let limit = 8.0
    /// Seconds that the shorter input is taken to cost at least, well over the clock's grain.
    private static let leastCost = 0.1
    /// A busy machine can spoil one measurement, hardly this many in a row.
    private static let attempts = 3

    /// - Parameter engine: the rules alone, at full size: the tagger's cost a token is the same for any text.
    private func expectLinear(_ unit: String, count: Int, engine: String = "rules") throws {
        try HearsayCommand.inFolder(isRelease: Self.isFull) { hearsay in
            let short = try hearsay.file("short.txt", pieces: repeatElement(unit, count: count))
            let long = try hearsay.file("long.txt", pieces: repeatElement(unit, count: count * 4))
            var costs: [[Double]] = []
            repeat {
                costs.append(try [short, long].map { try seconds(for: $0, hearsay, engine) })
            } while Self.isFull && costs.count < Self.attempts && !costs.contains(where: isLinear)
            #expect(!Self.isFull || costs.contains(where: isLinear), "\(costs) s")
        }
    }

    private func seconds(for file: String, _ hearsay: HearsayCommand, _ engine: String) throws -> Double {
        let run = try hearsay("analyze", file, "--no-text", "--engine", engine, output: "/dev/null")
        #expect(run.status == 0 && run.errors.isEmpty)
        return run.seconds
    }

    private func isLinear(_ costs: [Double]) -> Bool { costs[1] <= max(costs[0], Self.leastCost) * Self.limit }

    @Test func oneLongLine() throws {
        try expectLinear("The mayor said the plan was sound and the river would hold. ", count: 1_000 * Self.scale)
    }

    @Test func oneLongLineTagged() throws {
        try expectLinear("The mayor said the plan was sound. “No,” she said. ", count: 10 * Self.scale, engine: "full")
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

    /// Two quotations in some fifty words, about as many as news has.
    private static let passage = """
        “The plan is sound,” said Ann Lee, who has run the harbour since the flood. The river would hold, she told \
        reporters in Ostby. Work on the second dam began in March and was halted twice, once for want of stone and \
        once when the council of the lower town went to court. The hearing lasted two days.


        """

    @Test func manySuppressions() throws {
        for action in ["disable-next-paragraph", "disable", "disable hearsay"] {
            try expectLinear("<!-- hearsay \(action) -->\nHe reportedly left.\n", count: 100 * Self.scale)
        }
    }

    @Test(.enabled(if: isFull)) func memoryOfOneLongArticle() throws {
        try HearsayCommand.inFolder(isRelease: true) { hearsay in
            let file = try hearsay.file(
                "long.txt", pieces: repeatElement(Self.passage, count: 50_000_000 / Self.passage.utf8.count))
            let run = try hearsay("analyze", file, "--engine", "rules", output: "/dev/null")
            #expect(run.status == 0 && run.kilobytes < 25 * 50_000)
        }
    }

    /// Only where these tests run alone: the system counts what the testing process holds as the command's own.
    @Test(.enabled(if: isFull)) func memoryStaysFlatOverAStream() throws {
        try HearsayCommand.inFolder(isRelease: true) { hearsay in
            let article = String(repeating: "The mayor said the plan was sound. ", count: 200)
            func stream(_ count: Int) -> some Sequence<String> {
                (0..<count).lazy.map { "{\"id\":\"a\($0)\",\"text\":\"\(article)\"}\n" }
            }
            let short = try hearsay.file("short.jsonl", pieces: stream(10 * Self.scale))
            let long = try hearsay.file("long.jsonl", pieces: stream(70 * Self.scale))
            let runs = try [short, long].map {
                try hearsay(
                    "analyze", $0, "--engine", "rules", "--format", "jsonl", "--jobs", "1", output: "/dev/null")
            }
            #expect(runs.allSatisfy { $0.status == 0 })
            #expect(runs[1].kilobytes < 200_000)
            #expect(runs[1].kilobytes < runs[0].kilobytes + 20_000, "\(runs.map(\.kilobytes)) KB")
        }
    }
}
