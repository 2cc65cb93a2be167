import Document

/// The articles of several inputs in order, handed out in small batches that can be read in parallel.
///
/// Whole files are opened only when their batch is read; JSON Lines are cut into lines here, a bounded number
/// of them at a time, so that memory stays flat.
public struct ArticleFeed {
    /// Something to read: a whole file, a line of one, or a failure that is already known.
    enum Item: Sendable {
        case whole(ArticleInput, InputFormat?)
        case record(Line, path: String?)
        case failure(IngestionError)
    }

    /// Some articles, still unread.
    public struct Batch: Sendable {
        let items: [Item]
        let options: ReadingOptions

        /// Reads the articles, in order.
        public func read() -> [Result<Article, IngestionError>] { items.map { $0.read(options) } }
    }

    private static let batchSize = 1 << 16
    private var inputs: ArraySlice<ArticleInput>
    private let format: InputFormat?
    private let options: ReadingOptions
    private var open: (path: String?, lines: LineReader)?

    /// A feed of some inputs.
    /// - Parameter format: How to read them; `nil` to go by their names.
    public init(_ inputs: [ArticleInput], format: InputFormat? = nil, options: ReadingOptions = ReadingOptions()) {
        self.inputs = inputs[...]
        self.format = format
        self.options = options
    }

    /// A feed of the inputs at `paths`, `-` being standard input.
    /// - Parameter format: How to read them; `nil` to go by their names.
    public init(paths: [String], format: InputFormat? = nil, options: ReadingOptions = ReadingOptions()) {
        self.init(paths.map(ArticleInput.init(path:)), format: format, options: options)
    }

    /// Whether the feed may hold more than one article.
    public var isSeveral: Bool { inputs.count > 1 || inputs.contains { (format ?? $0.format) == .jsonl } }

    /// The next batch; `nil` at the end.
    public mutating func next() -> Batch? {
        while open != nil || !inputs.isEmpty {
            let items = open == nil ? start() : nextLines()
            if !items.isEmpty { return Batch(items: items, options: options) }
        }
        return nil
    }

    /// Starts with the next input: a whole file at once, a file of lines only by opening it.
    private mutating func start() -> [Item] {
        let input = inputs.removeFirst()
        guard (format ?? input.format) == .jsonl else { return [.whole(input, format)] }
        do throws(IngestionError) {
            open = (input.name, LineReader(try input.open()))
            return []
        } catch {
            return [.failure(error)]
        }
    }

    private mutating func nextLines() -> [Item] {
        guard let path = open.map(\.path) else { return [] }
        var (items, size): ([Item], Int) = ([], 0)
        while size < Self.batchSize {
            do throws(IngestionError) {
                guard let line = try open?.lines.next() else {
                    open = nil
                    return items
                }
                size += line.bytes.count + 1
                if !line.isBlank { items.append(.record(line, path: path)) }
            } catch {
                open = nil
                return items + [.failure(error)]
            }
        }
        return items
    }
}

extension ArticleFeed.Item {
    fileprivate func read(_ options: ReadingOptions) -> Result<Article, IngestionError> {
        switch self {
        case .failure(let error): return .failure(error)
        case .record(let line, let path):
            return RecordParser(path: path, options: options).parse(line.bytes, line: line.number)
        case .whole(let input, let format):
            do throws(IngestionError) {
                let bytes = try input.open().readAll()
                return .success(try ArticleReader(format: format, options: options).read(bytes, path: input.name))
            } catch {
                return .failure(error)
            }
        }
    }
}
