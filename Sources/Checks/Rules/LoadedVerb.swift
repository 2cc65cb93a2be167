import Provenance

/// A verb that takes sides where *said* would not.
public struct LoadedVerb: Rule {
    /// What the rule is.
    public static let metadata = RuleMetadata(
        id: "loaded-verb",
        name: "Loaded verb",
        defaultLevel: .note,
        isEnabledByDefault: false,
        summary: "A reporting verb that judges the words it reports: “claimed”, “admitted”, “insisted”.",
        rationale: """
            “Claimed” casts doubt and “admitted” finds guilt, both in a single word and without a reason given. \
            “Said” leaves the judging to readers.
            """,
        guideline: .bbc,
        triggeringExamples: [
            #""We were not told," Petrov ↓claimed."#
        ],
        nonTriggeringExamples: [
            #""We were not told," Petrov said."#
        ])

    /// A rule is ready as it is.
    public init() {}

    /// Each loaded cue.
    public func flaws(in text: TracedText) -> [Flaw] {
        text.sureQuotations.compactMap { quotation in
            guard let cue = quotation.quotation.cue, cue.isLoaded else { return nil }
            return quotation.flaw(
                at: cue.range,
                "“\(text[cue.range])” takes sides where “said” does not. Keep it only if the article shows why.",
                evidence: [Evidence(.cue, cue.range)])
        }
    }
}
