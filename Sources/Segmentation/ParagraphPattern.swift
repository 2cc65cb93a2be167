import Document

/// Words that give a paragraph's kind away, read from ParagraphPatterns.tsv.
struct ParagraphPattern: Sendable {
    /// Where in the paragraph the words stand.
    enum Place: Substring {
        case whole, start, inside
    }

    /// The words in lower case, as UTF-8.
    let words: [UInt8]
    /// Where they stand.
    let place: Place
    /// What the paragraph is then.
    let kind: BlockKind

    private init(row: [Substring]) {
        guard let place = Place(rawValue: row[1]), let kind = BlockKind(rawValue: String(row[2])) else {
            preconditionFailure("ParagraphPatterns.tsv: \(row) names an unknown place or kind")
        }
        words = row[0].utf8.map(\.lowercased)
        self.place = place
        self.kind = kind
    }

    private static let all = DataTable(EmbeddedData.paragraphPatterns).rows.map { ParagraphPattern(row: $0) }
    private static let inside = all.filter { $0.place == .inside }
    /// The other patterns by their first byte.
    private static let byFirstByte: [[ParagraphPattern]] = (0...255).map { byte in
        all.filter { $0.place != .inside && $0.words.first == byte }
    }

    /// The kind of the paragraph at `range` by the words it opens with or consists of.
    static func opening(_ range: Range<Int>, in bytes: Bytes) -> BlockKind? {
        byFirstByte[Int(bytes[range.lowerBound].lowercased)].first { $0.opens(range, in: bytes) }?.kind
    }

    /// The kind of the paragraph at `range` by words somewhere in it.
    static func inside(_ range: Range<Int>, in bytes: Bytes) -> BlockKind? {
        inside.first { pattern in
            range.dropLast(pattern.words.count - 1).contains { pattern.stands(at: $0, in: bytes) }
        }?.kind
    }

    private func opens(_ range: Range<Int>, in bytes: Bytes) -> Bool {
        guard range.count >= words.count, stands(at: range.lowerBound, in: bytes) else { return false }
        let rest = bytes[range.lowerBound + words.count..<range.upperBound]
        return place == .start || rest.allSatisfy { ".:!>…".utf8.contains($0) || $0 == 0x20 }
    }

    private func stands(at offset: Int, in bytes: Bytes) -> Bool {
        words.indices.allSatisfy { bytes[offset + $0].lowercased == words[$0] }
    }
}

extension UInt8 {
    /// The small letter for one of A to Z, else the byte itself.
    var lowercased: UInt8 { isUpper ? self | 0x20 : self }
}
