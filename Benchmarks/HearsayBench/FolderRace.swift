import Foundation
import HearsayKit

/// The command over a folder of articles against the command over the same articles in one file of JSON Lines: what
/// the search, a file for each article and a report for people cost.
struct FolderRace {
    private static let count = 1000
    private static let runs = 5
    private let folder: URL
    private let command: URL

    /// Puts the articles, repeated up to a thousand, into a folder of its own.
    init(_ articles: [Article]) throws {
        command = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: "hearsay")
        folder = FileManager.default.temporaryDirectory.appending(path: "hearsay-bench-\(UUID())")
        try write((0..<Self.count).map { articles[$0 % articles.count] })
    }

    private func write(_ articles: [Article]) throws {
        try FileManager.default.createDirectory(
            at: folder.appending(path: "articles"), withIntermediateDirectories: true)
        var lines = Data()
        for (index, article) in articles.enumerated() {
            try Data(article.text.bytes).write(to: folder.appending(path: "articles/\(index).txt"))
            lines += Stage.record(article, id: "\(index)") + [0x0A]
        }
        try lines.write(to: folder.appending(path: "articles.jsonl"))
    }

    /// The two medians and their ratio; the folder is removed.
    func run() throws -> (check: Double, analyze: Double) {
        defer { try? FileManager.default.removeItem(at: folder) }
        var (check, analyze) = ([Double](), [Double]())
        for _ in 0..<Self.runs {
            check.append(try seconds("check", "articles", "--exit-zero"))
            analyze.append(try seconds("analyze", "articles.jsonl", "--format", "jsonl"))
        }
        return (check.sorted()[Self.runs / 2], analyze.sorted()[Self.runs / 2])
    }

    private func seconds(_ arguments: String...) throws -> Double {
        let process = Process()
        (process.executableURL, process.arguments, process.currentDirectoryURL) = (command, arguments, folder)
        (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
        let start = ContinuousClock.now
        try process.run()
        process.waitUntilExit()
        precondition(process.terminationStatus == 0, "hearsay \(arguments) failed")
        return (ContinuousClock.now - start) / .seconds(1)
    }
}
