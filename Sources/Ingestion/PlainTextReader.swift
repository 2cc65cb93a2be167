import Document

/// Reads a whole file, or bytes held in memory, as one article of plain text.
public struct PlainTextReader: Sendable {
    private let options: ReadingOptions

    /// A reader with the caller's options.
    public init(options: ReadingOptions = ReadingOptions()) {
        self.options = options
    }

    /// The article in a file; `-` means standard input.
    /// - Throws: `IngestionError` where the file cannot be read or is no text.
    public func read(path: String) throws(IngestionError) -> Article {
        try read(ByteStream(path: path).readAll(), path: path == "-" ? nil : path)
    }

    /// The article in `bytes`, which came from `path`.
    public func read(_ bytes: [UInt8], path: String? = nil) throws(IngestionError) -> Article {
        let decoded = try options.decode(bytes, path: path)
        let plain = PlainDirectives(decoded.text)
        return Article(
            text: decoded.text, blocks: plain.blocks,
            metadata: Metadata(publisher: options.publisher, publisherIsFromCaller: options.publisher != nil),
            origin: Origin(path: path, encoding: decoded.encoding, sha256: options.digest(of: bytes)),
            sourceMap: decoded.sourceMap, directives: plain.directives, warnings: decoded.warnings + plain.warnings)
    }
}
