import Provenance

/// A quotation of one or two words.
public struct FragmentQuote: Rule {
    /// What the rule is.
    public static let metadata = RuleMetadata(
        id: "fragment-quote",
        name: "Fragment quote",
        defaultLevel: .note,
        isEnabledByDefault: false,
        needsAttribution: false,
        summary: "A quotation of which only one or two words stand in marks.",
        rationale: """
            One word in marks is easily torn from what surrounded it, and can be made to mean nearly anything. \
            A whole sentence lets readers judge; a paraphrase does not pretend.
            """,
        guideline: .ap,
        triggeringExamples: [
            #"Petrov called ↓the demand "unprecedented"."#
        ],
        nonTriggeringExamples: [
            #""The demand has no precedent in our work," Petrov said."#,
            "Petrov said the demand had no precedent.",
        ])

    /// A rule is ready as it is.
    public init() {}

    /// Quotations with one or two words in marks.
    public func flaws(in text: TracedText) -> [Flaw] {
        text.sureQuotations.filter(\.isMarked).compactMap { quotation in
            let words = quotation.markedWords
            guard (1...2).contains(words.count) else { return nil }
            return quotation.flaw(
                """
                Only “\(words.joined(separator: " "))” stands in marks. \
                Quote enough for readers to judge, or paraphrase.
                """)
        }
    }
}
