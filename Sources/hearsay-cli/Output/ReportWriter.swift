import HearsayKit

/// Runs over all inputs and writes the reports asked for, entry by entry.
struct ReportWriter {
    private var reports: [OpenReport]
    private var progress = ProgressLine()
    private var tally = Tally()
    private var baseline: BaselineFile?

    private init(_ requests: [ReportRequest], settings: ReportSettings, baseline: BaselineFile?) throws {
        self.baseline = baseline
        reports = try requests.map { try OpenReport($0, settings: settings) }
    }

    /// Analyses all inputs, writes the reports, and gives what was found.
    static func report(
        _ setup: RunSetup, as requests: [ReportRequest], settings: ReportSettings, baseline: BaselineFile? = nil
    ) async throws -> Tally {
        var writer = try ReportWriter(requests, settings: settings, baseline: baseline)
        let reporters = writer.reports.map(\.reporter)
        let filter = baseline?.filter ?? { @Sendable article in article }
        let wantsDigest = requests.contains { $0.format != .text && $0.format != .concise }
        try await ArticleRun(analyzer: setup.analyzer, jobs: setup.inputs.jobs).run(
            setup.inputs.feed(wantsDigest: wantsDigest), filter: filter,
            render: { entry in reporters.map { $0.render(entry) } },
            emit: { try writer.write($0, $1) })
        try writer.end()
        return writer.tally
    }

    private mutating func write(_ entry: ReportEntry, _ pieces: [ReportPiece]) throws {
        progress.advance()
        baseline?.note(entry)
        switch entry {
        case .success(let article): tally.add(article)
        case .failure(let failure):
            tally.add(failure)
            complain(failure)
        }
        for index in reports.indices { try reports[index].append(pieces[index], of: entry) }
    }

    /// Findings are results; a failure is not. One that the main report shows is still told to people where a
    /// whole input failed.
    private func complain(_ failure: FailedRecord) {
        guard !reports[0].reporter.format.showsFailures || failure.line == nil else { return }
        StandardError.writeRaw(TextReport().render(failure))
    }

    private mutating func end() throws {
        progress.finish()
        for index in reports.indices { try reports[index].end() }
        try baseline?.end(failures: tally.failures)
    }
}

/// A report being written.
private struct OpenReport {
    private(set) var reporter: Reporter
    private var output: OutputStream?
    private var folder: BratFolder?

    /// Opens the report's file and writes what stands before the first entry. Only a terminal gets colours.
    init(_ request: ReportRequest, settings: ReportSettings) throws {
        reporter = Reporter(request.format, settings: request.path == nil ? settings : settings.plain)
        if let path = request.folder {
            folder = try BratFolder(path: path, root: settings.root)
        } else {
            output = try OutputStream(path: request.path)
        }
        try output?.write(reporter.begin())
    }

    mutating func append(_ piece: ReportPiece, of entry: ReportEntry) throws {
        let bytes = reporter.append(piece, of: entry)
        try output?.write(bytes)
        try folder?.append(piece.items, of: entry)
    }

    mutating func end() throws {
        try output?.write(reporter.end())
        try output?.end()
    }
}
