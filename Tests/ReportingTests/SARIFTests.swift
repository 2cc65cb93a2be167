import Foundation
import Reporting
import Testing

@Suite struct SARIFTests {
    private static let entries: [ReportEntry] = [
        .success(Story.article), .success(Story.record), .success(Story.clean), .failure(Story.failure),
    ]
    private static let log = Reporter.report(.sarif, of: entries)

    private func run(_ log: String = SARIFTests.log) throws -> [String: Any] {
        let object = try #require(try JSONSerialization.jsonObject(with: Data(log.utf8)) as? [String: Any])
        return try #require((object["runs"] as? [[String: Any]])?.first)
    }

    private func results() throws -> [[String: Any]] { try #require(try run()["results"] as? [[String: Any]]) }

    @Test(.enabled(if: PythonTools.isReady && SARIFSchema.isAtHand, SARIFSchema.needed))
    func logsAreValid() throws {
        #expect(try SARIFSchema.accepts(Self.log))
        #expect(try SARIFSchema.accepts(Reporter.report(.sarif, of: [])))
        #expect(try SARIFSchema.accepts(Reporter.report(.sarif, of: [.success(Story.clean)])))
    }

    @Test(
        .enabled(if: PythonTools.isReady && SARIFSchema.isAtHand, SARIFSchema.needed),
        arguments: [
            ("\"version\":\"2.1.0\"", "\"version\":\"2.2.0\""), ("\"level\":\"error\"", "\"level\":\"fatal\""),
            ("\"ruleIndex\":", "\"ruleIndex\":-"), ("\"startLine\":1,", "\"startLine\":0,"),
            ("\"columnKind\":\"utf16CodeUnits\"", "\"columnKind\":\"bytes\""),
            ("\"executionSuccessful\":false", "\"successful\":false"),
            ("\"message\":{\"text\"", "\"message\":{\"words\""),
        ])
    func mutantsAreNot(_ old: String, _ new: String) throws {
        let mutant = Self.log.replacing(old, with: new)
        try #require(mutant != Self.log)
        #expect(try !SARIFSchema.accepts(mutant))
    }

    @Test(.enabled(if: PythonTools.isReady, PythonTools.needed))
    func sarifToolsLoadIt() throws {
        try PythonTools.withFile(Self.log, "sarif") { path in
            let said = try PythonTools.run("sarif", "summary", path)
            #expect(said.status == 0 && said.words.contains("error: 4") && said.words.contains("third-hand"))
        }
    }

    @Test func everythingThatGitHubRequiresIsThere() throws {
        let driver = try #require((try run()["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]])
        #expect(driver["name"] as? String == "hearsay")
        for rule in rules {
            let texts = ["shortDescription", "fullDescription", "help"].map { (rule[$0] as? [String: Any])?["text"] }
            #expect(rule["id"] is String && texts.allSatisfy { ($0 as? String)?.isEmpty == false })
            #expect((rule["help"] as? [String: Any])?["markdown"] is String)
        }
        for result in try results() {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
            let prints = try #require(result["partialFingerprints"] as? [String: String])
            #expect(prints["primaryLocationLineHash"]?.isEmpty == false)
            let locations = try #require(result["locations"] as? [[String: Any]])
            let place = try #require(region(locations[0]))
            #expect(["startLine", "startColumn", "endLine", "endColumn"].allSatisfy { place[$0] is Int })
        }
    }

    private func region(_ location: [String: Any]) -> [String: Any]? {
        (location["physicalLocation"] as? [String: Any])?["region"] as? [String: Any]
    }

    @Test func fingerprintsAreUniqueInALog() throws {
        let prints = try results().map { ($0["partialFingerprints"] as? [String: String])?["hearsayFinding/v1"] }
        #expect(Set(prints).count == prints.count)
    }

    @Test func speakersAndViasAreRelated() throws {
        let related = try #require(try results()[0]["relatedLocations"] as? [[String: Any]])
        let words = related.map { ($0["message"] as? [String: String])?["text"] ?? "" }
        #expect(words[0].hasPrefix("speaker: “Petrov”") && words.dropFirst().allSatisfy { $0.hasPrefix("through: ") })
    }

    @Test func failuresAreNotifications() throws {
        let invocation = try #require((try run()["invocations"] as? [[String: Any]])?.first)
        #expect(invocation["executionSuccessful"] as? Bool == false)
        let levels = (invocation["toolExecutionNotifications"] as? [[String: Any]])?.map { $0["level"] as? String }
        #expect(levels == ["note", "note", "note", "error"])
        let clean = try run(Reporter.report(.sarif, of: [.success(Story.clean)]))
        #expect((clean["invocations"] as? [[String: Any]])?[0]["executionSuccessful"] as? Bool == true)
    }

    @Test(arguments: [
        ("./a b/ü#?.txt", "a%20b/%C3%BC%23%3F.txt"), ("/desk/x/a.txt", "a.txt"), ("/b/a.txt", "file:///b/a.txt"),
        ("c:d.txt", "c%3Ad.txt"),
    ])
    func pathsAreReferences(_ path: String, _ uri: String) throws {
        let settings = ReportSettings(tool: Story.tool, root: "/desk/x")
        let article = Story(spice: "").analyzed(origin: .init(path: path))
        let log = Reporter.report(.sarif, of: [.success(article)], settings: settings)
        #expect(log.contains("{\"uri\":\"\(uri)\""))
        #expect(log.contains("%SRCROOT%") == !uri.hasPrefix("file:"))
    }

    @Test func wordsMakeNoLinksAndNoPlaceholders() throws {
        let article = Story(spice: "[a](http://b.example) {0} \\").analyzed(origin: .init(path: "a.txt"))
        let log = try run(Reporter.report(.sarif, of: [.success(article)]))
        let result = try #require((log["results"] as? [[String: Any]])?.first)
        let text = try #require((result["message"] as? [String: String])?["text"])
        #expect(text.contains("\\[a\\](http://b.example) {{0}} \\\\"))
    }
}

/// The schema of SARIF 2.1.0, which stands beside the repository.
enum SARIFSchema {
    static let needed: Comment = "needs ../shared/schemas (or HEARSAY_SCHEMAS) and scripts/install-python-tools"

    private static let file: URL = {
        let folder = ProcessInfo.processInfo.environment["HEARSAY_SCHEMAS"].map { URL(filePath: $0) }
        return (folder ?? Golden.root.appending(path: "../shared/schemas")).appending(path: "sarif-schema-2.1.0.json")
    }()

    static let isAtHand = FileManager.default.fileExists(atPath: file.path) || PythonTools.isInContinuousIntegration

    static func accepts(_ log: String) throws -> Bool {
        try PythonTools.withFile(log, "sarif") { path in
            let said = try PythonTools.run("check-jsonschema", "--schemafile", file.path, path)
            #expect(said.status == 0 || said.words.contains("Schema validation errors"), "\(said.words)")
            return said.status == 0
        }
    }
}
