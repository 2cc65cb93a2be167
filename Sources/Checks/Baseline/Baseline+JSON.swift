import FoundationEssentials

extension Baseline {
    /// The form of the file.
    static let schema = "hearsay-baseline/1"

    private struct File: Codable {
        let schema: String
        let findings: [Entry]
    }

    /// The baseline in a file.
    /// - Parameter path: The file's path, for messages.
    /// - Throws: `BaselineError` where it is none.
    public init(json: [UInt8], path: String) throws(BaselineError) {
        let file: File
        do {
            file = try JSONDecoder().decode(File.self, from: Data(json))
        } catch {
            throw BaselineError(.malformed, path: path, detail: Self.reason(error))
        }
        guard file.schema == Self.schema else {
            throw BaselineError(.unknownSchema, path: path, detail: file.schema)
        }
        self.init(file.findings)
    }

    /// The file: one finding a line, in order, so that a change shows as what it is.
    public func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let lines = try entries.map { "    " + String(decoding: try encoder.encode($0), as: UTF8.self) }
        let list = lines.isEmpty ? "[]" : "[\n\(lines.joined(separator: ",\n"))\n  ]"
        return Array("{\n  \"schema\": \"\(Self.schema)\",\n  \"findings\": \(list)\n}\n".utf8)
    }

    /// Where in the file something else was expected.
    private static func reason(_ error: any Error) -> String? {
        switch error {
        case DecodingError.keyNotFound(let key, let context): "\(place(context.codingPath + [key])) is missing"
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            "\(place(context.codingPath)) is of another kind"
        default: "it is not valid JSON"
        }
    }

    private static func place(_ path: [any CodingKey]) -> String {
        let words = path.map { key in key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)" }.joined()
        return words.isEmpty ? "the whole" : "‘\(words.drop { $0 == "." })’"
    }
}
