/// What the provenance scorer counts.
struct ProvenanceCounts {
    var articles = 0
    var missing = 0
    var quoted = Detection()
    var secondHand = Detection()
    var secondHandWithVia = Detection()
    var speaker = Ratio()
    var provenance = Ratio()
    var secondHandClass = Ratio()
    var chain = Ratio()
    var longChain = Ratio()

    private var detections: [(name: String, counts: Detection)] {
        [("quoted", quoted), ("second_hand", secondHand), ("second_hand_with_via", secondHandWithVia)]
    }

    private var ratios: [(name: String, ratio: Ratio)] {
        [
            ("speaker_accuracy", speaker), ("second_hand_class", secondHandClass), ("chain_exact", chain),
            ("provenance_accuracy", provenance),
        ]
    }
}

// MARK: Figures

extension ProvenanceCounts: ArticleCounts {
    static let unit = FigureUnit.percent

    static func += (sum: inout ProvenanceCounts, counts: ProvenanceCounts) {
        sum.articles += counts.articles
        sum.missing += counts.missing
        sum.quoted += counts.quoted
        sum.secondHand += counts.secondHand
        sum.secondHandWithVia += counts.secondHandWithVia
        sum.speaker += counts.speaker
        sum.provenance += counts.provenance
        sum.secondHandClass += counts.secondHandClass
        sum.chain += counts.chain
        sum.longChain += counts.longChain
    }

    var totals: [String: Double] {
        var totals = [
            "articles": Double(articles), "articles_missing": Double(missing), "speaker_n": Double(speaker.whole),
            "chains_of_2.0": longChain.part, "chains_of_2.1": Double(longChain.whole),
        ]
        for (name, counts) in detections { totals.add(counts.totals, under: name) }
        return totals
    }

    var shares: [String: Double?] {
        var shares: [String: Double?] = [:]
        for (name, counts) in detections { shares.add(counts.shares, under: name) }
        for (name, ratio) in ratios { shares.updateValue(ratio.percent, forKey: name) }
        return shares
    }

    /// As the Python twin has it, precision and recall of nothing are 0, and an accuracy of nothing is none.
    var figures: [String: Double?] {
        var figures = shares.merging(totals) { $1 }
        for (name, counts) in detections { figures.add(counts.shares.map { ($0, $1 ?? 0) }, under: name) }
        return figures
    }
}

// MARK: Table

extension ProvenanceCounts {
    func lines(_ cell: FigureCells) -> [String] {
        ["  \(articles) articles" + (missing > 0 ? ", \(missing) of them not analysed" : "")]
            + detections.map { name, counts in
                "  " + name.padded(right: 22) + counts.shares.map { "\($0.0) \(cell("\(name).\($0.0)"))  " }.joined()
                    + counts.totals.map { "\($0) \(Int($1))" }.joined(separator: "  ")
            }
            + ratios.map { name, ratio in "  \(name.padded(right: 22))\(cell(name)) %  of \(ratio.whole)" }
            + ["  " + "chains of 2 or more".padded(right: 22) + "\(Int(longChain.part)) of \(longChain.whole) exact"]
    }
}
