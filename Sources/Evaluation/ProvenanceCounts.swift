/// Found, false and missed ones.
struct Detection {
    private(set) var truePositives = 0
    private(set) var falsePositives = 0
    private(set) var falseNegatives = 0

    mutating func count(found: Bool) {
        truePositives += found ? 1 : 0
        falseNegatives += found ? 0 : 1
    }

    mutating func countFalse() { falsePositives += 1 }

    var precision: Double { share(of: truePositives + falsePositives) }
    var recall: Double { share(of: truePositives + falseNegatives) }

    /// Name and value of each figure, in per cent.
    var figures: [(String, Double)] {
        [
            ("P", rounded(100 * precision)), ("R", rounded(100 * recall)),
            ("F1", precision + recall == 0 ? 0 : rounded(200 * precision * recall / (precision + recall))),
            ("tp", Double(truePositives)), ("fp", Double(falsePositives)), ("fn", Double(falseNegatives)),
        ]
    }

    private func share(of whole: Int) -> Double { whole == 0 ? 0 : Double(truePositives) / Double(whole) }
}

/// What the provenance scorer counts, over all articles.
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

    func report(misses: [Miss]) -> EvaluationReport {
        EvaluationReport(lines: lines, figures: figures, misses: misses)
    }

    private var detections: [(String, Detection)] {
        [("quoted", quoted), ("second_hand", secondHand), ("second_hand_with_via", secondHandWithVia)]
    }

    private var ratios: [(String, Ratio)] {
        [
            ("speaker_accuracy", speaker), ("second_hand_class", secondHandClass), ("chain_exact", chain),
            ("provenance_accuracy", provenance),
        ]
    }

    private var figures: [String: Double?] {
        var figures: [String: Double?] = [
            "articles": Double(articles), "articles_missing": Double(missing), "speaker_n": Double(speaker.whole),
            "chains_of_2.0": longChain.part, "chains_of_2.1": Double(longChain.whole),
        ]
        for (name, detection) in detections {
            for (part, value) in detection.figures { figures["\(name).\(part)"] = value }
        }
        for (name, ratio) in ratios { figures.updateValue(ratio.percent, forKey: name) }
        return figures
    }

    private var lines: [String] {
        ["  \(articles) articles" + (missing > 0 ? ", \(missing) of them not analysed" : "")]
            + detections.map { name, detection in
                let parts = detection.figures.map { name, value in
                    name.count == 2 && name != "F1" ? "\(name) \(Int(value))" : "\(name) \(percent(value))"
                }
                return "  " + name.padded(right: 22) + parts.joined(separator: "  ")
            }
            + ratios.map { name, ratio in
                "  " + name.padded(right: 22) + percent(ratio.percent) + " %  of \(ratio.whole)"
            }
            + ["  " + "chains of 2 or more".padded(right: 22) + "\(Int(longChain.part)) of \(longChain.whole) exact"]
    }

    private func percent(_ value: Double?) -> String {
        (value.map { fixed($0, places: 1) } ?? "–").padded(left: 5)
    }
}
