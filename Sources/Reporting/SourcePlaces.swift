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

/// Finds lines and columns in the file that an article came from, as people see it in their editor.
///
/// Looking one up takes O(log *lines*), also in a text that is one long line.
struct SourcePlaces: Sendable {
    private let record: Int?
    private let input: InputText?
    private let lines: LineIndex
    private let linesInUnits: LineIndex

    /// - Parameter columns: The unit that the columns of `place(of:)` are counted in.
    init(_ article: Article, columns: OffsetUnit = .codepoint) {
        let bytes = (article.input?.text ?? article.text).bytes
        record = article.origin.record
        input = article.input
        lines = LineIndex(bytes)
        linesInUnits = columns == .codepoint ? lines : LineIndex(bytes, columns: columns)
    }

    /// Line and column of a range's start, in code points; for a record, in its own text.
    func position(of range: TextRange) -> LinePosition { lines.position(of: inInput(range).start) }

    /// The place in the file. A record of a JSON Lines file stands on its line as a whole.
    func place(of range: TextRange) -> SourcePlace {
        if let record { return SourcePlace(line: record) }
        let range = inInput(range)
        let (start, end) = (linesInUnits.position(of: range.start), linesInUnits.position(of: range.end))
        return SourcePlace(
            startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column)
    }

    private func inInput(_ range: TextRange) -> TextRange { input?.range(ofText: range) ?? range }
}
