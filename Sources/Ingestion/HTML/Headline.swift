import CGumbo

/// Finds the heading that is the article's own.
enum Headline {
    /// The element of the headline; `nil` where the page shows none.
    static func find(in tree: HTMLTree, titles: [String]) -> Int? {
        let first = tree.elements(named: "h1")
        let lesser = ["h2", "h3"].flatMap { tree.elements(named: $0).prefix(most) }
        let wanted = titles.map(\.letters).filter { !$0.isEmpty }
        return (first.prefix(most) + lesser).first { isLike(tree.text(of: $0).letters, wanted) }
            ?? first.first { isShown($0, tree) }
    }

    /// Pages add their name to a title, and shorten it.
    private static func isLike(_ heading: [UInt8], _ titles: [[UInt8]]) -> Bool {
        guard heading.count >= shortest else { return false }
        return titles.contains {
            $0 == heading || $0.starts(with: heading) || heading.starts(with: $0) && $0.count >= shortest
        }
    }

    /// A site's name in the page's header is no headline.
    private static func isShown(_ index: Int, _ tree: HTMLTree) -> Bool {
        guard tree.text(of: index).letters.count > 0 else { return false }
        let surroundings = HTMLTree.tags("nav", "aside", "footer")
        return !tree.ancestors(of: index).contains { $0 != 0 && surroundings.contains(tree.nodes[$0].tag) }
    }

    private static let most = 200
    private static let shortest = 10
}

extension String {
    /// Its letters and digits, those of ASCII in lower case: what titles and headlines share.
    var letters: [UInt8] { Array(collapsed.utf8).letters }
}

extension Collection<UInt8> {
    /// The letters and digits among some UTF-8, those of ASCII in lower case.
    var letters: [UInt8] {
        compactMap { byte in
            (0x30...0x39).contains(byte) || byte >= 0x80
                ? byte : (0x61...0x7A).contains(byte | 0x20) ? byte | 0x20 : nil
        }
    }
}
