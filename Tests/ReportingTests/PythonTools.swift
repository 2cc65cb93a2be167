import Foundation
import Testing

/// Python and the tools of `scripts/install-python-tools`, which read reports as strangers do. Where they cannot
/// be installed the tests that need them are skipped, except in continuous integration (`CI=true`), where
/// they fail.
enum PythonTools {
    static let needed: Comment = "needs scripts/install-python-tools, which needs python3 with venv and PyPI"
    static let isInContinuousIntegration = ProcessInfo.processInfo.environment["CI"] == "true"
    static let isReady = isInContinuousIntegration || folder != nil

    /// Where the tools are; `nil` where they could not be installed.
    private static let folder: URL? = {
        let said = try? run(Golden.root.appending(path: "scripts/install-python-tools"), [])
        guard let said, said.status == 0, let line = said.words.split(separator: "\n").last else {
            print("The Python tools could not be installed: \(said?.words ?? "no shell")")
            return nil
        }
        return Golden.root.appending(path: String(line)).appending(path: "bin")
    }()

    /// What a tool says, to standard output and error together, and its status.
    static func run(_ tool: String, _ arguments: String...) throws -> (status: Int32, words: String) {
        try run(#require(folder, "the Python tools are not installed").appending(path: tool), arguments)
    }

    /// What a Python program prints about a report, which it finds at `sys.argv[1]`.
    static func python(_ program: String, about report: String) throws -> String {
        try withFile(report, "txt") { path in
            let said = try run("python3", "-W", "ignore", "-c", program, path)
            #expect(said.status == 0, "\(said.words)")
            return said.words
        }
    }

    /// Calls `body` with the path of a file that holds `text`.
    static func withFile<Output>(_ text: String, _ ending: String, _ body: (String) throws -> Output) throws -> Output {
        let file = FileManager.default.temporaryDirectory.appending(path: "hearsay-\(UUID()).\(ending)")
        try Data(text.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try body(file.path)
    }

    private static func run(_ program: URL, _ arguments: [String]) throws -> (status: Int32, words: String) {
        let (process, output) = (Process(), Pipe())
        process.executableURL = program
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: said, as: UTF8.self))
    }
}
