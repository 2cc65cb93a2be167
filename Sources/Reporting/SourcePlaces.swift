import Document

/// Where a stretch of an article stands in its file: lines from 1, columns from 1 in some unit, the end
/// being the place after the last character.
struct SourcePlace: Sendable, Hashable {
    let startLine: Int
    /// `nil` where only the line is known, as for a record among others.
    let startColumn: Int?
    let endLine: Int
    let endColumn: Int?

    init(startLine: Int, startColumn: Int?, endLine: Int, endColumn: Int?) {
        self.startLine = startLine
        self.startColumn = startColumn
        self.endLine = endLine
        self.endColumn = endColumn
    }

    /// A line as a whole; the first one where none is known.
    init(line: Int?) {
        self.init(startLine: line ?? 1, startColumn: nil, endLine: line ?? 1, endColumn: nil)
    }
}

/// Finds lines and columns in an article's text and in the file that it came from.
///
/// Looking one up takes O(log *lines*), also in a text that is one long line.
struct SourcePlaces: Sendable {
    private let record: Int?
    private let starts: [Int]
    private let codePoints: OffsetConverter
    private let units: OffsetConverter

    /// - Parameter columns: the unit that the file's columns are counted in.
    init(_ article: Article, columns: OffsetUnit) {
        record = article.origin.record
        starts = SourcePlaces.lineStarts(article.text.bytes)
        codePoints = OffsetConverter(article.text, to: .codepoint)
        units = OffsetConverter(article.text, to: columns)
    }

    /// Line and column in the article's text, in code points.
    func position(of offset: Int) -> LinePosition { position(of: offset, in: codePoints) }

    /// The place in the file. A record of a JSON Lines file stands on its line as a whole.
    func place(of range: TextRange) -> SourcePlace {
        if let record { return SourcePlace(line: record) }
        let (start, end) = (position(of: range.start, in: units), position(of: range.end, in: units))
        return SourcePlace(
            startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column)
    }

    private func position(of offset: Int, in units: OffsetConverter) -> LinePosition {
        let line = lineNumber(of: offset)
        return LinePosition(line: line, column: units(offset) - units(starts[line - 1]) + 1)
    }

    private func lineNumber(of offset: Int) -> Int {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Lines end at LF, CRLF or CR.
    private static func lineStarts(_ bytes: [UInt8]) -> [Int] {
        let ends = bytes.indices.filter { index in
            bytes[index] == 0x0A || (bytes[index] == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A))
        }
        return [0] + ends.map { $0 + 1 }
    }
}
