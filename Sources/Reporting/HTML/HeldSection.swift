/// What is kept of an article until the end of the report.
struct HeldSection: Sendable {
    /// Its row in the index.
    let indexRow: [UInt8]
    /// Its part of the page; empty where it could not be read.
    let section: [UInt8]
    /// Its speakers and outlets, a line each.
    let shares: [UInt8]

    /// The same as rows for the reporter to hold.
    var piece: ReportPiece { ReportPiece(held: [indexRow, section, shares]) }

    /// The sections that a reporter holds.
    static func sections(of held: HeldRows) -> [HeldSection] {
        stride(from: 0, to: held.rows.count, by: 3).map {
            HeldSection(indexRow: held.rows[$0], section: held.rows[$0 + 1], shares: held.rows[$0 + 2])
        }
    }

    /// The same with its number in the report in place of each zero byte.
    func numbered(_ number: Int) -> HeldSection {
        let digits = Array(String(number).utf8)
        func fill(_ bytes: [UInt8]) -> [UInt8] {
            Array(bytes.split(separator: 0, omittingEmptySubsequences: false).joined(separator: digits))
        }
        return HeldSection(indexRow: fill(indexRow), section: fill(section), shares: shares)
    }
}
