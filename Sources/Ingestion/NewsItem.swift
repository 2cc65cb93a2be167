/// A news item of IPTC's ninjs, version 1, 2 or 3, as far as an article needs it.
struct NewsItem {
    /// Words and their form.
    struct Body: Hashable {
        let words: String
        let isHTML: Bool
    }

    let id: String?
    let headline: String?
    let byline: String?
    let body: Body
    /// Who holds the rights in it, or gave it.
    let publisher: String?
    /// Its sources.
    let credits: [String]
    let date: String?
    let language: String?

    /// The item that a JSON object is; `nil` where it has no body.
    init?(_ value: JSONValue) {
        let item = Fields(value)
        guard let body = Self.body(item) else { return nil }
        self.body = body
        id = item["uri"]?.string ?? item["altids"]?.items.lazy.compactMap { Fields($0)["value"]?.string }.first
        headline = (Self.main(item["headlines"])?.string ?? item["headline"]?.string)?.collapsed
        byline = (item["bylines"]?.items.compactMap(Self.name).first ?? item.first(["byline", "by"]))?.collapsed
        let sources = ["infosources", "infosource", "source"].flatMap { item[$0]?.items ?? [] }.compactMap(Self.name)
        credits = sources
        publisher = item["copyrightholder"]?.items.lazy.compactMap(Self.name).first ?? sources.first
        date = item["versioncreated"]?.string ?? item["firstcreated"]?.string
        language = item["language"]?.string
    }

    /// Whether a JSON object looks like a news item and not like a record of JSON Lines.
    static func isLikely(_ value: JSONValue) -> Bool {
        let item = Fields(value)
        return item["text"] == nil && names.contains { item[$0] != nil }
    }

    // MARK: Bodies

    /// HTML before plain text, for it keeps paragraphs and captions; the main one before others.
    private static func body(_ item: Fields) -> Body? {
        let bodies = (item["bodies"]?.items ?? []).map(Fields.init).compactMap(body(in:))
        let stated = bodies.filter(\.isHTML) + bodies.filter { !$0.isHTML }
        return stated.first ?? item.first(["body_xhtml", "body_html"]).map { Body(words: $0, isHTML: true) }
            ?? item.first(["body_text"]).map { Body(words: $0, isHTML: false) } ?? olderBody(item)
    }

    private static func body(in item: Fields) -> Body? {
        guard let words = item["value"]?.string else { return nil }
        let form = item["contenttype"]?.string?.lowercased() ?? ""
        guard ["", "text/plain", "body_text"].contains(form) || form.contains("html") else { return nil }
        return Body(words: words, isHTML: form.contains("html"))
    }

    /// Version 1 lets any name follow `body_`.
    private static func olderBody(_ item: Fields) -> Body? {
        let found = item.all.filter { $0.key.hasPrefix("body_") }.sorted { $0.key < $1.key }.lazy
        return found.compactMap { field in
            field.value.string.map { Body(words: $0, isHTML: $0.contains("</")) }
        }.first
    }

    /// The item of a list whose role is `main`, else the first.
    private static func main(_ list: JSONValue?) -> JSONValue? {
        let items = (list?.items ?? []).map(Fields.init)
        return (items.first { $0["role"]?.string == "main" } ?? items.first)?["value"]
    }

    private static func name(_ value: JSONValue) -> String? {
        let item = Fields(value)
        return value.string ?? item["name"]?.string ?? item["byline"]?.string ?? item["value"]?.string
    }

    private static let names = [
        "bodies", "headlines", "body_xhtml", "body_html", "body_text", "versioncreated", "pubstatus", "usageterms",
        "infosources", "standard",
    ]
}

/// The members of an object by their names in lower case: ninjs 2 and 3 write `versionCreated`, 1 `versioncreated`.
private struct Fields {
    let all: [String: JSONValue]

    init(_ value: JSONValue) {
        guard case .object(let fields) = value else {
            all = [:]
            return
        }
        all = Dictionary(fields.map { ($0.key.lowercased(), $0.value) }) { first, _ in first }
    }

    subscript(name: String) -> JSONValue? { all[name] }

    /// The first string among some members.
    func first(_ names: [String]) -> String? { names.lazy.compactMap { all[$0]?.string }.first }
}
