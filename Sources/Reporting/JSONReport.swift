import Document

/// Renders articles as JSON of the schema `hearsay/1`, one object an article.
///
/// The schema stands in `Documentation/Schema/hearsay-1.schema.json`. JSON Lines is one object a line;
/// `array(of:)` makes an array of several.
public struct JSONReport: Sendable {
    /// The name of the schema.
    public static let schema = "hearsay/1"

    private let tool: ToolIdentity
    private let options: ReportOptions

    /// A report by a tool.
    public init(tool: ToolIdentity, options: ReportOptions = ReportOptions()) {
        self.tool = tool
        self.options = options
    }

    /// The object of an article, in one line without its line break.
    public func object(for article: AnalyzedArticle) -> [UInt8] {
        var json = JSONWriter(capacity: article.text.article.text.bytes.count * 4 + 2048)
        let writer = JSONArticleWriter(article: article, options: options)
        json.object {
            $0.member("schema", Self.schema)
            write(tool, to: &$0)
            writer.write(to: &$0)
        }
        return json.bytes
    }

    /// The object of a record that could not be read, in one line without its line break.
    public func object(for failure: FailedRecord) -> [UInt8] {
        var json = JSONWriter()
        json.object {
            $0.member("schema", Self.schema)
            $0.member("id", failure.id)
            $0.member("source", failure.origin)
            $0.member("error", object: failure) {
                $0.member("code", $1.code)
                $0.member("message", $1.message)
                $0.member("line", $1.line)
            }
        }
        return json.bytes
    }

    /// An array of objects, one a line.
    public static func array(of objects: [[UInt8]]) -> [UInt8] {
        Array("[".utf8) + Array(objects.joined(separator: Array(",\n".utf8))) + Array("]".utf8)
    }

    private func write(_ tool: ToolIdentity, to json: inout JSONWriter) {
        json.member("tool", object: tool) {
            $0.member("name", $1.name)
            $0.member("version", $1.version)
            $0.member("engine", $1.engine.rawValue)
            $0.member("registry", $1.registry)
        }
    }
}

extension JSONWriter {
    /// A member with the place that something was read from.
    mutating func member(_ name: String, _ origin: Origin) {
        member(name, object: origin) {
            $0.member("path", $1.path)
            $0.member("record", $1.record)
            $0.member("encoding", $1.encoding)
            $0.member("media_type", $1.mediaType)
            $0.member("sha256", $1.sha256)
        }
    }
}
