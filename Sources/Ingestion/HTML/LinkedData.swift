/// What a page's JSON-LD says of the article (schema.org's `NewsArticle` and its relatives).
struct LinkedData {
    let headline: String?
    let publisher: String?
    let authors: [String]
    let date: String?
    let url: String?
    let language: String?
    /// The article's words.
    let articleBody: String?

    /// - Parameter scripts: What the page's `application/ld+json` scripts hold, well-formed or not.
    init(scripts: [String]) {
        let things = scripts.compactMap { JSONValue(Self.repaired($0)) }.flatMap { Self.things($0, depth: 0) }
        let articles = Self.articles(things)
        let names = Names(things)
        func first(_ keys: String...) -> JSONValue? {
            keys.lazy.compactMap { key in articles.lazy.compactMap { $0[key] }.first }.first
        }
        headline = first("headline", "name")?.string
        publisher = names.names(first("publisher")).first
        authors = names.names(first("author")) + names.names(first("sourceOrganization"))
        date = first("datePublished", "dateCreated")?.string
        url = first("url")?.string ?? first("mainEntityOfPage").flatMap { $0.string ?? $0["@id"]?.string }
        language = first("inLanguage")?.string
        articleBody = first("articleBody")?.string
    }

    /// The objects that describe articles, those with the article's words or a headline before others.
    private static func articles(_ things: [JSONValue]) -> [JSONValue] {
        let articles = things.filter(isArticle)
        let rich = articles.filter { $0["articleBody"] != nil }
        return rich.isEmpty ? articles.filter { $0["headline"] != nil } + articles : rich + articles
    }

    /// Objects, also those inside lists, graphs and pages about them.
    private static func things(_ value: JSONValue, depth: Int) -> [JSONValue] {
        guard depth < 8 else { return [] }
        if case .array(let items) = value { return items.flatMap { things($0, depth: depth + 1) } }
        let inner = ["@graph", "mainEntity", "mainEntityOfPage"].compactMap { value[$0] }
        return [value] + inner.flatMap { things($0, depth: depth + 1) }
    }

    private static func isArticle(_ thing: JSONValue) -> Bool {
        (thing["@type"]?.items ?? []).compactMap(\.string).contains { type in
            let name = type.split { "/:#".contains($0) }.last ?? ""
            return name.hasSuffix("Article") || name.hasSuffix("BlogPosting") || name == "Report"
        }
    }

    /// Line breaks and tabs inside strings, comments around the script: many pages have them.
    private static func repaired(_ script: String) -> [UInt8] {
        let bytes = script.utf8.map { $0 < 0x20 ? 0x20 : $0 }
        let opening = bytes.firstIndex { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") } ?? 0
        let closing = bytes.lastIndex { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") } ?? bytes.count - 1
        return opening <= closing ? Array(bytes[opening...closing]) : []
    }
}

/// Names of people and organisations, stated or referred to by `@id`.
private struct Names {
    private let byID: [String: JSONValue]

    init(_ things: [JSONValue]) {
        let known = things.compactMap { thing in
            thing["@id"]?.string.flatMap { id in thing["name"] == nil ? nil : (id, thing) }
        }
        byID = Dictionary(known) { first, _ in first }
    }

    func names(_ value: JSONValue?) -> [String] {
        (value?.items ?? []).flatMap { item -> [String] in
            if let name = item.string { return [name] }
            if let name = item["name"] { return name.items.compactMap(\.string) }
            return item["@id"]?.string.flatMap { byID[$0]?["name"]?.string }.map { [$0] } ?? []
        }
    }
}
