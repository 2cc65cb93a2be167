import Ingestion
import Reporting

/// Analyses the articles of several inputs in parallel and hands out the results in the order of the inputs.
public struct ArticleRun: Sendable {
    private let analyzer: Analyzer
    private let tasks: OrderedTasks

    /// A run with `jobs` articles in work at a time.
    public init(analyzer: Analyzer, jobs: Int = 1) {
        self.analyzer = analyzer
        tasks = OrderedTasks(jobs: jobs)
    }

    /// Analyses all that `feed` holds. Each entry is rendered in parallel and then emitted in order.
    /// - Parameter filter: Changes what is known of an article before it is rendered, in parallel too.
    public func run<Rendering: Sendable>(
        _ feed: ArticleFeed, filter: @escaping @Sendable (AnalyzedArticle) -> AnalyzedArticle = { $0 },
        render: @escaping @Sendable (ReportEntry) -> Rendering,
        emit: (ReportEntry, Rendering) throws -> Void
    ) async rethrows {
        var (feed, ledger) = (feed, IdentifierLedger())
        let analyzer = analyzer
        try await tasks.run(
            next: { feed.next() },
            work: { batch in
                batch.read().map { read -> (ReportEntry, Rendering) in
                    let entry = read.map(analyzer.analyze).map(filter).mapError(FailedRecord.init)
                    return (entry, render(entry))
                }
            },
            emit: { entries in
                for (entry, rendering) in entries {
                    if case .success(let article) = entry, let error = ledger.check(article.text.article) {
                        let failure = ReportEntry.failure(FailedRecord(error))
                        try emit(failure, render(failure))
                    } else {
                        try emit(entry, rendering)
                    }
                }
            })
    }
}

extension FailedRecord {
    /// The report of an input that could not be read.
    public init(_ error: IngestionError) {
        let format = error.line == nil ? InputFormat(path: error.path ?? "") : .jsonl
        self.init(
            id: error.id, origin: Origin(path: error.path, record: error.line, mediaType: format.mediaType),
            code: error.code, message: error.message, line: error.line)
    }
}
