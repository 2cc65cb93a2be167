import Document
import Testing

@testable import Ingestion

@Suite struct DirectiveTests {
    /// A directive in one line.
    private func summary(_ comment: String) -> String {
        switch DirectiveParser.parse(comment) {
        case nil: "none"
        case .failure(let flaw): "\(flaw)"
        case .success(let instruction):
            "\(instruction.action.rawValue)[\(instruction.rules.joined(separator: "|"))]\(instruction.reason ?? "")"
        }
    }

    @Test(arguments: [
        (" hearsay disable ", "disable[]"),
        ("hearsay enable", "enable[]"),
        (
            " hearsay disable-next-paragraph hearsay,loaded-verb -- seen on tape ",
            "disable-next-paragraph[hearsay|loaded-verb]seen on tape"
        ),
        (" hearsay disable a, b c\n-- two\n lines", "disable[a|b|c]two lines"),
        (" hearsay disable -- all of it", "disable[]all of it"),
        (" a note about hearsay ", "none"), (" hearsays ", "none"), ("", "none"), (" Hearsay disable ", "none"),
        (" hearsay disabled ", #"unknownAction("disabled")"#), (" hearsay ", #"unknownAction("")"#),
        (" hearsay: disable ", #"unknownAction(":")"#),
        (" hearsay disable Rule! ", #"badRule("Rule!")"#), (" hearsay disable a -- ", "missingReason"),
    ])
    func comments(_ comment: String, _ expected: String) {
        #expect(summary(comment) == expected)
    }

    @Test func inPlainText() throws {
        let text = """
            One.
              <!-- hearsay disable-next-paragraph hearsay -- known -->  \r
            Two <!-- hearsay disable --> goes on.
            <!-- hearsay nonsense -->
            <!-- a note -->
            Three.
            <!-- hearsay enable -->
            """
        let article = try PlainTextReader().read(Array(text.utf8))
        #expect(article.text[article.text.range] == text)
        #expect(article.directives.map(\.action) == [.disableNextParagraph, .enable])
        #expect(article.directives.map { article.text[$0.range].prefix(12) } == ["<!-- hearsay", "<!-- hearsay"])
        #expect(article.blocks.map(\.kind) == [.boilerplate, .boilerplate])
        #expect(article.warnings.map(\.code) == ["bad-directive"])
        #expect(article.warnings.first?.message.hasPrefix("Line 4: 'nonsense' is nothing") == true)
    }

    @Test func inRecords() throws {
        let record = Array(#"{"text":"<!-- hearsay disable -->\nWords."}"#.utf8)
        let article = try RecordParser().parse(record, line: 1).get()
        #expect(article.directives.map(\.range) == [TextRange(0, 24)])
    }

    @Test(arguments: [
        (
            "html",
            "<!-- hearsay disable --><p>One.</p><!-- hearsay enable --><p>Two <!-- hearsay disable -->more.</p><!-- hearsay enable -->"
        ),
        (
            "md",
            "<!-- hearsay disable -->\nOne.\n\n<!--\nhearsay enable\n-->\n\nTwo <!-- hearsay disable -->more.\n\n<!-- hearsay enable -->\n"
        ),
    ])
    func inMarkup(_ form: String, _ source: String) throws {
        let article = try ArticleReader().read(Array(source.utf8), path: "a." + form)
        #expect(article.text[article.text.range] == "One.\n\nTwo more.")
        #expect(article.directives.map(\.range.start).elementsEqual([0, 6, form == "md" ? 9 : 9, 15]))
        #expect(article.directives.allSatisfy { $0.range.isEmpty })
    }

    @Test(arguments: ["html", "md"]) func malformedOnesBecomeWarnings(_ form: String) throws {
        let source = "<p>One.</p>\n\n<!-- hearsay shut up -->\n"
        let article = try ArticleReader().read(Array(source.utf8), path: "a." + form)
        #expect(article.directives.isEmpty && article.text[article.text.range] == "One.")
        #expect(article.warnings.first?.message.hasPrefix("Line 3: 'shut'") == true)
    }
}
