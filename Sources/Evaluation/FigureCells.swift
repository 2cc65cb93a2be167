/// Prints shares as cells of a table, in per cent, each with its interval: `92.0 [90.1, 93.8]`.
struct FigureCells {
    private let shares: [String: Double?]
    private let intervals: [String: BootstrapInterval]
    private let unit: FigureUnit

    /// Cells for the shares and intervals of a report, both by name and in `unit`.
    init(shares: [String: Double?], intervals: [String: BootstrapInterval], unit: FigureUnit) {
        self.shares = shares
        self.intervals = intervals
        self.unit = unit
    }

    /// The cell of a share: all cells are of one width where there are intervals.
    func callAsFunction(_ name: String) -> String {
        let cell = (shares[name].flatMap { $0 }.map(percent) ?? "–").padded(left: 5)
        guard let interval = intervals[name] else { return cell }
        return cell + " " + "[\(percent(interval.low)), \(percent(interval.high))]".padded(right: 14)
    }

    private func percent(_ share: Double) -> String { fixed(unit.percent(share), places: 1) }
}

extension String {
    /// The line without the blanks that fill up its last cell.
    var withoutBlanksAtEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
