import Foundation
import HearsayKit
import Testing

@Suite struct ReporterTests {
    private static let entries: [ReportEntry] = [
        .failure(Story.failure), .success(Story.clean), .success(Story.article), .success(Story.record),
    ]

    @Test(arguments: ReportFormat.allCases)
    func piecesRenderedElsewhereMakeTheSameReport(_ format: ReportFormat) async {
        let reporter = Reporter(format, settings: ReportSettings(tool: Story.tool))
        let pieces = await withTaskGroup(of: (Int, ReportPiece).self) { group in
            for (index, entry) in Self.entries.enumerated() { group.addTask { (index, reporter.render(entry)) } }
            return await group.reduce(into: [Int: ReportPiece]()) { $0[$1.0] = $1.1 }
        }
        var writer = reporter
        let body = Self.entries.enumerated().flatMap { writer.append(pieces[$0.offset]!, of: $0.element) }
        #expect(
            String(decoding: writer.begin() + body + writer.end(), as: UTF8.self)
                == Reporter.report(format, of: Self.entries))
    }

    @Test func reportsOfNothingAreWellFormed() throws {
        for format in [ReportFormat.json, .sarif, .gitlab, .rdjson, .webannotation] {
            #expect(throws: Never.self) { try Shape.json(Reporter.report(format, of: [])) }
        }
        #expect(try Shape.xml(Reporter.report(.junit, of: [])) == ["testsuites name", "/testsuites"])
        #expect(Reporter.report(.csv, of: []).hasPrefix("id,form,words,"))
        #expect(Reporter.report(.markdown, of: []).contains("**Nothing to report** in 0 articles"))
    }

    @Test func aCommentHasNoRoomForEverything() throws {
        let entries = Array(repeating: ReportEntry.success(Story.article), count: 200)
        let report = Reporter.report(.markdown, of: entries)
        #expect(report.unicodeScalars.count < 65_536 && report.contains(#/\n… and \d+ more, /#))
        let rows = report.split(separator: "\n").filter { $0.hasPrefix("| stories") }.count
        #expect(report.contains("… and \(1000 - rows) more, "))
    }

    @Test func theFailLevelDecidesWhatFails() {
        let settings = ReportSettings(tool: Story.tool, failLevel: .error)
        let report = Reporter.report(.junit, of: [.success(Story.article)], settings: settings)
        #expect(report.contains("tests=\"5\" failures=\"2\" errors=\"0\""))
    }

    @Test func namesAreUnique() {
        #expect(Set(ReportFormat.allCases.map(\.summary)).count == ReportFormat.allCases.count)
        #expect(ReportFormat(rawValue: "rdjson") == .rdjson)
    }

    /// Every format on the seeds, read by parsers that are not ours.
    @Test func seedsAreWellFormed() throws {
        let folder = Golden.root.appending(path: "seeds")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }
        let analyzer = Analyzer()
        let entries = try names.sorted().map { name -> ReportEntry in
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            return .success(analyzer.analyze(Article(text: ArticleText(text), origin: Origin(path: "seeds/\(name)"))))
        }
        #expect(!entries.isEmpty)
        for format in [ReportFormat.json, .sarif, .gitlab, .rdjson, .webannotation] {
            #expect(throws: Never.self) { try Shape.json(Reporter.report(format, of: entries)) }
        }
        #expect(try Shape.xml(Reporter.report(.junit, of: entries)).count > 10)
        guard PythonTools.isReady else { return print("\(PythonTools.needed)") }
        let rows = try JSONSerialization.jsonObject(with: Data(Shape.csv(Reporter.report(.csv, of: entries)).utf8))
        #expect((rows as? [[String]])?.allSatisfy { $0.count == 17 } == true)
        #expect(try Shape.markdown(Reporter.report(.markdown, of: entries)).contains("table_close"))
        guard SARIFSchema.isAtHand else { return print("\(SARIFSchema.needed)") }
        #expect(try SARIFSchema.accepts(Reporter.report(.sarif, of: entries)))
    }
}
