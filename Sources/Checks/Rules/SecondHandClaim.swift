import Provenance

/// A statement without marks that came through another outlet.
public struct SecondHandClaim: Rule {
    /// What the rule is.
    public static let metadata = RuleMetadata(
        id: "second-hand-claim",
        name: "Second-hand claim",
        defaultLevel: .note,
        summary: "An indirect statement, or a whole article, that rests on another outlet's report.",
        rationale: """
            What another outlet reported is only as good as its reporting. It is rightly credited here; before \
            it is repeated as fact, somebody should have checked it there.
            """,
        guideline: .ap,
        triggeringExamples: [
            "↓The talks will resume in May, Petrov said, according to Interfax.",
            "Haaretz reported that ↓the plan had been dropped.",
        ],
        nonTriggeringExamples: [
            "The talks will resume in May, Petrov told reporters.",
            #""The talks will resume in May," Petrov said, according to Interfax."#,
        ])

    /// A rule is ready as it is.
    public init() {}

    /// Indirect quotations whose innermost link is a report, and credits for the whole article.
    public func flaws(in text: TracedText) -> [Flaw] {
        text.sureQuotations.compactMap(claim) + text.articleVia.map { credit($0, in: text) }
    }

    private func claim(_ quotation: TracedQuotation) -> Flaw? {
        guard !quotation.isMarked, quotation.trace.provenance == .relayed, let via = quotation.trace.via.first
        else { return nil }
        let introduction = via.introduction(in: quotation.text)
        let fact =
            quotation.isSpeakerItsOwnVia
            ? "This is a report of \(introduction)"
            : "What \(quotation.speakerOrSomebody) is said to have stated comes through \(introduction)"
        return quotation.flaw(
            "\(fact): \(quotation.quotedPhrase(around: via)). Check it there before you repeat it as fact.")
    }

    private func credit(_ via: Via, in text: TracedText) -> Flaw {
        let message = """
            The article credits \(via.introduction(in: text)): “\(text.phrase(around: via.place, avoiding: []))”. \
            Say which facts come from there, and check them there.
            """
        return Flaw(range: via.range, message: message, evidence: via.evidence)
    }
}
