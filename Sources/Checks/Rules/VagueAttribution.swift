import Document
import Provenance

/// *it was reported*, *critics say*: an attribution to nobody in particular.
public struct VagueAttribution: Rule {
    /// What the rule is.
    public static let metadata = RuleMetadata(
        id: "vague-attribution",
        name: "Vague attribution",
        defaultLevel: .note,
        summary: "Words that attribute to nobody in particular: “reportedly”, “it was reported”, “critics say”.",
        rationale: """
            An attribution tells readers whom to believe or doubt. “Critics say” and “reportedly” look like \
            one and tell them nothing; too often they hide that nobody was asked.
            """,
        guideline: .spj,
        triggeringExamples: [
            "The envoy ↓reportedly left on Monday.",
            "↓Critics say the plan will cost jobs.",
        ],
        nonTriggeringExamples: [
            "The envoy left on Monday, the ministry said.",
            "The union says the plan will cost jobs.",
        ])

    /// A rule is ready as it is.
    public init() {}

    /// Each vague attribution that the trace noticed.
    public func flaws(in text: TracedText) -> [Flaw] {
        text.vagueAttributions.map { range in
            Flaw(
                range: range,
                message: "“\(text[range])” does not tell readers who says so. Name them, or leave it out.",
                quotation: quotation(at: range, in: text), evidence: [Evidence(.cue, range)])
        }
    }

    private func quotation(at range: TextRange, in text: TracedText) -> Int? {
        text.attributed.quotations.firstIndex {
            $0.cue?.range.overlaps(range) == true || $0.speaker?.mention.overlaps(range) == true
        }
    }
}
