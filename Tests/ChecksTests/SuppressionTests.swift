import Checks
import Document
import HearsayKit
import Testing

@Suite struct SuppressionTests {
    private static let analyzer = Analyzer(engine: .rules)

    /// What is left of an article in which every line but the directives has a vague attribution, as line numbers
    /// and rules in one string.
    private func left(_ text: String, _ rules: RuleSet = RuleSet(), name: String = "a.txt") throws -> [String] {
        let article = try ArticleReader().read(Array(text.utf8), path: name)
        let lines = LineIndex(article.text.bytes)
        return Checker(rules).check(Self.analyzer.trace(article)).map {
            "\(lines.position(of: $0.range.start).line) \($0.rule)"
        }
    }

    @Test func theNextParagraph() throws {
        let text = """
            The envoy reportedly left.
            <!-- hearsay disable-next-paragraph vague-attribution -- seen on tape -->
            The driver reportedly left.
            The cook reportedly left.
            """
        #expect(try left(text) == ["1 vague-attribution", "4 vague-attribution"])
    }

    @Test func untilItIsEnabled() throws {
        let text = """
            <!-- hearsay disable vague-attribution -->
            The envoy reportedly left.
            The driver reportedly left.
            <!-- hearsay enable vague-attribution -->
            The cook reportedly left.
            <!-- hearsay disable -->
            The clerk reportedly left.
            """
        #expect(try left(text) == ["5 vague-attribution"])
    }

    @Test func oneRuleOfAll() throws {
        let text = """
            <!-- hearsay disable -->
            The envoy reportedly said "no.
            <!-- hearsay enable vague-attribution -->
            The cook reportedly left.
            """
        #expect(try left(text) == ["4 vague-attribution"])
    }

    @Test func whatDoesNothingIsReported() throws {
        let text = """
            <!-- hearsay disable-next-paragraph hearsay, vague-attribution -->
            The envoy reportedly left.
            <!-- hearsay disable-next-paragraph vague-atribution -->
            The cook left.
            <!-- hearsay enable -->
            <!-- hearsay disable-next-paragraph -->
            """
        let unused = [1, 3, 5, 6].map { "\($0) unused-suppression" }
        #expect(try left(text) == unused)
        #expect(try left(text, RuleSet(ignore: ["hearsay"])) == Array(unused.dropFirst()))
        #expect(try left(text, RuleSet(ignore: ["unused-suppression"])).isEmpty)
    }

    @Test func misspeltNamesComeWithASuggestion() throws {
        let article = try ArticleReader().read(
            Array("<!-- hearsay disable herasay -->\nIt rained.".utf8), path: "a.txt")
        let message = Checker().check(Self.analyzer.trace(article)).first?.message
        #expect(message == "There is no rule ‘herasay’. Did you mean ‘hearsay’?")
    }

    @Test func aSuppressionCannotHideItself() throws {
        let text = "<!-- hearsay disable -->\nThe envoy reportedly left."
        let rules = try RuleSet(select: ["default", "unexplained-suppression"])
        #expect(try left(text, rules) == ["1 unexplained-suppression"])
        #expect(try left(text.replacing("able -->", with: "able -- checked -->"), rules).isEmpty)
    }

    @Test(arguments: ["a.md", "a.html"]) func inMarkup(_ name: String) throws {
        let text = """
            <!-- hearsay disable-next-paragraph vague-attribution -->

            <p>The envoy reportedly left.</p>

            <p>The cook reportedly left.</p>

            <!-- hearsay disable-next-paragraph -->
            """
        let source = name == "a.md" ? text.replacing("<p>", with: "").replacing("</p>", with: "") : text
        #expect(try left(source, name: name) == ["3 unused-suppression", "3 vague-attribution"])
    }

    @Test func silencedFindingsAreCountedAndCanBeAskedFor() throws {
        let text = "<!-- hearsay disable-next-paragraph -->\nThe envoy reportedly left."
        let traced = Self.analyzer.trace(try ArticleReader().read(Array(text.utf8)))
        #expect(Checker().review(traced).silenced.map(\.rule) == ["vague-attribution"])
        let strict = Checker(honorsSuppressions: false).review(traced)
        #expect(strict.findings.map(\.rule) == ["vague-attribution"] && strict.silenced.isEmpty)
    }

    @Test func placesAndFingerprintsAreNotMovedByADirective() throws {
        let bare = "The envoy reportedly left.\nThe cook reportedly left."
        let silenced = "<!-- hearsay disable-next-paragraph -->\n" + bare
        let fingerprints = try [bare, silenced].map { text in
            Checker().check(Self.analyzer.trace(try ArticleReader().read(Array(text.utf8)))).last?.fingerprint
        }
        #expect(fingerprints[0] == fingerprints[1])
    }
}
