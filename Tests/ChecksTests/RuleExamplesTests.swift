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

    /// Constructions that an engine without them would pass over.
    @Test(arguments: [
        ("ambiguous-speaker", #"Ivan Petrov and Pavel Orlov met on Monday. "We are ready," he said."#),
        ("third-hand", #""No decision has been taken," Petrov said, Kommersant reported, citing Interfax."#),
        ("state-controlled-source", #""No decision has been taken," Petrov said on state television."#),
    ])
    func flagged(_ id: String, _ words: String) throws {
        let rule = try #require(RuleRegistry.rule(id))
        #expect(!rule.check(try trace(words, publisher: nil)).isEmpty)
    }

    private func trace(_ text: String, publisher: String?) throws -> TracedText {
        // As plain text is read, so that examples may hold directives.
        let reader = PlainTextReader(options: ReadingOptions(publisher: publisher))
        return analyzer.trace(try reader.read(Array(text.utf8)))
    }
}
