/// Objects of the schema `hearsay/1` as a stream.
struct JSONStream: ReportRenderer {
    enum Form: Sendable {
        case object
        case array
        case lines
    }

    private let report: JSONReport
    private let form: Form

    init(_ settings: ReportSettings, form: Form) {
        report = JSONReport(tool: settings.tool, options: settings.json)
        self.form = form
    }

    var opening: [UInt8] { Array((form == .array ? "[" : "").utf8) }

    var separator: [UInt8] { Array((form == .lines ? "" : ",\n").utf8) }

    func piece(for article: AnalyzedArticle) -> ReportPiece { piece(report.object(for: article)) }

    func piece(for failure: FailedRecord) -> ReportPiece { piece(report.object(for: failure)) }

    func closing(_ tally: Tally, held: HeldRows) -> [UInt8] {
        switch form {
        case .object: [0x0A]
        case .array: Array("]\n".utf8)
        case .lines: []
        }
    }

    private func piece(_ object: [UInt8]) -> ReportPiece {
        ReportPiece(items: form == .lines ? object + [0x0A] : object)
    }
}
