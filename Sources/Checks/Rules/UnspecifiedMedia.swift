import Provenance

/// *media reports*, *local media*: an intermediary that nobody can look up.
public struct UnspecifiedMedia: Rule {
    /// What the rule is.
    public static let metadata = RuleMetadata(
        id: "unspecified-media",
        name: "Unspecified media",
        defaultLevel: .warning,
        summary: "An intermediary without a name: “media reports”, “local media”, “reports say”.",
        rationale: """
            What “media reports” say can be traced by nobody: readers cannot weigh the outlet and \
            fact-checkers cannot go back to it. If there is a report, it has a publisher with a name.
            """,
        guideline: .ifcn,
        triggeringExamples: [
            "The minister will resign, according to ↓local media.",
            "↓Media reports said the minister would resign.",
        ],
        nonTriggeringExamples: [
            "The minister will resign, according to Haaretz."
        ])

    /// A rule is ready as it is.
    public init() {}

    /// Each place where unspecified media stand as intermediary.
    public func flaws(in text: TracedText) -> [Flaw] {
        text.namedVias.filter { $0.via.kind == .unspecifiedMedia }.map { named in
            let message = """
                \(named.via.shownName(in: text)) names no outlet, so nobody can go back to it. \
                Name the outlet and link to its report.
                """
            return Flaw(
                range: named.via.range, message: message, quotation: named.quotation, evidence: named.via.evidence)
        }
    }
}
