/// What is wrong with a configuration, and where.
public struct ConfigurationError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong.
    public enum Flaw: Sendable, Hashable {
        /// It is no YAML, with the parser's reason.
        case badYAML(reason: String)
        /// A key stands twice in one place.
        case duplicateKey(String)
        /// There is no key of that name.
        case unknownKey(String, known: [String])
        /// There is no rule of that name.
        case unknownRule(String)
        /// A key holds something else than it may.
        case badValue(key: String, value: String?, expected: String, known: [String])
    }

    /// What is wrong.
    public let flaw: Flaw
    /// The file.
    public let path: String
    /// The line in it, from 1; `nil` where none is known.
    public let line: Int?

    /// An error from its parts.
    public init(flaw: Flaw, path: String, line: Int?) {
        self.flaw = flaw
        self.path = path
        self.line = line
    }

    /// A stable name for scripts. Never reused for something else.
    public var code: String {
        switch flaw {
        case .badYAML: "bad-yaml"
        case .duplicateKey: "duplicate-key"
        case .unknownKey: "unknown-key"
        case .unknownRule: RuleSelectionError.code
        case .badValue: "bad-value"
        }
    }

    /// Place, code and message in one line.
    public var description: String { "\(path):\(line.map { "\($0):" } ?? "") \(code): \(message)" }

    private var message: String {
        switch flaw {
        case .badYAML(let reason): "This is not valid YAML: \(reason). Check indentation, colons and quotes."
        case .duplicateKey(let key): "The key ‘\(key)’ stands here twice. Keep one of them."
        case .unknownKey(let key, let known): "There is no key ‘\(key)’. \(hint(for: key, among: known))"
        case .unknownRule(let name): "\(RuleSelectionError(name: name))"
        case .badValue(let key, let value, let expected, let known):
            "‘\(key)’ must be \(expected)" + (value.map { ", not ‘\($0)’. \(hint(for: $0, among: known))" } ?? ".")
        }
    }

    private func hint(for word: String, among known: [String]) -> String {
        if let nearest = NearestWord.to(word, among: known) { return "Did you mean ‘\(nearest)’?" }
        return known.isEmpty ? "" : "These are known: \(known.joined(separator: ", "))."
    }
}
