import Foundation

/// Where the gold that may not be part of the project lies, if it is at hand.
enum GoldFolder {
    /// The repository's root.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The folder that `HEARSAY_GOLD` names, or `../shared/gold`.
    static let url =
        ProcessInfo.processInfo.environment["HEARSAY_GOLD"].map { URL(filePath: $0) }
        ?? root.deletingLastPathComponent().appending(path: "shared/gold")

    /// A Python scorer beside it.
    static func scorer(_ name: String) -> URL {
        url.deletingLastPathComponent().appending(path: "score/\(name)")
    }

    static func has(_ file: String, scorer name: String) -> Bool {
        let files = [url.appending(path: file), scorer(name), URL(filePath: "/usr/bin/env")]
        return files.allSatisfy { FileManager.default.fileExists(atPath: $0.path()) } && hasPython
    }

    private static let hasPython = (try? run(["python3", "--version"]))?.status == 0

    /// Runs a program found on the PATH.
    static func run(_ arguments: [String]) throws -> (status: Int32, output: Data) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        process.standardOutput = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, output)
    }
}
