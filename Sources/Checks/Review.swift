/// What checking an article came to.
public struct Review: Sendable {
    /// What is to be reported, by its place; at one place the gravest first.
    public let findings: [Finding]
    /// What the article's own directives silence.
    public let silenced: [Finding]

    /// What a baseline knows already.
    public let known: [Finding]

    /// A review from its parts.
    public init(findings: [Finding], silenced: [Finding] = [], known: [Finding] = []) {
        self.findings = findings
        self.silenced = silenced
        self.known = known
    }
}
