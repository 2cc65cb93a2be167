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

    /// The words and signs that rules ask for, in any order.
    private static let ruledWords =
        """
        While After When As Although In Citing According to a the an interview statement comments with in on by to that who
        which both each all said told called promised citing quoting saying showed shouted reads reported seen cited obtained
        was has would used only Reuters CNN TASS NRK Ann Lee Berg Karim bin Said minister host newspaper daily agency report
        memo bridge Friday Oslo he she it they “ ” " , , . . : — ( ) ; ? ‘ ’ 's put it / poll X and but although of for from
        joined posted appearance tape Disappointed this reporter phone email how why if not no 50
        """.split { $0 == " " || $0 == "\n" }.map(String.init)

    @Test(arguments: 1...6)
    func ruledWordsInAnyOrder(seed: Int) {
        var random = Random(seed: UInt64(seed))
        for _ in 0..<400 {
            let words = (0..<Int.random(in: 1...30, using: &random)).compactMap { _ in
                Self.ruledWords.randomElement(using: &random)
            }
            check(words.joined(separator: Bool.random(using: &random) ? " " : "\n\n"))
            check(words.joined(separator: " ").replacing(" ,", with: ",").replacing("“ ", with: "“"))
        }
    }

    @Test(arguments: [
        ") saying", "and a newspaper reads cited", "TASS who TASS posted from posted she", "“…,” as", "A Reuters/",
        "both said",
        "in an interview", "told X,", "When one shouted “No,” Ann said, “Yes.”",
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

    private static let tracer = Analyzer(engine: .rules)

    /// Ranges lie inside the text and between characters, quotations are sorted, entities exist; each quotation has its
    /// way.
    private func check(_ text: String, isTagged: Bool = false) {
        let traced = Self.tracer.trace(Article(text: ArticleText(text)))
        #expect(traced.traces.count == traced.attributed.quotations.count)
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
