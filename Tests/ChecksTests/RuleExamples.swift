import Checks
import Document
import Provenance

/// Where a rule and its examples disagree, in words; empty where they agree.
/// - Parameter analyze: Traces a text, given its publisher.
func exampleFailures(of rule: any Rule, analyze: (String, _ publisher: String?) throws -> TracedText) rethrows
    -> [String]
{
    let id = rule.metadata.id
    let missed = try rule.metadata.triggeringExamples.compactMap { example -> String? in
        let text = try analyze(example.text, example.publisher)
        let findings = rule.check(text)
        let isFound = findings.contains { isAtSpot($0.range, of: example, in: text) }
        return isFound ? nil : "\(id) should flag \(example.marked), found \(findings.map { text[$0.range] })"
    }
    let wrong = try rule.metadata.nonTriggeringExamples.compactMap { example -> String? in
        let text = try analyze(example.text, example.publisher)
        let findings = rule.check(text)
        return findings.isEmpty ? nil : "\(id) should leave alone \(example.text), found \(findings.map(\.message))"
    }
    return missed + wrong
}

/// Whether only quotation marks stand between the marked spot and the finding, or *that* before the spot, which the
/// tagger takes into a content.
private func isAtSpot(_ range: TextRange, of example: RuleExample, in text: TracedText) -> Bool {
    guard let spot = example.spot else { return false }
    guard spot <= range.start else { return text[TextRange(range.start, spot)] == "that " }
    return text[TextRange(spot, range.start)].allSatisfy { "\"“”„«‘'".contains($0) }
}
