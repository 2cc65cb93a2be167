import Document

/// Tells what a paragraph is: stated by the input's blocks or, in plain text, told from its words.
struct ParagraphClassifier {
    private let blocks: [Block]
    private var nextBlock = 0

    init(_ article: Article) {
        blocks = article.blocks
    }

    /// The kind of the next paragraph. Paragraphs must come in order.
    mutating func kind(of range: TextRange) -> BlockKind {
        while nextBlock < blocks.count, blocks[nextBlock].range.end <= range.start { nextBlock += 1 }
        guard nextBlock < blocks.count, blocks[nextBlock].range.overlaps(range) else { return .body }
        return blocks[nextBlock].kind
    }
}
