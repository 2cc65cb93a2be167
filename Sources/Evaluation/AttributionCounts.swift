/// What became of one span in double marks.
struct DirectOutcome {
    let isDetected: Bool
    let hasSpeaker: Bool
    let hasSource: Bool
    let isRight: Bool
    let isRightLeniently: Bool

    init(gold: GoldAttribution, best: ScoredQuotation?, in text: ScoredText) {
        isDetected = best != nil
        hasSpeaker = best?.speaker?.span != nil
        hasSource = !gold.source.proper.isEmpty
        isRight = SpeakerMatching.isRight(best?.speaker, for: gold.source, in: text)
        isRightLeniently = SpeakerMatching.isRightLeniently(best?.speaker, for: gold.source, in: text)
    }
}

/// What became of one prediction.
struct PredictionOutcome {
    let isHit: Bool
    let hasSource: Bool
    let isRight: Bool
    let isRightLeniently: Bool

    init(gold: GoldAttribution?, _ quotation: ScoredQuotation, in text: ScoredText) {
        isHit = gold != nil
        hasSource = gold.map { !$0.source.proper.isEmpty } ?? true
        isRight = SpeakerMatching.isRight(quotation.speaker, for: gold?.source ?? [], in: text)
        isRightLeniently = SpeakerMatching.isRightLeniently(quotation.speaker, for: gold?.source ?? [], in: text)
    }
}

/// Recall over the spans in double marks of one kind.
struct DirectCounts {
    var detected = Ratio()
    var withAnySpeaker = Ratio()
    var speaker = Ratio()
    var endToEnd = Ratio()
    var lenient = Ratio()

    mutating func count(_ outcome: DirectOutcome) {
        detected.count(outcome.isDetected)
        withAnySpeaker.count(outcome.hasSpeaker)
        guard outcome.hasSource else { return }
        if outcome.isDetected { speaker.count(outcome.isRight) }
        endToEnd.count(outcome.isRight)
        lenient.count(outcome.isRightLeniently)
    }
}

/// Precision over predictions.
struct PrecisionCounts {
    var leftOut = 0
    var hits = Ratio()
    var right = Ratio()
    var lenient = Ratio()

    mutating func count(_ outcome: PredictionOutcome) {
        guard outcome.hasSource else { return leftOut += 1 }
        hits.count(outcome.isHit)
        right.count(outcome.isRight)
        lenient.count(outcome.isRightLeniently)
    }
}

/// Recall over the gold attributions of one type.
struct TypeCounts {
    var touched = Ratio()
    var partial = Ratio()
    var source = Ratio()

    mutating func count(_ share: Double, isTouched: Bool) {
        touched.count(isTouched)
        partial.count(share)
    }
}

/// What the attribution scorer counts, over all articles.
struct AttributionCounts {
    var articles = 0
    var gold = 0
    var predictions = 0
    var markedSpans = 0
    var direct: [String: DirectCounts] = [:]
    var allPredictions = PrecisionCounts()
    var markedPredictions = PrecisionCounts()
    var exactPrecision = Ratio()
    var exactRecall = Ratio()
    var partialPrecision = Ratio()
    var partialRecall = Ratio()
    var wordPrecision = Ratio()
    var wordRecall = Ratio()
    var sourcePrecision = Ratio()
    var sourceRecall = Ratio()
    var sourceWordPrecision = Ratio()
    var sourceWordRecall = Ratio()
    var types: [String: TypeCounts] = [:]

    func report(misses: [Miss]) -> EvaluationReport {
        EvaluationReport(lines: lines, figures: figures, misses: misses)
    }

    private var directByKind: [(String, DirectCounts)] {
        ["all", "std", "two''", "long", "short"].map { ($0, direct[$0] ?? DirectCounts()) }
    }

    private var precisions: [(String, PrecisionCounts)] {
        [("all_predictions", allPredictions), ("double_quoted_predictions", markedPredictions)]
    }

