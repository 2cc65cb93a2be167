import Foundation
import Glibc
import Testing

/// Folders are searched for articles, and nothing in them is lost without a word.
@Suite struct FolderTests {
    /// The paths of the articles read below a folder.
    private func read(_ hearsay: HearsayCommand, _ arguments: String) throws -> [String] {
        let run = try hearsay.shell("cd \(hearsay.folder.path()) && \"$HEARSAY\" analyze --format jsonl \(arguments)")
        return run.objects.compactMap { ($0["source"] as? [String: Any])?["path"] as? String }
    }

    private func fill(_ hearsay: HearsayCommand, _ paths: [String]) throws {
        for path in paths {
            let folder = hearsay.folder.appending(path: path).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            _ = try hearsay.file(path, "It rained.")
        }
    }

    @Test func foldersAreSearched() throws {
        try HearsayCommand.inFolder { hearsay in
            try fill(
                hearsay, ["s/b.txt", "s/a/c.md", "s/a/picture.png", "s/.git/x.txt", "s/.draft.txt", "s/z.html", "t/u"])
            #expect(try read(hearsay, "s") == ["s/a/c.md", "s/b.txt", "s/z.html"])
            #expect(try read(hearsay, ".") == ["s/a/c.md", "s/b.txt", "s/z.html"])
            #expect(try read(hearsay, "s/ t/u s/b.txt") == ["s/a/c.md", "s/b.txt", "s/z.html", "t/u", "s/b.txt"])
            let empty = try hearsay("check", hearsay.folder.appending(path: "t").path())
            #expect(empty.status == 2 && empty.errors.contains("no-articles: No article was found in this folder"))
            #expect(try hearsay("analyze", hearsay.folder.path() + "s/a").output.hasPrefix("["))
        }
    }

    @Test(arguments: [
        ("s/*.txt", ["s/a.txt", "s/b.txt"]), ("s/?.md", ["s/c.md"]), ("s/[ab].*", ["s/a.txt", "s/b.txt"]),
        ("s/**/*.txt", ["s/a.txt", "s/b.txt", "s/t/d.txt", "s/t/u/e.txt"]), ("**/u/*", ["s/t/u/e.txt"]),
        ("s/t*", ["s/t/d.txt", "s/t/u/e.txt"]), ("s/odd[1].txt", ["s/odd[1].txt"]),
    ])
    func patternsAreExpanded(pattern: String, paths: [String]) throws {
        try HearsayCommand.inFolder { hearsay in
            try fill(hearsay, ["s/a.txt", "s/b.txt", "s/c.md", "s/.x.txt", "s/.y/z.txt", "s/t/d.txt", "s/t/u/e.txt"])
            if pattern.contains("odd") { try fill(hearsay, ["s/odd[1].txt", "s/odd1.txt"]) }
            try #require(symlink(".", hearsay.folder.path() + "s/zloop") == 0)
            #expect(try read(hearsay, "'\(pattern)'") == paths)
        }
    }

    @Test func aPatternThatMeansNothingIsAnError() throws {
        try HearsayCommand.inFolder { hearsay in
            let run = try hearsay("check", hearsay.folder.path() + "*.txt")
            #expect(run.status == 2 && run.errors.contains("file-not-found"))
        }
    }

    @Test func ignoredFilesAreLeftOut() throws {
        try HearsayCommand.inFolder { hearsay in
            try fill(hearsay, ["s/.git/HEAD", "s/a.txt", "s/b.txt", "s/old/c.txt", "s/new/d.txt", "s/new/e.txt"])
            _ = try hearsay.file("s/.gitignore", "b.txt\nold/\n*.txt\n!a.txt\n")
            _ = try hearsay.file("s/new/.gitignore", "!e.txt\n")
            #expect(try read(hearsay, "s") == ["s/a.txt", "s/new/e.txt"])
            #expect(try read(hearsay, "s/new") == ["s/new/e.txt"])
            #expect(try read(hearsay, "s/b.txt") == ["s/b.txt"])
        }
    }

    @Test func whatIsExcludedIsLeftOut() throws {
        try HearsayCommand.inFolder { hearsay in
            try fill(hearsay, ["s/a.txt", "s/b.md", "s/drafts/c.txt"])
            #expect(try read(hearsay, "s --exclude '*.md' --exclude drafts/") == ["s/a.txt"])
            #expect(try read(hearsay, "s --exclude /s/drafts") == ["s/a.txt", "s/b.md"])
            let named = try hearsay.shell(
                "cd \(hearsay.folder.path()) && \"$HEARSAY\" check --exclude drafts/ s/drafts/c.txt s/a.txt")
            #expect(named.status == 0 && named.errors.hasPrefix("s/drafts/c.txt: info: excluded: "))
            #expect(named.output.contains("in 1 article"))
        }
    }

    @Test func linksAreFollowedOnce() throws {
        try HearsayCommand.inFolder { hearsay in
            try fill(hearsay, ["s/a.txt", "t/b.txt"])
            let folder = hearsay.folder.path()
            let links = [
                "s/loop": ".", "s/self": "self", "s/t": "../t", "s/u": "../t", "s/nowhere": "gone", "s/z.txt": "gone",
            ]
            for (name, target) in links { symlink(target, folder + name) }
            let run = try hearsay.shell("cd \(folder) && \"$HEARSAY\" analyze s --format jsonl")
            #expect(run.status == 2 && run.codes == ["file-not-found"])
            #expect(
                run.errors.contains("s/loop: info: link-loop: ") && run.errors.contains("s/self: info: link-loop: "))
            #expect(run.errors.contains("s/nowhere: info: dead-link: "))
            #expect(try read(hearsay, "s") == ["s/a.txt", "s/t/b.txt", "s/z.txt"])
        }
    }

    @Test func unreadableFoldersAreFailures() throws {
        try HearsayCommand.inFolder { hearsay in
            try fill(hearsay, ["s/a.txt", "s/secret/b.txt"])
            let secret = hearsay.folder.path() + "s/secret"
            chmod(secret, 0)
            defer { chmod(secret, 0o700) }
            guard getuid() != 0 else { return }
            let run = try hearsay("check", hearsay.folder.path() + "s")
            #expect(run.status == 2 && run.errors.contains("folder-not-readable: The folder cannot be searched"))
        }
    }

    @Test func standardInputMayHaveAName() throws {
        try HearsayCommand.inFolder { hearsay in
            let page = try hearsay.file("page", "<p>It <b>rained</b>.</p>")
            let run = try hearsay("analyze", "-", "--stdin-filename", "s/page.html", input: page)
            #expect(run.objects.first?["text"] as? String == "It rained.")
            #expect((run.objects.first?["source"] as? [String: Any])?["path"] as? String == "s/page.html")
        }
    }
}
