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

    private func predictions(for gold: [GoldArticle]) -> [String: PredictedArticle] {
        let found = gold.map { ($0.id, PredictedArticle(analyzer.trace($0.article))) }
        return Dictionary(found) { $1 }
    }
}
