import Foundation
import HearsayKit
import Testing

@testable import Evaluation

/// Articles of several collections are scored together and apart.
@Suite struct CollectionTests {
    private func article(_ id: String, speaker: String) throws -> GoldArticle {
        let text = "“It rained,” said Oda Lien."
        let record: [String: Any] = [
            "id": id, "text": text,
            "quotations": [
                [
                    "form": "direct", "content": [[1, 10]], "provenance": "unstated",
                    "speaker": ["span": [18, 26], "name": speaker, "kind": "person"],
                ]
            ],
        ]
        return try JSONDecoder().decode(GoldArticle.self, from: JSONSerialization.data(withJSONObject: record))
    }

    private func reports(_ articles: [GoldArticle]) -> [(name: String, report: EvaluationReport)] {
        Evaluator(analyzer: Analyzer(engine: .rules)).reports(for: articles)
    }

    @Test func collectionsAreReportedApart() throws {
        let reports = try reports([
            article("wire/1", speaker: "Oda Lien"), article("fjord/2", speaker: "Mara Dorn"),
            article("wire/3", speaker: "Oda Lien"), article("4", speaker: "Mara Dorn"),
        ])
        #expect(
            reports.map(\.name)
                == ["provenance", "provenance · others", "provenance · fjord", "provenance · wire"])
        #expect(reports.map { $0.report.figures["speaker_accuracy"] } == [50, 0, 0, 100])
        #expect(reports.map { $0.report.misses.count } == [2, 0, 0, 0])
    }

    @Test(arguments: [["wire/1", "wire/2"], ["1", "2"], ["wire/1"]])
    func oneCollectionIsNoPart(_ ids: [String]) throws {
        let reports = try reports(ids.map { try article($0, speaker: "Oda Lien") })
        #expect(reports.map(\.name) == ["provenance"])
    }
}
