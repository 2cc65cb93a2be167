import Foundation
import HearsayKit
import Testing

@testable import Evaluation

/// Every kind of miss, by what was predicted of one small article.
@Suite struct MissKindTests {
    private static let story = """
        “We will go,” said minister Ann Lee, according to the Ostby Gazette. “No,” said Bob Ray of the harbour.

        “Never,” he told Radio Tessara. Mara Dorn claimed it rained.
        """

    private func span(_ words: String) throws -> [Int] {
        let range = try #require(Self.story.range(of: words), "\(words)")
        let start = Self.story.unicodeScalars.distance(from: Self.story.startIndex, to: range.lowerBound)
        return [start, start + words.unicodeScalars.count]
    }

    private func quotation(
        _ words: String, _ mention: String?, _ name: String? = nil, cue: String? = nil, via: [String] = []
    ) throws -> [String: Any] {
        var quotation: [String: Any] = [
            "form": words == "it rained" ? "indirect" : "direct", "content": [try span(words)],
            "via": via.map { ["name": $0] }, "provenance": via.isEmpty ? "unstated" : "relayed",
        ]
        if let mention {
            quotation["speaker"] =
                ["span": try span(mention), "name": name ?? mention, "kind": "person"] as [String: Any]
        }
        if let cue { quotation["cue"] = try span(cue) }
        return quotation
    }

    private func going(_ words: String = "We will go", _ name: String? = nil, via: [String] = ["Ostby Gazette"]) throws
        -> [String: Any]
    {
        try quotation(words, "Ann Lee", name, cue: "said", via: via)
    }
    private func no(_ mention: String? = "Bob Ray", _ name: String? = nil, via: [String] = []) throws -> [String: Any] {
        try quotation("No", mention, name, cue: "said Bob", via: via)
    }
    private func never(_ mention: String? = "he", via: [String] = ["Radio Tessara"]) throws -> [String: Any] {
        try quotation("Never", mention, "Bob Ray", via: via)
    }
    private func rain(via: [String] = ["Mara Dorn"]) throws -> [String: Any] {
        try quotation("it rained", "Mara Dorn", cue: "claimed", via: via)
    }

    private func misses(_ predicted: [[String: Any]]) throws -> [Miss] {
        func decode<Value: Decodable>(_ quotations: [[String: Any]]) throws -> Value {
            let record: [String: Any] = ["id": "a", "text": Self.story, "quotations": quotations]
            return try JSONDecoder().decode(Value.self, from: JSONSerialization.data(withJSONObject: record))
        }
        let gold: GoldArticle = try decode([going(), no(), never(), rain()])
        return ProvenanceScorer.score([gold], ["a": try decode(predicted)]).misses
    }

    @Test func goldAgainstItselfHasNone() throws {
        #expect(try misses([going(), no(), never(), rain()]).isEmpty)
    }

    @Test func words() throws {
        #expect(try misses([going(), never(), rain()]).map(\.kind) == [.mark])
        #expect(try misses([going(), no(), never()]).map(\.kind) == [.cue])
        let edges = try misses([going("We will"), no(), never(), rain()])
        #expect(edges.map(\.kind) == [.boundary] && edges.map(\.detail) == ["missing: “go”"])
        let added = try quotation("the harbour", "Bob Ray")
        #expect(try misses([going(), no(), never(), rain(), added]).map(\.kind) == [.mark])
    }

