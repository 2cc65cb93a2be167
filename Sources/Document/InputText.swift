/// The text of an article's input where the article is only a part of it, as with HTML and Markdown.
///
/// Lines and columns for people are counted here, since this is what they see in their editor.
public struct InputText: Sendable {
    /// All of the input, decoded to UTF-8.
    public let text: ArticleText
    /// From offsets in the article's text to offsets in this one.
    public let map: SourceMap

    /// The input of an article.
    public init(text: ArticleText, map: SourceMap) {
        self.text = text
        self.map = map
    }

    /// The part of the input that a range of the article's text came from.
    public func range(ofText range: TextRange) -> TextRange {
        let start = min(map.inputOffset(ofText: range.start), text.bytes.count)
        guard !range.isEmpty else { return TextRange(start, start) }
        // What follows may have come from elsewhere, so the end is the one of the last byte.
        let end = min(map.inputOffset(ofText: range.end - 1) + 1, text.bytes.count)
        return TextRange(start, max(start, end))
    }
}
