import Provenance

/// Somebody's words in somebody else's mouth.
public struct Hearsay: Rule {
    /// What the rule is.
    public static let metadata = RuleMetadata(
        id: "hearsay",
        name: "Hearsay",
        defaultLevel: .warning,
        summary: "Words that a person or an institution says somebody else said.",
        rationale: """
            The article heard one person and tells us of another. The one in between may have misheard, \
            misremembered or left something out, and often has a stake in it. Ask the one whose words they \
            are said to be, or say plainly that nobody did.
            """,
        guideline: .reuters,
        triggeringExamples: [
            "Smith said Jones had told him that ↓the contract was void."
        ],
        nonTriggeringExamples: [
            "Smith said that the contract was void.",
            "The contract was void, Jones said, according to Reuters.",
        ])

    /// A rule is ready as it is.
    public init() {}

    /// Quotations whose innermost link is a person or an institution.
    public func flaws(in text: TracedText) -> [Flaw] {
        text.sureQuotations.filter { $0.trace.provenance == .throughPerson }.compactMap { quotation in
            guard let via = quotation.trace.via.first else { return nil }
            return quotation.flaw(
                """
                \(quotation.speakerOrSomebody.possessive) words are told here by \(via.shownName(in: text)): \
                \(quotation.quotedPhrase(around: via)). \
                Ask \(quotation.speakerOrSomebody), or look for a record of them.
                """)
        }
    }
}
