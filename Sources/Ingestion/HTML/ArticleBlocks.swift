import Document

/// Chooses the blocks of a page that are the article: what stands in its part of the page, without what is no
/// part of the story.
struct ArticleBlocks {
    private let page: PageText
    private let headline: Int?

    init(_ page: PageText, headline: Int?) {
        self.page = page
        self.headline = headline
    }

    /// The article's blocks. Where classes have ruled out all of a page, its paragraphs.
    /// - Parameter nodes: The numbers of the nodes that hold it.
    func choose(from nodes: Range<Int>) -> [PageBlock] {
        let inside = page.blocks.filter { nodes.contains($0.node) || $0.node == headline }
        let chosen = withoutEmptyHeadings(inside.filter { !$0.context.isClutter && belongs($0) })
        return chosen.isEmpty ? page.blocks.filter { $0.range.length >= Self.paragraph && belongs($0) } : chosen
    }

    private func belongs(_ block: PageBlock) -> Bool {
        guard block.node != headline else { return true }
        switch block.context.kind {
        case .caption, .credit, .pullquote, .blockquote: return hasWords(block)
        default: return hasWords(block) && !isLinks(block) && block.timed * 2 < block.range.length && !isNotice(block)
        }
    }

    private func hasWords(_ block: PageBlock) -> Bool {
        page.text.bytes[block.range.start..<block.range.end].contains {
            $0 >= 0x80 || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20)
        }
    }

    /// Short paragraphs and list items that are hardly anything but links lead away from the article.
    private func isLinks(_ block: PageBlock) -> Bool {
        block.linked * 10 >= block.range.length * 8 && (block.context.isListItem || block.range.length < 140)
    }

    private func isNotice(_ block: PageBlock) -> Bool {
        guard block.range.length < 160, block.linked > 0 || block.range.length < Self.longestNotice else {
            return false
        }
        let words = page.text.bytes[block.range.start..<block.range.end]
        if Self.notices.contains(words.letters) { return true }
        let start = words.prefix(16).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return block.linked > 0 && Self.pointers.contains { start.starts(with: $0.utf8) }
    }

    /// Headings with nothing of the article under them: *Related stories* above links that are gone.
    private func withoutEmptyHeadings(_ blocks: [PageBlock]) -> [PageBlock] {
        var (kept, hasBody): ([PageBlock], Bool) = ([], false)
        for block in blocks.reversed() {
            let isHeading = block.context.kind == .headline
            if isHeading, !hasBody, block.node != headline { continue }
            hasBody = !isHeading || block.node == headline
            kept.append(block)
        }
        return kept.reversed()
    }

    private static let longestNotice = 60
    /// The length in bytes from which words can hardly be a button or a label.
    private static let paragraph = 80
    private static let notices = Set(
        [
            "advertisement", "advertising", "ad", "sponsored", "story continues below advertisement",
            "article continues below advertisement", "article continues after advertisement", "continue reading",
            "continue reading the main story", "share", "share this", "share this article", "share this story", "tweet",
            "email", "print", "comments", "read more", "related", "related stories", "follow us", "listen", "watch",
            "loading", "copy link", "back to top", "skip advertisement",
        ].map(\.letters))
    private static let pointers = [
        "read more", "read also", "also read", "related:", "see also", "more:", "read:", "watch:", "sign up",
        "subscribe",
        "follow us", "click here", "recommended", "don't miss", "don’t miss",
    ]
}
