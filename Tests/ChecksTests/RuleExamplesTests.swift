#if ENGINE  // Remove this line and the last once `Analyzer` stands.
    import Checks
    import Document
    import HearsayKit
    import Testing

    @Suite struct RuleExamplesTests {
        private let analyzer = Analyzer()

        @Test(.disabled("until the engine stands"), arguments: RuleRegistry.ids)
        func examplesHold(_ id: String) throws {
            let rule = try #require(RuleRegistry.rule(id))
            let failures = exampleFailures(of: rule) { text, publisher in
                let metadata = Metadata(publisher: publisher, publisherIsFromCaller: publisher != nil)
                return analyzer.trace(Article(text: ArticleText(text), metadata: metadata))
            }
            #expect(failures == [])
        }
    }
#endif
