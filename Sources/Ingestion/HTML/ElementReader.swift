import CGumbo

/// Tells the roles and traits of a page's elements.
struct ElementReader {
    private let tree: HTMLTree
    /// By node.
    private let traits: [ElementTraits]

    /// A reader of a tree whose headline, if it is known, is the element `headline`.
    init(_ tree: HTMLTree, headline: Int?) {
        self.tree = tree
        var finder = TraitFinder(tree, headline: headline)
        traits = tree.nodes.indices.map { finder.traits(of: $0) }
    }

    /// What the element's name says.
    func role(of index: Int) -> ElementRole {
        tree.isCustom(index) && isEmbedding(tree.nodes[index].string)
            ? .dropped : ElementRole(tag: tree.nodes[index].tag)
    }

    /// What the element's attributes say.
    func traits(of index: Int) -> ElementTraits { traits[index] }

    /// AMP's elements bring in players, frames and forms; few of them only lay out text.
    private func isEmbedding(_ name: String) -> Bool {
        name.lowercased().hasPrefix("amp-")
            && !["amp-layout", "amp-fit-text", "amp-accordion"].contains(name.lowercased())
    }
}

/// Tells the traits of a page's elements, each combination of classes only once.
private struct TraitFinder {
    private let tree: HTMLTree
    /// Elements that hold the article, whatever their classes say.
    private let holders: Set<Int>
    private var known: [String: ElementTraits] = [:]

    init(_ tree: HTMLTree, headline: Int?) {
        self.tree = tree
        var holders: Set<Int> = [0]
        let bodies = tree.nodes.indices.lazy.filter { Self.isStatedBody($0, tree) }.prefix(Self.mostBodies)
        for start in bodies + [headline].compactMap({ $0 }) {
            holders.insert(start)
            holders.formUnion(tree.ancestors(of: start))
        }
        self.holders = holders
    }

    mutating func traits(of index: Int) -> ElementTraits {
        guard tree.nodes[index].kind == CGUMBO_ELEMENT else { return [] }
        var traits = namedTraits(of: index)
        if isHidden(index) { traits.insert(.hidden) }
        if let role = tree.attribute("role", of: index), Self.roles.contains(role) { traits.insert(.clutter) }
        if isSurroundings(index), !traits.contains(.pullQuote) { traits.insert(.clutter) }
        if Self.isStatedBody(index, tree) { traits.insert(.articleBody) }
        if tree.attribute("rel", of: index) == "author" || tree.nodes.isElement(index, Self.address) {
            traits.insert(.credit)
        }
        if holders.contains(index) || tree.nodes.isElement(index, Self.body) { traits.subtract([.clutter, .credit]) }
        if Int(tree.nodes[index].end) - index > Self.largestCredit { traits.subtract([.credit, .caption, .time]) }
        return traits
    }

    private mutating func namedTraits(of index: Int) -> ElementTraits {
        var names = tree.attribute("class", of: index) ?? ""
        if let id = tree.attribute("id", of: index) { names += " " + id }
        if tree.isCustom(index) { names += " " + tree.nodes[index].string }
        if names.isEmpty { return [] }
        names.removeNumbers()
        if let traits = known[names] { return traits }
        let traits = ElementTraits(names: names)
        if known.count < Self.mostKnown { known[names] = traits }
        return traits
    }

    private func isHidden(_ index: Int) -> Bool {
        if tree.attribute("hidden", of: index) != nil || tree.attribute("aria-hidden", of: index) == "true" {
            return true
        }
        let style = tree.attribute("style", of: index)?.lowercased().filter { !$0.isWhitespace }
        return style?.contains("display:none") == true || style?.contains("visibility:hidden") == true
    }

    /// `nav` and its like; a page's `header` and `footer`, but not those of an article or a quotation.
    private func isSurroundings(_ index: Int) -> Bool {
        if ElementRole(tag: tree.nodes[index].tag) == .surroundings { return true }
        guard tree.nodes.isElement(index, Self.header) || tree.nodes.isElement(index, Self.footer) else { return false }
        let homes = tree.nodes.isElement(index, Self.header) ? Self.homesOfHeaders : Self.homesOfFooters
        return !tree.ancestors(of: index).contains { homes.contains(tree.nodes[$0].tag) && $0 != 0 }
    }

    private static func isStatedBody(_ index: Int, _ tree: HTMLTree) -> Bool {
        guard let property = tree.attribute("itemprop", of: index) else { return false }
        return property.split(separator: " ").contains("articleBody")
    }

    private static let mostBodies = 64
    private static let mostKnown = 10_000
    /// How many nodes a byline or caption has at most.
    private static let largestCredit = 60
    private static let roles: Set<String> = [
        "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar",
        "toolbar", "form",
    ]
    private static let address = cgumbo_tag("address")
    private static let body = cgumbo_tag("body")
    private static let header = cgumbo_tag("header")
    private static let footer = cgumbo_tag("footer")
    private static let homesOfHeaders = HTMLTree.tags("article", "main", "section", "figure", "blockquote")
    private static let homesOfFooters = HTMLTree.tags("figure", "blockquote")
}

extension String {
    /// `item-12` and `item-13` say the same of an element.
    fileprivate mutating func removeNumbers() {
        self = String(decoding: utf8.filter { !(0x30...0x39).contains($0) }, as: UTF8.self)
    }
}
