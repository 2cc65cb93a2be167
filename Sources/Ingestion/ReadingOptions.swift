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

    /// ICU counts in 32 bits, and some of its buffers take two units a byte.
    private static let mostBytes = Int(Int32.max) / 2

    /// The text of an input, or of the record on one line of it.
    /// - Parameter preset: The character set where the caller names none; `nil` to find it out.
    /// - Throws: `IngestionError` where there is too much of it or it is no text.
    func decode(
        _ bytes: [UInt8], path: String?, line: Int? = nil, preset: String? = nil
    ) throws(IngestionError) -> DecodedText {
        guard bytes.count <= ReadingOptions.mostBytes else {
            throw IngestionError(.tooLarge(bytes: bytes.count), path: path, line: line)
        }
        let decoded: DecodedText
        do throws(DecodingFlaw) {
            decoded = try TextDecoder(encoding: encoding ?? preset).decode(bytes)
        } catch {
            throw IngestionError(error.flaw, path: path, line: line)
        }
        guard decoded.text.bytes.count <= ReadingOptions.mostBytes else {
            throw IngestionError(.tooLarge(bytes: decoded.text.bytes.count), path: path, line: line)
        }
        return decoded
    }

    func digest(of bytes: [UInt8]) -> String? {
        wantsDigest ? SHA256Digest(of: bytes).description : nil
    }
}
