import CGumbo
import Document

/// Reads a page as saved from the web: the article's text without what stands around it.
///
/// Every byte of the text maps back to the page's bytes, through entities and collapsed blank space.
public struct HTMLReader: Sendable {
    private let options: ReadingOptions

    /// A reader with the caller's options.
    public init(options: ReadingOptions = ReadingOptions()) {
        self.options = options
    }

    /// The article in `bytes`, which came from `path`.
    /// - Throws: `IngestionError` where the bytes are no text or their markup is past understanding.
    /// - Complexity: O(*n*).
    public func read(_ bytes: [UInt8], path: String? = nil) throws(IngestionError) -> Article {
        let decoded = try decode(bytes, path: path)
        let extract = try HTMLExtract(decoded.text.bytes, path: path)
        return Article(
            text: ArticleText(validating: extract.text.bytes) ?? ArticleText(""), blocks: extract.blocks,
            metadata: extract.metadata.metadata(options),
            origin: Origin(
                path: path, encoding: decoded.encoding, mediaType: InputFormat.html.mediaType,
                sha256: options.digest(of: bytes)),
            sourceMap: extract.text.sourceMap.followed(by: decoded.sourceMap),
            input: InputText(text: decoded.text, map: extract.text.sourceMap), directives: extract.directives,
            warnings: decoded.warnings + extract.warnings + (extract.blocks.isEmpty ? [Self.nothingFound] : []))
    }

    private static let nothingFound = Warning(
        code: "no-article",
        message: "No article's text was found in this page. Save it anew after it has loaded, or as text.")

    /// A byte order mark goes first, then what the page says, then what the bytes look like.
    private func decode(_ bytes: [UInt8], path: String?) throws(IngestionError) -> DecodedText {
        // A page that is wrong about itself is read as if it had said nothing.
        if let declared = declaredCharset(bytes), let decoded = try? TextDecoder(encoding: declared).decode(bytes) {
            return decoded
        }
        return try options.decode(bytes, path: path)
    }

    private func declaredCharset(_ bytes: [UInt8]) -> String? {
        guard options.encoding == nil, ByteOrderMark(startOf: bytes) == nil, let name = HTMLCharset.declared(in: bytes),
            !HTMLCharset.isOneByte(name) || ArticleText.firstInvalidOffset(in: bytes) != nil
        else { return nil }
        return name
    }
}
