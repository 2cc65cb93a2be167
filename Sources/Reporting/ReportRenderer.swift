/// One entry's part of a report.
public struct ReportPiece: Sendable, Hashable {
    /// What stands in the report's order; where that is several items, with separators between them.
    package let items: [UInt8]
    /// What the format can place only at the end.
    let held: [[UInt8]]

    init(items: [UInt8] = [], held: [[UInt8]] = []) {
        self.items = items
        self.held = held
    }

    init(_ text: String) { self.init(items: Array(text.utf8)) }

    static let nothing = ReportPiece()
}

/// How one format is written. A renderer has no state: the reporter keeps what has been written.
protocol ReportRenderer: Sendable {
    /// What stands before the first item.
    var opening: [UInt8] { get }
    /// What stands between two items.
    var separator: [UInt8] { get }
    /// How many bytes of rows to hold until the end.
    var room: Int { get }

    func piece(for article: AnalyzedArticle) -> ReportPiece
    func piece(for failure: FailedRecord) -> ReportPiece
    /// What stands after the last item.
    func closing(_ tally: Tally, held: HeldRows) -> [UInt8]
}

extension ReportRenderer {
    var opening: [UInt8] { [] }
    var separator: [UInt8] { [] }
    var room: Int { 0 }

    func piece(for failure: FailedRecord) -> ReportPiece { .nothing }
    func closing(_ tally: Tally, held: HeldRows) -> [UInt8] { [] }

    /// A piece of items that are written one after the other.
    func piece(_ items: [[UInt8]]) -> ReportPiece {
        ReportPiece(items: Array(items.joined(separator: separator)))
    }
}

/// Rows kept until the end of a report: as many as there is room for, and a count of the others.
struct HeldRows: Sendable {
    private(set) var rows: [[UInt8]] = []
    private(set) var leftOut = 0
    private var room: Int

    init(room: Int) {
        self.room = room
    }

    mutating func add(_ new: [[UInt8]]) {
        for row in new {
            if leftOut == 0 && row.count <= room {
                rows.append(row)
                room -= row.count
            } else {
                leftOut += 1
            }
        }
    }
}
