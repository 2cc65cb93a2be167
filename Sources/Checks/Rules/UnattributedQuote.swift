import Provenance

/// Words in marks with no speaker anywhere.
public struct UnattributedQuote: Rule {
    /// What the rule is.
    public static let metadata = RuleMetadata(
        id: "unattributed-quote",
        name: "Unattributed quote",
        defaultLevel: .warning,
        summary: "Words in quotation marks with no speaker anywhere.",
        rationale: """
            Quotation marks say that these are somebody's words. Where the article does not say whose, \
            readers cannot weigh them and nobody can check them.
            """,
        guideline: .reuters,
        triggeringExamples: [
            #"The hall was silent. ↓"Nobody here will forget this day for as long as they live." The doors closed."#
        ],
        nonTriggeringExamples: [
            #""Nobody here will forget this day," Anna Kern said."#,
            "The so-called \"silent hall\" opened in May.",
        ])

    /// A rule is ready as it is.
    public init() {}

    /// Quotations with words in marks and no speaker; pull quotes only repeat others.
    public func flaws(in text: TracedText) -> [Flaw] {
        text.sureQuotations
            .filter { $0.isMarked && $0.quotation.speaker == nil && $0.quotation.block != .pullquote }
            .map { quotation in
                let words = quotation.words.shortened(to: 60)
                return quotation.flaw(
                    """
                    The article names nobody for these words: “\(words)”. \
                    Say who spoke them, or take the marks away.
                    """)
            }
    }
}
