import Attribution
import Checks

/// A number in a strip of counts.
struct Count: Sendable {
    let number: Int
    let words: String
    /// What styles it: a level, or `plain`.
    let kind: String
    /// A level's shape.
    let sign: String
    /// Whether there is nothing to count.
    let isNone: Bool

    init(_ number: Int, _ singular: String, _ plural: String? = nil, level: Level? = nil) {
        self.number = number
        words = number == 1 ? singular : plural ?? singular + "s"
        kind = level?.rawValue ?? "plain"
        sign = level?.sign ?? ""
        isNone = number == 0
    }

    /// The counts of one article.
    static func counts(of article: AnalyzedArticle) -> [Count] {
        let (quotations, traces) = (article.text.attributed.quotations, article.text.traces)
        return [
            Count(quotations.count, "quotation"),
            Count(quotations.count { $0.form != .indirect }, "in marks", "in marks"),
            Count(traces.count { $0.depth == 1 }, "second-hand", "second-hand"),
            Count(traces.count { $0.depth > 1 }, "third-hand or further", "third-hand or further"),
        ] + levels { level in article.findings.count { $0.level == level } } + others(article.review.silenced.count)
    }

    /// The counts of a whole report.
    static func counts(of tally: Tally) -> [Count] {
        [Count(tally.articles, "article"), Count(tally.quotations, "quotation")] + levels(tally.count)
            + others(tally.silenced, failures: tally.failures)
    }

    /// What is worth a word only where there is any.
    private static func others(_ silenced: Int, failures: Int = 0) -> [Count] {
        [Count(silenced, "silenced", "silenced"), Count(failures, "not read", "not read")].filter { !$0.isNone }
    }

    private static func levels(_ count: (Level) -> Int) -> [Count] {
        Level.allCases.reversed().map { Count(count($0), $0.rawValue, level: $0) }
    }
}
