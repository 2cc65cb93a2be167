import Document
import Provenance

/// What the suppressions of an article did to the findings in it.
public struct SuppressionOutcome: Sendable {
    /// A suppression that did nothing, as a whole or for one of the rules that it names.
    public struct Idle: Sendable, Hashable {
        /// The directive.
        public let directive: Directive
        /// The rule that it need not have named; `nil` where it names none.
        public let rule: String?
    }

    /// The findings that are left.
    public let kept: [Finding]
    /// The findings that are silenced.
    public let silenced: [Finding]
    /// What did nothing, in the order of the text.
    public let idle: [Idle]

    /// Applies the suppressions of an article.
    /// - Parameters:
    ///   - findings: The findings of all rules but those about suppressions.
    ///   - ran: The rules that ran: nothing can be said of a suppression of any other.
    /// - Complexity: O((*f* + *d*) log *d*) in the number of findings and directives.
    init(of findings: [Finding], in text: TracedText, ran: Set<String>) {
        let suppressions = Suppressions(in: text)
        var (kept, silenced, uses): ([Finding], [Finding], Set<Suppressions.Use>) = ([], [], suppressions.ending)
        for finding in findings {
            if let use = suppressions.use(silencing: finding.rule, at: finding.range.start) {
                uses.insert(use)
                silenced.append(finding)
            } else {
                kept.append(finding)
            }
        }
        (self.kept, self.silenced) = (kept, silenced)
        idle = Self.idle(text.article.directives, but: uses, ran: ran)
    }

    private static func idle(
        _ directives: [Directive], but uses: Set<Suppressions.Use>, ran: Set<String>
    ) -> [Idle] {
        let used = Set(uses.map(\.directive))
        return directives.enumerated().flatMap { index, directive -> [Idle] in
            guard !directive.rules.isEmpty else {
                return used.contains(index) ? [] : [Idle(directive: directive, rule: nil)]
            }
            let judged = directive.rules.filter { ran.contains($0) || RuleRegistry.rule($0) == nil }
            return judged.filter { !uses.contains(.init(directive: index, rule: $0)) }
                .map { Idle(directive: directive, rule: $0) }
        }
    }
}
