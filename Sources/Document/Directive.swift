/// An instruction to Hearsay written in the article's input, such as a suppressed rule.
public struct Directive: Sendable, Hashable {
    /// What the instruction asks for.
    public enum Action: String, Sendable {
        /// Silence rules from here on.
        case disable
        /// End a `disable`.
        case enable
        /// Silence rules for the next paragraph.
        case disableNextParagraph = "disable-next-paragraph"
    }

    /// What it asks for.
    public let action: Action
    /// The rules it names; empty for all.
    public let rules: [String]
    /// Why, in the writer's words.
    public let reason: String?
    /// Where it stands in the text, in UTF-8 byte offsets. Empty where the directive is no part of the text.
    public let range: TextRange

    /// A directive from its parts.
    public init(action: Action, rules: [String], reason: String?, range: TextRange) {
        self.action = action
        self.rules = rules
        self.reason = reason
        self.range = range
    }
}
