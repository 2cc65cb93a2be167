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

    static func += (sum: inout Detection, counts: Detection) {
        sum.truePositives += counts.truePositives
        sum.falsePositives += counts.falsePositives
        sum.falseNegatives += counts.falseNegatives
    }

    var totals: [(String, Double)] {
        [("tp", Double(truePositives)), ("fp", Double(falsePositives)), ("fn", Double(falseNegatives))]
    }

    /// Precision, recall and their harmonic mean, in per cent.
    var shares: [(String, Double?)] {
        let (precision, recall) = (share(of: falsePositives), share(of: falseNegatives))
        let isNothing = precision == nil && recall == nil
        return [
            ("P", precision.map(percent)), ("R", recall.map(percent)),
            ("F1", isNothing ? nil : percent(f1(precision ?? 0, recall ?? 0))),
        ]
    }

    private func share(of others: Int) -> Double? {
        let whole = truePositives + others
        return whole == 0 ? nil : Double(truePositives) / Double(whole)
    }

    private func percent(_ share: Double) -> Double { rounded(100 * share) }
}
