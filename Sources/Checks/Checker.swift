import Attribution
import Provenance

/// Runs rules over articles.
public struct Checker: Sendable {
    /// The rules that run.
    public let ruleSet: RuleSet
    /// Whether beliefs, intentions and feelings (*she wants*, *he fears*) are reported too.
    public let includesBeliefs: Bool
    /// Whether directives in the articles silence rules.
    public let honorsSuppressions: Bool

    /// A checker of the given rules; without arguments those that are enabled by default.
    public init(_ ruleSet: RuleSet = RuleSet(), includesBeliefs: Bool = false, honorsSuppressions: Bool = true) {
        self.ruleSet = ruleSet
        self.includesBeliefs = includesBeliefs
        self.honorsSuppressions = honorsSuppressions
    }

    /// The findings of all rules in an article, by their place; at one place the gravest first.
    public func check(_ text: TracedText) -> [Finding] { review(text).findings }

    /// The findings of all rules in an article, and what its directives silence.
    public func review(_ text: TracedText) -> Review {
        guard !text.article.directives.isEmpty else {
            return Review(findings: findings(in: text).sorted(by: Checker.precedes))
        }
        let outcome = suppressionOutcome(in: text)
        let remarks = ruleSet.rules.compactMap { $0 as? any SuppressionRule }.flatMap { rule in
            rule.findings(for: rule.flaws(in: text, after: outcome), in: text).map { $0.at(ruleSet.level(of: rule)) }
        }
        let reported = outcome.kept + (honorsSuppressions ? [] : outcome.silenced) + remarks
        return Review(
            findings: reported.sorted(by: Checker.precedes),
            silenced: honorsSuppressions ? outcome.silenced.sorted(by: Checker.precedes) : [])
    }

    /// What the suppressions of an article do to the findings in it.
    func suppressionOutcome(in text: TracedText) -> SuppressionOutcome {
        SuppressionOutcome(of: findings(in: text), in: text, ran: Set(ruleSet.rules.map(\.metadata.id)))
    }

    /// The findings of all rules but those about suppressions.
    private func findings(in text: TracedText) -> [Finding] {
        let rules = ruleSet.rules.filter { !($0 is any SuppressionRule) }
        let findings = rules.flatMap { rule in rule.check(text).map { $0.at(ruleSet.level(of: rule)) } }
        return withoutReplaced(findings.filter { concerns($0, text) })
    }

    /// Whether a finding is about the article's own report, and not about a belief or what stands around it.
    private func concerns(_ finding: Finding, _ text: TracedText) -> Bool {
        guard let index = finding.quotation else { return true }
        let quotation = text.attributed.quotations[index]
        if quotation.attributionClass == .belief && !includesBeliefs { return false }
        return quotation.block != .boilerplate && quotation.block != .credit
    }

    private func withoutReplaced(_ findings: [Finding]) -> [Finding] {
        let replacing = ruleSet.rules.filter { !$0.metadata.replaces.isEmpty }
        return replacing.reduce(findings) { remaining, rule in
            let quotations = Set(remaining.filter { $0.rule == rule.metadata.id }.compactMap(\.quotation))
            return remaining.filter { finding in
                guard let quotation = finding.quotation, quotations.contains(quotation) else { return true }
                return !rule.metadata.replaces.contains(finding.rule)
            }
        }
    }

    private static func precedes(_ left: Finding, _ right: Finding) -> Bool {
        if left.range.start != right.range.start { return left.range.start < right.range.start }
        if left.level != right.level { return left.level > right.level }
        return (left.rule, left.range.end) < (right.rule, right.range.end)
    }
}
