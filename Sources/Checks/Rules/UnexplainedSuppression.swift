import Document
import Provenance

/// A directive that silences rules and does not say why.
public struct UnexplainedSuppression: SuppressionRule {
    /// What the rule is.
    public static let metadata = RuleMetadata(
        id: "unexplained-suppression",
        name: "Unexplained suppression",
        defaultLevel: .warning,
        isEnabledByDefault: false,
        needsAttribution: false,
        summary: "A directive that silences rules without a reason after `--`.",
        rationale: """
            Whoever reads the article next must be able to tell a finding that was looked into from one that was \
            in the way.
            """,
        guideline: .ifcn,
        triggeringExamples: [
            "↓<!-- hearsay disable-next-paragraph vague-attribution -->\nThe envoy reportedly left."
        ],
        nonTriggeringExamples: [
            "<!-- hearsay disable-next-paragraph vague-attribution -- checked by phone -->\nThe envoy reportedly left."
        ])

    /// A rule is ready as it is.
    public init() {}

    /// Each directive without a reason, but for those that end others.
    public func flaws(in text: TracedText, after outcome: SuppressionOutcome) -> [Flaw] {
        text.article.directives.filter { $0.action != .enable && $0.reason == nil }.map {
            flaw(of: $0, in: text, "This suppression gives no reason. Add one after ‘--’.")
        }
    }
}