    @Test func speakers() throws {
        #expect(try misses([going(), no(nil), never(), rain()]).map(\.kind) == [.cue])
        // Its gold records no cue, as a continuation has none.
        #expect(try misses([going(), no(), never(nil), rain()]).map(\.kind) == [.sieve])
        #expect(try misses([going(), no("Mara Dorn"), never(), rain()]).map(\.kind) == [.sieve])
        #expect(
            try misses([going(), no("Bob Ray of the harbour", "Harbour"), never(), rain()]).map(\.kind) == [.mention])
        #expect(try misses([going(), no("Bob Ray", "Ann Lee"), never(), rain()]).map(\.kind) == [.resolution])
    }

    @Test func ways() throws {
        let (gazette, radio) = (["Ostby Gazette"], ["Radio Tessara"])
        #expect(try misses([going(via: []), no(), never(), rain()]).map(\.kind) == [.via])
        #expect(try misses([going(via: ["Kveld 24"]), no(), never(), rain()]).map(\.kind) == [.via])
        #expect(try misses([going(via: gazette + ["Kveld 24"]), no(), never(), rain()]).map(\.kind) == [.via])
        #expect(try misses([going(), no(via: ["Kveld 24"]), never(), rain()]).map(\.kind) == [.via])
        #expect(try misses([going(), no(via: gazette), never(), rain()]).map(\.kind) == [.scope])
        #expect(try misses([going(via: gazette + radio), no(), never(), rain()]).map(\.kind) == [.scope])
        #expect(try misses([going(via: []), no(via: gazette), never(), rain()]).map(\.kind) == [.scope, .scope])
    }

    @Test func aQuotationHasOneMissOfEach() throws {
        let misses = try misses([going("We will", "Bob Ray", via: []), no(), never(), rain()])
        #expect(misses.map(\.kind) == [.boundary, .resolution, .via])
    }

    @Test func theMostFrequentKindComesFirstAndCountsComeLast() throws {
        let misses = try misses([no("Mara Dorn"), never(nil), rain()])
        let report = EvaluationReport(lines: [], figures: [:], intervals: [:], misses: misses)
        #expect(
            report.missLines.filter { $0.hasSuffix(":") || !$0.hasPrefix(" ") && $0 != "" } == [
                "sieve: 2", "mark: 1", "misses by kind: 3",
            ])
        #expect(report.missLines.suffix(2) == ["  sieve                   2", "  mark                    1"])
    }

    /// Each quotation in marks that was missed or invented is a miss of the marks, and nothing else is.
    @Test func marksAreWhatDetectionCounts() throws {
        let gold = try GoldFile.articles(at: GoldFolder.root.appending(path: "corpora/annotated").path())
        let report = try #require(Evaluator(analyzer: Analyzer(engine: .rules)).reports(for: gold).first).report
        let wrong = ["quoted.fp", "quoted.fn"].compactMap { report.figures[$0] ?? nil }.reduce(0, +)
        #expect(wrong > 0 && Double(report.misses.count { $0.kind == .mark }) == wrong)
    }

    // MARK: Attribution gold

    private func attributionMisses(_ content: [String], _ mention: String?) throws -> [Miss] {
        let attribution: [String: Any] = [
            "source": [try span("Mara Dorn")], "cue": [try span("claimed")], "content": [try span("it rained")],
        ]
        let predicted: [[String: Any]] = try content.map { words in
            var quotation: [String: Any] = ["content": [try span(words)]]
            quotation["speaker"] = try mention.map { ["span": try span($0)] }
            return quotation
        }
        let gold = try JSONSerialization.data(
            withJSONObject: ["id": "a", "text": Self.story, "attributions": [attribution]])
        let found = try JSONSerialization.data(withJSONObject: ["id": "a", "quotations": predicted])
        let prediction = try JSONDecoder().decode(PredictedArticle.self, from: found)
        return AttributionScorer.score([try JSONDecoder().decode(GoldArticle.self, from: gold)], ["a": prediction])
            .misses
    }

    @Test func attributions() throws {
        #expect(try attributionMisses(["it rained"], "Mara Dorn").isEmpty)
        #expect(try attributionMisses([], nil).map(\.kind) == [.cue])
        #expect(try attributionMisses(["it rained", "the harbour"], "Mara Dorn").map(\.kind) == [.cue])
        #expect(try attributionMisses(["it rained", "We will go"], "Mara Dorn").map(\.kind) == [.mark])
        #expect(try attributionMisses(["rained"], "Mara Dorn").map(\.kind) == [.boundary])
        #expect(try attributionMisses(["it rained"], "Dorn").map(\.detail) == ["missing: “Mara”"])
        #expect(try attributionMisses(["it rained"], "Bob Ray").map(\.kind) == [.sieve])
        #expect(try attributionMisses(["it rained"], nil).map(\.kind) == [.cue])
    }
}
