import Attribution
import Document
import Segmentation
import Testing

/// Pairing of quotation marks: ANNOTATION.md §1.
@Suite struct MarkTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let spans: [String]
        let flaws: [UnbalancedMark.Flaw]

        init(
            _ name: String, _ text: String, _ spans: [String], flaws: [UnbalancedMark.Flaw] = []
        ) {
            (testDescription, self.text, self.spans, self.flaws) = (name, text, spans, flaws)
        }
    }

    private static let attributor = Attributor()

    private func pair(_ text: String) -> QuotedText {
        Self.attributor.detectQuotations(Segmenter().segment(Article(text: ArticleText(text))))
    }

    private func words(_ span: QuotedSpan, in quoted: QuotedText) -> String {
        let text = quoted.reading.segmented
        guard let first = span.inner.first, let last = span.inner.last else { return "" }
        return text.article.text[text.tokens[first].range.union(text.tokens[last].range)]
    }

    static let pairs: [Case] = [
        Case("straight", "She said \"no\" twice.", ["no"]),
        Case("curly", "She said “no” twice.", ["no"]),
        Case("curly single", "She said ‘no’ twice.", ["no"]),
        Case("straight single", "She said 'no way' twice.", ["no way"]),
        Case("guillemets", "She said «no» twice.", ["no"]),
        Case("guillemets with blanks", "She said « no » twice.", ["no"]),
        Case("single guillemets", "She said ‹no› twice.", ["no"]),
        Case("low-high, closed by “", "She said „no“ twice.", ["no"]),
        Case("low-high, closed by ”", "She said „no” twice.", ["no"]),
        Case("low-high, closed by \"", "She said „no\" twice.", ["no"]),
        Case("corners", "She said 「no」 twice.", ["no"]),
        Case("white corners", "She said 『no』 twice.", ["no"]),
        Case("two apostrophes", "She said ''no'' twice.", ["no"]),
        Case("two backticks", "She said ``no'' twice.", ["no"]),
        Case("straight to curly", "She said \"no” twice.", ["no"]),
        Case("curly to straight", "She said “no\" twice.", ["no"]),
        Case("curly single to straight", "She said ‘no way' twice.", ["no way"]),
        Case("empty", "She said \"\" twice.", [""]),
        Case("several", "“One,” he said. “Two.” Then “three”.", ["One,", "Two.", "three"]),
        Case("side by side", "The words “now” “here” hang on the wall.", ["now", "here"]),
        Case("in brackets", "He shrugged (“no chance”).", ["no chance"]),
        Case("after a dash", "He shrugged—“no chance”—and left.", ["no chance"]),
    ]

    static let nested: [Case] = [
        Case("single in double", "“He told me ‘never’ again,” she said.", ["He told me ‘never’ again,", "never"]),
        Case(
            "straight single in double", "\"He told me 'never again',\" she said.",
            ["He told me 'never again',", "never again"]),
        Case("double in single", "‘He told me “never” again,’ she said.", ["He told me “never” again,", "never"]),
        Case("double in guillemets", "«He told me “never” again,» she said.", ["He told me “never” again,", "never"]),
        Case("closing together", "“He told me ‘never.’”", ["He told me ‘never.’", "never."]),
        Case(
            "three apostrophes", "''He told me, 'Never,''' she said.", ["He told me, 'Never,'", "Never,"]),
        Case("curly in curly", "“He told me “never” again,” she said.", ["He told me “never” again,", "never"]),
    ]

    static let notMarks: [Case] = [
        Case("apostrophe in a word", "It isn't Petrov's and doesn’t matter.", []),
        Case("plural possessive", "The workers’ hall and the miners' club closed.", []),
        Case("decades", "The '80s pumps and the ’90s valves rust.", []),
        Case("elision", "Rock ’n’ roll, 'tis said, got 'em all.", []),
        Case("inches", "The 12\" pipe and the 6' wall stand.", []),
        Case("feet and inches", "The keeper is 6'2\" tall.", []),
        Case("minutes and seconds", "At 51° 28' 40\" the ship turned.", []),
        Case("primes", "The bar is 5′ 3″ long.", []),
        Case("apostrophe in marks", "“It isn’t ours,” he said.", ["It isn’t ours,"]),
        Case("possessive at the end of marks", "“They are the workers’,” he said.", ["They are the workers’,"]),
        Case(
            "inches in marks", "“A 12\" pipe burst,” he said.", ["A 12\" pipe burst,"]),
        Case(
            "British with apostrophes", "'It isn't the Lunde team's fault,' he said.",
            ["It isn't the Lunde team's fault,"]),
        Case(
            "British with a plural possessive", "‘The players’ bus didn’t come,’ he said.",
            ["The players’ bus didn’t come,"]),
        Case(
            "British with a decade", "'We knew it in the '80s already,' he said.", ["We knew it in the '80s already,"]),
        Case("British headline", "Premier vows 'swift answer' to Lunde's farmers", ["swift answer"]),
        Case("possessive after a closing mark", "The “Lantern”'s crew left.", ["Lantern"]),
    ]

    static let unbalanced: [Case] = [
        Case("never closed", "She said “no and left.", ["no and left."], flaws: [.neverClosed]),
        Case("never opened", "She said no” and left.", [], flaws: [.neverOpened]),
        Case(
            "spoils its own paragraph only", "She said “no and left.\n\nHe said “yes” and stayed.",
            ["no and left.", "yes"], flaws: [.neverClosed]),
        Case(
            "straight, spoils its own paragraph only", "She said \"no and left.\n\nHe said \"yes\" and stayed.",
            ["no and left.", "yes"], flaws: [.neverClosed]),
        Case(
            "several paragraphs", "“One is lost.\n\n“Two are lost.\n\n“Three are lost,” he said.",
            ["One is lost.", "Two are lost.", "Three are lost,"]),
        Case(
            "several paragraphs, straight", "\"One is lost.\n\n\"Two are lost,\" he said.",
            ["One is lost.", "Two are lost,"]),
        Case(
            "several paragraphs, single", "‘One is lost.\n\n‘Two are lost,’ he said.",
            ["One is lost.", "Two are lost,"]),
        Case(
            "opened twice in one paragraph", "She said \"no and \"yes\" in one breath.", ["no and", "yes"],
            flaws: [.neverClosed]),
    ]

    @Test(arguments: pairs + nested + notMarks + unbalanced)
    func spans(_ one: Case) {
        let quoted = pair(one.text)
        #expect(quoted.spans.map { words($0, in: quoted) } == one.spans)
        #expect(quoted.unbalanced.map(\.flaw) == one.flaws)
    }

    @Test func aContinuedParagraphSaysSo() {
        let quoted = pair("“One is lost.\n\n“Two are lost,” he said. “Three.”")
        #expect(quoted.spans.map(\.continuesPrevious) == [false, true, false])
        #expect(quoted.spans[0].close == nil)
    }

    @Test func aNestedSpanNamesItsParent() {
        let quoted = pair("“One,” he said. “He told me ‘never’ again.”")
        #expect(quoted.spans.map(\.parent) == [nil, nil, 1])
    }

    @Test(arguments: ["She said “no ‘never” and ‘yes’ later.", "“One «two” three» four “five”."])
    func aSpanLiesInItsParent(text: String) {
        let spans = pair(text).spans
        let areInside = spans.allSatisfy { span in
            span.parent.map { spans[$0].inner.contains(span.open) } != false
                && span.parent.map { span.tokens.upperBound <= spans[$0].inner.upperBound } != false
        }
        #expect(areInside)
    }

    @Test(arguments: ["“", "\"", "‘", "'", "«", "„", "''", "「"])
    func aMarkOpenedManyTimes(mark: String) {
        let text = String(repeating: mark + "no ", count: 2000) + "\n\nThen she said “yes” twice."
        let quoted = pair(text)
        let last = quoted.spans.last.map { words($0, in: quoted) }
        #expect(last == "yes")
        check(quoted)
    }

    @Test(arguments: 1...40)
    func randomMarksKeepTheirOrder(seed: Int) {
        var random = Random(seed: UInt64(seed))
        let pieces = [
            "“", "”", "\"", "‘", "’", "'", "''", "``", "«", "»", "„", "‹", "›", "「", "」", " ", " ", "word", "Ann", ",",
            ".",
            "5", "s", "\n\n", "said", "—", "é", "\u{0301}", "😀", "(", ")",
        ]
        for _ in 0..<50 {
            let length = Int.random(in: 0...60, using: &random)
            check(pair((0..<length).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()))
        }
    }

    /// Spans come by their opening marks, lie in their own paragraph, and share no mark.
    private func check(_ quoted: QuotedText) {
        let text = quoted.reading.segmented
        let opens = quoted.spans.map(\.open)
        let closes = quoted.spans.compactMap(\.close)
        let areInPlace = quoted.spans.indices.allSatisfy { index in
            let span = quoted.spans[index]
            let paragraph = text.paragraphs[span.paragraph].tokens
            return paragraph.contains(span.open) && span.tokens.upperBound <= paragraph.upperBound
                && span.inner.lowerBound == span.open + 1
                && span.close.map { $0 == span.inner.upperBound } != false
                && span.parent.map { $0 < index } != false
        }
        let flawsAreInText = quoted.unbalanced.allSatisfy {
            !$0.range.isEmpty && text.article.text.range.contains($0.range)
        }
        let areSorted = zip(opens, opens.dropFirst()).allSatisfy { $0 < $1 }
        let marks = Set(opens + closes).count
        #expect(areSorted && areInPlace && flawsAreInText && marks == opens.count + closes.count)
    }
}

/// A small generator whose numbers are the same on every run.
struct Random: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
