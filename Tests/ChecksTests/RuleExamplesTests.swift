import Checks
import Document
import HearsayKit
import Provenance
import Testing

@Suite struct RuleExamplesTests {
    private let analyzer = Analyzer()

    @Test(arguments: RuleRegistry.ids)
    func examplesHold(_ id: String) throws {
        let rule = try #require(RuleRegistry.rule(id))
        #expect(exampleFailures(of: rule, analyze: trace) == [])
    }

    /// Plain constructions that the rules ought to flag and do not, each with what the engine overlooks.
    @Test(arguments: [
        (
            "ambiguous-speaker", #"Ivan Petrov and Pavel Orlov met on Monday. "We are ready," he said."#,
            "Of two men who are equally near, one is taken without a doubt noted."
        ),
        (
            "third-hand", #""No decision has been taken," Petrov said, Kommersant reported, citing Interfax."#,
            "A comma, an outlet that reported and one that it cites: the first is lost."
        ),
        (
            "state-controlled-source", #""No decision has been taken," Petrov said on state television."#,
            "After “said on”, named outlets become vias but state media do not."
        ),
    ])
    func knownFaults(_ id: String, _ words: String, _ why: Comment) throws {
        let rule = try #require(RuleRegistry.rule(id))
        withKnownIssue(why) { #expect(!rule.check(trace(words, publisher: nil)).isEmpty) }
    }

    private func trace(_ text: String, publisher: String?) -> TracedText {
        let metadata = Metadata(publisher: publisher, publisherIsFromCaller: publisher != nil)
        return analyzer.trace(Article(text: ArticleText(text), metadata: metadata))
    }
}
