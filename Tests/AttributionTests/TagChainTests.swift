import Testing

@testable import Attribution

/// The chain against all ways to tag a short sequence, one by one.
@Suite struct TagChainTests {
    private static let count = TagChain.tagCount
    private static let rows = 4

    /// Scores without any pattern, the same in every run; I may follow only B and I of its role.
    private struct Scores {
        var between: [Float] = []
        var first: [Float] = []
        var last: [Float] = []
        var emissions: [Float] = []

        init() {
            var state: UInt32 = 7
            func next() -> Float {
                state = state &* 1_664_525 &+ 1_013_904_223
                return Float(state >> 8) / Float(1 << 24) * 4 - 2
            }
            for from in 0..<count {
                for to in 0..<count { between.append(next() + (Self.isOpen(from, to) ? 0 : -10_000)) }
            }
            first = (0..<count).map { next() + (Self.isOpen(0, $0) ? 0 : -10_000) }
            last = (0..<count).map { _ in next() }
            emissions = (0..<rows * TagChain.rowWidth).map { _ in next() }
        }

        private static func isOpen(_ from: Int, _ to: Int) -> Bool {
            to == 0 || to % 2 == 1 || from == to || from == to - 1
        }

        func score(_ tags: [Int]) -> Double {
            var score = first[tags[0]] + last[tags[tags.count - 1]]
            for (row, tag) in tags.enumerated() { score += emissions[row * TagChain.rowWidth + tag] }
            for (from, to) in zip(tags, tags.dropFirst()) { score += between[from * count + to] }
            return Double(score)
        }
    }

    private static let allWays: [[Int]] = (0..<count * count * count * count).map { number in
        (0..<rows).map { number / [1, count, count * count, count * count * count][$0] % count }
    }

    @Test func theBestTagsAreTheBestOfAll() throws {
        let scores = Scores()
        let chain = TagChain(between: scores.between, first: scores.first, last: scores.last)
        let best = try #require(Self.allWays.max { scores.score($0) < scores.score($1) })
        #expect(chain.bestTags(scores.emissions, rows: Self.rows) == best)
    }

    @Test func probabilitiesAreSharesOfAllWays() {
        let scores = Scores()
        let chain = TagChain(between: scores.between, first: scores.first, last: scores.last)
        let weights = Self.allWays.map { exponential(scores.score($0)) }
        let total = weights.reduce(0, +)
        for role in TaggedRole.allCases {
            for start in 0..<Self.rows {
                for end in start + 1...Self.rows {
                    let holding = zip(Self.allWays, weights).filter { tags, _ in
                        TagChain.spans(tags).contains { $0.role == role && $0.rows == start..<end }
                    }
                    let expected = holding.reduce(0) { $0 + $1.1 } / total
                    let found = chain.probabilities(of: [(role, start..<end)], scores.emissions, rows: Self.rows)
                    #expect(abs(found[0] - expected) < 1e-4)
                }
            }
        }
    }

    private func exponential(_ value: Double) -> Double {
        // Ways that cannot be had weigh nothing.
        value < -1000 ? 0 : (1...40).reversed().reduce(1) { 1 + $0 * value / Double($1) }
    }
}
