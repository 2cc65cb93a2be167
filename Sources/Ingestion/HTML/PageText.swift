import CGumbo
import Document

/// A stretch of a page's text between two block boundaries.
struct PageBlock {
    /// Where it stands in the page's text.
    let range: TextRange
    /// The element whose text it is.
    let node: Int
    /// What the elements around it say.
    let context: PageContext
    /// How many of its bytes are in links and buttons, and how many in dates.
    let linked: Int
    let timed: Int
}

/// What the elements around a text say of it.
struct PageContext {
    var kind = BlockKind.body
    var isClutter = false
    var isListItem = false
    /// The nearest element that is a block.
    var node = 0
    fileprivate var isLink = false
    fileprivate var isTime = false
    fileprivate var isPreformatted = false
}

/// All words of a page that readers see, in blocks, before anything is chosen from them.
struct PageText {
    /// The words; blocks follow each other without anything between.
    private(set) var text = MappedText()
    /// The blocks, in document order.
    private(set) var blocks: [PageBlock] = []
    /// The comments of the page that call Hearsay: the node, and the offset in the text before which each stands.
    private(set) var comments: [(node: Int, offset: Int)] = []

    private var context = PageContext()
    private var start = 0
    private var linked = 0
    private var timed = 0
    /// Source offsets of a blank and of line breaks that are not written yet.
    private var blank: Int?
    private var lineBreak: Int?
    private var lineBreaks = 0

    private let tree: HTMLTree
    private let elements: ElementReader
    /// The elements that are open, with what they are in.
    private var open: [(end: Int, outer: PageContext, isBlock: Bool)] = []

    /// Reads all text of a page.
    /// - Complexity: O(*n*).
    init(_ tree: HTMLTree, _ elements: ElementReader) {
        self.tree = tree
        self.elements = elements
        var index = 0
        while index < tree.nodes.count {
            while let last = open.last, last.end <= index { leave(open.removeLast()) }
            index = visit(index)
        }
        endBlock()
    }

    /// Reads a node; returns the number of the next one to read.
    private mutating func visit(_ index: Int) -> Int {
        switch tree.nodes[index].kind {
        case CGUMBO_TEXT: read(tree.aligner(of: index), of: tree.nodes[index])
        case CGUMBO_COMMENT: noteComment(index)
        default: return visitElement(index)
        }
        return index + 1
    }

    private mutating func visitElement(_ index: Int) -> Int {
        let (role, traits) = (elements.role(of: index), elements.traits(of: index))
        guard role != .dropped, !traits.contains(.hidden) else {
            for each in tree.descendants(of: index) where tree.nodes[each].kind == CGUMBO_COMMENT { noteComment(each) }
            return Int(tree.nodes[index].end)
        }
        let isBlock = isBlock(role, traits)
        if isBlock { endBlock() }
        open.append((Int(tree.nodes[index].end), context, isBlock))
        enter(index, role, traits, isBlock: isBlock)
        if role == .lineBreak { noteBreak(Int(tree.nodes[index].start)) }
        return index + 1
    }

    // MARK: Elements

    private func isBlock(_ role: ElementRole, _ traits: ElementTraits) -> Bool {
        switch role {
        case .block, .heading, .caption, .quotation, .preformatted, .surroundings: true
        default: context.kind == .caption && traits.contains(.credit)
        }
    }

    private mutating func enter(_ index: Int, _ role: ElementRole, _ traits: ElementTraits, isBlock: Bool) {
        if isBlock { context.node = index }
        if role == .link { context.isLink = true }
        if role == .time || traits.contains(.time) { context.isTime = true }
        if role == .preformatted { context.isPreformatted = true }
        if tree.nodes.isElement(index, Self.listItem) { context.isListItem = true }
        if traits.contains(.clutter) { isBlock ? (context.isClutter = true) : (context.isLink = true) }
        if isBlock || context.kind == .body { context.kind = kind(role, traits, isBlock: isBlock) }
    }

    private func kind(_ role: ElementRole, _ traits: ElementTraits, isBlock: Bool) -> BlockKind {
        if context.kind == .pullquote || traits.contains(.pullQuote) { return .pullquote }
        if context.kind == .credit || (isBlock && traits.contains(.credit)) { return .credit }
        if role == .caption || (isBlock && traits.contains(.caption)) { return .caption }
        if role == .quotation { return .blockquote }
        return role == .heading && context.kind == .body ? .headline : context.kind
    }

    private mutating func leave(_ element: (end: Int, outer: PageContext, isBlock: Bool)) {
        if element.isBlock { endBlock() }
        context = element.outer
    }

    // MARK: Text

    private mutating func read(_ aligner: TextAligner, of node: cgumbo_node) {
        var aligner = aligner
        let (decoded, base) = (node.bytes, Int(node.start))
        while let (piece, offset) = aligner.next() {
            switch piece {
            case .blank: if blank == nil { blank = base + offset }
            case .lineFeed:
                if context.isPreformatted { noteBreak(base + offset) }
                if blank == nil { blank = base + offset }
            case .verbatim(let range): append(decoded[range], from: base + offset, width: range.count)
            case .reference(let range, let width):
                if !Self.isInvisible(decoded[range]) { append(decoded[range], from: base + offset, width: width) }
            }
        }
    }

    private mutating func append(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, from offset: Int, width: Int) {
        if lineBreaks > 1 { endBlock() }
        if text.bytes.count > start {
            if let lineBreak {
                text.append(CollectionOfOne(0x0A), from: lineBreak)
            } else if let blank {
                text.append(CollectionOfOne(0x20), from: blank)
            }
        }
        (blank, lineBreak, lineBreaks) = (nil, nil, 0)
        text.append(bytes, from: offset, width: width)
        if context.isLink { linked += bytes.count }
        if context.isTime { timed += bytes.count }
    }

    private mutating func noteComment(_ index: Int) {
        if DirectiveParser.parse(tree.nodes[index].string) != nil { comments.append((index, text.bytes.count)) }
    }

    private mutating func noteBreak(_ offset: Int) {
        if lineBreak == nil { lineBreak = offset }
        lineBreaks += 1
    }

    private mutating func endBlock() {
        (blank, lineBreak, lineBreaks) = (nil, nil, 0)
        guard text.bytes.count > start else { return }
        let range = TextRange(start, text.bytes.count)
        blocks.append(PageBlock(range: range, node: context.node, context: context, linked: linked, timed: timed))
        (start, linked, timed) = (text.bytes.count, 0, 0)
    }

    /// Soft hyphens and spaces without width.
    private static func isInvisible(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        bytes.elementsEqual([0xC2, 0xAD]) || bytes.elementsEqual([0xE2, 0x80, 0x8B])
    }

    private static let listItem = cgumbo_tag("li")
}
