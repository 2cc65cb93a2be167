import Document

/// A sentence: a stretch of text and the tokens in it.
///
/// A quotation of several sentences is cut inside; a sentence never crosses the end of a paragraph.
@frozen
public struct Sentence: Sendable, Hashable {
    /// UTF-8 byte offsets, without surrounding blank space.
    public let range: TextRange
    /// Indices into `SegmentedText.tokens`.
    public let tokens: Range<Int>

    /// A sentence from its parts.
    public init(range: TextRange, tokens: Range<Int>) {
        self.range = range
        self.tokens = tokens
    }
}

/// A paragraph: a line or lines of text between line breaks, with its sentences and tokens.
@frozen
public struct Paragraph: Sendable, Hashable {
    /// UTF-8 byte offsets, without surrounding blank space.
    public let range: TextRange
    /// Indices into `SegmentedText.sentences`. Never empty.
    public let sentences: Range<Int>
    /// Indices into `SegmentedText.tokens`. Never empty.
    public let tokens: Range<Int>
    /// What it is: stated by the input or told from its words.
    public let kind: BlockKind

    /// A paragraph from its parts.
    public init(range: TextRange, sentences: Range<Int>, tokens: Range<Int>, kind: BlockKind) {
        self.range = range
        self.sentences = sentences
        self.tokens = tokens
        self.kind = kind
    }
}

/// An article cut into paragraphs, sentences and tokens.
public struct SegmentedText: Sendable {
    /// The article that was cut.
    public let article: Article
    /// Paragraphs in order; paragraphs without any token are left out.
    public let paragraphs: [Paragraph]
    /// Sentences in order.
    public let sentences: [Sentence]
    /// Tokens in order.
    public let tokens: [Token]

    /// A segmented text from its parts.
    public init(article: Article, paragraphs: [Paragraph], sentences: [Sentence], tokens: [Token]) {
        self.article = article
        self.paragraphs = paragraphs
        self.sentences = sentences
        self.tokens = tokens
    }

    /// The index of the sentence that holds a token.
    /// - Complexity: O(log *n*) in the number of sentences.
    public func sentence(at token: Int) -> Int {
        index(among: sentences.count) { sentences[$0].tokens.upperBound <= token }
    }

    /// The index of the paragraph that holds a token.
    /// - Complexity: O(log *n*) in the number of paragraphs.
    public func paragraph(at token: Int) -> Int {
        index(among: paragraphs.count) { paragraphs[$0].tokens.upperBound <= token }
    }

    /// The first of `count` in order that does not end before what is sought.
    private func index(among count: Int, endsBefore: (Int) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if endsBefore(middle) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The words of a token, a sentence or any other span.
    public subscript(range: TextRange) -> String { article.text[range] }
}
