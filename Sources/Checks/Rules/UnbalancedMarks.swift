import Attribution
import Provenance

/// A quotation mark without its partner.
public struct UnbalancedMarks: Rule {
    /// What the rule is.
    public static let metadata = RuleMetadata(
        id: "unbalanced-marks",
        name: "Unbalanced marks",
        defaultLevel: .error,
        needsAttribution: false,
        summary: "A quotation mark that never closes or never opened, or a pair of two kinds that reads two ways.",
        rationale: """
            Without both marks nobody can tell where somebody's words end and the writer's begin. A quotation \
            over several paragraphs opens each of them and closes only in the last.
            """,
        guideline: .ap,
        triggeringExamples: [
            #"↓"We are ready, Petrov said."#,
            #"We are ready,↓" Petrov said."#,
        ],
        nonTriggeringExamples: [
            #""We are ready," Petrov said."#,
            "“We are ready,\" Petrov said.",
        ])

    /// A rule is ready as it is.
    public init() {}

    /// Each mark that has no partner.
    public func flaws(in text: TracedText) -> [Flaw] {
        text.attributed.unbalancedMarks.map {
            Flaw(range: $0.range, message: message(for: $0.flaw), evidence: [Evidence(.mark, $0.range)])
        }
    }

    private func message(for flaw: UnbalancedMark.Flaw) -> String {
        switch flaw {
        case .neverClosed: "Nothing closes this mark, so readers cannot tell where the words end. Close it."
        case .neverOpened: "This mark closes words that nothing opened. Put a mark where they begin."
        }
    }
}
