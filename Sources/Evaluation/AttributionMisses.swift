/// Finds what is wrong in an article with attribution gold, among all attributions and all predictions.
struct AttributionMisses {
    private let pair: AttributionPair
    private var log: MissLog

    /// The misses of one article.
    static func find(in pair: AttributionPair, of article: String) -> [Miss] {
        var misses = AttributionMisses(pair: pair, log: MissLog(article: article, text: pair.text))
        for (attribution, words) in zip(pair.gold, pair.goldWords) where !words.isEmpty {
            misses.judge(attribution, words)
        }
        for (quotation, words) in zip(pair.predicted, pair.predictedWords) where !words.isEmpty {
            misses.judgeFalse(quotation, words)
        }
        return misses.log.misses
    }

    private mutating func judge(_ gold: GoldAttribution, _ words: Set<Int>) {
        guard let best = pair.bestPrediction(for: words), best.overlap > 0 else {
            return log.noteUnfound(kind(ofUnmatched: words), gold.content, cue: gold.cue)
        }
        let match = pair.predicted[best.index]
        log.noteEdges(of: match.content, gold: gold.content)
        if !gold.source.proper.isEmpty { judgeSpeaker(gold, match) }
    }

    private mutating func judgeSpeaker(_ gold: GoldAttribution, _ match: ScoredQuotation) {
        let text = pair.text
        if SpeakerMatching.isRight(match.speaker, for: gold.source, in: text) {
            return log.noteEdges(of: [match.speaker?.span].compactMap { $0 }, gold: gold.source)
        }
        let isSameName = SpeakerMatching.isRightLeniently(match.speaker, for: gold.source, in: text)
        let kind = MissKind.speaker(
            match.speaker, for: gold.source, hasCue: text.shareLine(gold.cue, gold.content), isSameName: isSameName,
            in: text)
        let wanted = gold.source.map { "“\(text.excerpt($0))”" }.joined(separator: " … ")
        let got = match.speaker?.span.map { "“\(text.excerpt($0))”" } ?? "nobody"
        log.note(kind, "gold \(wanted), got \(got)" + (match.speaker?.sieve.map { " by \($0)" } ?? ""), gold.content)
    }

    private mutating func judgeFalse(_ quotation: ScoredQuotation, _ words: Set<Int>) {
        guard pair.bestGold(for: words).map({ $0.overlap == 0 }) ?? true else { return }
        let step = quotation.speaker?.sieve.map { "; found by \($0)" } ?? ""
        log.note(kind(ofUnmatched: words), "no attribution in gold" + step, quotation.content)
    }

    private func kind(ofUnmatched words: Set<Int>) -> MissKind { pair.isInMarks(words) ? .mark : .cue }
}
