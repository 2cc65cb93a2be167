/// A share: how many of how many.
public struct Ratio: Sendable, Hashable {
    /// How many, perhaps in parts.
    public private(set) var part = 0.0
    /// Of how many.
    public private(set) var whole = 0

    /// Counts one more, that is so or is not.
    mutating func count(_ isSo: Bool) { count(isSo ? 1 : 0) }

    /// Counts one more, of which `share` is so.
    mutating func count(_ share: Double) {
        part += share
        whole += 1
    }

    /// Counts several at once.
    mutating func count(_ part: Int, of whole: Int) {
        self.part += Double(part)
        self.whole += whole
    }

    /// Adds the counts of other articles.
    static func += (sum: inout Ratio, ratio: Ratio) {
        sum.part += ratio.part
        sum.whole += ratio.whole
    }

    /// The share, `nil` of nothing.
    public var share: Double? { whole == 0 ? nil : part / Double(whole) }
    /// The share in per cent with one decimal place; `nil` of nothing.
    public var percent: Double? { share.map { rounded(100 * $0) } }
}

/// Precision over what was said, recall over what is in the gold.
struct PrecisionRecall {
    var precision = Ratio()
    var recall = Ratio()

    static func += (sum: inout PrecisionRecall, counts: PrecisionRecall) {
        sum.precision += counts.precision
        sum.recall += counts.recall
    }

    /// `P`, `R` and their harmonic mean `F1`.
    var shares: [(String, Double?)] {
        let isNothing = precision.whole + recall.whole == 0
        return [
            ("P", precision.share), ("R", recall.share),
            ("F1", isNothing ? nil : f1(precision.share ?? 0, recall.share ?? 0)),
        ]
    }
}

/// The harmonic mean of precision and recall.
func f1(_ precision: Double, _ recall: Double) -> Double {
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
}
