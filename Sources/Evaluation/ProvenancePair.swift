/// One article's gold quotations and the predicted ones side by side.
///
/// A predicted quotation matches the gold one whose content it overlaps most, one to one, where the overlap is
/// at least half of the shorter and a third of the longer, counted in letters and digits.
struct ProvenancePair {
    let text: ScoredText
    /// Each quotation of the gold with the predicted one that matches it.
    let gold: [(quotation: ScoredQuotation, match: ScoredQuotation?)]
    /// Each predicted quotation with the one of the gold that it matches.
    let predicted: [(quotation: ScoredQuotation, partner: ScoredQuotation?)]

    init(_ article: GoldArticle, _ predictions: [ScoredQuotation]) {
        let text = ScoredText(article.text)
        let wanted = article.quotations ?? []
        let matches = ProvenancePair.match(wanted, predictions, in: text)
        let partners = Dictionary(uniqueKeysWithValues: matches.map { ($0.value, wanted[$0.key]) })
        self.text = text
        gold = wanted.enumerated().map { ($1, matches[$0].map { predictions[$0] }) }
        predicted = predictions.enumerated().map { ($1, partners[$0]) }
    }

    /// Gold index to predicted index.
    private static func match(
        _ gold: [ScoredQuotation], _ predicted: [ScoredQuotation], in text: ScoredText
    ) -> [Int: Int] {
        let (left, right) = (gold.map { text.letters(in: $0.content) }, predicted.map { text.letters(in: $0.content) })
        var pairs: [(share: Double, gold: Int, predicted: Int)] = []
        for (i, a) in left.enumerated() {
            for (j, b) in right.enumerated() {
                let common = a.intersection(b).count
                let (shorter, longer) = (min(a.count, b.count), max(a.count, b.count))
                guard common > 0, 2 * common >= shorter, Double(common) >= Double(longer) / 3 else { continue }
                pairs.append((Double(common) / Double(longer), i, j))
            }
        }
        pairs.sort { ($1.share, $0.gold, $0.predicted) < ($0.share, $1.gold, $1.predicted) }
        var (matches, taken): ([Int: Int], Set<Int>) = ([:], [])
        for pair in pairs where matches[pair.gold] == nil && !taken.contains(pair.predicted) {
            matches[pair.gold] = pair.predicted
            taken.insert(pair.predicted)
        }
        return matches
    }
}
