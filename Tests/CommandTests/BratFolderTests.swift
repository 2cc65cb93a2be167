import Foundation
import Testing

/// A folder of articles as brat opens it.
@Suite struct BratFolderTests {
    private let words = "“No,” said Ann Lee, according to Reuters.\n"

    private func written(_ name: String, in hearsay: HearsayCommand) throws -> String {
        try String(contentsOf: hearsay.folder.appending(path: "brat/" + name), encoding: .utf8)
    }

    @Test func eachArticleHasItsTextAndItsAnnotation() throws {
        try HearsayCommand.inFolder { hearsay in
            _ = try hearsay.file("a.txt", words)
            _ = try hearsay.file("a.md", "# A 🚢\n\n*\(words.dropLast())*\n")
            _ = try hearsay.file("b.jsonl", #"{"id":"../x y","text":"“No,” said Ann Lee."}"# + "\n{}\n")
            let run = try hearsay.shell(
                "cd '\(hearsay.folder.path())' && \"$HEARSAY\" check a.md ./a.txt b.jsonl --format brat --output brat/")
            #expect(run.status == 2 && run.output.isEmpty)
            let names = try FileManager.default.contentsOfDirectory(atPath: hearsay.folder.path() + "brat").sorted()
            let bare = ["a-2", "a", "b_.._x_y"].flatMap { [$0 + ".ann", $0 + ".txt"] }
            #expect(names == (bare + ["annotation.conf"]).sorted())
            #expect(
                try written("a-2.txt", in: hearsay) == words
                    && written("annotation.conf", in: hearsay).contains("SaidBy"))
            try expectWordsInPlace("a", in: hearsay)
            try expectWordsInPlace("b_.._x_y", in: hearsay)
        }
    }

    /// brat refuses annotations whose words do not stand where they say.
    private func expectWordsInPlace(_ name: String, in hearsay: HearsayCommand) throws {
        let text = Array(try written(name + ".txt", in: hearsay).unicodeScalars)
        let spans = try written(name + ".ann", in: hearsay).split(separator: "\n").filter { $0.hasPrefix("T") }
        #expect(spans.count >= 3)
        for span in spans {
            let cells = span.split(separator: "\t")
            let ends = cells[1].split(separator: " ").compactMap { Int($0) }
            var words = String.UnicodeScalarView()
            words.append(contentsOf: text[ends[0]..<ends[1]])
            #expect(String(words) == String(cells[2]))
        }
    }

    @Test func aFolderThatCannotBeMade() throws {
        try HearsayCommand.inFolder { hearsay in
            let article = try hearsay.file("a.txt", words)
            let run = try hearsay("check", article, "--format", "brat", "--output", "/nowhere/brat/")
            #expect(run.status == 2 && run.errors.contains("could not be written to /nowhere/brat/"))
        }
    }
}
