import Evaluation
import Foundation
import HearsayKit
import Testing

/// The least figures that a change must keep. Raise them as the analyser gets better.
private enum Floor {
    /// `provenance.dev.jsonl`, per cent.
    static let quotedF1 = 98.5
    static let speakerAccuracy = 96.0
    static let secondHandWithViaF1 = 92.0
    /// `provenance.train.jsonl`, per cent.
    static let trainViaF1 = 81.5
    /// `polnear.dev.jsonl`, shares.
    static let directRecall = 0.935
    static let markedPrecision = 0.93
    static let contentExactF1 = 0.65
    static let sourceOverlapF1 = 0.805
    /// `corpora/annotated` and `corpora/annotated/held`, per cent: as measured, less two points.
    static let annotatedQuotedF1 = 94.0
    static let annotatedSpeakerAccuracy = 89.0
    static let annotatedViaF1 = 82.5
    static let heldQuotedF1 = 91.5
    /// Each of `seeds/*.json`, per cent: the least of them as measured, less two points.
    static let seedsQuotedF1 = 88.9
}

/// The gates: what the analyser gets right on gold.
@Suite struct FiguresTests {
    private static let analyzer = Analyzer()

    private static func isAtHand(_ file: String) -> Bool {
        FileManager.default.fileExists(atPath: GoldFolder.url.appending(path: file).path())
    }

    /// The figures of one scorer; figures without anything to measure are left out.
    private func figures(_ gold: [GoldArticle], _ scorer: String = "provenance") throws -> [String: Double] {
        let reports = Evaluator(analyzer: Self.analyzer).reports(for: gold)
        return try #require(reports.first { $0.name == scorer }).report.figures.compactMapValues { $0 }
    }

    private func figures(_ file: String, _ scorer: String = "provenance") throws -> [String: Double] {
        try figures(GoldFile.articles(at: GoldFolder.url.appending(path: file).path()), scorer)
    }

    private func expect(_ figures: [String: Double], _ name: String, atLeast floor: Double) throws {
        let value = try #require(figures[name], "\(name) was not measured")
        #expect(value >= floor, "\(name)")
    }

    private func expectAllRight(_ figures: [String: Double]) throws {
        for name in ["quoted.P", "quoted.R", "speaker_accuracy", "second_hand_with_via.P", "second_hand_with_via.R"] {
            try expect(figures, name, atLeast: 100)
        }
    }

    // MARK: Gold that may not be at hand

    @Test(.enabled(if: isAtHand("seeds.gold.jsonl"), "no gold at hand"))
    func seedsGold() throws { try expectAllRight(figures("seeds.gold.jsonl")) }

    @Test(.enabled(if: isAtHand("provenance.dev.jsonl"), "no gold at hand"))
    func provenanceGold() throws {
        let figures = try figures("provenance.dev.jsonl")
        try expect(figures, "quoted.F1", atLeast: Floor.quotedF1)
        try expect(figures, "speaker_accuracy", atLeast: Floor.speakerAccuracy)
        try expect(figures, "second_hand_with_via.F1", atLeast: Floor.secondHandWithViaF1)
    }

    @Test(.enabled(if: isAtHand("provenance.train.jsonl"), "no gold at hand"))
    func trainingGold() throws {
        try expect(figures("provenance.train.jsonl"), "second_hand_with_via.F1", atLeast: Floor.trainViaF1)
    }

    @Test(.enabled(if: isAtHand("polnear.dev.jsonl"), "no gold at hand"))
    func polnearGold() throws {
        let figures = try figures("polnear.dev.jsonl", "attribution")
        try expect(figures, "direct.all.e2e_recall", atLeast: Floor.directRecall)
        try expect(figures, "precision.double_quoted_predictions.precision", atLeast: Floor.markedPrecision)
        try expect(figures, "content_exact.F1", atLeast: Floor.contentExactF1)
        try expect(figures, "source_overlap.F1", atLeast: Floor.sourceOverlapF1)
    }

