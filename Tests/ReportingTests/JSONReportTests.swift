import Checks
import Document
import Foundation
import Reporting
import Testing

@Suite struct JSONReportTests {
    static let tool = ToolIdentity(version: "0.0.0", registry: "2024-01-01")

    private func object(_ article: AnalyzedArticle, _ options: ReportOptions = ReportOptions()) throws -> [String: Any]
    {
        let bytes = JSONReport(tool: Self.tool, options: options).object(for: article)
        return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    @Test func golden() throws {
        let json = try JSONSerialization.data(
            withJSONObject: object(Articles.full), options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
        try Golden.expect(
            String(decoding: json, as: UTF8.self) + "\n", equals: "Tests/ReportingTests/Golden/full.json")
    }

    @Test func keysStandInTheOrderOfTheSchema() {
        let text = String(decoding: JSONReport(tool: Self.tool).object(for: Articles.clean), as: UTF8.self)
        let keys = [
            "schema", "tool", "id", "offsets", "source", "text", "language", "publisher", "blocks", "entities",
            "quotations", "findings", "warnings", "summary",
        ]
        let places = keys.compactMap { text.range(of: "\"\($0)\":")?.lowerBound }
        #expect(places.count == keys.count && places == places.sorted())
    }

    @Test(arguments: OffsetUnit.allCases)
    func everySpanHoldsItsWords(_ unit: OffsetUnit) throws {
        let object = try object(Articles.full, ReportOptions(offsets: unit))
        let text = try #require(object["text"] as? String)
        #expect(object["offsets"] as? String == unit.rawValue)
        let spans = spans(in: object)
        #expect(spans.count > 20)
        for span in spans { #expect(slice(of: text, span.start, span.end, unit) == span.text) }
    }

    @Test func combiningMarksAndEmojiCountPerUnit() throws {
        let starts = try OffsetUnit.allCases.map { unit in
            var draft = Draft("👩‍👩‍👧 e\u{301} “Go,” Kern said.")
            let kern = draft.entity("Kern")
            draft.quote("Go", by: draft.speaker("Kern", kern))
            let article = AnalyzedArticle(text: draft.traced, findings: [])
            return spans(in: try object(article, ReportOptions(offsets: unit))).first { $0.text == "Go" }?.start
        }
        #expect(starts == [10, 26, 13])
    }

    @Test func textCanBeLeftOut() throws {
        #expect(try object(Articles.clean, ReportOptions(includesText: false))["text"] == nil)
    }

    @Test func beliefsAreHeldAndCounted() throws {
        let object = try object(Articles.full)
        let quotations = try #require(object["quotations"] as? [[String: Any]])
        #expect(quotations.map { $0["class"] as? String } == ["report", "report", "belief"])
        #expect(quotations[2]["nested_in"] as? String == "q1")
        let summary = object["summary"] as? [String: [String: Int]]
        #expect(summary?["form"] == ["direct": 2, "mixed": 0, "indirect": 1])
        #expect(summary?["rule"]?["third-hand"] == 1)
    }

    @Test func failedRecords() throws {
        let failure = FailedRecord(origin: Origin(path: "n.jsonl", record: 3), code: "bad", message: "\"No\"", line: 3)
        let text = String(decoding: JSONReport(tool: Self.tool).object(for: failure), as: UTF8.self)
        #expect(
            text == #"{"schema":"hearsay/1","id":null,"source":{"path":"n.jsonl","record":3,"encoding":"utf-8","#
                + #""media_type":"text/plain","sha256":null},"error":{"code":"bad","message":"\"No\"","line":3}}"#)
    }

    @Test func arrays() throws {
        let report = JSONReport(tool: Self.tool)
        let objects = [report.object(for: Articles.clean), report.object(for: Articles.full)]
        #expect(!objects[0].contains(0x0A))
        let array = try JSONSerialization.jsonObject(with: Data(JSONReport.array(of: objects))) as? [Any]
        #expect(array?.count == 2 && JSONReport.array(of: []) == Array("[]".utf8))
    }
}

extension JSONReportTests {
    private struct Span {
        let start: Int
        let end: Int
        let text: String
    }

    private func spans(in value: Any) -> [Span] {
        if let array = value as? [Any] { return array.flatMap(spans) }
        guard let object = value as? [String: Any] else { return [] }
        let inner = object.values.flatMap(spans)
        guard let start = object["start"] as? Int, let end = object["end"] as? Int, let text = object["text"] as? String
        else { return inner }
        return inner + [Span(start: start, end: end, text: text)]
    }

    private func slice(of text: String, _ start: Int, _ end: Int, _ unit: OffsetUnit) -> String {
        switch unit {
        case .codepoint: String(String.UnicodeScalarView(Array(text.unicodeScalars)[start..<end]))
        case .utf8: String(decoding: Array(text.utf8)[start..<end], as: UTF8.self)
        case .utf16: String(decoding: Array(text.utf16)[start..<end], as: UTF16.self)
        }
    }
}
