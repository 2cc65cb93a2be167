import CGumbo

/// Tells the roles and traits of a page's elements.
struct ElementReader {
    private let tree: HTMLTree
    /// Elements that hold the article, whatever their classes say.
    private let holders: Set<Int>

    /// A reader of a tree whose headline, if it is known, is the element `headline`.
    init(_ tree: HTMLTree, headline: Int?) {
        self.tree = tree
        var holders: Set<Int> = [0]
        let bodies = tree.nodes.indices.filter { tree.nodes[$0].kind == CGUMBO_ELEMENT && Self.isStatedBody($0, tree) }
        for start in bodies.prefix(Self.mostBodies) + [headline].compactMap({ $0 }) {
            holders.insert(start)
            holders.formUnion(tree.ancestors(of: start))
        }
        self.holders = holders
    }

    /// What the element's name says.
    func role(of index: Int) -> ElementRole {
        isCustom(index) && isEmbedding(tree.nodes[index].string) ? .dropped : ElementRole(tag: tree.nodes[index].tag)
    }

    /// What the element's attributes say.
    func traits(of index: Int) -> ElementTraits {
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

    private func namedTraits(of index: Int) -> ElementTraits {
        var names = [tree.attribute("class", of: index), tree.attribute("id", of: index)].compactMap { $0 }
        if isCustom(index) { names.append(tree.nodes[index].string) }
        return names.isEmpty ? [] : ElementTraits(names: names.joined(separator: " "))
    }

    private func isCustom(_ index: Int) -> Bool { tree.nodes[index].tag == UInt16(CGUMBO_UNKNOWN_TAG) }

    /// AMP's elements bring in players, frames and forms; few of them only lay out text.
    private func isEmbedding(_ name: String) -> Bool {
        name.lowercased().hasPrefix("amp-") && !["amp-layout", "amp-fit-text", "amp-accordion"].contains(name.lowercased())
    }

    private func isHidden(_ index: Int) -> Bool {
        if tree.attribute("hidden", of: index) != nil || tree.attribute("aria-hidden", of: index) == "true" { return true }
        let style = tree.attribute("style", of: index)?.lowercased().filter { !$0.isWhitespace }
        return style?.contains("display:none") == true || style?.contains("visibility:hidden") == true
    }

    /// `nav` and its like; a page's `header` and `footer`, but not those of an article or a quotation.
    private func isSurroundings(_ index: Int) -> Bool {
        if role(of: index) == .surroundings { return true }
        guard tree.nodes.isElement(index, Self.header) || tree.nodes.isElement(index, Self.footer) else { return false }
        let homes = tree.nodes.isElement(index, Self.header) ? Self.homesOfHeaders : Self.homesOfFooters
        return !tree.ancestors(of: index).contains { homes.contains(tree.nodes[$0].tag) && $0 != 0 }
    }

    private static func isStatedBody(_ index: Int, _ tree: HTMLTree) -> Bool {
        guard let property = tree.attribute("itemprop", of: index) else { return false }
        return property.split(separator: " ").contains("articleBody")
    }

    private static let mostBodies = 64
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
