import CICU
import Document

/// Cuts articles into paragraphs, sentences and tokens.
public struct Segmenter: Sendable {
    /// A segmenter for English news.
    public init() {}

    /// Cuts an article.
    public func segment(_ article: Article) -> SegmentedText {
        SegmentedText(article: article, paragraphs: [], sentences: [], tokens: [])
    }
}
