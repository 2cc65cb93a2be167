import Provenance

/// A speaker described but never named.
public struct AnonymousSource: Rule {
    /// What the rule is.
    public static let metadata = RuleMetadata(
        id: "anonymous-source",
        name: "Anonymous source",
        defaultLevel: .note,
        summary: "A speaker whom the article describes but never names.",
        rationale: """
            Somebody without a name cannot be held to their words. There are good reasons for it, and readers \
            deserve to hear them, and how the speaker comes to know.
            """,
        guideline: .reuters,
        triggeringExamples: [
            #""We were not told," said ↓a senior official."#
        ],
        nonTriggeringExamples: [
            #""We were not told," said Deputy Minister Ivan Petrov."#,
            #""We were not told," the ministry said."#,
        ])

    /// A rule is ready as it is.
    public init() {}

    /// Each unnamed speaker, once, at the first words that the article quotes from them.
    public func flaws(in text: TracedText) -> [Flaw] {
        var seen: Set<Int> = []
        return text.sureQuotations.compactMap { quotation in
            guard let speaker = quotation.quotation.speaker, quotation.entity?.kind == .unnamed,
                quotation.quotation.attributionClass == .report, seen.insert(speaker.entity).inserted
            else { return nil }
            return quotation.flaw(
                at: speaker.mention,
                """
                “\(quotation.speakerOrSomebody)” is described and never named. \
                Tell readers why, and how they come to know this.
                """, evidence: [Evidence(.speaker, speaker.mention)])
        }
    }
}
