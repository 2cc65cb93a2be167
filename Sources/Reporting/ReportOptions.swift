import Document

/// What the caller may choose about a JSON report.
public struct ReportOptions: Sendable, Hashable {
    /// The unit that offsets are counted in.
    public let offsets: OffsetUnit
    /// Whether the article's text is part of the report.
    public let includesText: Bool

    /// Options; the defaults are those of the schema.
    public init(offsets: OffsetUnit = .codepoint, includesText: Bool = true) {
        self.offsets = offsets
        self.includesText = includesText
    }
}

/// Which tool made a report.
public struct ToolIdentity: Sendable, Hashable {
    /// How much of the tool was at work.
    public enum Engine: String, Sendable, CaseIterable {
        /// Rules and lexicons alone.
        case rules
        /// Rules, lexicons and the learned tagger.
        case full
    }

    /// The tool's name.
    public let name: String
    /// Its version.
    public let version: String
    /// How much of it was at work.
    public let engine: Engine
    /// The date of the outlet registry.
    public let registry: String

    /// An identity from its parts.
    public init(name: String = "hearsay", version: String, engine: Engine = .rules, registry: String) {
        self.name = name
        self.version = version
        self.engine = engine
        self.registry = registry
    }
}
