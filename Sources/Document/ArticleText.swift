/// The text of an article: valid UTF-8, kept as bytes so that every stage can scan it without decoding.
public struct ArticleText: Sendable, Hashable {
    /// The UTF-8 bytes. Always well-formed.
    public let bytes: [UInt8]

    /// The text of a string.
    public init(_ string: String) {
        bytes = Array(string.utf8)
    }

    /// The text made of `bytes`, or `nil` where they are no well-formed UTF-8.
    /// - Complexity: O(*n*) in the number of bytes.
    public init?(validating bytes: [UInt8]) {
        guard ArticleText.firstInvalidOffset(in: bytes) == nil else { return nil }
        self.bytes = bytes
    }

    /// The whole text as a range of UTF-8 byte offsets.
    public var range: TextRange { TextRange(0, bytes.count) }

    /// The words that stand at `range`.
    public subscript(range: TextRange) -> String {
        String(decoding: bytes[range.start..<range.end], as: UTF8.self)
    }

    /// The byte offset of the first ill-formed UTF-8 sequence, or `nil` where all is well-formed.
    /// - Complexity: O(*n*).
    public static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
        var index = 0
        while index < bytes.count {
            let length = sequenceLength(in: bytes, at: index)
            guard length > 0 else { return index }
            index += length
        }
        return nil
    }

    /// The length of the well-formed sequence at `index`, 0 where it is ill-formed
    /// (table 3-7 of the Unicode Standard).
    private static func sequenceLength(in bytes: [UInt8], at index: Int) -> Int {
        let lead = bytes[index]
        if lead < 0x80 { return 1 }
        let second = index + 1 < bytes.count ? bytes[index + 1] : 0
        switch lead {
        case 0xC2...0xDF: return isTrail(second) ? 2 : 0
        case 0xE0...0xEF:
            let low: UInt8 = lead == 0xE0 ? 0xA0 : 0x80
            let high: UInt8 = lead == 0xED ? 0x9F : 0xBF
            return low <= second && second <= high && trails(bytes, from: index + 2, count: 1) ? 3 : 0
        case 0xF0...0xF4:
            let low: UInt8 = lead == 0xF0 ? 0x90 : 0x80
            let high: UInt8 = lead == 0xF4 ? 0x8F : 0xBF
            return low <= second && second <= high && trails(bytes, from: index + 2, count: 2) ? 4 : 0
        default: return 0
        }
    }

    private static func isTrail(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

    private static func trails(_ bytes: [UInt8], from start: Int, count: Int) -> Bool {
        guard start + count <= bytes.count else { return false }
        return (start..<start + count).allSatisfy { isTrail(bytes[$0]) }
    }
}
