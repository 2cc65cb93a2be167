import Foundation
import Glibc

/// Runs the built command as a process of its own, and tells how it ended and what it cost.
struct HearsayCommand {
    /// How a run ended.
    struct Ending {
        /// The exit status, or the signal that ended it plus 128.
        let status: Int32
        let output: String
        let errors: String
        /// Processor time in seconds, which other processes on the machine hardly disturb.
        let seconds: Double
        /// The most memory it held at a time.
        let kilobytes: Int

        /// The one JSON object it wrote, or each of them.
        var objects: [[String: Any]] {
            let lines = output.split(separator: "\n").compactMap {
                try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
            }
            guard lines.isEmpty else { return lines }
            return (try? JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]]) ?? []
        }

        /// The code of each error object.
        var codes: [String] {
            objects.compactMap { ($0["error"] as? [String: Any])?["code"] as? String }
        }
    }

    /// A folder for one test's files; removed with this value's `remove()`.
    let folder: URL

    private let binary: String
    /// A run that takes more seconds of processor time than this is ended by the system.
    private let limit: Int

    /// - Parameter isRelease: Whether to run the release build, which must be there, with full-size input.
    init(isRelease: Bool = false) throws {
        binary = isRelease ? Self.root.appending(path: ".build/release/hearsay").path() : Self.debugBinary
        limit = isRelease ? 120 : 20
        folder = FileManager.default.temporaryDirectory.appending(
            path: "hearsay-\(UUID())", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// Runs `body` with a command in a folder of its own, then removes the folder.
    static func inFolder(isRelease: Bool = false, _ body: (HearsayCommand) throws -> Void) throws {
        let command = try HearsayCommand(isRelease: isRelease)
        defer { try? FileManager.default.removeItem(at: command.folder) }
        try body(command)
    }

    /// Writes a file into the folder and gives its path.
    func file(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
        let path = folder.appending(path: name)
        try Data(bytes).write(to: path)
        return path.path()
    }

    /// Writes a file of text into the folder and gives its path.
    func file(_ name: String, _ text: String) throws -> String { try file(name, text.utf8) }

    /// Writes a file piece by piece and gives its path: the system counts what the tests themselves hold as
    /// memory of the commands that they start, so they must not hold whole inputs.
    func file(_ name: String, pieces: some Sequence<String>) throws -> String {
        let path = try file(name, "")
        let handle = try FileHandle(forWritingTo: URL(filePath: path))
        defer { try? handle.close() }
        var buffer = Data()
        for piece in pieces {
            buffer.append(contentsOf: piece.utf8)
            guard buffer.count >= 1 << 20 else { continue }
            try handle.write(contentsOf: buffer)
            buffer.removeAll(keepingCapacity: true)
        }
        try handle.write(contentsOf: buffer)
        return path
    }

    /// Runs the command with an empty standard input, or with a file as such.
    func callAsFunction(
        _ arguments: String..., input: String = "/dev/null", output: String? = nil,
        environment: [String: String] = [:]
    ) throws -> Ending {
        let limited = ["/bin/bash", "-c", "ulimit -t \(limit); exec \"$@\"", "hearsay", binary]
        return try run(limited + arguments, input: input, output: output, environment: environment)
    }

    /// Runs some shell, in which `$HEARSAY` is the command, with more variables where they are given.
    func shell(_ script: String, environment: [String: String] = [:]) throws -> Ending {
        let variables = environment.merging(["HEARSAY": binary]) { $1 }
        return try run(["/bin/bash", "-c", script], input: "/dev/null", output: nil, environment: variables)
    }

    private func run(
        _ words: [String], input: String, output: String?, environment: [String: String]
    ) throws -> Ending {
        let (out, err) = (output ?? folder.appending(path: "out").path(), folder.appending(path: "err").path())
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, out, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, err, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }.map { "\($0)=\($1)" }
        var child: pid_t = 0
        let failure = withPointers(to: words) { words in
            withPointers(to: variables) { posix_spawn(&child, words[0]!, &actions, nil, words, $0) }
        }
        guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EIO) }
        var (status, usage) = (Int32(0), rusage())
        while wait4(child, &status, 0, &usage) < 0, errno == EINTR {}
        return Ending(
            status: status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F,
            output: output == nil ? read(out) : "",
            errors: read(err), seconds: seconds(usage.ru_utime) + seconds(usage.ru_stime),
            kilobytes: Int(usage.ru_maxrss))
    }

    /// The root of the repository.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The command beside the test bundle.
    private static let debugBinary: String = {
        let bundles = CommandLine.arguments.filter { $0.hasSuffix(".xctest") }.map { URL(filePath: $0) }
        let folders = bundles.map { $0.deletingLastPathComponent() } + [root.appending(path: ".build/debug")]
        return folders.map { $0.appending(path: "hearsay").path() }
            .first { FileManager.default.isExecutableFile(atPath: $0) } ?? "hearsay"
    }()

    private func read(_ path: String) -> String {
        (try? String(decoding: Data(contentsOf: URL(filePath: path)), as: UTF8.self)) ?? ""
    }

    private func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000 }

    private func withPointers<Result>(
        to words: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let pointers = words.map { strdup($0) } + [nil]
        defer { pointers.forEach { free($0) } }
        return body(pointers)
    }
}
