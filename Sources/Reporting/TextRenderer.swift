/// Text for people as a stream, with the counts in its last line.
struct TextRenderer: ReportRenderer {
    private let report: TextReport

    init(_ settings: ReportSettings) {
        report = TextReport(palette: settings.palette)
    }

    func piece(for article: AnalyzedArticle) -> ReportPiece { ReportPiece(report.render(article)) }

    func closing(_ tally: Tally, held: HeldRows) -> [UInt8] { Array(report.summary(tally).utf8) }
}