    private var overlaps: [(String, Ratio, Ratio)] {
        [
            ("content_exact", exactPrecision, exactRecall), ("content_partial", partialPrecision, partialRecall),
            ("content_words", wordPrecision, wordRecall), ("source_overlap", sourcePrecision, sourceRecall),
            ("source_words", sourceWordPrecision, sourceWordRecall),
        ]
    }
}

// MARK: Figures

extension AttributionCounts {
    private var figures: [String: Double?] {
        var figures: [String: Double?] = [
            "articles": Double(articles), "gold_attributions": Double(gold), "predictions": Double(predictions),
            "double_quoted_spans": Double(markedSpans),
        ]
        for (kind, counts) in directByKind { figures.merge(named("direct.\(kind)", values(counts))) { $1 } }
        for (name, counts) in precisions { figures.merge(named("precision.\(name)", values(counts))) { $1 } }
        for (name, precision, recall) in overlaps { figures.merge(named(name, values(precision, recall))) { $1 } }
        for (type, counts) in types { figures.merge(named("by_type.\(type)", values(counts))) { $1 } }
        return figures
    }

    private func named(_ prefix: String, _ values: [(String, Double)]) -> [String: Double?] {
        Dictionary(uniqueKeysWithValues: values.map { ("\(prefix).\($0)", $1) })
    }

    private func values(_ counts: DirectCounts) -> [(String, Double)] {
        [
            ("units", Double(counts.detected.whole)), ("with_source", Double(counts.endToEnd.whole)),
            ("detection_recall", counts.detected.value), ("speaker_accuracy", counts.speaker.value),
            ("e2e_recall", counts.endToEnd.value), ("lenient_e2e", counts.lenient.value),
            ("detected_with_any_speaker", counts.withAnySpeaker.value),
        ]
    }

    private func values(_ counts: PrecisionCounts) -> [(String, Double)] {
        [
            ("n", Double(counts.hits.whole)), ("left_out_no_gold_source", Double(counts.leftOut)),
            ("content_hits", counts.hits.value), ("precision", counts.right.value), ("lenient", counts.lenient.value),
        ]
    }

    private func values(_ precision: Ratio, _ recall: Ratio) -> [(String, Double)] {
        [("P", precision.value), ("R", recall.value), ("F1", f1(precision.value, recall.value))]
    }

    private func values(_ counts: TypeCounts) -> [(String, Double)] {
        [
            ("n", Double(counts.partial.whole)), ("any_overlap", counts.touched.value),
            ("partial_recall", counts.partial.value), ("source_recall", counts.source.value),
        ]
    }
}

// MARK: Table

extension AttributionCounts {
    private var lines: [String] {
        ["  \(articles) articles, \(predictions) predictions, \(gold) gold attributions"]
            + directByKind.map { kind, counts in
                "  direct[\(kind.padded(right: 5))] units \("\(counts.detected.whole)".padded(left: 4)) "
                    + "(source \("\(counts.endToEnd.whole)".padded(left: 4)))  detect R \(percent(counts.detected))  "
                    + "speaker acc \(percent(counts.speaker))  e2e R \(percent(counts.endToEnd))  "
                    + "lenient \(percent(counts.lenient))"
            }
            + precisions.map { name, counts in
                "  precision[\(name)] n \("\(counts.hits.whole)".padded(left: 4)) (left out \(counts.leftOut))  "
                    + "content hit \(percent(counts.hits))  + right speaker \(percent(counts.right))  "
                    + "lenient \(percent(counts.lenient))"
            }
            + overlaps.map { name, precision, recall in
                "  \(name.padded(right: 16)) P \(percent(precision))  R \(percent(recall))  "
                    + "F1 \(percent(f1(precision.value, recall.value)))"
            }
            + types.sorted { $0.key < $1.key }.map { type, counts in
                "  gold \(type.padded(right: 9)) n \("\(counts.partial.whole)".padded(left: 4))  "
                    + "any overlap \(percent(counts.touched))  partial R \(percent(counts.partial))  "
                    + "source R \(percent(counts.source))"
            }
    }

    private func percent(_ ratio: Ratio) -> String { percent(ratio.value) }
    private func percent(_ share: Double) -> String { fixed(100 * share, places: 1).padded(left: 5) }
}
