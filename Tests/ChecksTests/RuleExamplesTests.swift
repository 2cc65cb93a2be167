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
        #expect(try exampleFailures(of: rule, analyze: trace) == [])
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
        let text = try trace(words, publisher: nil)
        withKnownIssue(why) { #expect(!rule.check(text).isEmpty) }
    }

    private func trace(_ text: String, publisher: String?) throws -> TracedText {
        // As plain text is read, so that examples may hold directives.
        let reader = PlainTextReader(options: ReadingOptions(publisher: publisher))
        return analyzer.trace(try reader.read(Array(text.utf8)))
    }
}
