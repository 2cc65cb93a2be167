/// What the attribution scorer counts.
struct AttributionCounts {
    var articles = 0
    var gold = 0
    var predictions = 0
    var markedSpans = 0
    var direct: [String: DirectCounts] = [:]
    var allPredictions = PrecisionCounts()
    var markedPredictions = PrecisionCounts()
    var contentExact = PrecisionRecall()
    var contentPartial = PrecisionRecall()
    var contentWords = PrecisionRecall()
    var sourceOverlap = PrecisionRecall()
    var sourceWords = PrecisionRecall()
    var types: [String: TypeCounts] = [:]

    private static let directKinds = ["all", "std", "two''", "long", "short"]

    private var directByKind: [(name: String, counts: DirectCounts)] {
        AttributionCounts.directKinds.map { ($0, direct[$0] ?? DirectCounts()) }
    }

    private var precisions: [(name: String, counts: PrecisionCounts)] {
        [("all_predictions", allPredictions), ("double_quoted_predictions", markedPredictions)]
    }

    private var overlaps: [(name: String, counts: PrecisionRecall)] {
        [
            ("content_exact", contentExact), ("content_partial", contentPartial), ("content_words", contentWords),
            ("source_overlap", sourceOverlap), ("source_words", sourceWords),
        ]
    }
}

// MARK: Figures

extension AttributionCounts: ArticleCounts {
    static let unit = FigureUnit.one

    static func += (sum: inout AttributionCounts, counts: AttributionCounts) {
        sum.articles += counts.articles
        sum.gold += counts.gold
        sum.predictions += counts.predictions
        sum.markedSpans += counts.markedSpans
        for (kind, counts) in counts.direct { sum.direct[kind, default: DirectCounts()] += counts }
        sum.allPredictions += counts.allPredictions
        sum.markedPredictions += counts.markedPredictions
        sum.contentExact += counts.contentExact
        sum.contentPartial += counts.contentPartial
        sum.contentWords += counts.contentWords
        sum.sourceOverlap += counts.sourceOverlap
        sum.sourceWords += counts.sourceWords
        for (type, counts) in counts.types { sum.types[type, default: TypeCounts()] += counts }
    }

    var totals: [String: Double] {
        var totals = [
            "articles": Double(articles), "gold_attributions": Double(gold), "predictions": Double(predictions),
            "double_quoted_spans": Double(markedSpans),
        ]
        for (name, counts) in directByKind { totals.add(counts.totals, under: "direct.\(name)") }
        for (name, counts) in precisions { totals.add(counts.totals, under: "precision.\(name)") }
        for (name, counts) in types { totals.add(counts.totals, under: "by_type.\(name)") }
        return totals
    }

    var shares: [String: Double?] {
        var shares: [String: Double?] = [:]
        for (name, counts) in directByKind { shares.add(counts.shares, under: "direct.\(name)") }
        for (name, counts) in precisions { shares.add(counts.shares, under: "precision.\(name)") }
        for (name, counts) in overlaps { shares.add(counts.shares, under: name) }
        for (name, counts) in types { shares.add(counts.shares, under: "by_type.\(name)") }
        return shares
    }

    /// As the Python twin has it, the share of nothing is 0.
    var figures: [String: Double?] { shares.mapValues { $0 ?? 0 }.merging(totals) { $1 } }
}

// MARK: Table

extension AttributionCounts {
    func lines(_ cell: FigureCells) -> [String] {
        ["  \(articles) articles, \(predictions) predictions, \(gold) gold attributions"]
            + directByKind.map { line($0.name, $0.counts, cell) } + precisions.map { line($0.name, $0.counts, cell) }
            + overlaps.map { name, _ in
                "  \(name.padded(right: 16)) P \(cell("\(name).P"))  R \(cell("\(name).R"))  F1 \(cell("\(name).F1"))"
            }
            + types.sorted { $0.key < $1.key }.map { line($0.key, $0.value, cell) }
    }

    private func line(_ kind: String, _ counts: DirectCounts, _ cell: FigureCells) -> String {
        let name = "direct.\(kind)"
        return "  direct[\(kind.padded(right: 5))] units \("\(counts.detected.whole)".padded(left: 4)) "
            + "(source \("\(counts.endToEnd.whole)".padded(left: 4)))  detect R \(cell("\(name).detection_recall"))  "
            + "speaker acc \(cell("\(name).speaker_accuracy"))  e2e R \(cell("\(name).e2e_recall"))  "
            + "lenient \(cell("\(name).lenient_e2e"))"
    }

    private func line(_ kind: String, _ counts: PrecisionCounts, _ cell: FigureCells) -> String {
        let name = "precision.\(kind)"
        return "  precision[\(kind)] n \("\(counts.hits.whole)".padded(left: 4)) (left out \(counts.leftOut))  "
            + "content hit \(cell("\(name).content_hits"))  + right speaker \(cell("\(name).precision"))  "
            + "lenient \(cell("\(name).lenient"))"
    }

    private func line(_ type: String, _ counts: TypeCounts, _ cell: FigureCells) -> String {
        let name = "by_type.\(type)"
        return "  gold \(type.padded(right: 9)) n \("\(counts.partial.whole)".padded(left: 4))  "
            + "any overlap \(cell("\(name).any_overlap"))  partial R \(cell("\(name).partial_recall"))  "
            + "source R \(cell("\(name).source_recall"))"
    }
}

extension Dictionary where Key == String {
    /// Adds the figures of a part, each under the part's name: `F1` of `content_exact` as `content_exact.F1`.
    mutating func add(_ figures: [(String, Value)], under name: String) {
        for (figure, value) in figures { self["\(name).\(figure)"] = value }
    }
}
