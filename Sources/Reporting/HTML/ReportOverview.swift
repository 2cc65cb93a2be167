import Checks

/// What stands before the articles: the counts and, where there are several, an index and tables of all.
struct ReportOverview: Sendable {
    let tool: ToolIdentity
    let counts: [Count]
    let summary: String
    /// The rows of the index, already written.
    let index: [String]
    let speakers: [Share]
    let outlets: [Share]
    /// Whether there is anything to choose from.
    let isSeveral: Bool

    init(_ tally: Tally, sections: [HeldSection], tool: ToolIdentity) {
        self.tool = tool
        counts = Count.counts(of: tally)
        summary = tally.counts + tally.scope
        index = sections.map { String(decoding: $0.indexRow, as: UTF8.self) }
        isSeveral = sections.count != 1 || tally.failures > 0
        let shares = isSeveral ? sections.flatMap { Share.shares(in: $0.shares) } : []
        speakers = Share.merged(shares.filter { $0.table == .speaker }, total: tally.quotations, most: Self.rows)
        outlets = Share.merged(shares.filter { $0.table == .outlet }, total: tally.quotations, most: Self.rows)
    }

    /// How many speakers or outlets a table of all articles lists: those with the most quotations.
    private static let rows = 50
}

/// A record that could not be read, as the index shows it.
struct FailureRow: Sendable {
    let title: String
    let code: String
    let message: String
    let isFailure = true

    init(_ failure: FailedRecord, root: String?) {
        let path = ReportedPath(failure.origin, root: root).path.onOneLine
        let line = (failure.line ?? failure.origin.record).map { ":\($0)" } ?? ""
        title = path + line + (failure.id.map { " (\($0.onOneLine))" } ?? "")
        code = failure.code.onOneLine
        message = failure.message.onOneLine
    }
}
