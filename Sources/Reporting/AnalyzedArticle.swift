import Checks
import Document
import Provenance

/// An article as the reports take it: traced and checked.
public struct AnalyzedArticle: Sendable {
    /// The article with its quotations, speakers and traces.
    public let text: TracedText
    /// What was found, and what was left out of that.
    public let review: Review
    /// The findings, by their place.
    public var findings: [Finding] { review.findings }

    /// An article with what checking it came to.
    public init(text: TracedText, review: Review) {
        self.text = text
        self.review = review
    }

    /// An article with its findings.
    public init(text: TracedText, findings: [Finding]) {
        self.init(text: text, review: Review(findings: findings))
    }
}

/// An input or record that could not be read.
public struct FailedRecord: Error, Sendable, Hashable {
    /// The identifier that the input gave, if it could be read.
    public let id: String?
    /// Where it was read from.
    public let origin: Origin
    /// A stable code such as `invalid-json`.
    public let code: String
    /// What went wrong, for people.
    public let message: String
    /// The line of the input where it went wrong, from 1.
    public let line: Int?

    /// A failure from its parts.
    public init(id: String? = nil, origin: Origin, code: String, message: String, line: Int? = nil) {
        self.id = id
        self.origin = origin
        self.code = code
        self.message = message
        self.line = line
    }
}
