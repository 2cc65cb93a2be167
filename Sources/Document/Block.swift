/// What a stretch of an article is: its own text, or something that stands around it.
public enum BlockKind: String, Sendable, CaseIterable {
    /// The title of the article or a heading in it.
    case headline
    /// A paragraph of the article's own text.
    case body
    /// The words under or beside a picture.
    case caption
    /// Who made a picture or wrote the story: *Photo by Reuters*, a byline.
    case credit
    /// A quotation set apart from the running text.
    case blockquote
    /// A quotation repeated from the text for display.
    case pullquote
    /// Advertisements, navigation, share lines, lists of related stories.
    case boilerplate
}

/// A stretch of an article's text with its kind, as the input stated it.
public struct Block: Sendable, Hashable {
    /// UTF-8 byte offsets into the article's text.
    public let range: TextRange
    /// What the stretch is.
    public let kind: BlockKind

    /// A block of the given kind.
    public init(range: TextRange, kind: BlockKind) {
        self.range = range
        self.kind = kind
    }
}
