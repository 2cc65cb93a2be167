import Checks

/// What a run has found so far.
public struct Tally: Sendable, Hashable {
    /// The articles read.
    public private(set) var articles = 0
    /// The quotations in them.
    public private(set) var quotations = 0
    /// The inputs or records that could not be read.
    public private(set) var failures = 0
    /// The findings that directives in the articles silence.
    public private(set) var silenced = 0
    /// The findings that a baseline knows already.
    public private(set) var known = 0
    private var findings: [Level: Int] = [:]

    /// Nothing read yet.
    public init() {}

    /// Counts an article.
    public mutating func add(_ article: AnalyzedArticle) {
        articles += 1
        quotations += article.text.traces.count
        silenced += article.review.silenced.count
        known += article.review.known.count
        for finding in article.findings { findings[finding.level, default: 0] += 1 }
    }

    /// Counts a record that could not be read.
    public mutating func add(_ failure: FailedRecord) {
        failures += 1
    }

    /// The number of findings of a level.
    public func count(of level: Level) -> Int { findings[level, default: 0] }

    /// Whether anything was found at a level or above it.
    public func reaches(_ level: Level) -> Bool { Level.allCases.contains { $0 >= level && count(of: $0) > 0 } }
}
