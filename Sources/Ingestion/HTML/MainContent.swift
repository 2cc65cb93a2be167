import CGumbo
import Document

/// Finds the part of a page that is the article.
///
/// Places that name themselves go first: `itemprop="articleBody"` and classes like it, then `article`, then
/// `main`. Where none holds enough text, it is the innermost element with most of the page's paragraphs. Where
/// the page's metadata hold the article's words, only paragraphs with these words count.
struct MainContent {
    private let tree: HTMLTree
    private let elements: ElementReader
    /// Bytes of running text, by node, its descendants' included.
    private let weights: [Int]

    /// - Parameter words: The article's words, where the metadata hold them.
    init(_ tree: HTMLTree, _ elements: ElementReader, _ page: PageText, words: ArticleWords?) {
        self.tree = tree
        self.elements = elements
        var weights = [Int](repeating: 0, count: tree.nodes.count)
        let confirmed = words.map { words in page.blocks.filter { words.contain($0, of: page) } } ?? []
        for block in confirmed.isEmpty ? page.blocks : confirmed { weights[block.node] += Self.weight(block) }
        for index in weights.indices.dropFirst().reversed() { weights[Int(tree.nodes[index].parent)] += weights[index] }
        self.weights = weights
    }

    /// The element that holds the article, the page's own at worst.
    func root() -> Int {
        guard weights[0] > 0 else { return 0 }
        for places in [places { elements.traits(of: $0).contains(.articleBody) }, articles(), mains()] {
            if let found = common(places) { return found }
        }
        return densest()
    }

    // MARK: Places that name themselves

    private func articles() -> [Int] {
        let tag = cgumbo_tag("article")
        return places { tree.nodes.isElement($0, tag) }
    }

    private func mains() -> [Int] {
        let tag = cgumbo_tag("main")
        return places { tree.nodes.isElement($0, tag) || tree.attribute("role", of: $0) == "main" }
    }

    /// The outermost elements with some running text for which a test is true.
    private func places(_ test: (Int) -> Bool) -> [Int] {
        var (found, index): ([Int], Int) = ([], 1)
        while index < weights.count {
            let isPlace = weights[index] > 0 && tree.nodes[index].kind == CGUMBO_ELEMENT && test(index)
            if isPlace { found.append(index) }
            index = isPlace ? Int(tree.nodes[index].end) : index + 1
        }
        return found
    }

    /// The place with most of the text, or what holds all of them where the text is spread over several.
    private func common(_ places: [Int]) -> Int? {
        let sum = places.reduce(0) { $0 + weights[$1] }
        guard sum >= Self.leastText, sum * 8 >= weights[0], let largest = places.max(by: { weights[$0] < weights[$1] })
        else { return nil }
        guard weights[largest] * 2 < sum else { return largest }
        let end = Int(tree.nodes[places.last!].end)
        return tree.ancestors(of: places[0]).first { Int(tree.nodes[$0].end) >= end } ?? 0
    }

    // MARK: Density

    /// The innermost element with at least seven tenths of the running text.
    private func densest() -> Int {
        var (best, index) = (0, 1)
        while index < Int(tree.nodes[best].end) {
            if weights[index] * 10 >= weights[0] * 7 {
                best = index
                index += 1
            } else {
                index = Int(tree.nodes[index].end)
            }
        }
        return best
    }

    /// How much running text a block is: its bytes outside links, where it is long enough for a paragraph.
    private static func weight(_ block: PageBlock) -> Int {
        guard !block.context.isClutter, block.context.kind == .body || block.context.kind == .blockquote else {
            return 0
        }
        let unlinked = block.range.length - block.linked
        return block.range.length >= shortestParagraph && unlinked * 2 > block.range.length ? unlinked : 0
    }

    private static let leastText = 200
    private static let shortestParagraph = 40
}
