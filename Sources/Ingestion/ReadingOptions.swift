/// What a reader is told beside the input itself.
public struct ReadingOptions: Sendable, Hashable {
    /// The publisher as the caller gives it; it goes before what the input says.
    public let publisher: String?
    /// The name of the character set; `nil` to find it out.
    public let encoding: String?
    /// Whether to compute the SHA-256 of the input.
    public let wantsDigest: Bool

    /// Options from their parts, all of them optional.
    public init(publisher: String? = nil, encoding: String? = nil, wantsDigest: Bool = false) {
        self.publisher = publisher
        self.encoding = encoding
        self.wantsDigest = wantsDigest
    }

    func digest(of bytes: [UInt8]) -> String? {
        wantsDigest ? SHA256Digest(of: bytes).description : nil
    }
}
