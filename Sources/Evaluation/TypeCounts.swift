/// Recall over the gold attributions of one type.
struct TypeCounts {
    var touched = Ratio()
    var partial = Ratio()
    var source = Ratio()

    mutating func count(_ share: Double, isTouched: Bool) {
        touched.count(isTouched)
        partial.count(share)
    }

    static func += (sum: inout TypeCounts, counts: TypeCounts) {
        sum.touched += counts.touched
        sum.partial += counts.partial
        sum.source += counts.source
    }

    var totals: [(String, Double)] { [("n", Double(partial.whole))] }

    var shares: [(String, Double?)] {
        [("any_overlap", touched.share), ("partial_recall", partial.share), ("source_recall", source.share)]
    }
}
