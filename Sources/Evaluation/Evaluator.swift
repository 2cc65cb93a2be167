import HearsayKit

/// Runs an analyzer over gold articles and scores what it finds.
public struct Evaluator: Sendable {
    private let analyzer: Analyzer

    /// An evaluator of `analyzer`.
    public init(analyzer: Analyzer) {
        self.analyzer = analyzer
    }

    /// One report a scorer: `provenance` for articles with quotations, `attribution` for those with attributions, and for
    /// these also `decisions`: each step and each confidence. Where the articles come from several collections, one more for each follows: `provenance · wikinews`.
    /// - Parameter predicted: Predictions by article id; `nil` to let the analyzer make them.
    public func reports(
        for gold: [GoldArticle], predicted: [String: PredictedArticle]? = nil
    ) -> [(name: String, report: EvaluationReport)] {
        let predicted = predicted ?? predictions(for: gold)
        let quoted = gold.filter { $0.quotations != nil }
        let attributed = gold.filter { $0.attributions != nil }
        return reports("provenance", of: quoted) { ProvenanceScorer.score($0, predicted) }
            + reports("attribution", of: attributed) { AttributionScorer.score($0, predicted) }
            + reports("decisions", of: attributed) { DecisionScorer.score($0, predicted) }
    }

    /// The report over all articles, with the misses, and one for each of several collections, with figures only.
    private func reports(
        _ name: String, of articles: [GoldArticle], score: ([GoldArticle]) -> EvaluationReport
    ) -> [(name: String, report: EvaluationReport)] {
        if articles.isEmpty { return [] }
        let collections = Dictionary(grouping: articles, by: \.collection)
        let parts = collections.count > 1 ? collections.sorted { ($0.key ?? "") < ($1.key ?? "") } : []
        return [(name, score(articles))]
            + parts.map { ("\(name) · \($0.key ?? "others")", score($0.value).withoutMisses) }
    }

    /// The figures of the tagger alone: its spans, and what simple links between them make of it.
    public func taggerReports(for gold: [GoldArticle]) -> [(name: String, report: EvaluationReport)] {
        let attributed = gold.filter { $0.attributions != nil }
        if attributed.isEmpty { return [] }
        let found = attributed.map { ($0.id, PredictedArticle(tagged: $0.article, by: analyzer)) }
        let predicted = Dictionary(found) { $1 }
        return [
            ("tagger", TaggerScorer.score(attributed, with: analyzer)),
            ("attribution by the tagger alone", AttributionScorer.score(attributed, predicted)),
        ]
    }

    private func predictions(for gold: [GoldArticle]) -> [String: PredictedArticle] {
        let found = gold.map { ($0.id, PredictedArticle(analyzer.trace($0.article))) }
        return Dictionary(found) { $1 }
    }
}
