/// The mark that some programs write at the start of a text to tell its encoding.
enum ByteOrderMark: String, CaseIterable {
    // UTF-32 goes first: its little-endian mark starts with that of UTF-16.
    case utf32LittleEndian = "utf-32le"
    case utf32BigEndian = "utf-32be"
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"

    /// The mark that `bytes` start with.
    init?(startOf bytes: [UInt8]) {
        guard let mark = Self.allCases.first(where: { bytes.starts(with: $0.bytes) }) else { return nil }
        self = mark
    }

    var bytes: [UInt8] {
        switch self {
        case .utf32LittleEndian: [0xFF, 0xFE, 0, 0]
        case .utf32BigEndian: [0, 0, 0xFE, 0xFF]
        case .utf8: [0xEF, 0xBB, 0xBF]
        case .utf16LittleEndian: [0xFF, 0xFE]
        case .utf16BigEndian: [0xFE, 0xFF]
        }
    }
}
