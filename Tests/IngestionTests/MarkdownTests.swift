import Document
import Testing

@testable import Ingestion

@Suite struct MarkdownTests {
    private func article(_ source: String) throws -> Article {
        let article = try MarkdownReader().read(Array(source.utf8))
        try SourceMapCheck(Array(source.utf8)).check(article)
        return article
    }

    private func text(_ source: String) throws -> String {
        let article = try article(source)
        return article.text[article.text.range]
    }

    @Test(arguments: [
        ("One\ntwo\n\nthree\r\n\r\nfour", "One two\n\nthree\n\nfour"),
        ("# Head #\ntext", "Head\n\ntext"), ("Head\n====\ntext\n\nSub\n---\nmore", "Head\n\ntext\n\nSub\n\nmore"),
        ("#hashtag stays", "#hashtag stays"), ("####### seven", "####### seven"), ("# C# and F#", "C# and F#"),
        ("a  \nb\\\nc", "a\nb\nc"), ("one<br>two", "one\ntwo"),
        ("*em* **strong** ***both*** _em_ __strong__", "em strong both em strong"),
        ("snake_case_name, 2 * 3 * 4, * not em*", "snake_case_name, 2 * 3 * 4, * not em*"),
        ("“*No,*” he said. *“Yes”*", "“No,” he said. “Yes”"),
        (#"\*kept\* \[1] 5 \< 6 \\ C:\dir"#, #"*kept* [1] 5 < 6 \ C:\dir"#),
        (
            "[link](http://a.b/c_(d) \"ti)tle\") [ref][r] [r] [] [no ref] “[He] left”\n\n[r]: http://x.y 'z'",
            "link ref r [] [no ref] “[He] left”"
        ),
        ("![alt](pic.jpg) words ![alt][r]\n\n[R]: pic", "words"),
        ("note[^1] here\n\n[^1]: the note", "note here"),
        ("<https://a.b/c_d_e> and <me@x.org>", "https://a.b/c_d_e and me@x.org"),
        ("say `code * here` and ``a ` b`` now", "say and now"), ("a ` b", "a ` b"),
        ("AT&T &amp; Smith&rsquo;s &#8211; &bogus; a&nbsp;b", "AT&T & Smith’s – &bogus; a b"),
        ("5 < 6 <b>bold</b> <span class=\"x\">span</span>", "5 < 6 bold span"),
        ("```\ncode\n```\ntext\n~~~ swift\n```\n~~~\nmore", "text\n\nmore"),
        ("text\n\n    code\n\nmore", "text\n\nmore"),
        (
            "- one\n- two\n  goes on\n\n  third\n* four\n1. five\n2) six",
            "one\n\ntwo goes on\n\nthird\n\nfour\n\nfive\n\nsix"
        ),
        ("1986 was. A year", "1986 was. A year"), ("above\n\n***\n\nbelow\n- - -\nend", "above\n\nbelow\n\nend"),
        ("<script>\nvar x\n</script>\ntext\n<style>a</style>", "text"), ("<div>\nwords\n</div>", "words"),
        ("a <!-- note --> b\n\n<!-- a\n\nlong note -->\n\nc", "a b\n\nc"),
        ("| a | b |\n|---|:-:|\n| c | d |", "| a | b | | c | d |"),
        ("", ""), ("#", ""), (">", ""), ("-", ""), ("```", ""), ("[", "["), ("<!--", "<!--"), ("***", ""), ("\\", "\\"),
        ("*", ""),
        ("---\n---\n", ""), ("---\nno end\n", "no end"),
    ])
    func words(_ source: String, _ expected: String) throws {
        #expect(try text(source) == expected)
    }

    @Test func quotations() throws {
        let article = try article(
            """
            > “It was *ours*,
            > all of it.”
            > — Ada Roth, [mayor](x)

            text

            > lazy
            quotation

            -- Tom Ek

            -- a dash begins this paragraph, which is far too long to be the name of anybody who ever said anything, \
            and so it is none.
            """)
        let blocks = article.blocks.map { "\($0.kind.rawValue): \(article.text[$0.range])" }
        #expect(
            blocks.dropLast() == [
                "blockquote: “It was ours, all of it.”\n— Ada Roth, mayor", "body: text", "blockquote: lazy quotation",
                "blockquote: -- Tom Ek",
            ])
        #expect(article.blocks.last?.kind == .body)
    }

    @Test func frontMatter() throws {
        let article = try article(
            """
            ---
            title: "Boats: a \\"story\\""
            publisher: Ostby Gazette  # ours
            date: 2021-03-04
            authors:
              - Ilse Varn
              - 'O''Hara'
            credits: [Reuters, "AP"]
            url: https://x.org/a
            lang: en
            nested:
              title: no
            ---
            # Boats

            Text.
            """)
        let metadata = article.metadata
        #expect(metadata.title == "Boats: a \"story\"" && metadata.publisher == "Ostby Gazette")
        #expect(metadata.credits == ["Ilse Varn", "O'Hara", "Reuters", "AP"] && metadata.date == "2021-03-04")
        #expect(metadata.url == "https://x.org/a" && metadata.language == "en")
        #expect(article.blocks.map(\.kind) == [.headline, .body] && article.origin.mediaType == "text/markdown")
    }

    @Test func oldCharacterSetsKeepTheirPlaces() throws {
        let source = Array("*Zo".utf8) + [0xEB] + Array("* said \\[no] ".utf8) + [0x93] + Array("x".utf8)
        let article = try MarkdownReader().read(source)
        #expect(article.text[article.text.range] == "Zoë said [no] “x")
        #expect(article.sourceMap.inputOffset(ofText: article.text.bytes.count - 1) == source.count - 1)
    }

    @Test func randomMarks() throws {
        var random = SeededGenerator(seed: 6)
        let pieces = [
            "*", "**", "_", "`", "``", "[", "](", ")", "]", "[r]", "\n", "\n\n", "> ", "- ", "1. ", "# ", "    ",
            "```\n", "<", ">",
            "<!--", "-->", "<b>", "&amp;", "&", "\\", "word", " ", "“é”", "🙂", "---\n", "===\n", "— Name", "![",
            "[r]: x\n", "\t", "\r",
            "<!-- hearsay enable -->", "<script>", "|",
        ]
        for _ in 0..<1500 {
            let count = Int.random(in: 1...30, using: &random)
            let source = (0..<count).map { _ in pieces.randomElement(using: &random)! }.joined()
            _ = try article(source)
        }
    }
}
