import Document
import Testing

@testable import Ingestion

@Suite struct NinjsTests {
    private func read(_ json: String) throws -> Article {
        try ArticleReader(format: .ninjs).read(Array(json.utf8), path: "item.json")
    }

    private func summary(_ article: Article) -> [String] {
        article.blocks.map { "\($0.kind.rawValue): \(article.text[$0.range])" }
    }

    @Test func version3() throws {
        let article = try read(
            #"""
            {"uri":"https://agency.example/1","standard":{"name":"ninjs","version":"3.0"},"versionCreated":"2024-05-06T07:08:09Z",
             "language":"en","usageTerms":"No archive.","copyrightHolder":"North Agency",
             "infoSources":[{"name":"Reuters"},{"name":"AFP"}],"bylines":[{"byline":"By Ole Rud"}],
             "headlines":[{"role":"short","value":"Dam"},{"role":"main","value":"Dam  holds"}],
             "bodies":[{"role":"plain","contentType":"text/plain","value":"ignored"},
              {"role":"main","contentType":"text/html","value":"<p>It holds, <b>Ada</b> said.<\/p><!-- hearsay disable-next-paragraph hearsay --><blockquote>\u201cYes&rdquo;<\/blockquote>"}]}
            """#)
        #expect(
            summary(article) == [
                "headline: Dam holds", "credit: By Ole Rud", "body: It holds, Ada said.", "blockquote: “Yes”",
            ])
        let metadata = article.metadata
        #expect(metadata.publisher == "North Agency" && metadata.credits == ["Reuters", "AFP"])
        #expect(metadata.title == "Dam holds" && metadata.date == "2024-05-06T07:08:09Z" && metadata.language == "en")
        #expect(metadata.url == "https://agency.example/1" && article.id == "https://agency.example/1")
        #expect(article.directives.map(\.range.start) == [article.blocks[3].range.start])
        #expect(article.origin.mediaType == "application/ninjs+json")
    }

    @Test(arguments: [
        (
            #"{"uri":"u:1","headline":"H","byline":"B","source":"AP","body_xhtml":"<p>One.</p><p>Two.</p>","body_text":"x"}"#,
            "headline: H|credit: B|body: One.|body: Two."
        ),
        (#"{"headline":"H","body_text":"One.\n\nTwo."}"#, "headline: H"),
        (
            #"{"by":"B","bodies":[{"contentType":"image/jpeg","value":"no"},{"contentType":"application/xhtml+xml","value":"<p>One.</p>"}]}"#,
            "credit: B|body: One."
        ),
        (#"{"body_extra":"<p>One.</p>"}"#, "body: One."),
    ])
    func olderVersions(_ json: String, _ expected: String) throws {
        let article = try read(json)
        #expect(summary(article).joined(separator: "|") == expected)
        #expect(article.text[article.text.range].contains("One."))
    }

    @Test(arguments: [
        ("{", "bad-json"), ("[]", "not-an-object"), (#"{"headline":"H"}"#, "missing-body"),
        (#"{"bodies":[{"contentType":"image/jpeg","value":"x"}]}"#, "missing-body"), (#"{"bodies":7}"#, "missing-body"),
    ])
    func whatIsNoItem(_ json: String, _ code: String) {
        #expect(throws: IngestionError.self) { try read(json) }
        do { _ = try read(json) } catch { #expect((error as? IngestionError)?.code == code) }
    }
}

@Suite struct InputFormatTests {
    @Test(arguments: [
        ("a.html", "<p>x", "text/html"), ("a.HTM", "<p>x", "text/html"), ("a.xhtml", "<p>x", "text/html"),
        ("a.html", "Just words.\n\nMore.", "text/plain"), ("a.md", "# x", "text/markdown"),
        ("a.markdown", "x", "text/markdown"), ("a.txt", "x < y", "text/plain"), ("html", "x", "text/plain"),
        ("a.txt", "\u{FEFF}\n<!DOCTYPE html><p>x", "text/html"), ("-", " <html><p>x", "text/html"),
        ("a", "<!-- hearsay disable -->\nx", "text/plain"), ("dir.html/a", "x", "text/plain"),
        ("a.json", #"{"text":"x"}"#, "application/json"),
        ("a.json", #"{"headline":"h","body_text":"x"}"#, "application/ninjs+json"),
        ("a.json", #"{"uri":"u","versioncreated":"t","bodies":[{"value":"x"}]}"#, "application/ninjs+json"),
    ])
    func namesAndContents(_ path: String, _ content: String, _ mediaType: String) throws {
        #expect(try ArticleReader().read(Array(content.utf8), path: path).origin.mediaType == mediaType)
    }

    @Test(arguments: [
        (InputFormat.text, "<p>x</p>", "<p>x</p>"), (.html, "a & b < c", "a & b < c"), (.markdown, "<p>x</p>", "x"),
        (.html, "# no *marks*", "# no *marks*"), (.json, #"{"text":"x"}"#, "x"),
    ])
    func aStatedFormatIsObeyed(_ format: InputFormat, _ content: String, _ text: String) throws {
        let article = try ArticleReader(format: format).read(Array(content.utf8), path: "a.md")
        #expect(article.text[article.text.range] == text)
    }

    @Test(arguments: [
        (InputFormat.json, "<p>x</p>", "bad-json"), (.ninjs, "words", "bad-json"),
        (.ninjs, #"{"text":"x"}"#, "missing-body"),
        (.html, "%PDF-1.7", "is-binary"), (.markdown, "a\0b\0\0c", "is-binary"), (.html, "<p>\0\0\0", "is-binary"),
    ])
    func wrongGuessesAreClearErrors(_ format: InputFormat, _ content: String, _ code: String) {
        do {
            _ = try ArticleReader(format: format).read(Array(content.utf8), path: "a")
            Issue.record("no error")
        } catch { #expect(error.code == code) }
    }
}
