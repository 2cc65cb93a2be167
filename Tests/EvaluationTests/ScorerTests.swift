import Foundation
import Testing

@testable import Evaluation

/// The self-tests of the Python scorers, in Swift, so that they run where Python and its gold are not at hand.
@Suite struct ScorerTests {
    private func decode<Value: Decodable>(_ object: Any) throws -> Value {
        try JSONDecoder().decode(Value.self, from: JSONSerialization.data(withJSONObject: object))
    }

    private func span(_ words: String, in text: String) -> [Int] {
        let range = text.range(of: words)!
        let start = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
        return [start, start + words.unicodeScalars.count]
    }

    // MARK: Provenance

    private static let story =
        "Ann Lee said “we will go,” according to Reuters. “No,” said Bob Ray Jr. TASS said it rained."

    private func quotation(
        _ words: String, _ form: String, _ speaker: String, as name: String? = nil, _ kind: String, via: [String],
        _ provenance: String
    ) -> [String: Any] {
        [
            "form": form, "content": [span(words, in: Self.story)],
            "speaker": ["span": span(speaker, in: Self.story), "name": name ?? speaker, "kind": kind],
            "via": via.map { ["name": $0] }, "provenance": provenance,
        ]
    }

    private func story(via: String = "Reuters", bob: String = "Bob Ray Jr.") -> [String: Any] {
        [
            "id": "a", "text": Self.story,
            "quotations": [
                quotation("we will go", "direct", "Ann Lee", "person", via: [via], "relayed"),
                quotation("No", "direct", "Bob Ray Jr", as: bob, "person", via: [], "unstated"),
                quotation("it rained", "indirect", "TASS", "outlet", via: ["TASS"], "relayed"),
            ],
        ]
    }

    private func figures(_ predicted: [String: Any]) throws -> [String: Double?] {
        let prediction: PredictedArticle = try decode(predicted)
        return ProvenanceScorer.score([try decode(story())], ["a": prediction]).figures
    }

    @Test func goldAgainstItselfIsPerfect() throws {
        let figures = try figures(story())
        for name in ["quoted.F1", "second_hand_with_via.F1", "speaker_accuracy", "chain_exact"] {
            #expect(figures[name] == 100, "\(name)")
        }
    }

    @Test func aFailedArticleMissesAll() throws {
        let figures = try figures(["id": "a", "error": "x"])
        #expect(figures["quoted.F1"] == 0 && figures["articles_missing"] == 1)
    }

    @Test func aWrongViaIsMissedAndFalse() throws {
        let figures = try figures(story(via: "TASS", bob: "Bob Ray"))
        #expect(figures["second_hand.F1"] == 100 && figures["speaker_accuracy"] == 50)
        #expect(figures["second_hand_with_via.fp"] == 1 && figures["second_hand_with_via.fn"] == 1)
    }

    @Test func names() {
        #expect(!NameMatching.sameSpeaker("Donald Trump", "Trump campaign", kinds: ("person", "organization")))
        #expect(NameMatching.sameSpeaker("Antony Blinken", "Blinken", kinds: ("person", "person")))
        #expect(NameMatching.sameSpeaker("Zoë Ångström's", "ZOE ANGSTROM", kinds: ("person", nil)))
        #expect(!NameMatching.sameOutlet("New York", "The New York Times"))
        #expect(NameMatching.sameOutlet("AP", "The Associated Press"))
        #expect(
            NameMatching.sameOutlet("TASS", "TASS news agency") && !NameMatching.sameOutlet("The News", "News Agency"))
    }

    // MARK: Attribution

    private static let game =
        "“We won the big game today,” said Bob Smith. He added that the coach was \"very happy\" about it.\n\n"
        + "A nickname: “Slim”. “It was hard,” he said."

    private func game(_ predictions: [(content: String, speaker: [Int])]) throws -> [String: Double?] {
        let he = span("He added", in: Self.game)[0]
        let hard = span("he said", in: Self.game)[0]
        let attributions: [[String: Any]] = [
            [
                "source": [span("Bob Smith", in: Self.game)],
                "content": [span("“We won the big game today,”", in: Self.game)],
            ],
            [
                "source": [[he, he + 2]],
                "content": [span("that the coach was \"very happy\" about it", in: Self.game)],
            ],
            ["source": [[hard, hard + 2]], "content": [span("“It was hard,”", in: Self.game)]],
        ]
        let quotations = predictions.map { prediction in
            [
                "content": [span(prediction.content, in: Self.game)],
                "speaker": ["start": prediction.speaker[0], "end": prediction.speaker[1]],
            ]
        }
        let gold: GoldArticle = try decode(["id": "a", "text": Self.game, "attributions": attributions])
        let predicted: PredictedArticle = try decode(["id": "a", "quotations": quotations])
        return AttributionScorer.score([gold], ["a": predicted]).figures
    }

    @Test func marksLeftOutAndAWiderSpeakerAreRight() throws {
        let figures = try game([("We won the big game today", span("said Bob Smith", in: Self.game))])
        #expect(figures["direct.all.units"] == 3 && figures["double_quoted_spans"] == 4)
        #expect(figures["content_exact.P"] == 1 && figures["direct.all.e2e_recall"] == 1.0 / 3)
    }

    @Test func aPronounMustBeThatVeryPronoun() throws {
        let said = span("he said", in: Self.game)
        #expect(try game([("It was hard", said)])["direct.all.e2e_recall"] == 0)
        #expect(try game([("It was hard", [said[0], said[0] + 2])])["direct.all.e2e_recall"] == 1.0 / 3)
    }

    @Test func aFalseQuotationCostsPrecision() throws {
        let figures = try game([
            ("We won the big game today", span("coach", in: Self.game)), ("Slim", span("Bob", in: Self.game)),
        ])
        #expect(figures["precision.all_predictions.precision"] == 0)
        #expect(figures["precision.all_predictions.content_hits"] == 0.5)
    }

    @Test func spansInMarks() {
        func spans(_ text: String) -> [String] {
            let scored = ScoredText(text)
            return MarkedSpans.find(in: scored).map { scored[$0.span] }
        }
        #expect(spans("a \"b c\" d “e ”f") == ["b c", "e "])
        #expect(spans("“open para one\n\n“second closes.” said x").count == 2)
        #expect(spans("\"out “in” out\" z") == ["out “in” out"])
        #expect(spans("''We won,'' he said. It's Bob's ''day.''") == ["We won,", "day."])
    }
}
