import Reporting
import Testing

@Suite struct ReportGoldenTests {
    @Test(arguments: ReportFormat.allCases)
    func golden(_ format: ReportFormat) throws {
        let several: [ReportEntry] = [
            .success(Story.article), .success(Story.clean), .success(Story.record), .failure(Story.failure),
        ]
        let entries = format.holdsOneArticle ? [.success(Story.article)] : several
        try Golden.expect(
            Reporter.report(format, of: entries),
            equals: "Tests/ReportingTests/Golden/story-\(format).\(format.fileExtension)")
    }

    @Test func bratConfiguration() throws {
        try Golden.expect(
            BratReport.configuration, equals: "Tests/ReportingTests/Golden/annotation.conf")
    }
}
