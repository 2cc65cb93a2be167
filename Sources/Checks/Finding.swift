import Document

/// Words of the article that a decision rests on, and what they are to it.
public struct Evidence: Sendable, Hashable {
    /// What the words are to the finding.
    public enum Role: String, Sendable, CaseIterable {
        /// The words attributed.
        case quotation
        /// The mention of the one who speaks.
        case speaker
        /// The words that make it an attribution.
        case cue
        /// The words that name an intermediary or show who controls it.
        case via
        /// Where or how it was said.
        case occasion
        /// A quotation mark.
        case mark
        /// The writer's insertion or omission.
        case edit
        /// What tells Hearsay itself something.
        case directive
    }

    /// What the words are to the finding.
    public let role: Role
    /// Where they stand, in UTF-8 byte offsets.
    public let range: TextRange

    /// Evidence from its parts.
    public init(_ role: Role, _ range: TextRange) {
        self.role = role
        self.range = range
    }
}

/// What a rule saw in an article, before it is weighed: where, why, and on which words.
public struct Flaw: Sendable, Hashable {
    /// Where it stands, in UTF-8 byte offsets.
    public let range: TextRange
    /// What is wrong and what to do, for people.
    public let message: String
    /// The index of the quotation it is about, if it is about one.
    public let quotation: Int?
    /// The words that it rests on.
    public let evidence: [Evidence]

    /// A flaw from its parts.
    public init(range: TextRange, message: String, quotation: Int? = nil, evidence: [Evidence]) {
        self.range = range
        self.message = message
        self.quotation = quotation
        self.evidence = evidence
    }
}

/// A flaw that a rule found, with its weight: something to go back to.
public struct Finding: Sendable, Hashable {
    /// The id of the rule.
    public let rule: String
    /// How much it matters.
    public let level: Level
    /// What is wrong and what to do, for people. Holds words of the article as they stand there.
    public let message: String
    /// Where it stands, in UTF-8 byte offsets.
    public let range: TextRange
    /// The index of the quotation it is about, if it is about one.
    public let quotation: Int?
    /// The words that it rests on. Never empty.
    public let evidence: [Evidence]
    /// Sixteen hexadecimal digits that stay the same while the article is edited elsewhere.
    public let fingerprint: String

    /// A finding of `rule` for a flaw.
    public init(rule: String, level: Level, flaw: Flaw, fingerprint: String) {
        self.rule = rule
        self.level = level
        message = flaw.message
        range = flaw.range
        quotation = flaw.quotation
        evidence = flaw.evidence
        self.fingerprint = fingerprint
    }

    /// The same finding at another level.
    public func at(_ level: Level) -> Finding {
        let flaw = Flaw(range: range, message: message, quotation: quotation, evidence: evidence)
        return Finding(rule: rule, level: level, flaw: flaw, fingerprint: fingerprint)
    }
}
