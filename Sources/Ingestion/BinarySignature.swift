/// The first bytes by which common files that are no text give themselves away.
enum BinarySignature {
    private static let known: [(start: [UInt8], kind: String)] = [
        ([0x7F, 0x45, 0x4C, 0x46], "a program (ELF)"),
        ([0x89, 0x50, 0x4E, 0x47], "a picture (PNG)"),
        ([0xFF, 0xD8, 0xFF], "a picture (JPEG)"),
        (Array("GIF8".utf8), "a picture (GIF)"),
        (Array("%PDF-".utf8), "a PDF document"),
        (Array("{\\rtf".utf8), "an RTF document"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an office document"),
        ([0x1F, 0x8B], "compressed data (gzip)"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
        (Array("SQLite format 3".utf8), "a database (SQLite)"),
    ]

    /// What the file is, in words, where its start says so.
    static func kind(of bytes: [UInt8]) -> String? {
        known.first { bytes.starts(with: $0.start) }?.kind
    }
}
