/// What a scorer counts in one article. The counts of several articles add up, so that figures can be had of any
/// choice of articles, as the bootstrap needs them.
protocol ArticleCounts {
    /// What the shares are given in.
    static var unit: FigureUnit { get }
    /// Nothing counted yet.
    init()
    /// Adds the counts of other articles.
    static func += (sum: inout Self, counts: Self)
    /// How many there are of each thing, by its name.
    var totals: [String: Double] { get }
    /// Each share by its name, such as `quoted.F1`; `nil` of nothing.
    var shares: [String: Double?] { get }
    /// Totals and shares as they are published.
    var figures: [String: Double?] { get }
    /// The table, line by line.
    /// - Parameter cell: Prints a share, with its interval, by its name.
    func lines(_ cell: FigureCells) -> [String]
}

/// What shares are given in.
enum FigureUnit {
    /// Parts of 1.
    case one
    /// Per cent, rounded to one decimal place.
    case percent

    /// Turns a share into per cent.
    func percent(_ share: Double) -> Double { self == .one ? 100 * share : share }
}

extension ArticleCounts {
    var figures: [String: Double?] { shares.merging(totals.mapValues { $0 }) { $1 } }

    /// The counts of several articles together.
    static func sum(of articles: some Sequence<Self>) -> Self { articles.reduce(into: Self()) { $0 += $1 } }

    /// The figures of several articles, each share with its interval.
    static func report(of articles: [Self], misses: [Miss] = []) -> EvaluationReport {
        let sum = sum(of: articles)
        let intervals = Bootstrap().intervals(of: articles)
        let cells = FigureCells(shares: sum.figures, intervals: intervals, unit: unit)
        return EvaluationReport(
            lines: sum.lines(cells).map(\.withoutBlanksAtEnd), figures: sum.figures, intervals: intervals,
            misses: misses)
    }
}
