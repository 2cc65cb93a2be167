import Document

/// The metadata at the head of a Markdown file, between two lines of `---`: `key: value`, `key: [a, b]` and lists
/// of `- value`, which is all of YAML that front matter commonly holds.
struct FrontMatter {
    /// Where the article starts, in bytes.
    let end: Int
    private let values: [String: [String]]

    /// - Parameter lines: The file's lines.
    init(_ lines: [MarkdownLine], in bytes: [UInt8]) {
        guard let first = lines.first, Self.words(first, bytes) == "---",
            let close = lines.dropFirst().firstIndex(where: { ["---", "..."].contains(Self.words($0, bytes)) })
        else {
            (end, values) = (0, [:])
            return
        }
        end = lines[close].next
        values = Self.values(lines[1..<close].map { Self.words($0, bytes) })
    }

    /// The same in the form of an article's metadata; the caller's publisher goes first.
    func metadata(_ options: ReadingOptions) -> Metadata {
        Metadata(
            publisher: options.publisher ?? self["publisher", "site", "outlet"],
            publisherIsFromCaller: options.publisher != nil,
            credits: ["author", "authors", "byline", "credits"].flatMap { values[$0] ?? [] }, title: self["title"],
            date: self["date", "published"], url: self["url", "canonical_url", "canonical"],
            language: self["language", "lang"])
    }

    private subscript(keys: String...) -> String? { keys.lazy.compactMap { values[$0]?.first }.first }

    private static func words(_ line: MarkdownLine, _ bytes: [UInt8]) -> String {
        let words = String(decoding: bytes[line.start..<line.end], as: UTF8.self)
        return String(words.reversed().drop(while: \.isWhitespace).reversed())
    }

    private static func values(_ lines: [String]) -> [String: [String]] {
        var (values, key): ([String: [String]], String) = ([:], "")
        for line in lines {
            let trimmed = line.collapsed
            if trimmed.hasPrefix("- ") {
                values[key, default: []].append(unquoted(trimmed.dropFirst(2)))
            } else if let colon = line.firstIndex(of: ":"), line.first?.isWhitespace == false, line.first != "#" {
                key = line[..<colon].lowercased().collapsed
                values[key] = list(line[line.index(after: colon)...])
            }
        }
        return values.mapValues { $0.filter { !$0.isEmpty } }
    }

    private static func list(_ value: Substring) -> [String] {
        let value = String(value).collapsed
        guard value.hasPrefix("["), value.hasSuffix("]") else { return [unquoted(value[...])] }
        return value.dropFirst().dropLast().split(separator: ",").map(unquoted)
    }

    private static func unquoted(_ value: Substring) -> String {
        let value = String(value).collapsed
        for quote in ["\"", "'"] where value.count > 1 && value.hasPrefix(quote) && value.hasSuffix(quote) {
            return String(value.dropFirst().dropLast()).replacing(quote == "'" ? "''" : "\\\"", with: quote)
        }
        return value.firstRange(of: " #").map { String(value[..<$0.lowerBound]) } ?? value
    }
}
