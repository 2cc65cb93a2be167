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
        let attributions = AttributingWords(text)
        return text.vagueAttributions.map { range in
            Flaw(
                range: range,
                message: "“\(text[range])” does not tell readers who says so. Name them, or leave it out.",
                quotation: attributions.quotation(at: range), evidence: [Evidence(.cue, range)])
        }
    }
}

/// The cues and speakers of an article by their place, and the quotations that they belong to.
private struct AttributingWords {
    private let words: [(range: TextRange, quotation: Int)]
    /// Cues and speakers are short: an earlier one than the last few before a place does not reach it.
    private static let reach = 4

    init(_ text: TracedText) {
        words = text.attributed.quotations.enumerated().flatMap { index, quotation in
            [quotation.cue?.range, quotation.speaker?.mention].compactMap { $0 }.map { ($0, index) }
        }.sorted { ($0.range, $0.quotation) < ($1.range, $1.quotation) }
    }

    /// The first quotation whose cue or speaker stands at a range.
    func quotation(at range: TextRange) -> Int? {
        var (low, high) = (0, words.count)
        while low < high {
            let middle = (low + high) / 2
            if words[middle].range.start < range.end { low = middle + 1 } else { high = middle }
        }
        return words[..<low].suffix(Self.reach).filter { $0.range.overlaps(range) }.map(\.quotation).min()
    }
}
