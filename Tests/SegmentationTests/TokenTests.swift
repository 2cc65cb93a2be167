import Document
import Testing

@testable import Segmentation

/// The tokens of a text as strings.
private func words(_ text: String) -> [String] {
    let segmented = Segmenter().segment(Article(text: ArticleText(text)))
    return segmented.tokens.map { segmented[$0.range] }
}

/// The tokens of a text.
private func tokens(_ text: String) -> [Token] {
    Segmenter().segment(Article(text: ArticleText(text))).tokens
}

@Suite("Tokens")
struct TokenTests {
    @Test(
        "Cut as the table says",
        arguments: [
            "The|U.S.|Secretary|met|Mr.|Pell|at|9|a.m.|Monday|.",
            "H.R.|1|costs|$3.5|million|,|45%|more|than|1,000|.",
            "The|state-run|agency|said|COVID-19|hit|a|42-year-old|.",
            "Renk|'s|and|Pell|’s|plan|: |it|'s|Sanders|'|own|.",
            "They|don't|,|we're|,|he'll|,|I'd|,|I'm|,|we've|.",
            "The|1990|'s|and|the|U.S.|'s|place|in|NATO|'s|map|.",
            "\"|No|,|\"|“|no|”|„|no|“|«|no|»|‘|no|’|'|no|'|''|no|''|``|no|``|.",
            "Yes|--|no|...|maybe|…|never|—|ever|.",
            "See|https://velm.example/a_(b)?c=d&e|,|www.velm.example/x|and|velm.example/y|.",
            "(|@jan.pell|)|#Velm|#Velm's|a.b@velm.example|.",
            "The|U.S.-led|force|,|D-Calif.|,|J.|K.|Pell|and|J.R.|Renk|.",
            "At|10:30|on|9/11|,|AT&T|won|51-49|.",
            "He|is|5|ft.|9|in.|tall|.",
            "He|said|no|.",
            "He|came|in|.",
            "No.|10|and|nos.|4|.",
            "Plan|B|.",
            "Boston|,|Mass.|,|is|old|.",
            "At|Mass|.",
            "「|はい|」",
        ])
    func table(row: String) {
        let expected = row.split(separator: "|").map { $0.trimmingWhitespace() }
            .flatMap { $0 == "#Velm's" ? ["#Velm", "'s"] : [$0] }
        #expect(words(join(expected)).filter { $0 != " " } == expected)
    }

    /// Writes tokens as a text, with spaces only where the tokenizer must see them.
    private func join(_ tokens: [String]) -> String {
        var text = ""
        for token in tokens {
            let clings = ["'s", "’s", ",", ".", ":", "?", "!", ")", "”", "»", "」"].contains(token)
            let opened = ["(", "“", "«", "「"].contains { text.hasSuffix($0) }
            text += (text.isEmpty || clings || opened ? "" : " ") + token
        }
        return text
    }

    @Test("Kinds")
    func kinds() {
        let kinds = tokens("Renk's \"45%\" $3.5 , 10:30 @pell U.S. ' 😀 COVID-19 — 42-year-old").map(\.kind)
        #expect(
            kinds == [
                .word, .clitic, .mark, .number, .mark, .number, .punctuation, .number, .address, .word, .mark,
                .punctuation, .word, .punctuation, .word,
            ])
    }

    @Test("Flags")
    func flags() {
        let found = tokens("NATO’s Émile (U.S.) said.")
        #expect(found[0].flags == [.spaceBefore, .capitalized, .allCaps, .sentenceStart])
        #expect(found[1].flags == [.spaceAfter, .nonASCII])
        #expect(found[2].flags == [.spaceBefore, .spaceAfter, .capitalized, .nonASCII])
        #expect(found[3].flags == [.spaceBefore])
        #expect(found[4].flags == [.capitalized, .allCaps, .abbreviation])
        #expect(found[7].flags == [.spaceAfter])
    }

    @Test("Twelve bytes a token")
    func size() {
        #expect(MemoryLayout<Token>.stride == 12)
    }
}

extension Substring {
    fileprivate func trimmingWhitespace() -> String { String(self.drop { $0 == " " }.prefix { $0 != " " }) }
}

@Suite("Exact offsets")
struct OffsetTests {
    private func ranges(_ text: String) -> [[Int]] { tokens(text).map { [Int($0.start), Int($0.end)] } }

    @Test("No token without words")
    func empty() {
        for text in ["", " ", "\n\n", "\u{FEFF}", "\u{A0}\u{200B}\r\n\u{3000}"] {
            let segmented = Segmenter().segment(Article(text: ArticleText(text)))
            #expect(segmented.tokens.isEmpty && segmented.sentences.isEmpty && segmented.paragraphs.isEmpty)
        }
    }

    @Test("Byte order mark, no-break space and zero width are blank")
    func blank() {
        #expect(ranges("\u{FEFF}No") == [[3, 5]])
        #expect(ranges("\u{A0}No\u{A0}go\u{A0}") == [[2, 4], [6, 8]])
        #expect(ranges("\u{200B}No\u{200B} \u{200E}go\u{200D}") == [[3, 5], [12, 14]])
    }

    @Test("Line ends of every kind make paragraphs")
    func lines() {
        let text = "One\r\nTwo\rThree\nFour\u{2028}Five\u{2029}Six\n \n\u{A0}\nSeven"
        let segmented = Segmenter().segment(Article(text: ArticleText(text)))
        let found = segmented.paragraphs.map { segmented[$0.range] }
        #expect(found == ["One", "Two", "Three", "Four", "Five", "Six", "Seven"])
        #expect(segmented.sentences.count == 7)
    }

    @Test("Combining marks and emoji")
    func clusters() {
        #expect(ranges("e\u{301}te\u{301}.") == [[0, 7], [7, 8]])
        #expect(ranges("👨‍👩‍👧 go") == [[0, 18], [19, 21]])
        #expect(ranges(" \u{301}x") == [[1, 3], [3, 4]])
    }
}
