import Document

/// Reads one whole input as one article, whatever its form.
public struct ArticleReader: Sendable {
    private let format: InputFormat?
    private let options: ReadingOptions

    /// A reader.
    /// - Parameter format: How to read; `nil` to go by an input's name and content.
    public init(format: InputFormat? = nil, options: ReadingOptions = ReadingOptions()) {
        self.format = format
        self.options = options
    }

    /// The article in a file; `-` means standard input.
    /// - Throws: `IngestionError` where the file cannot be read as what it seems to be.
    public func read(path: String) throws(IngestionError) -> Article {
        try read(ByteStream(path: path).readAll(), path: path == "-" ? nil : path)
    }

    /// The article in `bytes`, which came from `path`.
    public func read(_ bytes: [UInt8], path: String? = nil) throws(IngestionError) -> Article {
        switch format ?? InputFormat(path: path ?? "").corrected(by: bytes) {
        case .text: try PlainTextReader(options: options).read(bytes, path: path)
        case .markdown: try MarkdownReader(options: options).read(bytes, path: path)
        case .html: try HTMLReader(options: options).read(bytes, path: path)
        case .ninjs: try NinjsReader(options: options).read(bytes, path: path)
        case .json, .jsonl:
            try RecordParser(path: path, mediaType: InputFormat.json.mediaType, options: options).parse(
                bytes, line: nil
            ).get()
        }
    }
}
