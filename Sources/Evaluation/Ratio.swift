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

    /// The share, 0 of nothing.
    public var value: Double { whole == 0 ? 0 : part / Double(whole) }
    /// The share in per cent with one decimal place; `nil` of nothing.
    public var percent: Double? { whole == 0 ? nil : rounded(100 * part / Double(whole)) }
}

/// The harmonic mean of precision and recall.
func f1(_ precision: Double, _ recall: Double) -> Double {
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
}
