/// How the bytes of an input are to be read.
public enum InputFormat: String, Sendable, CaseIterable {
    /// One article of plain text.
    case text
    /// One article a line, each a JSON object.
    case jsonl
    /// One article as a JSON object, over as many lines as it likes.
    case json

    /// The format that a file's name tells; plain text where it tells none.
    public init(path: String) {
        switch path.split(separator: ".").last?.lowercased() {
        case "jsonl", "ndjson": self = .jsonl
        case "json": self = .json
        default: self = .text
        }
    }
}
