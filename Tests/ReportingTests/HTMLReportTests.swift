import Foundation
import HearsayKit
import Testing

/// The HTML report as parsers that are not ours read it.
@Suite(.enabled(if: PythonTools.isReady, PythonTools.needed))
struct HTMLReportTests {
    private static let several: [ReportEntry] = [
        .success(Articles.full), .success(Articles.clean), .failure(Story.failure), .success(Articles.clean),
        .success(Articles.hostile),
    ]

    /// Well-formed also where there is nothing to show, and where an article comes twice.
    @Test func pagesAreWellFormed() throws {
        let pages = [[], [.failure(Story.failure)], [.success(Story.article)], Self.several].map {
            Reporter.report(.html, of: $0)
        }
        #expect(try Page.read(pages).map(\.faults) == [[], [], [], []])
    }

    @Test func marksLeaveTheTextAsItIs() throws {
        let page = try Page.read([Reporter.report(.html, of: [.success(Articles.full), .success(Story.article)])])[0]
        #expect(page.texts == [Articles.full, Story.article].map { $0.text.article.text.string })
    }

    @Test func thePageHoldsTheJSON() throws {
        let page = try Page.read([Reporter.report(.html, of: Self.several)])[0]
        let report = JSONReport(tool: Story.tool)
        let objects = Self.several.compactMap { try? $0.get() }.map(report.object)
        #expect(page.json.count == objects.count)
        for (held, object) in zip(page.json, objects) {
            let (held, object) = (Data(held.utf8), Data(object))
            #expect(
                try JSONSerialization.jsonObject(with: held) as? NSDictionary
                    == JSONSerialization.jsonObject(with: object) as? NSDictionary)
        }
    }

    /// The page names the hash of the one script that may run in it, so that no words of an article ever can.
    @Test func onlyOurScriptMayRun() throws {
        let page = try Page.read([Reporter.report(.html, of: Self.several)])[0]
        #expect(page.policy.contains("script-src 'sha256-\(page.hash)'"), "Opening.mustache names a stale hash")
    }

    @Test func wordsOfAnArticleMakeNoMarkup() throws {
        let hostile = HostileTextTests.spices.map { Reporter.report(.html, of: HostileTextTests.entries($0)) }
        let pages = try Page.read([Reporter.report(.html, of: HostileTextTests.entries("x"))] + hostile)
        for (index, page) in pages.enumerated() {
            #expect(page.shape == pages[0].shape && page.faults == [], "text \(index - 1)")
        }
        for (index, report) in hostile.enumerated() {
            let controls = report.unicodeScalars.count { $0 != "\n" && $0.properties.generalCategory == .control }
            #expect(controls == 0 || HostileTextTests.spices[index].contains("\t"), "text \(index)")
        }
    }

    @Test func tablesOfAllArticlesAddUp() throws {
        let report = Reporter.report(.html, of: Array(repeating: .success(Articles.full), count: 3))
        let rows = report.split(separator: "\n").filter { $0.contains("<th scope=\"row\">TASS</th>") }
        #expect(rows.count == 4 && rows[0].contains("3 of 9") && rows[0].contains("<td class=\"number\">3</td>"))
        #expect(rows.dropFirst().allSatisfy { $0.contains("1 of 3") && $0.contains("Ivan Petrov") })
    }
}

/// What html5lib, Python's strict reader of HTML, sees in a page.
struct Page: Decodable {
    /// Where the page breaks a rule of HTML, has an id twice or a link that leads nowhere.
    let faults: [String]
    /// The elements with the names of their attributes.
    let shape: [String]
    /// The articles' texts.
    let texts: [String]
    /// The JSON objects.
    let json: [String]
    /// The policy on what may run.
    let policy: String
    /// The hash of the script.
    let hash: String

    static func read(_ pages: [String]) throws -> [Page] {
        let input = String(decoding: try JSONEncoder().encode(pages), as: UTF8.self)
        return try JSONDecoder().decode([Page].self, from: Data(PythonTools.python(program, about: input).utf8))
    }

    private static let program = """
        import base64, hashlib, html5lib, json, sys
        def read(page):
            parser = html5lib.HTMLParser(namespaceHTMLElements=False)
            root = parser.parse(page)
            elements = list(root.iter())
            ids = [e.get("id") for e in elements if e.get("id")]
            links = [e.get("href")[1:] for e in elements if e.get("href", "").startswith("#")]
            faults = [f"{code} at {place}" for place, code, _ in parser.errors]
            faults += [f"{i} twice" for i in set(ids) if ids.count(i) > 1] + [f"no {i}" for i in links if i not in ids]
            of_class = lambda name: ["".join(e.itertext()) for e in elements if e.get("class") == name]
            script = [e.text for e in elements if e.tag == "script" and e.get("type") is None]
            policy = [e.get("content") for e in elements if e.get("http-equiv") == "Content-Security-Policy"]
            return {
                "faults": faults, "shape": [" ".join([str(e.tag), *sorted(e.attrib)]) for e in elements],
                "texts": of_class("text"), "json": of_class("hearsay"), "policy": policy[0],
                "hash": base64.b64encode(hashlib.sha256(script[0].encode()).digest()).decode()}
        print(json.dumps([read(page) for page in json.load(open(sys.argv[1], encoding="utf-8"))]))
        """
}
