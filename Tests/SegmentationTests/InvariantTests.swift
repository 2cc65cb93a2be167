import Document
import Testing

@testable import Segmentation

extension String {
    fileprivate var isAllBlank: Bool { unicodeScalars.allSatisfy { $0.isBlank } }
}

@Suite("Invariants over hostile texts")
struct InvariantTests {
    private static let pieces = [
        "a", "B", "7", ".", "..", "...", "…", "!", "?", "\"", "'", "''", "“", "”", "‘", "’s", "'s", "«", "(", ")", "[",
        " ",
        "  ", "\n", "\r\n", "\r", "\u{2028}", "\u{85}", "\u{A0}", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{301}",
        "\u{AD}",
        "é", "日本", "ไทย", "😀", "🇩🇪", "👨‍👩‍👧", "-", "--", "—", ":", "/", "http://", "www.", "x.y/z", "@", "#", "$", "%", "_",
        "U.S.", "Mr.", "p.m.", "No.", "J.", "said", "The ", "He ", "\u{0}", "\u{7F}", "א", "\"א", "カ", "&", "`", "``",
        ",", ";",
    ]

    private static func text(seed: UInt64, length: Int) -> String {
        var dice = Dice(state: seed)
        return (0..<length).map { _ in pieces.randomElement(using: &dice) ?? "" }.joined()
    }

    @Test("Tokens, sentences and paragraphs nest and lose nothing", arguments: 0..<400)
    func nesting(seed: Int) {
        let text = Self.text(seed: UInt64(seed), length: 1 + seed % 90)
        let segmented = Segmenter().segment(Article(text: ArticleText(text)))
        checkNesting(segmented)
        checkCoverage(segmented)
    }

    private func checkNesting(_ segmented: SegmentedText) {
        var (nextToken, nextSentence) = (0, 0)
        for paragraph in segmented.paragraphs {
            #expect(paragraph.tokens.lowerBound == nextToken && !paragraph.tokens.isEmpty)
            #expect(paragraph.sentences.lowerBound == nextSentence && !paragraph.sentences.isEmpty)
            for sentence in segmented.sentences[paragraph.sentences] {
                #expect(sentence.tokens.lowerBound == nextToken && !sentence.tokens.isEmpty)
                let inside = segmented.tokens[sentence.tokens]
                #expect(sentence.range.start == inside.first?.range.start)
                #expect(sentence.range.end == inside.last?.range.end)
                #expect(inside.first?.flags.contains(.sentenceStart) == true)
                #expect(inside.dropFirst().allSatisfy { !$0.flags.contains(.sentenceStart) })
                #expect(paragraph.range.contains(sentence.range))
                nextToken = sentence.tokens.upperBound
            }
            #expect(paragraph.tokens.upperBound == nextToken)
            nextSentence = paragraph.sentences.upperBound
        }
        #expect(nextToken == segmented.tokens.count && nextSentence == segmented.sentences.count)
    }

    /// Every scalar outside tokens is blank; no token is empty or begins or ends with blank space.
    private func checkCoverage(_ segmented: SegmentedText) {
        var last = 0
        for token in segmented.tokens {
            #expect(Int(token.start) >= last && token.end > token.start)
            #expect(segmented[TextRange(last, Int(token.start))].isAllBlank)
            let scalars = segmented[token.range].unicodeScalars
            #expect(scalars.first?.isBlank == false && scalars.last?.isBlank == false)
            #expect(token.flags.contains(.spaceBefore) == (Int(token.start) > last || last == 0))
            last = Int(token.end)
        }
        #expect(segmented[TextRange(last, segmented.article.text.bytes.count)].isAllBlank)
    }

    @Test("The size of chunks changes nothing", arguments: 0..<60)
    func chunking(seed: Int) {
        let article = Article(text: ArticleText(Self.text(seed: UInt64(seed + 1_000), length: 700)))
        let whole = Segmenter(chunkSize: 1 << 20).segment(article)
        for size in [1, 17, 64, 333] {
            let cut = Segmenter(chunkSize: size).segment(article)
            #expect(cut.tokens == whole.tokens)
            #expect(cut.sentences == whole.sentences)
            #expect(cut.paragraphs == whole.paragraphs)
        }
    }

    @Test("A long line is cut in linear time")
    func longLine() {
        let sentence = "Mr. Pell of the U.S. said, \"It is over.\" He then left at 5 p.m. "
        let text = String(repeating: sentence, count: 5_000)
        let segmented = Segmenter().segment(Article(text: ArticleText(text)))
        #expect(segmented.paragraphs.count == 1)
        #expect(segmented.sentences.count == 10_000)
    }
}
