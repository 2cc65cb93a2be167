import Provenance

/// The findings that were there when somebody began to check: known, and no reason to fail.
///
/// An entry knows its finding by the fingerprint, and so again after edits elsewhere in the article.
public struct Baseline: Sendable, Hashable {
    /// A finding that is known.
    public struct Entry: Sendable, Hashable, Codable {
        /// The article's file, seen from the folder of the baseline.
        public let path: String
        /// The id or else the line of a record among others.
        public let record: String?
        /// The id of the rule.
        public let rule: String
        /// The first words that it is about, for people.
        public let words: String
        /// What it is known by.
        public let fingerprint: String

        /// The entry for a finding.
        init(_ finding: Finding, in text: TracedText, path: String) {
            self.path = path
            record = text.article.recordName
            rule = finding.rule
            words = text[finding.range].shortened(to: 60)
            fingerprint = finding.fingerprint
        }
    }

    /// What two findings that are the same have in common.
    struct Key: Sendable, Hashable {
        let path: String
        let record: String?
        let fingerprint: String
    }

    /// The findings that are known, by path, record, rule and fingerprint.
    public let entries: [Entry]
    private let keys: Set<Key>

    /// A baseline of some findings.
    public init(_ entries: some Sequence<Entry> = []) {
        self.entries = Set(entries).sorted(by: Self.precedes)
        keys = Set(self.entries.map(\.key))
    }

    /// The review without the findings that are known.
    /// - Parameter path: The article's file, seen from the folder of the baseline.
    public func leavingOutKnown(_ review: Review, in text: TracedText, path: String) -> Review {
        let record = text.article.recordName
        let isKnown = { (finding: Finding) in
            keys.contains(Key(path: path, record: record, fingerprint: finding.fingerprint))
        }
        return Review(
            findings: review.findings.filter { !isKnown($0) }, silenced: review.silenced,
            known: review.findings.filter(isKnown))
    }

    private static func precedes(_ left: Entry, _ right: Entry) -> Bool {
        let (first, second) = (left.record ?? "", right.record ?? "")
        guard (left.path, first) == (right.path, second) else { return (left.path, first) < (right.path, second) }
        return (left.rule, left.fingerprint, left.words) < (right.rule, right.fingerprint, right.words)
    }
}

extension Baseline.Entry {
    var key: Baseline.Key { Baseline.Key(path: path, record: record, fingerprint: fingerprint) }
}
