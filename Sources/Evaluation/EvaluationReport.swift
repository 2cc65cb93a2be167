/// The figures of one gold file: a table for people, names and numbers for scripts.
public struct EvaluationReport: Sendable {
    /// The table, line by line.
    public let lines: [String]
    /// Each figure by its name, such as `quoted.F1`; `nil` where there was nothing to measure.
    public let figures: [String: Double?]
    /// The interval of each figure that is a share, by the figure's name; none for fewer than two articles.
    public let intervals: [String: BootstrapInterval]
    /// What went wrong.
    public let misses: [Miss]

    /// The figures alone.
    var withoutMisses: EvaluationReport {
        EvaluationReport(lines: lines, figures: figures, intervals: intervals, misses: [])
    }
}
