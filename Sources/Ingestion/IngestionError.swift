/// Why an input, or one record of it, could not be read.
///
/// The error is data; its words for people live in `IngestionError+Message.swift`.
public struct IngestionError: Error, Sendable, Hashable {
    /// What is wrong.
    public enum Flaw: Sendable, Hashable {
        /// There is no file of that name.
        case fileNotFound
        /// The name belongs to a folder.
        case isDirectory
        /// A folder, which was searched, holds no article.
        case noArticles
        /// The system refuses to list a folder, with its reason.
        case folderNotReadable(reason: String)
        /// The system refuses to open or read it, with its reason.
        case notReadable(reason: String)
        /// The bytes are no text; what they look like.
        case isBinary(kind: String)
        /// The bytes are not in the character set; the offset of the first that is not, in bytes of the input
        /// or of the record's line.
        case invalidEncoding(encoding: String, offset: Int)
        /// It is longer than offsets reach; its length in bytes.
        case tooLarge(bytes: Int)
        /// Nobody knows a character set of that name.
        case unknownEncoding(name: String)
        /// The record is no well-formed JSON, with the parser's reason.
        case badJSON(reason: String)
        /// The record is JSON, but no object.
        case notAnObject
        /// The record has no `text`.
        case missingText
        /// The news item has no body of text or HTML.
        case missingBody
        /// A field holds a value of another type.
        case wrongType(field: String, expected: String)
        /// The markup of a page multiplies beyond any sound measure.
        case tooTangled
        /// An earlier record has the same id.
        case duplicateID(firstLine: Int)
    }

    /// What is wrong.
    public let flaw: Flaw
    /// The file as the user named it; `nil` for standard input or bytes held in memory.
    public let path: String?
    /// The line of the record, counted from 1; `nil` for whole files.
    public let line: Int?
    /// The id of the record, where it could be read.
    public let id: String?

    /// An error from its parts.
    public init(_ flaw: Flaw, path: String? = nil, line: Int? = nil, id: String? = nil) {
        self.flaw = flaw
        self.path = path
        self.line = line
        self.id = id
    }

    /// A stable name for scripts, such as `file-not-found`. Never reused for something else.
    public var code: String {
        switch flaw {
        case .fileNotFound: "file-not-found"
        case .isDirectory: "is-directory"
        case .noArticles: "no-articles"
        case .folderNotReadable: "folder-not-readable"
        case .notReadable: "not-readable"
        case .isBinary: "is-binary"
        case .invalidEncoding: "invalid-encoding"
        case .tooLarge: "too-large"
        case .unknownEncoding: "unknown-encoding"
        case .badJSON: "bad-json"
        case .notAnObject: "not-an-object"
        case .missingText: "missing-text"
        case .missingBody: "missing-body"
        case .wrongType: "wrong-type"
        case .tooTangled: "too-tangled"
        case .duplicateID: "duplicate-id"
        }
    }
}
