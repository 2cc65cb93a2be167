import Testing

@testable import Segmentation

/// The oracle: where the scanner ends a sentence, ICU does.
@Suite struct SentenceScannerTests {
    /// One of each kind that the rules name, those that decide most more often.
    private static let alphabet = [
        "a", "B", "é", "Ł", "ª", "7", " ", " ", "\u{A0}", "\t", "\n", "\r", ".", ".", ".", "?", "!", ",", ":", ";", "-",
        "–", "—", "(", ")", "[", "]", "{", "}", "\"", "'", "“", "”", "‘", "’", "«", "»", "…", "$", "@", "²", "/", "`",
    ]

    @Test(arguments: 1...40)
    func randomText(seed: UInt64) {
        var dice = Dice(state: seed)
        for _ in 0..<200 {
            let length = Int.random(in: 0..<24, using: &dice)
            expectSame((0..<length).map { _ in Self.alphabet.randomElement(using: &dice) ?? "" }.joined())
        }
    }

    @Test(arguments: [
        "", "No.", "No. Yes.", "The U.S. is 3.5% up. Yes?", "“No.” “Yes!” he said. 'No'", "e.g. this (sic.) and that.",
        "He left... Then he came back.", "Wait.\r\nNow.\n\nThen\rlast", "Who?! he asked. - No.", "At 5 p.m. 12 left. a",
        "Mr. Ö. Łuk said no.Then he left.\u{A0}Yes", "No. (1) Yes. 2. Maybe: a. b. ", "e. ª. É. é", "...\n", "?",
    ])
    func table(text: String) { expectSame(text) }

    private func expectSame(_ text: String) {
        let (own, icu) = (BreakEngine(reading: text, scans: true), BreakEngine(reading: text, scans: false))
        #expect(own.sentenceEnds == icu.sentenceEnds, "\(text.debugDescription)")
    }
}