    /// What the trainer measured with the same parameters.
    @Test(.enabled(if: isAtHand("polnear.dev.jsonl"), "no gold at hand"))
    func taggerAlone() throws {
        let file = GoldFolder.root.appending(path: "tools/train/figures.json")
        let trained = try JSONDecoder().decode([String: [String: Double]].self, from: Data(contentsOf: file))
        let gold = try GoldFile.articles(at: GoldFolder.url.appending(path: "polnear.dev.jsonl").path())
        let report = try #require(Evaluator(analyzer: Self.analyzer).taggerReports(for: gold).first).report
        for role in ["source", "cue", "content"] {
            let measured = try #require(report.figures["tagger.\(role).F1"] ?? nil)
            let expected = try #require(trained[role]?["F1"])
            #expect(abs(measured - expected) < 0.001, "\(role)")
        }
    }

    // MARK: The project's own articles

    @Test(arguments: [
        ("corpora/annotated", 55, Floor.annotatedQuotedF1), ("corpora/annotated/held", 16, Floor.heldQuotedF1),
    ])
    func annotated(folder: String, articles: Int, floor: Double) throws {
        let gold = try GoldFile.articles(at: GoldFolder.root.appending(path: folder).path())
        let figures = try figures(gold)
        #expect(gold.count >= articles && figures["articles_missing"] == 0)
        try expect(figures, "quoted.F1", atLeast: floor)
    }

    @Test func annotatedSpeakersAndWays() throws {
        let figures = try figures(GoldFile.articles(at: GoldFolder.root.appending(path: "corpora/annotated").path()))
        try expect(figures, "speaker_accuracy", atLeast: Floor.annotatedSpeakerAccuracy)
        try expect(figures, "second_hand_with_via.F1", atLeast: Floor.annotatedViaF1)
    }

    @Test(arguments: ["wire-pipeline", "web-summit", "wire-ceasefire"])
    func seeds(name: String) throws {
        let folder = GoldFolder.root.appending(path: "seeds")
        let gold = try GoldFile.articles(at: folder.appending(path: "\(name).json").path())
        let text = try String(contentsOf: folder.appending(path: "\(name).txt"), encoding: .utf8)
        let figures = try figures(gold)
        #expect(gold.map(\.text) == [text] && figures["articles_missing"] == 0)
        try expect(figures, "quoted.F1", atLeast: Floor.seedsQuotedF1)
    }

    // MARK: The two original documents, by their stand-off gold

    private static let originals = ["000_7230ae2db47ffe1d.txt", "004_3b016d8096b23202.txt"]
    private static let seedsFolder =
        ProcessInfo.processInfo.environment["HEARSAY_SEEDS"].map { URL(filePath: $0) }
        ?? GoldFolder.root.deletingLastPathComponent().appending(path: "shared/seeds")
    private static let hasOriginals = originals.allSatisfy {
        FileManager.default.fileExists(atPath: seedsFolder.appending(path: $0).path())
    }

    @Test(.enabled(if: hasOriginals, "the two original documents are not at hand"), arguments: originals)
    func original(file: String) throws {
        let records = GoldFolder.root.appending(path: "seeds/originals.gold.json")
        let all = try JSONSerialization.jsonObject(with: Data(contentsOf: records)) as? [[String: Any]]
        var record = try #require(all?.first { $0["file"] as? String == file })
        let bytes = try Data(contentsOf: Self.seedsFolder.appending(path: file))
        guard SHA256Digest(of: Array(bytes)).description == record["sha256"] as? String else {
            try Test.cancel("another text than the annotated one")
        }
        record["text"] = String(decoding: bytes, as: UTF8.self)
        let gold = try JSONDecoder().decode(GoldArticle.self, from: JSONSerialization.data(withJSONObject: record))
        try expectAllRight(figures([gold]))
    }
}
