import Checks

/// What a caller may choose about reports of any format.
public struct ReportSettings: Sendable {
    /// Which tool made the report.
    public let tool: ToolIdentity
    /// Offsets and text in JSON.
    public let json: ReportOptions
    /// The colours of text.
    public let palette: Palette
    /// Whether JSON is an array of articles even where only one comes.
    public let isSeveral: Bool
    /// The level from which a finding is a failed test in JUnit's XML.
    public let failLevel: Level
    /// The folder that paths are made relative to where they lie below it, as tools that compare reports
    /// with a repository need it; `nil` to leave them as they are.
    public let root: String?

    /// Settings; only the tool has no default.
    public init(
        tool: ToolIdentity, json: ReportOptions = ReportOptions(), palette: Palette = .plain, isSeveral: Bool = true,
        failLevel: Level = .warning, root: String? = nil
    ) {
        self.tool = tool
        self.json = json
        self.palette = palette
        self.isSeveral = isSeveral
        self.failLevel = failLevel
        self.root = root
    }

    /// The same without colours, for a file.
    public var plain: ReportSettings {
        ReportSettings(
            tool: tool, json: json, palette: .plain, isSeveral: isSeveral, failLevel: failLevel, root: root)
    }
}
