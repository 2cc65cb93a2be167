/// What a rule is: read by the command line, the reports, the rule pages and the tests.
public struct RuleMetadata: Sendable, Hashable {
    /// The id, which states the flaw and is never reused: `second-hand-quote`.
    public let id: String
    /// The name for people: *Second-hand quote*.
    public let name: String
    /// The level where no configuration says otherwise.
    public let defaultLevel: Level
    /// Whether it runs when nobody asks for it by name.
    public let isEnabledByDefault: Bool
    /// Whether it needs speakers, cues and intermediaries, and so keeps silent about articles in a
    /// language that attribution does not know.
    public let needsAttribution: Bool
    /// Ids of the rules whose findings about the same quotation this one's findings replace.
    public let replaces: [String]
    /// What it flags, in one sentence.
    public let summary: String
    /// Why that matters, in a few sentences.
    public let rationale: String
    /// The newsroom guideline that it rests on.
    public let guideline: Guideline
    /// Texts that it flags, each with the spot marked.
    public let triggeringExamples: [RuleExample]
    /// Texts that it leaves alone.
    public let nonTriggeringExamples: [RuleExample]

    /// Metadata from its parts.
    public init(
        id: String, name: String, defaultLevel: Level, isEnabledByDefault: Bool = true, needsAttribution: Bool = true,
        replaces: [String] = [], summary: String, rationale: String, guideline: Guideline,
        triggeringExamples: [RuleExample], nonTriggeringExamples: [RuleExample]
    ) {
        self.id = id
        self.name = name
        self.defaultLevel = defaultLevel
        self.isEnabledByDefault = isEnabledByDefault
        self.needsAttribution = needsAttribution
        self.replaces = replaces
        self.summary = summary
        self.rationale = rationale
        self.guideline = guideline
        self.triggeringExamples = triggeringExamples
        self.nonTriggeringExamples = nonTriggeringExamples
    }
}
