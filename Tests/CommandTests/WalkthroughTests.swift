import Foundation
import Testing

/// The walk-through shows what the command says. Written anew with `RECORD_GOLDEN=1`.
@Suite struct WalkthroughTests {
    private static let file = HearsayCommand.root.appending(path: "Documentation/Walkthrough.md")

    @Test func itShowsWhatHappens() throws {
        let written = try String(contentsOf: Self.file, encoding: .utf8)
        try HearsayCommand.inFolder { hearsay in
            var walk = Walk(hearsay: hearsay)
            for line in written.split(separator: "\n", omittingEmptySubsequences: false) { try walk.take(String(line)) }
            let happened = walk.lines.joined(separator: "\n")
            if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
                try Data(happened.utf8).write(to: Self.file)
            }
            #expect(happened == written, "the walk-through is stale: look at the change, then record it")
            #expect(walk.commands >= 8)
        }
    }
}

/// Goes through a page line by line: writes the files that its fences name and runs the commands in `console` fences.
private struct Walk {
    let hearsay: HearsayCommand
    /// The page as it should be.
    private(set) var lines: [String] = []
    private(set) var commands = 0
    private var fence: String?
    private var block: [String] = []

    init(hearsay: HearsayCommand) { self.hearsay = hearsay }

    mutating func take(_ line: String) throws {
        guard line.hasPrefix("```") else {
            if fence == nil { lines.append(line) } else { block.append(line) }
            return
        }
        if let fence { lines += try result(of: fence) }
        lines.append(line)
        (fence, block) = (fence == nil ? String(line.dropFirst(3)) : nil, [])
    }

    /// What the fence holds once its file is written or its commands are run.
    private mutating func result(of fence: String) throws -> [String] {
        let words = fence.split(separator: " ")
        if words == ["console"] { return try transcript() }
        if words.count == 2 { try write(String(words[1])) }
        return block
    }

    private func write(_ name: String) throws {
        let file = hearsay.folder.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data((block.joined(separator: "\n") + "\n").utf8).write(to: file)
    }

    /// Each command and what it says, in one shell, so that `$?` is that of the command before.
    private mutating func transcript() throws -> [String] {
        let calls = block.filter { $0.hasPrefix("$ ") }
        commands += calls.count
        let script = calls.map { "\($0.dropFirst(2))\nstatus=$?; printf '\\036'; (exit $status)" }
        let run = try hearsay.shell(
            """
            exec 2>&1; cd '\(hearsay.folder.path())' && mkdir -p .bin && ln -sf "$HEARSAY" .bin/hearsay
            PATH="$PWD/.bin:$PATH"
            \(script.joined(separator: "\n"))
            """)
        let said = run.output.split(separator: "\u{1E}", omittingEmptySubsequences: false)
        return zip(calls, said).flatMap { call, said in
            [call] + said.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
        }
    }
}
