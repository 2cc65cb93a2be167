import Foundation
import HearsayKit
import Testing

/// Every format on the seeds: readers that are not ours take each report, and all report the same findings.
@Suite struct SeedReportTests {
    private static let articles: [AnalyzedArticle] = {
        let (analyzer, folder) = (Analyzer(), Golden.root.appending(path: "seeds"))
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
            let bytes = try? Array(Data(contentsOf: folder.appending(path: name)))
            return bytes.flatMap { try? ArticleReader().read($0, path: "seeds/\(name)") }.map(analyzer.analyze)
        }
    }()
    private static let entries = articles.map { ReportEntry.success($0) }
    private static let findings = articles.reduce(0) { $0 + $1.findings.count }

    private func report(_ format: ReportFormat) -> String { Reporter.report(format, of: Self.entries) }

    private func object(_ format: ReportFormat) throws -> Any {
        try JSONSerialization.jsonObject(with: Data(report(format).utf8))
    }

    @Test func theSeedsAreThere() {
        #expect(Self.articles.count == 3 && Self.findings > 10)
    }

    @Test func findingsAreAllThere() throws {
        let sarif = try #require((object(.sarif) as? [String: Any])?["runs"] as? [[String: Any]])
        #expect((sarif[0]["results"] as? [Any])?.count == Self.findings)
        #expect((try object(.gitlab) as? [Any])?.count == Self.findings)
        #expect(((try object(.rdjson) as? [String: Any])?["diagnostics"] as? [Any])?.count == Self.findings)
        #expect(try Shape.xml(report(.junit)).count { $0.hasPrefix("testcase") } == Self.findings)
        #expect(report(.concise).split(separator: "\n").count { $0.contains("seeds/") } >= Self.findings)
        let commands = report(.github).split(separator: "\n").filter { $0.contains("file=seeds/") }
        #expect(commands.count >= Self.findings)
    }

    @Test func quotationsAreAllThere() throws {
        let json = try #require(try object(.json) as? [[String: Any]])
        let quotations = json.reduce(0) { $0 + (($1["quotations"] as? [Any])?.count ?? 0) }
        #expect(quotations == Self.articles.reduce(0) { $0 + $1.text.traces.count })
        #expect(try Shape.lines(report(.jsonl)).count == 3)
        #expect(try object(.webannotation) is [String: Any])
        for article in Self.articles {
            let brat = Reporter.report(.brat, of: [.success(article)])
            let events = brat.split(separator: "\n").count { $0.hasPrefix("T") && $0.contains("\tQuotation ") }
            #expect(events == article.text.traces.count, "\(brat.prefix(300))")
        }
    }

    @Test(.enabled(if: PythonTools.isReady, PythonTools.needed)) func strangersReadThem() throws {
        #expect(try Page.read([report(.html)])[0].faults == [])
        #expect(try Page.read([report(.html)])[0].texts == Self.articles.map { $0.text.article.text.string })
        #expect(try !Shape.markdown(report(.markdown)).isEmpty)
        let rows = try JSONSerialization.jsonObject(with: Data(Shape.csv(report(.csv)).utf8)) as? [[String]]
        let quotations = Self.articles.reduce(0) { $0 + $1.text.traces.count }
        #expect(rows?.count == quotations + 1 && rows?.allSatisfy { $0.count == rows?[0].count } == true)
        if SARIFSchema.isAtHand { #expect(try SARIFSchema.accepts(report(.sarif))) }
    }

    @Test(.enabled(if: Schema.isCheckable, "needs python3 with the package jsonschema")) func theSchemaHolds() throws {
        #expect(try Schema.complaints(about: Array(report(.json).utf8)) == "")
    }
}
