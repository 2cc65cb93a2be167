import Provenance

/// Words in marks that came through another outlet.
public struct SecondHandQuote: Rule {
    /// What the rule is.
    public static let metadata = RuleMetadata(
        id: "second-hand-quote",
        name: "Second-hand quote",
        defaultLevel: .warning,
        summary: "Words in quotation marks that reached the article through another outlet's report.",
        rationale: """
            Quotation marks promise that somebody said exactly these words. Whoever takes them from another \
            outlet promises it without having heard them: a mistake, a cut or a translation there becomes \
            one here. Go back to the first report, or better to a recording or transcript.
            """,
        guideline: .spj,
        triggeringExamples: [
            #"↓"No decision has been taken," Petrov said, according to Interfax."#,
            #"Reuters quoted Mayor Jane Miller as saying: ↓"The bridge stays closed.""#,
        ],
        nonTriggeringExamples: [
            #""No decision has been taken," Petrov told reporters."#,
            RuleExample(#""The bridge stays closed," Mayor Jane Miller told Reuters."#, publisher: "Reuters"),
            #"No decision has been taken, Petrov said, according to Interfax."#,
        ])

    /// A rule is ready as it is.
    public init() {}

    /// Quotations with words in marks whose innermost link is a report.
    public func flaws(in text: TracedText) -> [Flaw] {
        text.sureQuotations.filter { $0.isMarked && $0.trace.provenance == .relayed }.compactMap { quotation in
            guard let via = quotation.trace.via.first else { return nil }
            return quotation.flaw(
                """
                \(quotation.speakerOrSomebody.possessive) words come through \(via.introduction(in: text)), \
                not heard by this publication: \(quotation.quotedPhrase(around: via)). \
                Go back to \(via.shownName(in: text).possessive) report or to a recording.
                """)
        }
    }
}
