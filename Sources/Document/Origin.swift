/// Where an article was read from.
public struct Origin: Sendable, Hashable {
    /// The file's path as the user named it; `nil` for standard input or text held in memory.
    public let path: String?
    /// The line of a JSON Lines file that held the record, counted from 1; `nil` for whole files.
    public let record: Int?
    /// The character set that the input was decoded from, in lower case: `utf-8`, `windows-1252`.
    public let encoding: String
    /// The media type that the input was read as: `text/plain`, `application/jsonl`.
    public let mediaType: String
    /// The SHA-256 of the input's bytes in hexadecimal; `nil` for text held in memory.
    public let sha256: String?

    /// An origin from its parts; the defaults describe text held in memory.
    public init(
        path: String? = nil, record: Int? = nil, encoding: String = "utf-8", mediaType: String = "text/plain",
        sha256: String? = nil
    ) {
        self.path = path
        self.record = record
        self.encoding = encoding
        self.mediaType = mediaType
        self.sha256 = sha256
    }
}
