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

    static func += (sum: inout PrecisionCounts, counts: PrecisionCounts) {
        sum.leftOut += counts.leftOut
        sum.hits += counts.hits
        sum.right += counts.right
        sum.lenient += counts.lenient
    }

    var totals: [(String, Double)] { [("n", Double(hits.whole)), ("left_out_no_gold_source", Double(leftOut))] }

    var shares: [(String, Double?)] {
        [("content_hits", hits.share), ("precision", right.share), ("lenient", lenient.share)]
    }
}
