import Evaluation
import Glibc
import HearsayKit

/// Measures speed over articles held in memory: one process, one thread, the median of five interleaved runs.
///
///     hearsay-bench [--only WORD] [GOLD]
///
/// With `--only`, in seconds: the floor and the stages with that word in their names (`--only Segmenter`), and no folder.
@main
struct HearsayBench {
    private static let runs = 5
    /// Short corpora are repeated up to so many bytes.
    private static let least = 2_000_000

    static func main() throws {
        var arguments = Array(CommandLine.arguments.dropFirst())
        let word = only(from: &arguments)
        if let option = arguments.first(where: { $0.hasPrefix("-") }) { stop("\(option) is no option here.") }
        let path = arguments.first ?? defaultGold
        let articles = repeated(try GoldFile.articles(at: path).map(\.article))
        let bytes = articles.reduce(0) { $0 + $1.text.bytes.count }
        print("\(articles.count) articles, \(bytes) bytes, from \(path)")
        let all = Stage.all(articles)
        let stages = all[..<1] + all[1...].filter { word.map($0.name.contains) ?? true }
        if stages.count == 1 {
            let names = all[1...].map { "  \($0.name)" }.joined(separator: "\n")
            stop("No stage has “\(word ?? "")” in its name. These are there:\n\(names)")
        }
        let medians = measure(Array(stages))
        for (stage, seconds) in zip(stages, medians) {
            print(row(stage.name, megabytes: Double(bytes) / 1_000_000, seconds, floor: medians[0]))
        }
        guard word == nil else { return }
        let (check, analyze) = try FolderRace(articles).run()
        print(
            "check on a folder of 1000 articles: \(rounded(check)) s, \(rounded(check / analyze)) x analyze on JSON Lines"
        )
    }

    private static func stop(_ message: String) -> Never {
        let lines = Array("\(message)\nusage: hearsay-bench [--only WORD] [GOLD]\n".utf8)
        write(STDERR_FILENO, lines, lines.count)
        exit(2)
    }

    /// Takes `--only WORD` off the arguments.
    private static func only(from arguments: inout [String]) -> String? {
        guard arguments.count > 1, arguments[0] == "--only" else { return nil }
        defer { arguments.removeFirst(2) }
        return arguments[1]
    }

    /// The training articles where they are at hand, or the project's own corpus.
    private static var defaultGold: String {
        let folder = getenv("HEARSAY_GOLD").map { String(cString: $0) } ?? "../shared/gold"
        let training = folder + "/polnear.train.jsonl"
        return access(training, R_OK) == 0 ? training : "corpora/annotated"
    }

    private static func repeated(_ articles: [Article]) -> [Article] {
        let bytes = articles.reduce(0) { $0 + $1.text.bytes.count }
        return Array(repeatElement(articles, count: max(1, least / max(1, bytes))).joined())
    }

    /// The median time of each stage. The stages take turns, so that a busy moment of the machine hits all alike.
    private static func measure(_ stages: [Stage]) -> [Double] {
        var times = stages.map { _ in [Double]() }
        for _ in 0..<runs {
            for (index, stage) in stages.enumerated() { times[index].append(stage.seconds()) }
        }
        return times.map { $0.sorted()[runs / 2] }
    }

    private static func row(_ name: String, megabytes: Double, _ seconds: Double, floor: Double) -> String {
        let speed = rounded(megabytes / seconds)
        let ratio = rounded(seconds / floor)
        return "\(padded(name, 44))\(padded("\(speed) MB/s", 14))\(ratio) x floor"
    }

    private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
}
