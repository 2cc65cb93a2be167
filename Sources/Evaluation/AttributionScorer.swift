/// Scores attributions against a corpus such as PolNeAR: the Swift twin of `attribution.py --all-gold`.
///
/// Nested predictions are left out, for such corpora annotate none.
public struct AttributionScorer {
    private var counts = AttributionCounts()

    /// The figures of all predictions against all gold articles. A missing prediction counts as an empty one.
    public static func score(_ gold: [GoldArticle], _ predicted: [String: PredictedArticle]) -> EvaluationReport {
        var counts: [AttributionCounts] = []
        var misses: [Miss] = []
        for article in gold {
            let pair = AttributionPair(article, predicted[article.id]?.quotations ?? [])
            counts.append(AttributionScorer(pair).counts)
            misses += AttributionMisses.find(in: pair, of: article.id)
        }
        return AttributionCounts.report(of: counts, misses: misses)
    }

    private init(_ pair: AttributionPair) {
        counts.articles = 1
        counts.gold = pair.gold.count
        counts.predictions = pair.predicted.count
        scoreDirect(pair)
        scorePrecision(pair)
        scoreContent(pair)
        scoreSources(pair)
    }

    // MARK: Spans in double marks

    private mutating func scoreDirect(_ pair: AttributionPair) {
        counts.markedSpans += pair.marked.count
        for (marked, words) in zip(pair.marked, pair.markedWords) where pair.isGold(marked.span) {
            let gold = pair.gold[pair.bestGold(for: words)?.index ?? 0]
            let best = pair.bestPrediction(for: words).flatMap { $0.overlap > 0 ? pair.predicted[$0.index] : nil }
            let outcome = DirectOutcome(gold: gold, best: best, in: pair.text)
            let kinds = ["all", words.count >= 5 ? "long" : "short", marked.isTwoApostrophes ? "two''" : "std"]
            for kind in kinds { counts.direct[kind, default: DirectCounts()].count(outcome) }
        }
    }

    // MARK: Predictions

    private mutating func scorePrecision(_ pair: AttributionPair) {
        for (quotation, words) in zip(pair.predicted, pair.predictedWords) {
            let best = pair.bestGold(for: words).flatMap { $0.overlap > 0 ? pair.gold[$0.index] : nil }
            let outcome = PredictionOutcome(gold: best, quotation, in: pair.text)
            counts.allPredictions.count(outcome)
            if pair.isInMarks(words) { counts.markedPredictions.count(outcome) }
        }
    }

    // MARK: All attributions

    private mutating func scoreContent(_ pair: AttributionPair) {
        let (gold, predicted) = (pair.goldPieces, pair.predictedPieces)
        let common = gold.reduce(0) { $0 + min($1.value, predicted[$1.key] ?? 0) }
        counts.contentExact.precision.count(common, of: predicted.values.reduce(0, +))
        counts.contentExact.recall.count(common, of: gold.values.reduce(0, +))
        let (goldWords, predictedWords) = (union(pair.goldWords), union(pair.predictedWords))
        for words in pair.predictedWords where !words.isEmpty {
            counts.contentPartial.precision.count(share(of: words, in: goldWords))
        }
        for (attribution, words) in zip(pair.gold, pair.goldWords) where !words.isEmpty {
            let share = share(of: words, in: predictedWords)
            counts.contentPartial.recall.count(share)
            counts.types[attribution.type, default: TypeCounts()].count(share, isTouched: share > 0)
        }
        let both = goldWords.intersection(predictedWords).count
        counts.contentWords.precision.count(both, of: predictedWords.count)
        counts.contentWords.recall.count(both, of: goldWords.count)
    }

    private mutating func scoreSources(_ pair: AttributionPair) {
        for (attribution, words) in zip(pair.gold, pair.goldWords) where !attribution.source.proper.isEmpty {
            let best = pair.bestPrediction(for: words).flatMap { $0.overlap > 0 ? pair.predicted[$0.index] : nil }
            let isRight = SpeakerMatching.isRight(best?.speaker, for: attribution.source, in: pair.text)
            counts.sourceOverlap.recall.count(isRight)
            counts.types[attribution.type, default: TypeCounts()].source.count(isRight)
        }
        for (quotation, words) in zip(pair.predicted, pair.predictedWords) where quotation.speaker?.span != nil {
            let best = pair.bestGold(for: words).flatMap { $0.overlap > 0 ? pair.gold[$0.index] : nil }
            if let best, best.source.proper.isEmpty { continue }
            counts.sourceOverlap.precision.count(
                SpeakerMatching.isRight(quotation.speaker, for: best?.source ?? [], in: pair.text))
        }
        let gold = union(pair.gold.map { pair.text.words(in: $0.source) })
        let predicted = union(pair.predicted.map { pair.text.words(in: [$0.speaker?.span].compactMap { $0 }) })
        let both = gold.intersection(predicted).count
        counts.sourceWords.precision.count(both, of: predicted.count)
        counts.sourceWords.recall.count(both, of: gold.count)
    }

    private func union(_ sets: [Set<Int>]) -> Set<Int> { sets.reduce(into: []) { $0.formUnion($1) } }

    private func share(of words: Set<Int>, in others: Set<Int>) -> Double {
        Double(words.intersection(others).count) / Double(words.count)
    }
}
