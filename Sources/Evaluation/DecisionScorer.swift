/// Scores each decision of the engine, this speaker for these words, against attribution gold: how often each step is
/// right, and whether the confidence that it states is the share of right ones.
///
/// A decision is right where some attribution of the gold shares at least half of the shorter content, counted in letters
/// and digits, and its source overlaps the speaker's mention. Nested quotations are left out, for such corpora annotate
/// none.
public enum DecisionScorer {
    /// The figures of all predictions against all gold articles.
    public static func score(_ gold: [GoldArticle], _ predicted: [String: PredictedArticle]) -> EvaluationReport {
        DecisionCounts.report(of: gold.map { counts(AttributionPair($0, predicted[$0.id]?.quotations ?? [])) })
    }

    private static func counts(_ pair: AttributionPair) -> DecisionCounts {
        let gold = pair.gold.map { (source: $0.source, letters: pair.text.letters(in: $0.content)) }
        var counts = DecisionCounts(articles: 1)
        for quotation in pair.predicted {
            guard let speaker = quotation.speaker, let mention = speaker.span else { continue }
            let letters = pair.text.letters(in: quotation.content)
            let isRight = gold.contains { attribution in
                attribution.source.contains(where: mention.overlaps) && isShared(letters, attribution.letters)
            }
            counts.sieves.count(isRight, by: step(of: quotation, speaker))
            if let confidence = speaker.confidence { counts.reliability.count(isRight, confidence: confidence) }
        }
        return counts
    }

    private static func isShared(_ content: Set<Int>, _ other: Set<Int>) -> Bool {
        let common = content.intersection(other).count
        return common > 0 && 2 * common >= min(content.count, other.count)
    }

    private static func step(of quotation: ScoredQuotation, _ speaker: ScoredSpeaker) -> String {
        let marks = quotation.form == "indirect" ? "no marks" : "marks"
        return "\(speaker.sieve ?? "unnamed") \(marks) \(quotation.isBelief ? "belief" : "report")"
    }
}
