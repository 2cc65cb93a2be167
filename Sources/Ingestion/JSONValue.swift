import FoundationEssentials

/// Any JSON value, as far as news metadata need it.
enum JSONValue: Decodable, Sendable {
    case object([String: JSONValue])
    case array([JSONValue])
    case string(String)
    /// A number, a truth value or null.
    case other

    /// Tries one kind after the other: a failure only means that the value is of another kind.
    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let string = try? value.decode(String.self) {
            self = .string(string)
        } else if let fields = try? value.decode([String: JSONValue].self) {
            self = .object(fields)
        } else if let items = try? value.decode([JSONValue].self) {
            self = .array(items)
        } else {
            self = .other
        }
    }

    /// The value that `bytes` are; `nil` where they are no JSON.
    ///
    /// `JSONFlaw` tells people why.
    init?(_ bytes: [UInt8]) {
        guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)) else { return nil }
        self = value
    }

    /// The member of an object.
    subscript(name: String) -> JSONValue? {
        guard case .object(let fields) = self else { return nil }
        return fields[name]
    }

    /// The string, if it is one that says something.
    var string: String? {
        guard case .string(let string) = self else { return nil }
        return string.contains { !$0.isWhitespace } ? string : nil
    }

    /// The items of a list; any other value is a list of itself.
    var items: [JSONValue] {
        if case .array(let items) = self { return items }
        return [self]
    }
}
