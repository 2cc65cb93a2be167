import Document
import Provenance

/// Finds the paragraphs that follow places in a text, asked in order: a walk over all of them in linear time.
///
/// A line that holds a directive is no paragraph.
struct NextParagraphs {
    private let ranges: [TextRange]
    private var index = 0

    init(of text: TracedText) {
        let lines = Set(text.article.directives.filter { !$0.range.isEmpty }.map(\.range.start))
        ranges = text.attributed.segmented.paragraphs.map(\.range).filter { !lines.contains($0.start) }
    }

    /// The first paragraph that begins at `offset` or after it; `nil` at the end of the text.
    mutating func next(after offset: Int) -> TextRange? {
        while index < ranges.count, ranges[index].start < offset { index += 1 }
        return index < ranges.count ? ranges[index] : nil
    }
}
