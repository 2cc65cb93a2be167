/// Something that the analyser got wrong.
public struct Miss: Sendable, Hashable {
    /// The article's id.
    public let article: String
    /// The kind of the miss: `missed quotation`, `speaker`, `false second-hand`, …
    public let kind: String
    /// What was wanted and what came.
    public let detail: String
    /// The words of the quotation.
    public let words: String
    /// What stands around them.
    public let context: String
}

extension EvaluationReport {
    /// All misses, by kind, each with its words and what stands around them.
    public var missLines: [String] {
        Dictionary(grouping: misses, by: \.kind).sorted { $0.key < $1.key }.flatMap { kind, misses in
            ["", "\(kind): \(misses.count)"]
                + misses.flatMap { ["  \($0.article): \($0.words)", "    \($0.detail)", "    … \($0.context) …"] }
        }
    }
}
