import Document
import Foundation
import Testing

@testable import Segmentation

/// Hard news sentences with their boundaries marked, one case a line.
struct SentenceFixture {
    let line: Int
    let text: String
    /// UTF-8 byte offsets at which a further sentence starts.
    let starts: Set<Int>

    init(line: Int, marked: String) {
        self.line = line
        let parts = marked.split(separator: "| ", omittingEmptySubsequences: false)
        text = parts.joined()
        var offset = 0
        starts = Set(
            parts.dropLast().map { part in
                offset += part.utf8.count
                return offset
            })
    }

    /// The cases of a file of the folder `Fixtures`.
    static func read(_ name: String) throws -> [SentenceFixture] {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name)")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
            .filter { !$0.element.isEmpty && !$0.element.hasPrefix("#") }
            .map { SentenceFixture(line: $0.offset + 1, marked: String($0.element)) }
    }

    /// Where the segmenter starts further sentences.
    func foundStarts() -> Set<Int> {
        Set(Segmenter().segment(Article(text: ArticleText(text))).sentences.dropFirst().map(\.range.start))
    }
}

@Suite("Hard news sentences")
struct SentenceFixtures {
    /// At least 98 of 100 boundaries right, a missed one and an invented one each counting as wrong.
    @Test("Boundaries", arguments: ["SentencesHeld.txt", "SentencesTuned.txt"])
    func boundaries(file: String) throws {
        let fixtures = try SentenceFixture.read(file)
        #expect(fixtures.count >= 80)
        var (right, all) = (0, 0)
        for fixture in fixtures {
            let found = fixture.foundStarts()
            right += found.intersection(fixture.starts).count
            all += found.union(fixture.starts).count
            if found != fixture.starts {
                print(
                    "\(file):\(fixture.line): starts \(found.sorted()) instead of \(fixture.starts.sorted()): \(fixture.text)"
                )
            }
        }
        print("\(file): \(right) of \(all) boundaries right")
        #expect(right * 100 >= all * 98)
    }
}
