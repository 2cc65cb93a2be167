import Attribution
import Document
import Provenance

/// A pronoun or description that could be several people, or nobody.
public struct AmbiguousSpeaker: Rule {
    /// What the rule is.
    public static let metadata = RuleMetadata(
        id: "ambiguous-speaker",
        name: "Ambiguous speaker",
        defaultLevel: .note,
        summary: "A pronoun or description that stands for nobody named before, or for two people equally well.",
        rationale: """
            Where readers must guess who speaks, some will guess wrong, and the words end up in the wrong mouth. \
            A name costs one word.
            """,
        guideline: .ap,
        triggeringExamples: [
            #"The new hall opened on Monday. "We are ready," ↓he said."#
        ],
        nonTriggeringExamples: [
            #"Ivan Petrov arrived on Monday. "We are ready," he said."#
        ])

    /// A rule is ready as it is.
    public init() {}

    /// Each ambiguous mention, once.
    public func flaws(in text: TracedText) -> [Flaw] {
        var seen: Set<TextRange> = []
        return text.sureQuotations.compactMap { quotation in
            guard let speaker = quotation.quotation.speaker, speaker.isAmbiguous,
                seen.insert(speaker.mention).inserted
            else { return nil }
            return quotation.flaw(
                at: speaker.mention, message(for: speaker, quotation), evidence: [Evidence(.speaker, speaker.mention)])
        }
    }

    private func message(for speaker: Speaker, _ quotation: TracedQuotation) -> String {
        let words = "“\(quotation.text[speaker.mention])”"
        let name = quotation.entity?.name ?? ""
        guard !name.isEmpty else { return "Nobody named before fits \(words). Give readers the name." }
        return "\(words) could be more than one person; Hearsay took it for \(name). Give readers the name."
    }
}
