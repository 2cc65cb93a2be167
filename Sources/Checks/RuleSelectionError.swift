/// A name was given that is no rule's.
public struct RuleSelectionError: Error, Hashable, CustomStringConvertible {
    /// The stable code.
    public static let code = "unknown-rule"
    /// The name that was given.
    public let name: String
    /// The id that was perhaps meant.
    public let suggestion: String?

    /// An error for `name`, with the nearest rule id as suggestion.
    public init(name: String) {
        self.name = name
        suggestion = RuleRegistry.nearestID(to: name)
    }

    /// The same for people.
    public var description: String {
        let hint = suggestion.map { "Did you mean ‘\($0)’?" } ?? "‘hearsay rules’ lists them all."
        return "There is no rule ‘\(name)’. \(hint)"
    }
}
