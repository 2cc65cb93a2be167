import Checks

/// One page that needs nothing but itself: what was found, the article with everything marked, a card a
/// quotation, tables of speakers and outlets, boxes to tick, and the JSON.
///
/// The counts and the index stand first, so articles are held until the end. An article's number is not known
/// before all are in order: until then a zero byte stands for it, which no text of a page can hold.
struct HTMLReport: ReportRenderer {
    private let settings: ReportSettings

    init(_ settings: ReportSettings) {
        self.settings = settings
    }

    let room = Int.max

    var opening: [UInt8] {
        HTMLTemplates.render(HTMLTemplates.opening, ["style": HTMLTemplates.style])
    }

    func piece(for article: AnalyzedArticle) -> ReportPiece {
        let section = ArticleSection(ReportedArticle(article, root: settings.root), settings: settings)
        return HeldSection(
            indexRow: HTMLTemplates.render(HTMLTemplates.indexRow, section),
            section: HTMLTemplates.render(HTMLTemplates.article, section),
            shares: Array((section.speakers + section.outlets).map { $0.line }.joined().utf8)
        ).piece
    }

    func piece(for failure: FailedRecord) -> ReportPiece {
        let row = HTMLTemplates.render(HTMLTemplates.indexRow, FailureRow(failure, root: settings.root))
        return HeldSection(indexRow: row, section: [], shares: []).piece
    }

    func closing(_ tally: Tally, held: HeldRows) -> [UInt8] {
        let sections = HeldSection.sections(of: held).enumerated().map { $1.numbered($0 + 1) }
        let overview = ReportOverview(tally, sections: sections, tool: settings.tool)
        return HTMLTemplates.render(HTMLTemplates.overview, overview) + sections.flatMap(\.section)
            + HTMLTemplates.render(HTMLTemplates.closing, ["script": HTMLTemplates.filters])
    }
}
