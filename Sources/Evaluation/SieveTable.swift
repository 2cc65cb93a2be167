/// How often each step of the engine decides, and how often it is right: `cue-verb` with marks and without, in reports
/// and in beliefs.
struct SieveTable {
    private var right: [String: Ratio] = [:]

    /// Counts one decision of a step.
    mutating func count(_ isRight: Bool, by step: String) { right[step, default: Ratio()].count(isRight) }

    static func += (sum: inout SieveTable, table: SieveTable) {
        for (step, ratio) in table.right { sum.right[step, default: Ratio()] += ratio }
    }

    /// How many decisions there are.
    var decisions: Int { right.values.reduce(0) { $0 + $1.whole } }

    /// Of each step, the share of right decisions.
    var shares: [(String, Double?)] { right.map { ("\($0).precision", $1.share) } }

    /// How often each step decides.
    var totals: [(String, Double)] { right.map { ("\($0).n", Double($1.whole)) } }

    /// A line a step, by the steps' names: its yield, as a number and as a share of all decisions, and its precision.
    /// - Parameter name: What the shares are named under.
    func lines(_ cell: FigureCells, under name: String) -> [String] {
        right.sorted { $0.key < $1.key }.map { step, ratio in
            let yield = fixed(100 * Double(ratio.whole) / Double(decisions), places: 1)
            return "  \(step.padded(right: 28)) n \("\(ratio.whole)".padded(left: 5))  "
                + "yield \(yield.padded(left: 5))  right \(cell("\(name).\(step).precision"))"
        }
    }
}
