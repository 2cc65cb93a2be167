import Provenance

/// Keeps account in a run of what became of the findings of a baseline.
public struct BaselineLedger: Sendable {
    private let baseline: Baseline
    private let ran: Set<String>
    private let exists: @Sendable (_ path: String) -> Bool
    private var found: [Baseline.Entry] = []
    private var read: Set<String> = []
    private var failed: Set<String> = []

    /// An account of a run that has not begun.
    /// - Parameters:
    ///   - ruleSet: The rules that run: nothing can be said of findings of any other.
    ///   - exists: Whether an article's file is still there.
    public init(_ baseline: Baseline, ruleSet: RuleSet, exists: @escaping @Sendable (_ path: String) -> Bool) {
        self.baseline = baseline
        ran = Set(ruleSet.rules.map(\.metadata.id))
        self.exists = exists
    }

    /// Notes what was found in an article.
    public mutating func note(_ review: Review, in text: TracedText, path: String) {
        read.insert(path)
        found += (review.findings + review.known).map { Baseline.Entry($0, in: text, path: path) }
    }

    /// Notes that an article could not be read.
    public mutating func noteFailure(path: String) { failed.insert(path) }

    /// The known findings that are there no more: in articles that were read, or whose files are gone.
    public var stale: [Baseline.Entry] {
        let keys = Set(found.map(\.key))
        let isGone = gone
        return baseline.entries.filter { isJudged($0, isGone) && !keys.contains($0.key) }
    }

    /// The baseline as it is to be from now on: what was found, and what this run could not judge.
    public var updated: Baseline {
        let isGone = gone
        return Baseline(found + baseline.entries.filter { !isJudged($0, isGone) })
    }

    /// The files of the baseline that are gone.
    private var gone: Set<String> {
        Set(baseline.entries.map(\.path)).subtracting(read).filter { !exists($0) }
    }

    private func isJudged(_ entry: Baseline.Entry, _ gone: Set<String>) -> Bool {
        guard ran.contains(entry.rule) || RuleRegistry.rule(entry.rule) == nil else { return false }
        return !failed.contains(entry.path) && (read.contains(entry.path) || gone.contains(entry.path))
    }
}
