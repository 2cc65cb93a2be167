import Document
import Testing

@testable import Ingestion

@Suite struct HTMLTextTests {
    private func article(_ html: String) throws -> Article { try HTMLReader().read(Array(html.utf8)) }

    @Test(arguments: [("&fjlig;", "fj"), ("&NotEqualTilde;", "≂\u{338}"), ("&bne;", "=\u{20E5}")])
    func referencesOfTwoCharacters(_ reference: String, _ expected: String) throws {
        let article = try article("<p>a\(reference)b</p>")
        let end = article.text.bytes.count - 1
        #expect(article.text[article.text.range] == "a\(expected)b")
        #expect(article.sourceMap.inputOffset(ofText: end) == 4 + reference.utf8.count)
    }

    private func text(_ html: String) throws -> String {
        let article = try article(html)
        try SourceMapCheck(Array(html.utf8)).check(article)
        return article.text[article.text.range]
    }

    @Test(arguments: [
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("<p>un<b>believ</b>able <i>words</i></p>", "unbelievable words"),
        ("<p>a<br>b<br/>c</p>", "a\nb\nc"),
        ("<div>a<br> <br>b</div>", "a\n\nb"),
        ("<p>  a \n\t b&nbsp;&nbsp;c </p>", "a b c"),
        ("<p>Smith&rsquo;s &amp; Sons &#8211; &#x201C;No&#x201D;</p>", "Smith’s & Sons – “No”"),
        (
            "<p>AT&T and R&amp;D & Co &amp;amp; &notit; &notin; &unknown; &#65;&#66 &copy2020</p>",
            "AT&T and R&D & Co &amp; ¬it; ∉ &unknown; AB ©2020"
        ),
        ("<p>5 < 6 and <3 hearts</p>", "5 < 6 and <3 hearts"),
        ("<p>one</span> two<!-- three --> four</p>", "one two four"),
        ("<p>a<script>b</script>c<style>d</style><template><p>e</p></template><noscript>f</noscript>g</p>", "acg"),
        ("<div>a<p>b</div>c", "a\n\nb\n\nc"),
        ("<ul><li>first thing<li>second thing</ul>", "first thing\n\nsecond thing"),
        ("<pre>line one\nline two</pre>", "line one\nline two"),
        ("<p>so&shy;ft &#x200B;space</p>", "soft space"),
        ("<p>&nbsp;</p><p> </p><p>***</p><p>word</p>", "word"),
        ("<p>caf\u{E9} \u{1F642} e\u{301}</p>", "caf\u{E9} \u{1F642} e\u{301}"),
        ("<p>one\r\ntwo\rthree</p>", "one two three"),
        ("<p hidden>no</p><p style='display: none'>no</p><p aria-hidden=true>no</p><p>yes</p>", "yes"),
        ("<table><tr><td>cell</td>stray</tr></table>", "cell\n\nstray"),
        ("<b>bold<p>para</b>graph", "bold\n\nparagraph"),
        ("", ""), ("<", ""), ("<p", ""), ("</p>", ""), ("<!--", ""), ("&", ""), ("a &#; & b", "a &#; & b"),
    ])
    func wordsOfAPage(_ html: String, _ expected: String) throws {
        #expect(try text(html) == expected)
    }

    @Test(arguments: [
        ("<h2>Title of it</h2><p>text</p>", "headline,body"),
        ("<blockquote>words<cite>Name</cite></blockquote>", "blockquote"),
        ("<figure><figcaption>A man. <span class=credit>AP</span></figcaption></figure><p>text", "caption,credit,body"),
        ("<p class=wp-caption-text>A man.</p><p>text", "caption,body"),
        ("<div class='story__pullQuote'>Words!</div><p>text", "pullquote,body"),
        ("<aside class=pull-quote><blockquote>Words!</blockquote></aside><p>text", "pullquote,body"),
        ("<p class=byline>By A. B.</p><address>C. D.</address><p>text", "credit,credit,body"),
        ("<p>(Reporting by A. B.; Editing by C. D.)</p>", "credit"),
    ])
    func kindsOfBlocks(_ html: String, _ expected: String) throws {
        #expect(try article(html).blocks.map(\.kind.rawValue).joined(separator: ",") == expected)
    }

