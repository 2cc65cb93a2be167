import Document
import Provenance

/// One flaw that Hearsay looks for. The file `Rules/X.swift` declares `struct X: Rule`, and that is all
/// that adding a rule takes.
public protocol Rule: Sendable {
    /// What the rule is.
    static var metadata: RuleMetadata { get }

    /// A rule is ready as it is.
    init()

    /// The places in `text` that have the flaw, in any order.
    func flaws(in text: TracedText) -> [Flaw]
}

extension Rule {
    /// What the rule is.
    public var metadata: RuleMetadata { Self.metadata }

    /// The rule's findings at its default level, by their place. Empty where the rule needs to know
    /// speakers and the article is in a language that attribution does not know.
    public func check(_ text: TracedText) -> [Finding] {
        guard text.isAttributed || !metadata.needsAttribution else { return [] }
        return findings(for: flaws(in: text), in: text)
    }

    /// Flaws as findings at the rule's default level, by their place.
    func findings(for flaws: [Flaw], in text: TracedText) -> [Finding] {
        var fingerprints = Fingerprints(rule: metadata.id, text: text)
        return flaws.sorted { $0.range < $1.range }.map {
            Finding(
                rule: metadata.id, level: metadata.defaultLevel, flaw: $0, fingerprint: fingerprints.next(for: $0))
        }
    }
}
