import Provenance

/// Words that passed through two outlets or more.
public struct ThirdHand: Rule {
    /// What the rule is.
    public static let metadata = RuleMetadata(
        id: "third-hand",
        name: "Third-hand",
        defaultLevel: .error,
        replaces: ["second-hand-quote", "second-hand-claim", "quote-given-elsewhere"],
        summary: "Words that passed through two or more reporting intermediaries before they got here.",
        rationale: """
            Each hand that words pass through may change them, and nobody in a chain can vouch for the link \
            before the last. Go back to the innermost report, the one next to the speaker.
            """,
        guideline: .bbc,
        triggeringExamples: [
            #"↓"No decision has been taken," Petrov said, according to Kommersant, which cited Interfax."#
        ],
        nonTriggeringExamples: [
            #""No decision has been taken," Petrov said, according to Interfax."#
        ])

    /// A rule is ready as it is.
    public init() {}

    /// Quotations with two or more reporting intermediaries.
    public func flaws(in text: TracedText) -> [Flaw] {
        text.sureQuotations.compactMap { quotation in
            let hands = quotation.trace.via.filter(\.isReporting)
            guard hands.count > 1 else { return nil }
            let names = hands.map { $0.introduction(in: text) }.joined(separator: ", then ")
            let phrases = hands.map(quotation.quotedPhrase).joined(separator: ", ")
            let passed =
                quotation.isSpeakerItsOwnVia
                ? "This report passed through \(names) before it got here"
                : "\(quotation.speakerOrSomebody.possessive) words passed through \(names) before they got here"
            return quotation.flaw(
                """
                \(passed): \(phrases). Go back to \(hands[0].shownName(in: text).possessive) report or to a recording.
                """)
        }
    }
}