    @Test(arguments: [
        "<nav>Home</nav>", "<aside>More</aside>", "<div class=share-bar>Tweet</div>", "<div id=comments>Nonsense</div>",
        "<div role=navigation>Home</div>", "<p>Advertisement</p>", "<p><a href=x>Only a link</a></p>",
        "<ul><li><a href=x>One story</a><li><a href=y>Another story</a></ul>", "<p>Read more: <a href=x>that</a></p>",
        "<div class=adSlot>Buy</div>", "<form>Name <input></form>", "<button>Accept</button>", "<footer>Terms</footer>",
        "<h3>Related stories</h3><ul><li><a href=x>One</a></ul>", "<p><time>4 May</time></p>",
        "<svg><text>a</text></svg>",
    ])
    func whatIsNoPartOfTheArticle(_ html: String) throws {
        #expect(
            try text("<p>The story starts.</p>\(html)<p>The story ends.</p>\(html)")
                == "The story starts.\n\nThe story ends.")
    }

    @Test func classesThatRuleOutAllOfAPageAreNotBelieved() throws {
        let words =
            "The council has met and decided nothing, as it has on every day of this year so far, said its clerk."
        #expect(try text("<div class=sidebar><a href=x>Home</a><p>\(words)</p></div>") == words)
        #expect(try article("<nav><a href=x>Home</a></nav>").warnings.map(\.code) == ["no-article"])
    }

    @Test func classesOfThePageAreNoClutter() throws {
        let html = "<body class='sidebar comments'><article class='post tag-ad has-share'><h1>Title of it</h1><p>text"
        #expect(try text(html) == "Title of it\n\ntext")
    }

    // MARK: Character sets

    @Test(arguments: [
        ("<meta charset=windows-1252>", [0x93] as [UInt8], "windows-1252", "“"),
        ("<META HTTP-EQUIV='Content-Type' CONTENT='text/html; CHARSET=ISO-8859-1'>", [0x93], "windows-1252", "“"),
        ("<meta charset=iso-8859-1>", [0xE2, 0x80, 0x9C], "utf-8", "“"),
        ("<meta charset=utf-16>", [0xE2, 0x80, 0x9C], "utf-8", "“"),
        ("<?xml version='1.0' encoding='windows-1251'?>", [0xCC], "windows-1251", "М"),
        ("<meta charset=nonsense>", [0xE9], "windows-1252", "é"),
        ("", [0x93], "windows-1252", "“"),
    ])
    func characterSets(_ head: String, _ bytes: [UInt8], _ encoding: String, _ expected: String) throws {
        let source = Array((head + "<p>x").utf8) + bytes + Array("y</p>".utf8)
        let article = try HTMLReader().read(source)
        #expect(article.origin.encoding == encoding && article.text[article.text.range] == "x\(expected)y")
        let end = article.text.bytes.count - 1
        #expect(article.sourceMap.inputOffset(ofText: end) == source.count - 5)
    }

    @Test func characterSetsOfSeveralBytes() throws {
        let article = try HTMLReader().read(Array("<meta charset='shift_jis'><p>x".utf8) + [0x93, 0xFA])
        #expect(article.origin.encoding == "shift_jis" && article.text[article.text.range] == "x日")
    }

    @Test func aMarkGoesBeforeADeclaration() throws {
        let article = try HTMLReader().read([0xEF, 0xBB, 0xBF] + Array("<meta charset=latin1><p>é".utf8))
        #expect(article.text[article.text.range] == "é" && article.sourceMap.inputOffset(ofText: 0) == 27)
    }

    // MARK: Hostile pages

    @Test(arguments: ["<div>", "<b>", "<table>", "<ul><li>", "<blockquote>", "<a href=x>", "<span class=share>"])
    func deepNesting(_ tag: String) throws {
        let page = "<p>first</p>" + String(repeating: tag, count: 100_000) + "last words"
        let article = try article(page)
        #expect(article.text[article.text.range].hasPrefix("first"))
    }

    /// 20 MB take 2.5 s in release; debug builds are slow, so this page is shorter.
    @Test func aVeryLongPage() throws {
        let paragraph = "<p>“It is long,” said Ada&rsquo;s aunt, <b>and</b> went on &amp; on about it all.</p>\n"
        let page = String(repeating: paragraph, count: 3_000_000 / paragraph.utf8.count)
        let article = try article(page)
        #expect(article.blocks.count == 3_000_000 / paragraph.utf8.count)
        #expect(article.text[article.blocks.last!.range].hasSuffix("all."))
    }

    @Test func randomMarkup() throws {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<1500 {
            let page = RandomPage.make(&random)
            let article = try HTMLReader().read(page)
            let map = article.sourceMap
            #expect(zip(map.runs, map.runs.dropFirst()).allSatisfy { $0.text < $1.text })
            #expect(map.runs.allSatisfy { $0.input >= 0 && $0.input <= page.count })
            #expect(zip(article.blocks, article.blocks.dropFirst()).allSatisfy { $0.range.end < $1.range.start })
            #expect(article.blocks.allSatisfy { $0.range.end <= article.text.bytes.count && !$0.range.isEmpty })
        }
    }

    @Test func wordsOfRandomMarkupKeepTheirPlaces() throws {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<1500 {
            let page = RandomPage.make(&random)
            let article = try HTMLReader().read(page)
            for (offset, byte) in article.text.bytes.enumerated() where (0x61...0x7A).contains(byte) {
                let place = article.sourceMap.inputOffset(ofText: offset)
                let isSame = place < page.count && (page[place] == byte || page[place] == UInt8(ascii: "&"))
                try #require(isSame, "\(String(decoding: page, as: UTF8.self).debugDescription) at \(offset)")
            }
        }
    }
}

