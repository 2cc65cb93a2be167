/// A line of a Markdown file, and what its first characters mean.
struct MarkdownLine {
    /// Byte offsets of its first character and its end, without the line break.
    let start: Int
    let end: Int
    /// The byte offset of the next line.
    let next: Int

    /// The lines of a file. They end at LF, CRLF or CR.
    static func lines(of bytes: [UInt8]) -> [MarkdownLine] {
        var (lines, start): ([MarkdownLine], Int) = ([], 0)
        while start < bytes.count {
            let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
            let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
            lines.append(MarkdownLine(start: start, end: end, next: min(end + (isPair ? 2 : 1), bytes.count)))
            start = lines.last!.next
        }
        return lines
    }
}

/// The bytes of a line from some place on, as block structure sees them.
struct MarkdownContent {
    private let bytes: [UInt8]
    /// Byte offsets of the content in the file.
    private(set) var start: Int
    private(set) var end: Int
    /// How many columns of blank space have been left out before the content.
    private(set) var indent = 0

    init(_ line: MarkdownLine, in bytes: [UInt8]) {
        self.bytes = bytes
        start = line.start
        end = line.end
        skipBlanks()
    }

    var isBlank: Bool { start == end }
    var words: ArraySlice<UInt8> { bytes[start..<end] }
    var first: UInt8? { start < end ? bytes[start] : nil }

    /// How often the first byte is repeated.
    var firstRun: Int { words.prefix { $0 == first }.count }

    /// Leaves out bytes and the blank space after them.
    mutating func skip(_ count: Int) {
        start += count
        indent = 0
        skipBlanks()
    }

    /// Leaves out the `#`s that may close a heading.
    mutating func trimClosing() {
        let rest = bytes[start..<end].reversed().drop(while: Self.isBlank).drop { $0 == UInt8(ascii: "#") }
        let isClosed = rest.first.map(Self.isBlank) ?? true
        end =
            start
            + (isClosed ? rest.drop(while: Self.isBlank) : bytes[start..<end].reversed().drop(while: Self.isBlank))
            .count
    }

    private mutating func skipBlanks() {
        while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 {
            indent += bytes[start] == 0x09 ? 4 - indent % 4 : 1
            start += 1
        }
    }

    // MARK: What the first characters mean

    /// The level of an ATX heading, 0 for other lines.
    var headingLevel: Int {
        let level = words.prefix { $0 == UInt8(ascii: "#") }.count
        return level > 6 || !(level == words.count || Self.isBlank(bytes[start + level])) ? 0 : level
    }

    /// `---`, `* * *`: nothing but three or more of one of these signs.
    var isThematicBreak: Bool {
        guard let first, [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_")].contains(first) else { return false }
        let signs = words.filter { !Self.isBlank($0) }
        return signs.count >= 3 && signs.allSatisfy { $0 == first }
    }

    /// The underline of a heading.
    var isUnderline: Bool {
        guard let first, first == UInt8(ascii: "=") || first == UInt8(ascii: "-") else { return false }
        return words.drop { $0 == first }.allSatisfy(Self.isBlank)
    }

    /// The fence that opens here: its sign and length.
    var fence: (sign: UInt8, length: Int)? {
        guard let first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~"), firstRun >= 3 else { return nil }
        return first == UInt8(ascii: "`") && words.dropFirst(firstRun).contains(first) ? nil : (first, firstRun)
    }

    /// The length of a list item's marker, 0 where there is none.
    var markerLength: Int {
        guard let first else { return 0 }
        let digits = words.prefix { (0x30...0x39).contains($0) }.count
        let isBullet = [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(first)
        let sign = start + digits
        let isNumber =
            (1...9).contains(digits) && sign < end && [UInt8(ascii: "."), UInt8(ascii: ")")].contains(bytes[sign])
        let length = isBullet ? 1 : isNumber ? digits + 1 : 0
        return length > 0 && (start + length == end || Self.isBlank(bytes[start + length])) ? length : 0
    }

    /// The label of a link's definition: `[label]: address`.
    var definedLabel: String? {
        guard first == UInt8(ascii: "["), let close = words.firstIndex(of: UInt8(ascii: "]")), close + 1 < end,
            bytes[close + 1] == UInt8(ascii: ":")
        else { return nil }
        return String(decoding: bytes[start + 1..<close], as: UTF8.self).lowercased().collapsed
    }

    /// The row of dashes under a table's head.
    var isTableRule: Bool {
        words.contains(UInt8(ascii: "|")) && words.contains(UInt8(ascii: "-"))
            && words.allSatisfy { "|-: \t".utf8.contains($0) }
    }

    /// `— Name`, the writer of the words above.
    var isAttribution: Bool {
        ["—", "–", "―", "--"].contains { dash in
            words.starts(with: dash.utf8) && words.dropFirst(dash.utf8.count).contains { $0 >= 0x41 }
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
