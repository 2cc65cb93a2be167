import Document

/// Reads a news item of IPTC's ninjs (JSON): headline, byline and body become one article.
///
/// Offsets in its text have no counterpart in the file, where JSON escapes the words.
public struct NinjsReader: Sendable {
    private let options: ReadingOptions

    /// A reader with the caller's options.
    public init(options: ReadingOptions = ReadingOptions()) {
        self.options = options
    }

    /// The article in `bytes`, which came from `path`.
    /// - Throws: `IngestionError` where the bytes are no JSON or no news item with a body.
    public func read(_ bytes: [UInt8], path: String? = nil) throws(IngestionError) -> Article {
        let decoded = try options.decode(bytes, path: path, preset: "utf-8")
        guard let value = JSONValue(decoded.text.bytes) else {
            throw IngestionError(.badJSON(reason: JSONFlaw.reason(in: decoded.text.bytes)), path: path)
        }
        guard case .object = value else { throw IngestionError(.notAnObject, path: path) }
        guard let item = NewsItem(value) else { throw IngestionError(.missingBody, path: path) }
        return try article(item, decoded, bytes, path)
    }

    private func article(
        _ item: NewsItem, _ decoded: DecodedText, _ input: [UInt8], _ path: String?
    ) throws(IngestionError) -> Article {
        let body = try NewsItemText(item, path: path)
        let metadata = Metadata(
            publisher: options.publisher ?? item.publisher, publisherIsFromCaller: options.publisher != nil,
            credits: item.credits, title: item.headline, date: item.date, url: address(item.id),
            language: item.language)
        return Article(
            id: item.id, text: body.text, blocks: body.blocks, metadata: metadata,
            origin: Origin(
                path: path, encoding: decoded.encoding, mediaType: InputFormat.ninjs.mediaType,
                sha256: options.digest(of: input)),
            directives: body.directives, warnings: decoded.warnings + body.warnings)
    }

    private func address(_ id: String?) -> String? {
        id.flatMap { $0.hasPrefix("http://") || $0.hasPrefix("https://") ? $0 : nil }
    }
}

/// Headline, byline and body of a news item in one text.
private struct NewsItemText {
    let text: ArticleText
    let blocks: [Block]
    let directives: [Directive]
    let warnings: [Warning]

    init(_ item: NewsItem, path: String?) throws(IngestionError) {
        var bytes: [UInt8] = []
        var blocks: [Block] = []
        for (words, kind) in [(item.headline, BlockKind.headline), (item.byline, .credit)] {
            guard let words else { continue }
            blocks.append(Block(range: TextRange(bytes.count, bytes.count + words.utf8.count), kind: kind))
            bytes += Array(words.utf8) + [0x0A, 0x0A]
        }
        let body = try Self.body(item.body, path)
        let shift = bytes.count
        text = ArticleText(validating: bytes + body.bytes) ?? ArticleText("")
        self.blocks = blocks + body.blocks.map { Block(range: $0.range.moved(by: shift), kind: $0.kind) }
        directives = body.directives.map { $0.moved(by: shift) }
        warnings = body.warnings
    }

    private static func body(
        _ body: NewsItem.Body, _ path: String?
    ) throws(IngestionError) -> (bytes: [UInt8], blocks: [Block], directives: [Directive], warnings: [Warning]) {
        let bytes = Array(body.words.utf8)
        if body.isHTML {
            let extract = try HTMLExtract(bytes, isWhole: true, path: path)
            return (extract.text.bytes, extract.blocks, extract.directives, extract.warnings)
        }
        let plain = PlainDirectives(ArticleText(body.words))
        return (bytes, plain.blocks, plain.directives, plain.warnings)
    }
}

extension TextRange {
    fileprivate func moved(by shift: Int) -> TextRange { TextRange(start + shift, end + shift) }
}

extension Directive {
    fileprivate func moved(by shift: Int) -> Directive {
        Directive(action: action, rules: rules, reason: reason, range: range.moved(by: shift))
    }
}
