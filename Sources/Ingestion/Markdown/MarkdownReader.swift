import Document

/// Reads an article written in Markdown: the blocks of CommonMark that articles have, and front matter.
///
/// Marks are reduced to the words they mark; code is left out; every byte of the text maps back to the file.
public struct MarkdownReader: Sendable {
    private let options: ReadingOptions

    /// A reader with the caller's options.
    public init(options: ReadingOptions = ReadingOptions()) {
        self.options = options
    }

    /// The article in `bytes`, which came from `path`.
    /// - Throws: `IngestionError` where the bytes are no text.
    /// - Complexity: O(*n*).
    public func read(_ bytes: [UInt8], path: String? = nil) throws(IngestionError) -> Article {
        let decoded = try options.decode(bytes, path: path)
        let lines = MarkdownLine.lines(of: decoded.text.bytes)
        let front = FrontMatter(lines, in: decoded.text.bytes)
        let body = MarkdownText(lines.filter { $0.start >= front.end }, in: decoded.text.bytes)
        return Article(
            text: ArticleText(validating: body.text.bytes) ?? ArticleText(""), blocks: body.blocks,
            metadata: front.metadata(options),
            origin: Origin(
                path: path, encoding: decoded.encoding, mediaType: InputFormat.markdown.mediaType,
                sha256: options.digest(of: bytes)),
            sourceMap: body.text.sourceMap.followed(by: decoded.sourceMap),
            input: InputText(text: decoded.text, map: body.text.sourceMap), directives: body.directives,
            warnings: decoded.warnings + body.warnings(in: decoded.text.bytes))
    }
}