/// Pages of random tags, words and damage.
enum RandomPage {
    static func make(_ random: inout SeededGenerator) -> [UInt8] {
        let count = Int.random(in: 1...40, using: &random)
        return Array((0..<count).map { _ in pieces.randomElement(using: &random)! }.joined().utf8)
    }

    private static let pieces = [
        "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<i class=x>", "</i>", "<table>", "<tr>", "<td>", "</table>",
        "<a href='y'>", "</a>", "<ul>", "<li>", "</ul>", "<br>", "<br><br>", "<h1>", "</h1>", "<blockquote>",
        "</blockquote>", "<figure><figcaption>", "</figcaption></figure>", "<article>", "</article>", "<!-- note -->",
        "<!-- hearsay disable x -- y -->", "<!-- hearsay what -->", "<svg>", "</svg>", "<math>", "</math>", "<select>",
        "</select>", "<textarea>", "</textarea>", "<title>", "</title>", "<script>", "</script>", "<form>", "</form>",
        "<pre>\n", "</pre>", "<template>", "</template>", "<button>", "</button>", "<frameset>", "<body>", "</body>",
        "</html>", "<head>", "word ", "two words", " ", "\n", "\r\n", "\r", "“quoted,” ", "é", "🙂", "&rsquo;", "&nbsp;",
        "&amp;", "&amp", "&notit;", "&NotEqualTilde;", "&bogus;", "&#39;", "&#x1F642;", "&#0;", "&#xD800;", "&", "<",
        ">",
        "< ", "</", "<!", "<?php ?>", "<!doctype html>", "\"", "'", "<p title=\"a>b\">", "<p title=\"", "<x-y>",
        "\u{A0}",
        "\u{C}", "\t", "]]>", "<![CDATA[ data ]]>", "--><!--", "<plaintext>", "<isindex>", "<image>", "<marquee>",
    ]
}

/// A generator whose numbers are the same in each run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
