/// Scores attributions against a corpus such as PolNeAR: the Swift twin of `attribution.py --all-gold`.
///
/// Nested predictions are left out, for such corpora annotate none.
public struct AttributionScorer {
    private var counts = AttributionCounts()
    private var misses: [Miss] = []

    /// The figures of all predictions against all gold articles. A missing prediction counts as an empty one.
    public static func score(_ gold: [GoldArticle], _ predicted: [String: PredictedArticle]) -> EvaluationReport {
        let scores = gold.map { AttributionScorer($0, predicted[$0.id]?.quotations ?? []) }
        return AttributionCounts.report(of: scores.map(\.counts), misses: scores.flatMap(\.misses))
    }

    private init(_ gold: GoldArticle, _ predicted: [ScoredQuotation]) {
        let pair = AttributionPair(gold, predicted)
        counts.articles = 1
        counts.gold = pair.gold.count
        counts.predictions = pair.predicted.count
        var log = MissLog(article: gold.id, text: pair.text)
        scoreDirect(pair, &log)
        scorePrecision(pair, &log)
        scoreContent(pair)
        scoreSources(pair)
        misses = log.misses
    }

    // MARK: Spans in double marks

    private mutating func scoreDirect(_ pair: AttributionPair, _ log: inout MissLog) {
        counts.markedSpans += pair.marked.count
        for (marked, words) in zip(pair.marked, pair.markedWords) where pair.isGold(marked.span) {
            let gold = pair.gold[pair.bestGold(for: words)?.index ?? 0]
            let best = pair.bestPrediction(for: words).flatMap { $0.overlap > 0 ? pair.predicted[$0.index] : nil }
            let outcome = DirectOutcome(gold: gold, best: best, in: pair.text)
            let kinds = ["all", words.count >= 5 ? "long" : "short", marked.isTwoApostrophes ? "two''" : "std"]
            for kind in kinds { counts.direct[kind, default: DirectCounts()].count(outcome) }
            if outcome.hasSource && !outcome.isRight { logDirect(marked.span, gold, best, pair, &log) }
        }
    }

    private func logDirect(
        _ span: CodePointSpan, _ gold: GoldAttribution, _ best: ScoredQuotation?, _ pair: AttributionPair,
        _ log: inout MissLog
    ) {
        let wanted = gold.source.map { pair.text[$0] }.joined(separator: " … ")
        let got = best?.speaker?.span.map { pair.text[$0] } ?? "nobody"
        let kind = best == nil ? "direct quotation missed" : "direct quotation with a wrong speaker"
        log.note(kind, "gold \(wanted), got \(got)", span)
    }

    // MARK: Predictions

    private mutating func scorePrecision(_ pair: AttributionPair, _ log: inout MissLog) {
        let inMarks = pair.markedWords.reduce(into: Set<Int>()) { $0.formUnion($1) }
        for (quotation, words) in zip(pair.predicted, pair.predictedWords) {
            let best = pair.bestGold(for: words).flatMap { $0.overlap > 0 ? pair.gold[$0.index] : nil }
            let isInMarks = !words.isEmpty && words.intersection(inMarks).count * 2 >= words.count
            let outcome = PredictionOutcome(gold: best, quotation, in: pair.text)
            counts.allPredictions.count(outcome)
            if isInMarks { counts.markedPredictions.count(outcome) }
            if isInMarks && best == nil { log.note("false direct quotation", "no attribution in gold", quotation) }
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
