/// Where a figure lies in the middle 95 of 100 resamples of the articles, in the figure's own unit.
public struct BootstrapInterval: Sendable, Hashable {
    /// The lower end.
    public let low: Double
    /// The upper end.
    public let high: Double
}

/// Percentile intervals by the bootstrap: articles are drawn again and again, with replacement, as many as there
/// are, and every figure is taken of each draw (B. Efron, *Bootstrap Methods: Another Look at the Jackknife*, The
/// Annals of Statistics 7, 1979; the percentile interval after Efron and Tibshirani, *An Introduction to the
/// Bootstrap*, 1993, chapter 13).
///
/// Articles are drawn, not quotations: those of one article share its speakers and its outlets, and so their errors.
struct Bootstrap {
    /// How many draws.
    var resamples = 1_000
    /// Where the generator starts: the same articles have the same intervals in every run.
    var seed: UInt64 = 1979

    /// The interval of each share, by its name. A share that a draw has nothing of is not counted in that draw; of
    /// fewer than two articles there are no intervals.
    /// - Complexity: O(`resamples` × articles).
    func intervals<Counts: ArticleCounts>(of articles: [Counts]) -> [String: BootstrapInterval] {
        guard articles.count > 1 else { return [:] }
        var generator = SplitMix64(seed: seed)
        var drawn: [String: [Double]] = [:]
        for _ in 0..<resamples {
            let draw = articles.indices.lazy.map { _ in articles[generator.next(below: articles.count)] }
            for (name, share) in Counts.sum(of: draw).shares {
                if let share { drawn[name, default: []].append(share) }
            }
        }
        return drawn.mapValues { Bootstrap.middle(of: $0.sorted()) }
    }

    /// What the least and the greatest 2.5 % of sorted values leave.
    private static func middle(of values: [Double]) -> BootstrapInterval {
        let cut = values.count / 40
        return BootstrapInterval(low: values[cut], high: values[values.count - 1 - cut])
    }
}

/// A small generator whose numbers are the same everywhere (G. Steele, D. Lea and C. Flood, *Fast Splittable
/// Pseudorandom Number Generators*, OOPSLA 2014).
struct SplitMix64 {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    /// A number from 0 to before `count`.
    mutating func next(below count: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(count)).high) }
}
