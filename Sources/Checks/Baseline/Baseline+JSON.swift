import FoundationEssentials

/// Why a baseline cannot be used.
public struct BaselineError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong; the raw value is the stable code.
    public enum Flaw: String, Sendable, CaseIterable {
        /// There is no such file.
        case missing = "no-baseline"
        /// The file is no baseline.
        case malformed = "bad-baseline"
        /// It is one of another version.
        case unknownSchema = "unknown-baseline"
    }

    /// What is wrong.
    public let flaw: Flaw
    /// The file.
    public let path: String
    /// What is wrong in it, where more is known.
    public let detail: String?

    /// An error from its parts.
    public init(_ flaw: Flaw, path: String, detail: String? = nil) {
        self.flaw = flaw
        self.path = path
        self.detail = detail
    }

    /// Place, code and message in one line.
    public var description: String {
        "\(path): \(flaw.rawValue): \(message)" + " Write it anew with --write-baseline."
    }

    private var message: String {
        switch flaw {
        case .missing: "There is no such file."
        case .malformed: "This is no baseline\(detail.map { ": \($0)" } ?? "")."
        case .unknownSchema: "This baseline is of the form ‘\(detail ?? "")’; ‘\(Baseline.schema)’ is known."
        }
    }
}

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
    public var json: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Words can always be encoded.
        let lines = entries.compactMap { try? encoder.encode($0) }.map { "    " + String(decoding: $0, as: UTF8.self) }
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
