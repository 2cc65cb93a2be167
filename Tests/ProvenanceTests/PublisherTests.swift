import HearsayKit
import Testing

/// Who publishes an article, and how that is known.
@Suite struct PublisherTests {
    @Test func fromTheCaller() {
        let publisher = TracedSample("The fleet sailed.", publisher: "UPI").text.publisher
        #expect(publisher?.from == .caller && publisher?.name == "UPI" && publisher?.outlet != nil)
    }

    @Test func fromTheCallerThoughUnknown() {
        let publisher = TracedSample("The fleet sailed.", publisher: "Lunde Lantern").text.publisher
        #expect(publisher?.name == "Lunde Lantern" && publisher?.outlet == nil)
    }

    @Test(arguments: ["Lunde Gazette", "The Lunde Gazette"])
    func theUnknownIsNoIntermediaryOfItsOwn(_ name: String) throws {
        let words =
            "“We sail,” Mirela Ostby told the Lunde Gazette. “No,” said Jan Berg, according to the Vik Herald."
        let sample = TracedSample(words, publisher: name)
        let (own, other) = try (#require(sample.trace(of: "We sail")), #require(sample.trace(of: "No")))
        #expect(own.provenance == .own && own.via.isEmpty, sample.contents)
        #expect(other.via.map(\.name) == ["Vik Herald"])
        let elsewhere = try #require(TracedSample(words, publisher: "Vik Herald").trace(of: "We sail"))
        #expect(elsewhere.via.map(\.name) == ["Lunde Gazette"])
    }

    @Test func fromMetadata() {
        let article = Article(text: ArticleText("The fleet sailed."), metadata: Metadata(publisher: "Reuters"))
        let publisher = TracedSample.analyzer.trace(article).publisher
        #expect(publisher?.from == .metadata && publisher?.outlet == "reuters")
    }

    @Test(arguments: [
        ("LUNDE (Reuters) - The fleet sailed on Monday.", "Reuters"),
        ("LUNDE, Dec. 2 (UPI) -- The fleet sailed on Monday.", "UPI"),
        ("Dec. 2 (UPI) -- The fleet sailed on Monday.", "UPI"),
        ("LUNDE (AP) — The fleet sailed on Monday.", "AP"),
    ])
    func fromADateline(text: String, words: String) throws {
        let sample = TracedSample(text)
        let publisher = try #require(sample.text.publisher)
        #expect(publisher.from == .dateline && publisher.range.map { sample.text[$0] } == words)
    }

    @Test func theCallerWinsOverADateline() {
        let publisher = TracedSample("LUNDE (Reuters) - The fleet sailed.", publisher: "CNN").text.publisher
        #expect(publisher?.from == .caller && publisher?.outlet == "cnn")
    }

    @Test func anUnknownPublisherIsSaid() {
        let text = TracedSample("“We sail,” Mirela Ostby told CNN.").text
        #expect(text.publisher == nil && text.warnings.contains { $0.code == "no-publisher" })
    }

    @Test func anOutletInBracketsInProseIsNoDateline() {
        #expect(TracedSample("The agency (Reuters) sent a boat to the harbour.").text.publisher == nil)
    }
}
