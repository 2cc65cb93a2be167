/// How often what was given with a confidence is right: decisions by the tenth in which their confidence lies. A
/// confidence means what it says where *stated* and *right* agree.
struct ReliabilityTable {
    private var right = [Ratio](repeating: Ratio(), count: 10)
    /// The confidences that were stated, added up.
    private var stated = [Ratio](repeating: Ratio(), count: 10)

    /// Counts one decision.
    /// - Parameter confidence: From 0 to 1.
    mutating func count(_ isRight: Bool, confidence: Double) {
        let tenth = min(9, max(0, Int(confidence * 10)))
        right[tenth].count(isRight)
        stated[tenth].count(confidence)
    }

    static func += (sum: inout ReliabilityTable, table: ReliabilityTable) {
        for tenth in 0..<10 {
            sum.right[tenth] += table.right[tenth]
            sum.stated[tenth] += table.stated[tenth]
        }
    }

    /// Of each tenth that has any, the share of right ones and the mean confidence, named by the tenth: `9` holds 0.9 to 1.
    var shares: [(String, Double?)] {
        tenths.flatMap { [("\($0)", right[$0].share), ("\($0).stated", stated[$0].share)] }
    }

    /// How many lie in each tenth that has any.
    var totals: [(String, Double)] { tenths.map { ("\($0).n", Double(right[$0].whole)) } }

    /// A line a tenth, the surest first.
    /// - Parameter name: What the shares are named under.
    func lines(_ cell: FigureCells, under name: String) -> [String] {
        tenths.reversed().map { tenth in
            "  confidence from 0.\(tenth)  n \("\(right[tenth].whole)".padded(left: 4))  "
                + "right \(cell("\(name).\(tenth)"))  stated \(fixed(stated[tenth].percent ?? 0, places: 1))"
        }
    }

    private var tenths: [Int] { right.indices.filter { right[$0].whole > 0 } }
}
