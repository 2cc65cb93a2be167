import Document
import FoundationEssentials

/// Turns one JSON object into an article.
package struct RecordParser: Sendable {
    private let options: ReadingOptions
    private let path: String?
    private let mediaType: String

    /// A parser for records of the file at `path`.
    package init(
        path: String? = nil, mediaType: String = InputFormat.jsonl.mediaType, options: ReadingOptions = ReadingOptions()
    ) {
        self.options = options
        self.path = path == "-" ? nil : path
        self.mediaType = mediaType
    }

    /// The article that `bytes` hold, the record's line number going into its origin.
    package func parse(_ bytes: [UInt8], line: Int?) -> Result<Article, IngestionError> {
        do throws(IngestionError) {
            let decoded = try utf8(bytes, line: line)
            return .success(article(try record(decoded.text.bytes, line: line), decoded, input: bytes, line: line))
        } catch {
            return .failure(error)
        }
    }

    /// The record as UTF-8; any other character set must be named, for JSON is UTF-8 by definition.
    private func utf8(_ bytes: [UInt8], line: Int?) throws(IngestionError) -> DecodedText {
        try options.decode(bytes, path: path, line: line, preset: "utf-8")
    }

    private func record(_ bytes: [UInt8], line: Int?) throws(IngestionError) -> Record {
        do {
            return try JSONDecoder().decode(Record.self, from: Data(bytes))
        } catch let error as RecordFlaw {
            throw IngestionError(error.flaw, path: path, line: line, id: error.id)
        } catch DecodingError.typeMismatch {
            throw IngestionError(.notAnObject, path: path, line: line)
        } catch {
            throw IngestionError(.badJSON(reason: JSONFlaw.reason(in: bytes)), path: path, line: line)
        }
    }

    private func article(_ record: Record, _ decoded: DecodedText, input: [UInt8], line: Int?) -> Article {
        let text = ArticleText(record.text)
        let plain = PlainDirectives(text)
        return Article(
            id: record.id, text: text, blocks: plain.blocks, metadata: record.metadata(options: options),
            origin: Origin(
                path: path, record: line, encoding: decoded.encoding, mediaType: mediaType,
                sha256: options.digest(of: input)),
            directives: plain.directives, warnings: decoded.warnings + plain.warnings)
    }
}
