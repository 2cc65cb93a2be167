import Attribution
import Provenance

/// A quotation with the writer's insertions or omissions.
public struct EditedQuote: Rule {
    /// What the rule is.
    public static let metadata = RuleMetadata(
        id: "edited-quote",
        name: "Edited quote",
        defaultLevel: .note,
        needsAttribution: false,
        summary: "A quotation with bracketed insertions or with dots for words left out.",
        rationale: """
            Brackets and dots are honest: they show that the words were changed. Whether the change kept the \
            meaning shows only beside the original.
            """,
        guideline: .ap,
        triggeringExamples: [
            #""I told ↓[Petrov] that we were ready," Anna Kern said."#,
            #""We are ready ↓... and we will stay," Anna Kern said."#,
        ],
        nonTriggeringExamples: [
            #""I told him that we were ready," Anna Kern said."#
        ])

    /// A rule is ready as it is.
    public init() {}

    /// Each quotation with edits, at the first of them.
    public func flaws(in text: TracedText) -> [Flaw] {
        text.sureQuotations.compactMap { quotation in
            let edits = quotation.quotation.edits
            guard let first = edits.first else { return nil }
            let words = edits.map { "“\(text[$0.range])”" }.joined(separator: ", ")
            return quotation.flaw(
                at: first.range, "The writer changed this quotation: \(words). Compare it with the original.",
                evidence: edits.map { Evidence(.edit, $0.range) })
        }
    }
}
