/// Something that the analyser got wrong.
public struct Miss: Sendable, Hashable {
    /// The article's id.
    public let article: String
    /// Where it belongs.
    public let kind: MissKind
    /// What was wanted and what came.
    public let detail: String
    /// The words of the quotation.
    public let words: String
    /// What stands around them.
    public let context: String
}

extension EvaluationReport {
    /// All misses, each with its words and what stands around them, by kind, the most frequent first; and at the end how
    /// many there are of each.
    public var missLines: [String] {
        if misses.isEmpty { return [] }
        let kinds = Dictionary(grouping: misses, by: \.kind).sorted {
            ($1.value.count, $0.key.rawValue) < ($0.value.count, $1.key.rawValue)
        }
        return kinds.flatMap { ["", "\($0.rawValue): \($1.count)"] + $1.flatMap(EvaluationReport.lines) }
            + ["", "misses by kind: \(misses.count)"]
            + kinds.map { "  \($0.rawValue.padded(right: 20))\("\($1.count)".padded(left: 5))" }
    }

    private static func lines(for miss: Miss) -> [String] {
        ["  \(miss.article): \(miss.words)", "    \(miss.detail)", "    … \(miss.context) …"]
    }
}
