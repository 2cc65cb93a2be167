import Testing

@testable import Segmentation

/// The oracle: what the scanner finds without ICU is what ICU finds with WordRules.txt.
@Suite struct WordScannerTests {
    /// All that the scanner reads itself, the marks of the rules more often, and a few characters that are left to ICU.
    private static let alphabet: [String] =
        ["a", "Z", "é", "ß", "ł", "@", "7", "0", "_", " ", " ", "\n", "\r", "\t", "\"", "(", "!", "~", "«", "²"]
        + [
            ".", ".", "'", "’", "‘", ",", ";", "-", "-", "&", ":", "/", "%", "$", "£", "€", "#", "`", "—", "–", "“",
            "…",
        ]
        + ["\u{A0}", "×", "\u{AD}", "·", "\u{2010}", "\u{301}", "語", "🙂", "\u{200B}"]

    /// How many at the end are left to ICU.
    private static let beyond = 7

    @Test(arguments: 1...40)
    func randomText(seed: UInt64) {
        var dice = Dice(state: seed)
        let own = Self.alphabet.dropLast(Self.beyond)
        for _ in 0..<200 { expectSame(Self.text(of: own, upTo: 24, &dice)) }
    }

    /// With a character of ICU's now and then.
    @Test func mixedText() {
        var dice = Dice(state: 41)
        for _ in 0..<2_000 { expectSame(Self.text(of: Self.alphabet[...], upTo: 12, &dice)) }
    }

    private static func text(of alphabet: ArraySlice<String>, upTo length: Int, _ dice: inout Dice) -> String {
        (0..<Int.random(in: 0..<length, using: &dice)).map { _ in alphabet.randomElement(using: &dice) ?? "" }.joined()
    }

    @Test(arguments: [
        "", "U.S.-led", "AT&T's 3.5% of US$3.40, e.g. at 10:30 on 9/11...", "''Yes,'' she said -- ``no''.",
        "#tag @name a_b _ __ 5_ _5", "rock’n’roll 5’10 ’tis dogs’ o'clock", "state-run, COVID-19, 42-year-old — 51–49",
        "a..b a.b. .b ..- a.-b a.-.b 1.-2", "\r\n \r \n", "über-café, naïve; Łódź", "€5 £5 5€ a$5 $a",
        "counterrevolutionaries, internationally-minded; unconstitutional3 incontrovertibly’s straightforwardness",
    ])
    func table(text: String) { expectSame(text) }

    @Test func whatIsLeftToICU() {
        for beyond in ["\u{AD}", "·", "\u{2010}", "\u{301}", "語", "🙂", "\u{200B}", "\u{0B}"] {
            #expect(scanned("a \(beyond) b") == nil)
        }
    }

    private func expectSame(_ text: String) {
        let (own, icu) = (BreakEngine(reading: text, scans: true), BreakEngine(reading: text, scans: false))
        #expect(own.ends == icu.ends && own.tags == icu.tags, "\(text.debugDescription)")
    }

    /// How many segments the scanner itself finds; `nil` where it leaves the text to ICU.
    private func scanned(_ text: String) -> Int? {
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: bytes.count) { ends in
                withUnsafeTemporaryAllocation(of: UInt16.self, capacity: bytes.count) { tags in
                    WordScanner(bytes).scan(ends, tags)
                }
            }
        }
    }
}
