import Foundation
import HearsayKit
import Testing

@testable import Evaluation

@Suite struct BootstrapTests {
    /// Articles that each hold so many of so many.
    private struct Coins: ArticleCounts {
        static let unit = FigureUnit.one
        var heads = Ratio()
        static func += (sum: inout Coins, coins: Coins) { sum.heads += coins.heads }
        var totals: [String: Double] { ["coins": Double(heads.whole)] }
        var shares: [String: Double?] { ["heads": heads.share] }
        func lines(_ cell: FigureCells) -> [String] { ["heads \(cell("heads"))"] }
    }

    private func coins(_ heads: Int, of whole: Int) -> Coins {
        var coins = Coins()
        coins.heads.count(heads, of: whole)
        return coins
    }

    /// The reference implementation's first numbers from the seed 1234567.
    @Test func theGeneratorIsTheOneOfThePaper() {
        var generator = SplitMix64(seed: 1_234_567)
        let expected: [UInt64] = [
            6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        ]
        #expect(expected == expected.map { _ in generator.next() })
    }

    @Test func everyArticleIsDrawnAndNoOther() {
        var generator = SplitMix64(seed: 7)
        #expect(Set((0..<200).map { _ in generator.next(below: 6) }) == Set(0..<6))
    }

    /// For one coin an article, the draws are binomial, whose normal approximation is known.
    @Test func theIntervalIsThatOfABinomial() throws {
        let articles = (0..<400).map { coins($0 < 300 ? 1 : 0, of: 1) }
        let interval = try #require(Bootstrap().intervals(of: articles)["heads"])
        let half = 1.96 * (0.75 * 0.25 / 400).squareRoot()
        #expect(abs(interval.low - (0.75 - half)) < 0.01 && abs(interval.high - (0.75 + half)) < 0.01)
    }

    /// Errors that stand together in a few articles make a figure less sure than errors that are spread.
    @Test func articlesAreDrawnAndNotQuotations() throws {
        let spread = Bootstrap().intervals(of: (0..<20).map { _ in coins(9, of: 10) })
        let together = Bootstrap().intervals(of: (0..<20).map { coins($0 < 18 ? 10 : 0, of: 10) })
        #expect(spread["heads"] == BootstrapInterval(low: 0.9, high: 0.9))
        let interval = try #require(together["heads"])
        #expect(interval.low < 0.8 && interval.high == 1)
    }

    @Test func oneArticleTellsNothingOfOthers() {
        let report = Coins.report(of: [coins(3, of: 4)])
        #expect(report.intervals.isEmpty && report.lines == ["heads  75.0"])
    }

    @Test func aDrawWithoutAnyDoesNotCount() {
        let intervals = Bootstrap().intervals(of: [coins(4, of: 4), coins(0, of: 0)])
        #expect(intervals["heads"] == BootstrapInterval(low: 1, high: 1))
    }

    @Test func intervalsStandBesideFigures() throws {
        let articles = (0..<10).map { coins($0 < 9 ? 1 : 0, of: 1) }
        let report = Coins.report(of: articles)
        #expect(report.lines == ["heads  90.0 [70.0, 100.0]"])
        #expect(Coins.report(of: articles).intervals == report.intervals)
        let json = try JSONSerialization.jsonObject(with: Data(report.json(gold: "a", scorer: "coins")))
        let intervals = (json as? [String: Any])?["intervals"] as? [String: [Double]]
        #expect(intervals == ["heads": [0.7, 1]])
    }
}
