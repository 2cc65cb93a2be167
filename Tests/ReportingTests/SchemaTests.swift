import Document
import Foundation
import HearsayKit
import Reporting
import Testing

/// Holds real reports against the JSON Schema, by Python's `jsonschema`. Where that is missing the tests are
/// skipped, except in continuous integration (`CI=true`), where they fail.
@Suite(.enabled(if: Schema.isCheckable, "needs python3 with the package jsonschema"))
struct SchemaTests {
    private let report = JSONReport(tool: JSONReportTests.tool)

    @Test func reportsAreValid() throws {
        let failure = FailedRecord(origin: Origin(), code: "bad", message: "No.", line: 1)
        let short = JSONReport(
            tool: JSONReportTests.tool, options: ReportOptions(offsets: .utf16, includesText: false))
        let objects =
            [Articles.full, Articles.clean, Articles.hostile].map(report.object)
            + [report.object(for: failure), short.object(for: Articles.full)]
        #expect(try Schema.complaints(about: JSONReport.array(of: objects)) == "")
        for object in objects { #expect(try Schema.complaints(about: object) == "") }
    }

    /// Spans of a page or a Markdown file carry their place in it.
    @Test func spansWithPlacesAreValid() throws {
        let words = "# Dam\n\n“No,” said *Ann Lee*, according to Reuters.\n"
        let article = try MarkdownReader().read(Array(words.utf8), path: "dam.md")
        let object = report.object(for: Analyzer().analyze(article))
        #expect(String(decoding: object, as: UTF8.self).contains(#""text":"Ann Lee","line":3,"column":13"#))
        #expect(try Schema.complaints(about: object) == "")
    }

    @Test(arguments: [("\"offsets\":\"codepoint\"", "\"offsets\":\"byte\""), ("\"depth\":", "\"deep\":")])
    func strangersAreNot(_ old: String, _ new: String) throws {
        let text = String(decoding: report.object(for: Articles.clean), as: UTF8.self)
        #expect(try Schema.complaints(about: Array(text.replacing(old, with: new).utf8)) != "")
    }
}

enum Schema {
    static let isCheckable =
        ProcessInfo.processInfo.environment["CI"] == "true" || (try? python("import jsonschema")) == ""

    /// What the schema says against a report; empty where it is valid.
    static func complaints(about json: [UInt8]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "hearsay-\(UUID()).json")
        try Data(json).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let schema = Golden.root.appending(path: "Documentation/Schema/hearsay-1.schema.json")
        return try python(
            """
            import json, jsonschema, sys
            schema, report = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:])
            for error in jsonschema.Draft202012Validator(schema).iter_errors(report):
                print(error.json_path, error.message[:200])
            """, schema.path, file.path)
    }

    /// What a Python program says, to standard output and error together.
    private static func python(_ program: String, _ arguments: String...) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-W", "ignore", "-c", program] + arguments
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: said, as: UTF8.self)
    }
}
