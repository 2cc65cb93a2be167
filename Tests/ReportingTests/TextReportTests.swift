import Checks
import Document
import Reporting
import Testing

@Suite struct TextReportTests {
    private func render(_ article: AnalyzedArticle, _ palette: Palette = .plain) -> String {
        var tally = Tally()
        tally.add(article)
        let report = TextReport(palette: palette)
        return report.render(article) + report.summary(tally)
    }

    @Test func plain() throws {
        try Golden.expect(render(Articles.full), equals: "Tests/ReportingTests/Golden/full.txt")
    }

    @Test func coloured() throws {
        let coloured = render(Articles.full, .ansi)
        #expect(coloured.replacing(/\u{1B}\[[0-9;]+m/, with: "") == render(Articles.full))
        #expect(coloured.contains("\u{1B}[1;33mwarning\u{1B}[0m"))
    }

    @Test func nothingFoundSaysSo() {
        #expect(render(Articles.clean) == "Nothing to report in 1 article (1 quotation).\n")
    }

    @Test func hostileTextStaysVisible() throws {
        let text = render(Articles.hostile)
        let steering = text.unicodeScalars.filter { $0 != "\n" && ($0.properties.generalCategory == .control) }
        #expect(steering.isEmpty && !text.unicodeScalars.contains("\u{202E}"))
        #expect(text.contains(#"\u{1B}[31m\u{7}\u{9B}2J\u{202E}"#))
        try Golden.expect(text, equals: "Tests/ReportingTests/Golden/hostile.txt")
    }

    @Test func failuresAndCounts() {
        var tally = Tally()
        let failure = FailedRecord(
            id: "b", origin: Origin(path: "n.jsonl", record: 3), code: "invalid-json", message: "No object.")
        tally.add(failure)
        tally.add(Articles.full)
        tally.add(Articles.clean)
        #expect(TextReport().render(failure) == "n.jsonl:3 (b): failed: invalid-json: No object.\n")
        #expect(TextReport().summary(tally).hasSuffix("in 2 articles (4 quotations). 1 record could not be read.\n"))
        #expect(tally.reaches(.error) && tally.reaches(.note))
        #expect(!Tally().reaches(.note))
    }
}
