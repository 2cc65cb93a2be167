import HearsayKit

/// Writes outcomes to standard output in one format, and failures of whole inputs to standard error as well.
struct ReportWriter {
    private let format: OutputFormat
    private let isArray: Bool
    private var output = StandardOutput()
    private var progress = ProgressLine()
    /// What was found so far.
    private(set) var tally = Tally()

    /// - Parameter isArray: Whether JSON is an array of articles, not a single object.
    init(format: OutputFormat, isArray: Bool) {
        self.format = format
        self.isArray = isArray && format == .json
    }

    /// Runs over all inputs and writes one report.
    static func report(
        _ input: InputOptions, with analyzer: Analyzer, as format: OutputFormat, json: JSONOptions, color: ColorChoice
    ) async throws -> Tally {
        var writer = ReportWriter(format: format, isArray: input.isSeveral)
        let (text, report) = (TextReport(palette: color.palette), json.report(by: analyzer.identity))
        try await ArticleRun(analyzer: analyzer, jobs: input.jobs).run(
            input.feed(wantsDigest: format != .text),
            render: { format == .text ? Array(text.render($0).utf8) : report.object(for: $0) },
            emit: { try writer.write($0, $1) })
        try writer.end(summary: text.summary(writer.tally))
        return writer.tally
    }

    private mutating func write(_ outcome: ArticleRun.Outcome, _ bytes: [UInt8]) throws {
        let isFirst = tally.articles + tally.failures == 0
        progress.advance()
        switch outcome {
        case .success(let article): tally.add(article)
        case .failure(let failure):
            tally.add(failure)
            if format != .text && failure.line == nil { StandardError.writeRaw(TextReport().render(failure)) }
        }
        switch format {
        case .text: try writeText(outcome, bytes)
        case .jsonl: try output.write(bytes + [0x0A])
        case .json: try output.write(Array((isFirst ? (isArray ? "[" : "") : ",\n").utf8) + bytes)
        }
    }

    /// Findings are results; a failure is not.
    private mutating func writeText(_ outcome: ArticleRun.Outcome, _ bytes: [UInt8]) throws {
        if case .success = outcome { return try output.write(bytes) }
        StandardError.writeRaw(String(decoding: bytes, as: UTF8.self))
    }

    private mutating func end(summary: String) throws {
        progress.finish()
        let isEmpty = tally.articles + tally.failures == 0
        switch format {
        case .text: try output.write(summary)
        case .json: try output.write(isArray ? (isEmpty ? "[]\n" : "]\n") : "\n")
        case .jsonl: break
        }
        try output.flush()
    }
}

extension TextReport {
    func render(_ outcome: ArticleRun.Outcome) -> String {
        switch outcome {
        case .success(let article): render(article)
        case .failure(let failure): render(failure)
        }
    }
}

extension JSONReport {
    func object(for outcome: ArticleRun.Outcome) -> [UInt8] {
        switch outcome {
        case .success(let article): object(for: article)
        case .failure(let failure): object(for: failure)
        }
    }
}
