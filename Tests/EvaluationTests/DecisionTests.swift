import Foundation
import Testing

@testable import Evaluation

/// What is counted of single decisions: by the step that made them, and by the confidence it stated.
@Suite struct DecisionTests {
    private static let text = "Oda Lien said that the bridge was shut. Mara Dorn claimed it was open."

    private struct Decision {
        var by = "clause"
        var confidence = 0.75
        var isBelief = false
        var content = [19, 38]
        var mention = [0, 8]
        var outer: String?

        var record: [String: Any] {
            [
                "form": "indirect", "class": isBelief ? "belief" : "report", "content": [content],
                "nested_in": outer ?? NSNull(),
                "speaker": ["start": mention[0], "end": mention[1], "by": by, "confidence": confidence],
            ]
        }
    }

    private func figures(_ decisions: [Decision]) throws -> [String: Double?] {
        let attribution = ["source": [[0, 8]], "cue": [[9, 13]], "content": [[14, 38]]]
        let gold: [String: Any] = ["id": "a", "text": Self.text, "attributions": [attribution]]
        let predicted: [String: Any] = ["id": "a", "quotations": decisions.map(\.record)]
        func decode<Value: Decodable>(_ object: Any) throws -> Value {
            try JSONDecoder().decode(Value.self, from: JSONSerialization.data(withJSONObject: object))
        }
        return DecisionScorer.score([try decode(gold)], ["a": try decode(predicted)]).figures
    }

    private static let cases: [(content: [Int], mention: [Int], expected: Double)] = [
        ([14, 38], [0, 8], 1), ([14, 25], [4, 8], 1), ([14, 70], [0, 8], 1), ([14, 38], [40, 49], 0),
        ([58, 69], [0, 8], 0), ([34, 69], [0, 8], 0),
    ]

    @Test(arguments: cases)
    func halfOfTheShorterAndTheSourceMakeItRight(content: [Int], mention: [Int], expected: Double) throws {
        let figures = try figures([Decision(content: content, mention: mention)])
        #expect(figures["sieve.clause no marks report.precision"] == expected)
    }

    @Test func stepsAreCountedApart() throws {
        let figures = try figures([
            Decision(), Decision(mention: [40, 49]), Decision(isBelief: true), Decision(by: "tagger"),
            Decision(outer: "q1"),
        ])
        #expect(figures["decisions"] == 4)
        #expect(figures["sieve.clause no marks report.n"] == 2)
        #expect(figures["sieve.clause no marks report.precision"] == 0.5)
        #expect(figures["sieve.clause no marks belief.precision"] == 1)
        #expect(figures["sieve.tagger no marks report.n"] == 1)
    }

    @Test func confidencesAreCountedByTenths() throws {
        let wrong = [40, 49]
        let figures = try figures([
            Decision(confidence: 0.9), Decision(confidence: 1), Decision(confidence: 0.95, mention: wrong),
            Decision(confidence: 0.95), Decision(confidence: 0.31, mention: wrong), Decision(confidence: 0),
        ])
        #expect(figures["reliability.9"] == 0.75 && figures["reliability.9.n"] == 4)
        #expect(figures["reliability.9.stated"] == 0.95)
        #expect(figures["reliability.3"] == 0 && figures["reliability.0"] == 1)
        #expect(figures["reliability.8"] == nil)
    }

    @Test func aPerfectlyHonestEngineStatesWhatIsRight() {
        var table = ReliabilityTable()
        for number in 0..<10 { table.count(number < 9, confidence: 0.9) }
        let shares = Dictionary(uniqueKeysWithValues: table.shares)
        #expect(abs((shares["9"] ?? nil)! - (shares["9.stated"] ?? nil)!) < 1e-9)
    }
}
