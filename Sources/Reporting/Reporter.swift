/// An article as analysed, or why it could not be read.
public typealias ReportEntry = Result<AnalyzedArticle, FailedRecord>

/// Writes one report in one format, piece by piece, so that a run of any length needs little memory.
///
///     var reporter = Reporter(.sarif, settings: ReportSettings(tool: analyzer.identity))
///     write(reporter.begin())
///     for entry in entries { write(reporter.append(entry)) }
///     write(reporter.end())
///
/// Rendering is the costly part and knows no order: tasks may `render` entries side by side and hand the
/// pieces to `append(_:of:)` in order. A run in several formats holds a reporter for each.
public struct Reporter: Sendable {
    /// The format.
    public let format: ReportFormat
    /// What was reported so far.
    public private(set) var tally = Tally()

    private let renderer: any ReportRenderer
    private var held: HeldRows
    private var isEmpty = true

    /// A reporter that has written nothing yet.
    public init(_ format: ReportFormat, settings: ReportSettings) {
        self.format = format
        renderer = format.renderer(settings)
        held = HeldRows(room: renderer.room)
    }

    /// What stands before the first entry.
    public func begin() -> [UInt8] { renderer.opening }

    /// An entry's part of the report. Depends on the entry alone.
    public func render(_ entry: ReportEntry) -> ReportPiece {
        switch entry {
        case .success(let article): renderer.piece(for: article)
        case .failure(let failure): renderer.piece(for: failure)
        }
    }

    /// What to write for the next entry.
    public mutating func append(_ entry: ReportEntry) -> [UInt8] { append(render(entry), of: entry) }

    /// What to write for the next entry, which is already rendered.
    public mutating func append(_ piece: ReportPiece, of entry: ReportEntry) -> [UInt8] {
        switch entry {
        case .success(let article): tally.add(article)
        case .failure(let failure): tally.add(failure)
        }
        held.add(piece.held)
        guard !piece.items.isEmpty else { return [] }
        defer { isEmpty = false }
        // Usually nothing stands between, and then a long article's bytes are not copied.
        return isEmpty || renderer.separator.isEmpty ? piece.items : renderer.separator + piece.items
    }

    /// What stands after the last entry.
    public func end() -> [UInt8] { renderer.closing(tally, held: held) }
}

extension ReportFormat {
    fileprivate func renderer(_ settings: ReportSettings) -> any ReportRenderer {
        switch self {
        case .text: TextRenderer(settings)
        case .concise: ConciseReport(settings)
        case .json: JSONStream(settings, form: settings.isSeveral ? .array : .object)
        case .jsonl: JSONStream(settings, form: .lines)
        case .sarif: SARIFReport(settings)
        case .github: GitHubReport(settings)
        case .gitlab: GitLabReport(settings)
        case .junit: JUnitReport(settings)
        case .rdjson: RDJSONReport(settings)
        case .markdown: MarkdownReport(settings)
        case .html: HTMLReport(settings)
        case .csv: CSVReport(settings)
        case .webannotation: WebAnnotationReport(settings)
        case .brat: BratReport(settings)
        }
    }
}
