import CGumbo
import Document

/// An article taken out of HTML in UTF-8.
struct HTMLExtract {
    /// The article's text, with the way back to the HTML.
    let text: MappedText
    let blocks: [Block]
    let directives: [Directive]
    let metadata: PageMetadata
    let warnings: [Warning]

    /// The article in a page or in a part of one.
    /// - Parameter isWhole: Whether all of it is the article, without anything around.
    init(_ bytes: [UInt8], isWhole: Bool = false, path: String? = nil) throws(IngestionError) {
        let tree: HTMLTree
        do throws(HTMLTree.Flaw) { tree = try HTMLTree(bytes) } catch { throw IngestionError(.tooTangled, path: path) }
        metadata = PageMetadata(tree)
        let headline = isWhole ? nil : Headline.find(in: tree, titles: metadata.titles)
        let elements = ElementReader(tree, headline: headline)
        let page = PageText(tree, elements)
        let nodes = isWhole ? 0..<tree.nodes.count : Self.nodes(tree, elements, page, headline, metadata)
        let chosen = ArticleBlocks(page, headline: headline).choose(from: nodes).inSourceOrder(of: page)
        let assembly = Assembly(page, chosen, KindByWords(metadata))
        (text, blocks) = (assembly.text, assembly.blocks)
        (directives, warnings) = assembly.directives(tree, bytes)
    }

    /// The nodes from the headline to the end of the article's element.
    private static func nodes(
        _ tree: HTMLTree, _ elements: ElementReader, _ page: PageText, _ headline: Int?, _ metadata: PageMetadata
    ) -> Range<Int> {
        let words = metadata.articleBody.flatMap(ArticleWords.init)
        let root = MainContent(tree, elements, page, words: words).root()
        let end = Int(tree.nodes[root].end)
        guard let headline, headline < end else { return root..<end }
        let first = page.blocks.first { root..<end ~= $0.node && !$0.context.isClutter && $0.range.length > 80 }
        return headline < first?.node ?? end ? headline..<end : root..<end
    }
}

extension [PageBlock] {
    /// The blocks as they stand in the source; text inside broken tables wanders in the tree.
    fileprivate func inSourceOrder(of page: PageText) -> [PageBlock] {
        let source = page.text.sourceMap
        let places = map { source.inputOffset(ofText: $0.range.start) }
        guard zip(places, places.dropFirst()).contains(where: { $0 > $1 }) else { return self }
        return zip(places, self).sorted { $0.0 < $1.0 }.map(\.1)
    }
}

/// The chosen blocks of a page put together.
private struct Assembly {
    private(set) var text = MappedText()
    private(set) var blocks: [Block] = []
    private let page: PageText
    private let chosen: [PageBlock]

    init(_ page: PageText, _ chosen: [PageBlock], _ kinds: KindByWords) {
        self.page = page
        self.chosen = chosen
        for block in chosen {
            if !blocks.isEmpty { text.append(unmapped: "\n\n".utf8) }
            let start = text.bytes.count
            text.append(page.text, block.range)
            let kind = kinds.kind(of: text.bytes[start...], stated: block.context.kind)
            blocks.append(Block(range: TextRange(start, text.bytes.count), kind: kind))
        }
    }

    func directives(_ tree: HTMLTree, _ bytes: [UInt8]) -> ([Directive], [Warning]) {
        var (directives, warnings): ([Directive], [Warning]) = ([], [])
        var lines: LineIndex?
        for comment in page.comments {
            switch DirectiveParser.parse(tree.nodes[comment.node].string) {
            case nil: break
            case .success(let instruction):
                let offset = place(of: comment.offset)
                directives.append(instruction.directive(at: TextRange(offset, offset)))
            case .failure(let flaw):
                lines = lines ?? LineIndex(bytes)
                warnings.append(flaw.warning(line: lines!.position(of: Int(tree.nodes[comment.node].start)).line))
            }
        }
        return (directives, warnings)
    }

    /// Where an offset in the page's text lies in the article: in its block, or at the start of the next one.
    private func place(of offset: Int) -> Int {
        var (next, high) = (0, chosen.count)
        while next < high {
            let middle = (next + high) / 2
            if chosen[middle].range.end <= offset { next = middle + 1 } else { high = middle }
        }
        guard next < chosen.count else { return text.bytes.count }
        return blocks[next].range.start + max(0, offset - chosen[next].range.start)
    }
}
