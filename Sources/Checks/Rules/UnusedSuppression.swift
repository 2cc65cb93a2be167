import Document
import Provenance

/// A directive that silences nothing.
public struct UnusedSuppression: SuppressionRule {
    /// What the rule is.
    public static let metadata = RuleMetadata(
        id: "unused-suppression",
        name: "Unused suppression",
        defaultLevel: .note,
        needsAttribution: false,
        summary: "A directive that silences nothing, or names a rule that there is not.",
        rationale: """
            A directive that outlives its finding waits for the next one and hides it. One with a misspelt name \
            never worked. Only directives for rules that ran are judged.
            """,
        guideline: .ifcn,
        triggeringExamples: [
            "↓<!-- hearsay disable-next-paragraph vague-attribution -->\nThe envoy left on Monday.",
            "↓<!-- hearsay disable vague-atribution -->\nThe envoy reportedly left.",
            "The envoy left.\n↓<!-- hearsay enable -->",
        ],
        nonTriggeringExamples: [
            "<!-- hearsay disable-next-paragraph vague-attribution -->\nThe envoy reportedly left."
        ])

    /// A rule is ready as it is.
    public init() {}

    /// Each directive that did nothing, once for each rule that it names in vain.
    public func flaws(in text: TracedText, after outcome: SuppressionOutcome) -> [Flaw] {
        outcome.idle.map { flaw(of: $0.directive, in: text, message(for: $0)) }
    }

    private func message(for idle: SuppressionOutcome.Idle) -> String {
        if let rule = idle.rule, RuleRegistry.rule(rule) == nil { return "\(RuleSelectionError(name: rule))" }
        let what = idle.rule.map { " for ‘\($0)’" } ?? ""
        return idle.directive.action == .enable
            ? "No suppression\(what) is open here. Remove this, or disable the rule before."
            : "Nothing has to be silenced\(what) here. Remove this, so that it hides no later finding."
    }
}
