/// A tab-separated data file embedded in the binary: comment lines that start with `#`, a line of column
/// names, then the rows. A single `-` stands for an empty cell.
package struct DataTable: Sendable {
    /// The names of the columns.
    package let columns: [Substring]
    /// What the comment lines state, such as `# Date: 2026-11-21`, by their first words.
    private let header: [Substring: Substring]
    /// The rows, each as long as `columns`.
    package let rows: [[Substring]]

    /// The table in `text`. The files are part of the product, so a malformed row is a mistake of its author.
    /// - Precondition: every row has as many cells as there are columns.
    /// - Complexity: O(*n*) in the length of the text.
    package init(_ text: String) {
        let lines = text.split(separator: "\n")
        header = DataTable.header(lines.filter { $0.hasPrefix("# ") })
        let cells = lines.filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
        columns = cells.first ?? []
        rows = cells.dropFirst().map { row in row.map { $0 == "-" ? "" : $0 } }
        for row in rows {
            precondition(row.count == columns.count, "a data row has \(row.count) cells, not \(columns.count): \(row)")
        }
    }

    /// The table in a literal that the plugin EmbedData made.
    package init(_ literal: StaticString) {
        self.init(String(describing: literal))
    }

    private static func header(_ lines: [Substring]) -> [Substring: Substring] {
        let fields = lines.map { $0.dropFirst(2).split(separator: ":", maxSplits: 1) }.filter { $0.count == 2 }
        let pairs = fields.map { ($0[0], $0[1].drop(while: \.isWhitespace)) }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// What the table's comments state of it, such as its date.
    /// - Precondition: they do.
    package func stated(_ name: String) -> String {
        guard let value = header[name[...]] else { preconditionFailure("a data table states no \(name)") }
        return String(value)
    }

    /// The place of a column.
    /// - Precondition: the table has such a column.
    package func column(_ name: String) -> Int {
        guard let index = columns.firstIndex(where: { $0 == name }) else {
            preconditionFailure("a data table has no column \(name)")
        }
        return index
    }
}
