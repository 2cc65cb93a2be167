/// Scores quotations, speakers and provenance against gold: the Swift twin of `provenance.py`.
public struct ProvenanceScorer {
    private var counts = ProvenanceCounts()

    /// The figures of all predictions against all gold articles. A missing prediction counts as an empty one.
    public static func score(_ gold: [GoldArticle], _ predicted: [String: PredictedArticle]) -> EvaluationReport {
        var counts: [ProvenanceCounts] = []
        var misses: [Miss] = []
        for article in gold {
            let quotations = predicted[article.id]?.quotations
            let pair = ProvenancePair(article, quotations ?? [])
            counts.append(ProvenanceScorer(pair, isMissing: quotations == nil).counts)
            misses += ProvenanceMisses.find(in: pair, of: article.id)
        }
        return ProvenanceCounts.report(of: counts, misses: misses)
    }

    private init(_ pair: ProvenancePair, isMissing: Bool) {
        counts.articles = 1
        counts.missing = isMissing ? 1 : 0
        for (quotation, match) in pair.gold { score(quotation, against: match) }
        for (quotation, partner) in pair.predicted { scoreFalse(quotation, partner: partner) }
    }

    private mutating func score(_ gold: ScoredQuotation, against match: ScoredQuotation?) {
        if gold.isInMarks {
            counts.quoted.count(found: match != nil)
            if let match { scoreMarked(gold, match) }
        }
        if gold.isSecondHand { scoreSecondHand(gold, match) }
    }

    private mutating func scoreMarked(_ gold: ScoredQuotation, _ match: ScoredQuotation) {
        if let speaker = gold.speaker?.known {
            counts.speaker.count(SpeakerMatching.isRight(match.speaker?.known, named: speaker))
        }
        counts.provenance.count(match.provenance == gold.provenance)
    }

    private mutating func scoreSecondHand(_ gold: ScoredQuotation, _ match: ScoredQuotation?) {
        let hit = match.flatMap { $0.isSecondHand ? $0 : nil }
        counts.secondHand.count(found: hit != nil)
        let isNamed = hit.map { NameMatching.shareOutlet(gold.via, $0.via) } ?? false
        counts.secondHandWithVia.count(found: isNamed)
        guard let hit else { return }
        if !isNamed { counts.secondHandWithVia.countFalse() }
        counts.secondHandClass.count(hit.provenance == gold.provenance)
        let isSame = NameMatching.sameChain(gold.via, hit.via)
        counts.chain.count(isSame)
        if gold.via.count > 1 { counts.longChain.count(isSame) }
    }

    private mutating func scoreFalse(_ quotation: ScoredQuotation, partner: ScoredQuotation?) {
        if quotation.isInMarks && partner == nil { counts.quoted.countFalse() }
        if quotation.isSecondHand && partner?.isSecondHand != true {
            counts.secondHand.countFalse()
            counts.secondHandWithVia.countFalse()
        }
    }
}
