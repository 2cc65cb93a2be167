import HearsayKit

/// Runs an analyzer over gold articles and scores what it finds.
public struct Evaluator: Sendable {
    private let analyzer: Analyzer

    /// An evaluator of `analyzer`.
    public init(analyzer: Analyzer) {
        self.analyzer = analyzer
    }

    /// One report a scorer: `provenance` for articles with quotations, `attribution` for those with attributions.
    /// - Parameter predicted: Predictions by article id; `nil` to let the analyzer make them.
    public func reports(
        for gold: [GoldArticle], predicted: [String: PredictedArticle]? = nil
    ) -> [(name: String, report: EvaluationReport)] {
        let predicted = predicted ?? predictions(for: gold)
        let quoted = gold.filter { $0.quotations != nil }
        let attributed = gold.filter { $0.attributions != nil }
        return [
            quoted.isEmpty ? nil : ("provenance", ProvenanceScorer.score(quoted, predicted)),
            attributed.isEmpty ? nil : ("attribution", AttributionScorer.score(attributed, predicted)),
        ].compactMap { $0 }
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
