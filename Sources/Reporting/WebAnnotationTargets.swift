import Document

/// Points at words of one article.
struct WebAnnotationTargets: Sendable {
    /// How many code points before and after the words help to find them again.
    private static let reach = 32

    private let article: ReportedArticle
    private let codePoints: OffsetConverter
    private let source: String

    init(_ article: ReportedArticle) {
        self.article = article
        codePoints = OffsetConverter(article.source.text, to: .codepoint)
        let address = article.source.metadata.url.flatMap { $0.isWebAddress ? $0 : nil }
        source = address ?? article.path.uri + WebAnnotationTargets.line(article.source.origin)
    }

    /// A name for an annotation that is the same in every run.
    func identifier(of id: String) -> String {
        "urn:uuid:" + StableHash.uuid(of: [source, article.source.id ?? "", id])
    }

    func write(_ range: TextRange, to json: inout JSONWriter) {
        json.member("source", source)
        json.key("selector")
        json.array {
            $0.object { writeQuote(range, to: &$0) }
            $0.object {
                $0.member("type", "TextPositionSelector")
                $0.member("start", codePoints(range.start))
                $0.member("end", codePoints(range.end))
            }
        }
    }

    private func writeQuote(_ range: TextRange, to json: inout JSONWriter) {
        json.member("type", "TextQuoteSelector")
        json.member("exact", article.text[range])
        json.member("prefix", before(range.start))
        json.member("suffix", after(range.end))
    }

    private func before(_ offset: Int) -> String {
        let bytes = article.source.text.bytes[max(0, offset - 4 * Self.reach)..<offset]
        return Self.decode(bytes.drop { $0 & 0xC0 == 0x80 }) { $0.suffix(Self.reach) }
    }

    private func after(_ offset: Int) -> String {
        let bytes = article.source.text.bytes
        return Self.decode(bytes[offset..<min(bytes.count, offset + 4 * Self.reach)]) { $0.prefix(Self.reach) }
    }

    /// Four bytes a code point are enough; one that the limit cuts lies beyond the reach.
    private static func decode(
        _ bytes: ArraySlice<UInt8>, _ part: (String.UnicodeScalarView) -> Substring.UnicodeScalarView
    ) -> String {
        String(part(String(decoding: bytes, as: UTF8.self).unicodeScalars))
    }

    /// A record's line in its file (RFC 5147, which counts from 0).
    private static func line(_ origin: Origin) -> String {
        origin.record.map { "#line=\($0 - 1),\($0)" } ?? ""
    }
}

extension String {
    /// Whether the text can stand as an address: `http` or `https`, and no character that RFC 3987 forbids.
    fileprivate var isWebAddress: Bool {
        let forbidden = "<>\"{}|\\^` ".unicodeScalars
        guard hasPrefix("https://") || hasPrefix("http://") else { return false }
        return !unicodeScalars.contains { $0.properties.generalCategory == .control || forbidden.contains($0) }
    }
}
