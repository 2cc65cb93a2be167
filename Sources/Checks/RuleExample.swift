/// An article of one or two sentences that shows what a rule flags or leaves alone.
///
/// A `↓` in the literal marks the spot where the finding begins, or the quotation mark before it:
///
///     RuleExample(#"↓"No decision has been taken," Petrov said, according to Interfax."#)
public struct RuleExample: Sendable, Hashable, ExpressibleByStringLiteral {
    /// The article's text, without the marker.
    public let text: String
    /// The UTF-8 byte offset of the spot; `nil` where nothing is flagged.
    public let spot: Int?
    /// The publisher of the article, where that matters.
    public let publisher: String?

    /// An example from its text with the spot marked by `↓`.
    public init(_ marked: String, publisher: String? = nil) {
        let parts = marked.split(separator: "↓", maxSplits: 1, omittingEmptySubsequences: false)
        text = parts.joined()
        spot = parts.count == 2 ? parts[0].utf8.count : nil
        self.publisher = publisher
    }

    /// An example without a publisher.
    public init(stringLiteral marked: String) {
        self.init(marked)
    }

    /// The text with the spot marked again.
    public var marked: String {
        guard let spot else { return text }
        return String(decoding: text.utf8.prefix(spot), as: UTF8.self) + "↓"
            + String(decoding: text.utf8.dropFirst(spot), as: UTF8.self)
    }
}
