import Document

/// Reads articles from JSON Lines, one a line, with flat memory however long the stream is.
///
///     var reader = try JSONLinesReader(path: "articles.jsonl")
///     while let result = try reader.next() { … }
///
/// A bad line is a failure with its number, and the rest goes on. Empty lines are skipped.
public struct JSONLinesReader {
    private var lines: LineReader
    private let parser: RecordParser
    private var ledger = IdentifierLedger()

    /// Opens a file; `-` means standard input.
    /// - Throws: `IngestionError` where it cannot be opened.
    public init(path: String, options: ReadingOptions = ReadingOptions()) throws(IngestionError) {
        lines = LineReader(try ByteStream(path: path))
        parser = RecordParser(path: path, options: options)
    }

    /// The next article or the failure of its line; `nil` at the end.
    /// - Throws: `IngestionError` where the stream itself breaks off.
    public mutating func next() throws(IngestionError) -> Result<Article, IngestionError>? {
        guard let line = try nextLine() else { return nil }
        let result = parser.parse(line.bytes, line: line.number)
        guard case .success(let article) = result, let error = ledger.check(article) else { return result }
        return .failure(error)
    }

    /// The next line that is not blank.
    private mutating func nextLine() throws(IngestionError) -> Line? {
        while let line = try lines.next() {
            if !line.isBlank { return line }
        }
        return nil
    }
}
