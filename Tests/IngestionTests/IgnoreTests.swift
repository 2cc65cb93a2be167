import Foundation
import Testing

@testable import Ingestion

/// Holds the patterns of `.gitignore` against git itself.
@Suite struct IgnoreTests {
    private static let patterns = [
        "*.txt", "a", "/a", "a/", "a/b", "/a/b", "a/*", "a/**", "**/b", "**/b/c.txt", "a/**/c.txt", "**", "*", "?",
        "b?",
        "[ab]", "[!a]", "[^a]*", "[a-c]/", "[]]", "[[:upper:]]*", "[[:digit:]-]*", "[b-a]", "[a", "a\\", "\\*", "\\#x",
        "#x", "\\!x", "*.t?t", "**/", "/**", "/*", "a/**/", "*/c.txt", "**a", "a**", "x y ", "x y\\ ", "é*", "a//b",
        "/",
        "c.[tT][xX][tT]", "*.TXT", "b/*.txt", "/b/c.txt", "**/**/c.txt", "a/**/**/c.txt", "[[:nope:]]", "[a-",
        "a*b*c*d",
        "??", "[\\]]", "[a-\\d]", "*\\", "b/**/c.txt\r", "***", "a/***/c.txt",
    ]
    private static let paths = [
        "a", "b", "c.txt", "C.TXT", "#x", "!x", "*", "]", "-1", "x y", "x y ", "été", "ab", "abxcxd", "d/a", "d/b",
        "d/c.txt",
        "e/b/c.txt", "e/a/b/c.txt", "e/a/c.txt", "e/a/b/d/c.txt",
    ]
    /// Files in folders that have the names of patterns.
    private static let nested = [
        "a/c.txt", "a/b/c.txt", "a/b/d/c.txt", "b/c.txt", "b/d/c.txt", "ab/c.txt", "x/a/c.txt",
    ]

    /// Files, and what the `.gitignore` beside them says.
    private struct Case {
        let gitignore: String
        let paths: [String]
        /// Other `.gitignore`s by the folders that they lie in.
        var further: [String: String] = [:]
    }

    @Test func patternsMeanWhatTheyMeanToGit() throws {
        try expectSame(
            [Self.paths, Self.nested].flatMap { paths in
                Self.patterns.flatMap { pattern in
                    [pattern + "\n", "*\n!*/\n!\(pattern)\n"].map { Case(gitignore: $0, paths: paths) }
                }
            })
    }

    @Test func listsOfFoldersFurtherDownWin() throws {
        let paths = ["a/x.txt", "a/y.txt", "a/b/x.txt", "a/b/y.md", "x.txt", "c/x.txt", "c/b/x.txt"]
        let further = ["a": "!x.txt\n/b/*.md\n", "a/b": "x.txt\n"]
        try expectSame([Case(gitignore: "\u{FEFF}*.txt\n# a note\n\n!c/b/\n", paths: paths, further: further)])
    }

    @Test func randomPatternsMeanWhatTheyMeanToGit() throws {
        var generator = Steps(state: 7)
        let pieces = ["a", "b", "*", "**", "/", "?", "[ab]", "c.txt", "d", "/"]
        try expectSame(
            (0..<150).map { _ in
                let lines = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                    let words = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
                        pieces.randomElement(using: &generator)!
                    }
                    return (Bool.random(using: &generator) ? "!" : "") + words.joined()
                }
                return Case(gitignore: "*.txt\n" + lines.joined(separator: "\n"), paths: Self.nested)
            })
    }

    @Test func aPatternOfManyStarsTakesNoTime() throws {
        let pattern = try #require(IgnorePattern((String(repeating: "a*", count: 200) + "b").utf8))
        let deep = try #require(IgnorePattern((String(repeating: "**/a/", count: 200) + "b").utf8))
        let name = Array(String(repeating: "a", count: 4000).utf8)[...]
        #expect(!pattern.matches([name], isFolder: false))
        #expect(!deep.matches(Array(repeating: name.prefix(1), count: 2000), isFolder: false))
    }

    /// Compares what is left of files with what git leaves: each case in a folder of one repository.
    private func expectSame(_ cases: [Case]) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hearsay-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (index, one) in cases.enumerated() {
            for path in one.paths { try write("", to: folder.appending(path: "\(index)/\(path)")) }
            try write(one.gitignore, to: folder.appending(path: "\(index)/.gitignore"))
            for (name, text) in one.further {
                try write(text, to: folder.appending(path: "\(index)/\(name)/.gitignore"))
            }
        }
        _ = try git(["init", "-q"], in: folder)
        let asked = cases.enumerated().flatMap { index, one in one.paths.map { "\(index)/\($0)" } }
        try write(asked.joined(separator: "\0"), to: folder.appending(path: "asked"))
        let said = try git(
            ["check-ignore", "-z", "--no-index", "--stdin"], in: folder, input: folder.appending(path: "asked"))
        let ignored = Set(said.split(separator: "\0").map(String.init))
        for (index, one) in cases.enumerated() {
            let expected = one.paths.filter { ignored.contains("\(index)/\($0)") }
            let root = folder.appending(path: "\(index)").path()
            let lists = ([""] + one.further.keys.sorted()).compactMap { IgnoreList.list(in: root + "/" + $0) }
            let found = one.paths.filter { isIgnored($0, in: root, lists) }
            #expect(found == expected, "\(one.gitignore.debugDescription)")
        }
    }

    /// Goes down to a file as the search does.
    private func isIgnored(_ path: String, in root: String, _ lists: [IgnoreList]) -> Bool {
        let names = path.split(separator: "/")
        return names.indices.contains { index in
            let place = ([Substring(root)] + names[...index]).joined(separator: "/")
            let verdicts = lists.reversed().compactMap { $0.leavesOut(place, isFolder: index < names.count - 1) }
            return verdicts.first == true
        }
    }

    private func write(_ text: String, to file: URL) throws {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    private func git(_ arguments: [String], in folder: URL, input: URL = URL(filePath: "/dev/null")) throws -> String {
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/env")
        // The tester's own settings are no part of the test.
        process.arguments = ["git", "-c", "core.excludesFile=/dev/null", "-C", folder.path()] + arguments
        process.standardOutput = output
        process.standardInput = try FileHandle(forReadingFrom: input)
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: said, as: UTF8.self)
    }
}

/// Random numbers that are the same in every run.
private struct Steps: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
