import Checks

/// The documentation of rules, made from their metadata so that it cannot drift from the code.
public enum RulePage {
    /// The page of one rule, in Markdown.
    public static func markdown(for rule: RuleMetadata) -> String {
        let state = rule.isEnabledByDefault ? "on by default" : "off by default; ask for it with `--select`"
        let replaced = rule.replaces.map { "[`\($0)`](\($0).md)" }.joined(separator: ", ")
        let replaces = replaced.isEmpty ? "" : "\n\nReplaces the findings of \(replaced) about the same quotation."
        return """
            # \(rule.name)

            `\(rule.id)` · \(rule.defaultLevel.rawValue) · \(state)

            \(rule.summary)\(replaces)

            \(body(of: rule))
            """
    }

    /// What a report says of a rule, in Markdown that needs no other page.
    static func help(for rule: RuleMetadata) -> String { "\(rule.summary)\n\n\(body(of: rule))" }

    private static func body(of rule: RuleMetadata) -> String {
        """
        ## Why

        \(rule.rationale)

        Guideline: [\(rule.guideline.title)](\(rule.guideline.address))

        ## Flagged

        The arrow marks the spot.

        \(rule.triggeringExamples.map(block).joined(separator: "\n\n"))

        ## Left alone

        \(rule.nonTriggeringExamples.map(block).joined(separator: "\n\n"))

        """
    }

    /// The page that lists all rules, in Markdown.
    public static func index(of rules: [RuleMetadata]) -> String {
        let rows = rules.map { rule in
            let level = rule.defaultLevel.rawValue + (rule.isEnabledByDefault ? "" : " (off)")
            return "| [`\(rule.id)`](\(rule.id).md) | \(level) | \(rule.summary) |\n"
        }
        return """
            # Rules

            Made by `hearsay rules --write-pages` from the rules themselves.

            | rule | level | flags |
            |---|---|---|
            \(rows.joined())
            """
    }

    private static func block(_ example: RuleExample) -> String {
        let publisher = example.publisher.map { "In \($0):\n\n" } ?? ""
        return "\(publisher)```text\n\(example.marked)\n```"
    }
}
