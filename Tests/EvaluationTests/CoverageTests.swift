import Attribution
import Foundation
import Testing

@testable import Evaluation

@Suite struct CoverageTests {
    private let lexicon = Lexicon()

    private func mentions(_ words: String) -> [String] {
        let mentions = OutletMentions(in: ScoredText(words), lexicon: lexicon)
        return mentions.find().map(mentions.name)
    }

    private func cues(_ words: String) -> [String] {
        let text = ScoredText(words)
        return CueWords(in: text, lexicon: lexicon).find().sorted().map { text[text.words[$0]] }
    }

    @Test(arguments: [
        ("The bridge is shut, according to the Ostby Gazette.", ["Ostby Gazette"]),
        ("He told Reuters that the Voice of Ostby reported it.", ["Reuters", "Voice of Ostby"]),
        ("In an interview with the BBC's Oda Lien she agreed, citing Kveld 24.", ["BBC", "Kveld 24"]),
    ])
    func runsWhereSourcesAreNamedAreMentions(_ words: String, _ found: [String]) {
        #expect(mentions(words) == found)
    }

    @Test(arguments: [
        "She told Mayor Brandvik that it rained.", "According to Robert Brandvik, it did. Later he told Brandvik so.",
        "According to France, all is well.", "They walked past the Ostby Gazette.", "According to them, it was late.",
    ])
    func peopleAndPlacesAreNoMentions(_ words: String) {
        #expect(mentions(words) == [])
    }

    @Test(arguments: [
        (#""We leave," said Brandvik. He added, "Now," and "no," Oda Lien swore."#, ["said", "added", "swore"]),
        (#"“Why?” asked she, and “so on,” in Ostby."#, ["asked"]),
        (#"The "green" Mayor left. "It glimped," snorfled Lien."#, ["snorfled"]),
    ])
    func verbsBesideMarksAreCues(_ words: String, _ found: [String]) {
        #expect(cues(words) == found)
    }

    @Test func sharesCountWhatIsKnown() throws {
        let text = #"He told Reuters so. "Rain," snorfled Lien, according to the Ostby Gazette. "Sun," said Lien."#
        let gold = try JSONDecoder().decode(
            GoldArticle.self, from: JSONSerialization.data(withJSONObject: ["id": "a", "text": text]))
        let report = Coverage.report(for: [gold])
        #expect(report.figures == ["coverage.outlet mentions": 50, "coverage.cue words at marks": 50])
        #expect(report.misses.map(\.words) == ["Ostby Gazette", "snorfled"])
    }
}
