import Foundation
import HearsayKit
import Testing

/// Whatever the text, attribution gives the same sound result.
@Suite struct RobustnessTests {
    /// The texts of the project's own gold articles.
    private static let texts: [String] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = root.appending(path: "corpora/annotated")
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.filter { $0.pathExtension == "json" }.sorted { $0.path() < $1.path() }.compactMap { file in
            guard let data = try? Data(contentsOf: file) else { return nil }
            return (try? JSONSerialization.jsonObject(with: data) as? [String: Any])?["text"] as? String
        }
    }()

    @Test func theCorpusIsThere() { #expect(Self.texts.count >= 24) }

    @Test func twiceTheSame() {
        for text in Self.texts.prefix(10) {
            let (first, second) = (SeenText(text), SeenText(text))
            #expect(first.quotations == second.quotations)
            #expect(first.attributed.entities == second.attributed.entities)
            #expect(first.attributed.mentions == second.attributed.mentions)
        }
    }

    @Test(arguments: 1...8)
    func deletedCharacters(seed: Int) {
        var random = Random(seed: UInt64(seed))
        for text in Self.texts {
            let rate = Int.random(in: 10...300, using: &random)
            let scalars = text.unicodeScalars.filter { _ in Int.random(in: 0..<rate, using: &random) > 0 }
            check(String(String.UnicodeScalarView(scalars)))
        }
    }

    @Test(arguments: 1...4)
    func shuffledParagraphs(seed: Int) {
        var random = Random(seed: UInt64(seed))
        let paragraphs = Self.texts.flatMap { $0.split(separator: "\n\n") }.shuffled(using: &random)
        check(paragraphs.prefix(300).joined(separator: "\n\n"))
    }

    @Test(arguments: [
        "", " ", "\n\n\n", "“", "”", "\"\"", "said", "said said said", "“”“”", "Ann said", ":", "—", "\u{FEFF}",
    ])
    func scraps(text: String) {
        check(text)
        check(text, isTagged: true)
    }

    @Test func taggedTexts() {
        var random = Random(seed: 9)
        for text in Self.texts {
            check(text, isTagged: true)
            let scalars = text.unicodeScalars.filter { _ in Int.random(in: 0..<30, using: &random) > 0 }
            check(String(String.UnicodeScalarView(scalars)), isTagged: true)
        }
    }

    /// Ranges lie inside the text and between characters, quotations are sorted, entities exist.
    private func check(_ text: String, isTagged: Bool = false) {
        let seen = SeenText(text, isTagged: isTagged)
        let bytes = seen.attributed.article.text.bytes
        func isSound(_ range: TextRange) -> Bool {
            0 <= range.start && range.end <= bytes.count && !range.isEmpty && isBoundary(range.start)
                && isBoundary(range.end)
        }
        func isBoundary(_ offset: Int) -> Bool { offset == bytes.count || bytes[offset] & 0xC0 != 0x80 }
        let quotations = seen.attributed.quotations
        let ranges = quotations.flatMap { one in
            let parts = [one.speaker?.mention, one.cue?.range, one.audience, one.occasion?.range]
            return one.content + parts.compactMap { $0 } + one.edits.map(\.range)
        }
        let marks = seen.attributed.mentions.map(\.range) + seen.attributed.unbalancedMarks.map(\.range)
        let starts = quotations.map(\.content[0].start)
        let entities = seen.attributed.entities.indices
        #expect((ranges + marks).allSatisfy(isSound))
        #expect(zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(quotations.allSatisfy { zip($0.content, $0.content.dropFirst()).allSatisfy { $0.end <= $1.start } })
        #expect(quotations.compactMap(\.speaker?.entity).allSatisfy { entities.contains($0) })
        let holders = quotations.enumerated().allSatisfy { index, one in one.nestedIn.map { $0 < index } != false }
        #expect(holders)
    }
}
