/// How the bytes of an input are to be read.
public enum InputFormat: String, Sendable, CaseIterable {
    /// One article of plain text.
    case text
    /// One article of Markdown.
    case markdown
    /// A page as saved from the web.
    case html
    /// A news item of IPTC's ninjs.
    case ninjs
    /// One article a line, each a JSON object.
    case jsonl
    /// One article as a JSON object, over as many lines as it likes.
    case json

    /// The format that a file's name tells; plain text where it tells none.
    public init(path: String) {
        self = InputFormat(extensionOf: path) ?? .text
    }

    /// The format that the end of a file's name stands for.
    init?(extensionOf path: String) {
        let name = path.split(separator: "/").last ?? ""
        guard let ending = name.split(separator: ".").dropFirst().last?.lowercased(),
            let format = InputFormat.formats[ending]
        else { return nil }
        self = format
    }

    /// The ends of names by which an article is known, for people.
    static var endings: String { formats.keys.sorted().map { "." + $0 }.joined(separator: ", ") }

    /// The media type that articles read so are reported with.
    public var mediaType: String {
        switch self {
        case .text: "text/plain"
        case .markdown: "text/markdown"
        case .html: "text/html"
        case .ninjs: "application/ninjs+json"
        case .jsonl: "application/jsonl"
        case .json: "application/json"
        }
    }

    private static let formats: [String: InputFormat] = [
        "jsonl": .jsonl, "ndjson": .jsonl, "json": .json, "htm": .html, "html": .html, "xhtml": .html, "md": .markdown,
        "markdown": .markdown, "txt": .text, "text": .text,
    ]

    /// The format that a whole file is really in, where its content contradicts or adds to its name: a page
    /// without any tag is text, text that starts like a page is one, and a JSON object may be a news item.
    func corrected(by bytes: [UInt8]) -> InputFormat {
        switch self {
        case .text where Self.startsLikePage(bytes): .html
        case .html where !bytes.contains(UInt8(ascii: "<")): .text
        case .json: JSONValue(Self.withoutMark(bytes)).map(NewsItem.isLikely) == true ? .ninjs : .json
        default: self
        }
    }

    private static func startsLikePage(_ bytes: [UInt8]) -> Bool {
        let start = withoutMark(bytes.prefix(1024)).drop { $0 <= 0x20 }.map {
            $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0
        }
        return ["<!doctype html", "<html", "<?xml", "<head>", "<body>"].contains { start.starts(with: $0.utf8) }
    }

    private static func withoutMark(_ bytes: some Collection<UInt8>) -> [UInt8] {
        let mark = ByteOrderMark.utf8.bytes
        return Array(bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes.dropFirst(0))
    }
}
