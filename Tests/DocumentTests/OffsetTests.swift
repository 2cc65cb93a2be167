import Document
import Testing

/// Offsets, lines and the way back to the input, on text with everything that makes them differ.
@Suite struct OffsetTests {
    private static let texts = [
        "", "plain", "“No,” said Zoë.\r\nZo\u{65}\u{308} 🙂 left.\rThe end\n", "\u{FEFF}a\u{A0}b\u{200B}c\u{200D}d",
        String(repeating: "é🙂x", count: 100), String(repeating: "ab", count: 32) + "é",
    ]

    @Test(arguments: texts) func convertersAgreeWithTheStandardLibrary(_ string: String) {
        let text = ArticleText(string)
        let converters = OffsetUnit.allCases.map { OffsetConverter(text, to: $0) }
        for index in string.unicodeScalars.indices + [string.endIndex] {
            let before = string[..<index]
            let wanted = [before.unicodeScalars.count, before.utf8.count, before.utf16.count]
            #expect(converters.map { $0(before.utf8.count) } == wanted)
        }
    }

    @Test func linesEndAtAnyBreak() {
        let index = LineIndex(Array("é1\n\r\n3\r4🙂x".utf8))
        #expect(index.position(of: 0) == LinePosition(line: 1, column: 1))
        #expect(index.position(of: 2) == LinePosition(line: 1, column: 2))
        #expect(index.position(of: 4) == LinePosition(line: 2, column: 1))
        #expect(index.position(of: 6) == LinePosition(line: 3, column: 1))
        #expect(index.position(of: 8) == LinePosition(line: 4, column: 1))
        #expect(index.position(of: 13) == LinePosition(line: 4, column: 3))
    }

    @Test func theSourceMapLeadsBack() {
        let map = SourceMap(runs: [.init(text: 0, input: 3), .init(text: 5, input: 10)])
        #expect([0, 4, 5, 9].map(map.inputOffset) == [3, 7, 10, 14])
        #expect(SourceMap.identity.inputOffset(ofText: 7) == 7)
    }

    @Test func illFormedUTF8IsFound() {
        let bad: [([UInt8], Int)] = [
            ([0x41, 0x80], 1), ([0xC0, 0x80], 0), ([0xED, 0xA0, 0x80], 0), ([0x41, 0xF0, 0x9F, 0x99], 1),
            ([0xF5, 0x80, 0x80, 0x80], 0), ([0xE0, 0x9F, 0x80], 0), ([0xC3], 0),
        ]
        for (bytes, offset) in bad {
            #expect(ArticleText.firstInvalidOffset(in: bytes) == offset)
            #expect(ArticleText(validating: bytes) == nil)
        }
        for text in Self.texts { #expect(ArticleText(validating: Array(text.utf8)) == ArticleText(text)) }
    }

    @Test func rangesAreHalfOpen() {
        let range = TextRange(2, 5)
        #expect(range.contains(2) && !range.contains(5) && range.length == 3)
        #expect(range.overlaps(TextRange(4, 9)) && !range.overlaps(TextRange(5, 9)))
        #expect(range.union(TextRange(7, 8)) == TextRange(2, 8) && range < TextRange(2, 6))
        #expect(ArticleText("abcdef")[range] == "cde")
    }
}
