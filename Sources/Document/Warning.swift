/// Something noticed about an article that no finding can carry: it was decoded from an old character
/// set, it is not in English, it has no known publisher.
public struct Warning: Sendable, Hashable {
    /// A stable code such as `decoded-as`, `language-unsupported`, `no-publisher`.
    public let code: String
    /// The same for people, a short sentence.
    public let message: String

    /// A warning with its stable code and its words.
    public init(code: String, message: String) {
        self.code = code
        self.message = message
    }
}
