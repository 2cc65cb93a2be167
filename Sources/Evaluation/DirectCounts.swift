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

    static func += (sum: inout DirectCounts, counts: DirectCounts) {
        sum.detected += counts.detected
        sum.withAnySpeaker += counts.withAnySpeaker
        sum.speaker += counts.speaker
        sum.endToEnd += counts.endToEnd
        sum.lenient += counts.lenient
    }

    var totals: [(String, Double)] {
        [("units", Double(detected.whole)), ("with_source", Double(endToEnd.whole))]
    }

    var shares: [(String, Double?)] {
        [
            ("detection_recall", detected.share), ("speaker_accuracy", speaker.share),
            ("e2e_recall", endToEnd.share), ("lenient_e2e", lenient.share),
            ("detected_with_any_speaker", withAnySpeaker.share),
        ]
    }
}
