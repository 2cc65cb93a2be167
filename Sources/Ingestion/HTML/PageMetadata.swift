import Document

/// What a page says about itself: JSON-LD first, then OpenGraph, then other `meta` elements.
struct PageMetadata {
    let publisher: String?
    let authors: [String]
    let title: String?
    let date: String?
    let url: String?
    let language: String?
    /// The article's words, where JSON-LD repeats them.
    let articleBody: String?
    /// All titles that the page gives itself; the headline is like one of them.
    let titles: [String]

    init(_ tree: HTMLTree) {
        let linked = LinkedData(scripts: Self.scripts(tree))
        let meta = MetaElements(tree)
        let titleElement = tree.elements(named: "title").first.map { tree.text(of: $0).collapsed }
        publisher = linked.publisher ?? meta["og:site_name", "publisher", "dc.publisher", "application-name"]
        let author = meta["author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl"]
        authors = linked.authors.isEmpty ? Self.names(author) : linked.authors
        titles = [linked.headline, meta["og:title"], meta["twitter:title"], meta["headline"], titleElement]
            .compactMap { $0?.collapsed }.filter { !$0.isEmpty }
        title = titles.first
        date =
            linked.date
            ?? meta[
                "article:published_time", "og:article:published_time", "datepublished", "date", "pubdate", "dc.date",
                "dc.date.issued", "parsely-pub-date", "sailthru.date", "publish-date"]
        url = Self.canonical(tree) ?? meta["og:url"] ?? linked.url
        language =
            tree.elements(named: "html").compactMap { tree.attribute("lang", of: $0) }.first { !$0.isEmpty }
            ?? linked.language ?? meta["og:locale"]?.replacing("_", with: "-")
        articleBody = linked.articleBody
    }

    /// The same in the form of an article's metadata; the caller's publisher goes first.
    func metadata(_ options: ReadingOptions) -> Metadata {
        Metadata(
            publisher: options.publisher ?? publisher, publisherIsFromCaller: options.publisher != nil,
            credits: authors, title: title, date: date, url: url, language: language)
    }

    private static func scripts(_ tree: HTMLTree) -> [String] {
        tree.elements(named: "script")
            .filter { tree.attribute("type", of: $0)?.lowercased().hasPrefix("application/ld+json") == true }
            .map { tree.text(of: $0) }
    }

    private static func canonical(_ tree: HTMLTree) -> String? {
        tree.elements(named: "link").first { tree.attribute("rel", of: $0)?.lowercased() == "canonical" }
            .flatMap { tree.attribute("href", of: $0) }
    }

    /// The names in *By Jane Doe and John Roe*; addresses are no names.
    private static func names(_ author: String?) -> [String] {
        guard let author, !author.contains("://") else { return [] }
        let bare = author.lowercased().hasPrefix("by ") ? String(author.dropFirst(3)) : author
        return bare.replacing(" and ", with: ",").split(separator: ",").map { String($0).collapsed }.filter {
            !$0.isEmpty
        }
    }
}

/// The `meta` elements of a page, by their name in lower case; the first of a name counts.
private struct MetaElements {
    private let contents: [String: String]

    init(_ tree: HTMLTree) {
        let pairs = tree.elements(named: "meta").flatMap { index -> [(String, String)] in
            guard let content = tree.attribute("content", of: index)?.collapsed, !content.isEmpty else { return [] }
            return ["property", "name", "itemprop"].compactMap { tree.attribute($0, of: index) }
                .map { ($0.lowercased(), content) }
        }
        contents = Dictionary(pairs) { first, _ in first }
    }

    subscript(names: String...) -> String? { names.lazy.compactMap { contents[$0] }.first }
}

extension String {
    /// The same with each blank space as one space and none at the ends.
    var collapsed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
