import FoundationEssentials

/// Reads gold: a file of one article a line, a file with one article, or a folder of such files.
public enum GoldFile {
    /// Why gold could not be read.
    public struct Failure: Error, Sendable, CustomStringConvertible {
        /// The file or folder.
        public let path: String
        /// The line, where the file has several records.
        public let line: Int?
        /// What is wrong.
        public let reason: String

        /// Place and reason in one line.
        public var description: String { "\(path)\(line.map { ":\($0)" } ?? ""): \(reason)" }
    }

    /// The articles at `path`, by the order of lines, or of file names in a folder (not in the folders in it).
    /// - Throws: `Failure` for the first record that cannot be read.
    public static func articles(at path: String) throws(Failure) -> [GoldArticle] {
        var articles: [GoldArticle] = []
        for file in try files(at: path) { articles += try read(file) }
        return articles
    }

    /// Predictions, one object a line, by their ids; records without an id are left out.
    public static func predictions(at path: String) throws(Failure) -> [String: PredictedArticle] {
        var predictions: [String: PredictedArticle] = [:]
        for record in try records(in: path) {
            let article: PredictedArticle = try decode(record.bytes, path, line: record.line)
            if let id = article.id { predictions[id] = article }
        }
        return predictions
    }

    private static func files(at path: String) throws(Failure) -> [String] {
        var isFolder = false
        let manager = FileManager.default
        guard manager.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Failure(path: path, line: nil, reason: "There is no such file or folder.")
        }
        guard isFolder else { return [path] }
        // Whatever the system says of it, the folder cannot be read, and the path is what people need.
        guard let names = try? manager.contentsOfDirectory(atPath: path) else {
            throw Failure(path: path, line: nil, reason: "The folder cannot be read.")
        }
        let files = names.filter { $0.hasSuffix(".json") || $0.hasSuffix(".jsonl") }.sorted()
        guard !files.isEmpty else { throw Failure(path: path, line: nil, reason: "The folder holds no .json file.") }
        return files.map { path.hasSuffix("/") ? path + $0 : path + "/" + $0 }
    }

    private static func read(_ path: String) throws(Failure) -> [GoldArticle] {
        var articles: [GoldArticle] = []
        for record in try records(in: path) { articles.append(try decode(record.bytes, path, line: record.line)) }
        return articles
    }

    private static func records(in path: String) throws(Failure) -> [(bytes: Data, line: Int?)] {
        let data: Data
        do { data = try Data(contentsOf: URL(filePath: path)) } catch {
            throw Failure(path: path, line: nil, reason: "The file cannot be read.")
        }
        guard path.hasSuffix(".jsonl") else { return [(data, nil)] }
        return data.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
            .filter { !$0.element.allSatisfy { $0 <= 0x20 } }.map { ($0.element, $0.offset + 1) }
    }

    private static func decode<Record: Decodable>(
        _ bytes: Data, _ path: String, line: Int?
    ) throws(Failure) -> Record {
        do {
            return try JSONDecoder().decode(Record.self, from: bytes)
        } catch {
            throw Failure(path: path, line: line, reason: "This is no gold record (\(words(for: error))).")
        }
    }

    private static func words(for error: any Error) -> String {
        switch error {
        case DecodingError.keyNotFound(let key, _): "\"\(key.stringValue)\" is missing"
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            "\(context.codingPath.map(\.stringValue).joined(separator: ".")) has the wrong type"
        default: "it is no valid JSON"
        }
    }
}
