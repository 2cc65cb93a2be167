/// What a byte can be the beginning of; one table look-up instead of a chain of comparisons.
enum ByteClass: UInt8 {
    case punctuation, blank, lineBreak, upper, lower, digit, quote, beyondASCII

    /// The class of each byte.
    static let table: [ByteClass] = (0...255).map { ByteClass(classifying: UInt8($0)) }

    private init(classifying byte: UInt8) {
        switch byte {
        case 0x0A, 0x0D: self = .lineBreak
        case 0x09, 0x0B, 0x0C, 0x20: self = .blank
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): self = .upper
        case UInt8(ascii: "a")...UInt8(ascii: "z"): self = .lower
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit
        case UInt8(ascii: "\""), UInt8(ascii: "'"): self = .quote
        case 0x80...: self = .beyondASCII
        default: self = .punctuation
        }
    }
}

extension UInt8 {
    /// Whether this is one of the letters A to Z.
    @inline(__always) var isUpper: Bool { self &- 0x41 < 26 }
    /// Whether this is one of the letters a to z.
    @inline(__always) var isLower: Bool { self &- 0x61 < 26 }
    /// Whether this is one of the letters A to Z, a to z.
    @inline(__always) var isLetter: Bool { (self | 0x20).isLower }
    /// Whether this is one of the digits 0 to 9.
    @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
}

/// The bytes of a text, well-formed UTF-8.
typealias Bytes = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer where Element == UInt8 {
    /// The scalar whose sequence starts at `index`, and the sequence's length in bytes.
    func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
        let lead = UInt32(self[index])
        if lead < 0x80 { return (Unicode.Scalar(self[index]), 1) }
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var value = lead & (0x7F >> UInt32(length))
        for trail in self[index + 1..<index + length] { value = value << 6 | UInt32(trail & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }

    /// The scalar whose sequence ends right before `index`, and the sequence's length in bytes.
    func scalar(before index: Int) -> (scalar: Unicode.Scalar, length: Int) {
        var start = index - 1
        while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
        return scalar(at: start)
    }

    /// `range` without the blank space at its ends.
    func trimmingBlanks(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end {
            let (scalar, length) = scalar(at: start)
            guard scalar.isBlank else { break }
            start += length
        }
        while end > start {
            let (scalar, length) = scalar(before: end)
            guard scalar.isBlank else { break }
            end -= length
        }
        return start..<end
    }
}

extension Unicode.Scalar {
    /// Whether this is white space or of no width: none of it belongs to the edge of a token.
    var isBlank: Bool {
        switch value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0xAD, 0x1680, 0x180E: true
        case 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x2066...0x206F, 0x3000, 0xFEFF: true
        default: false
        }
    }

    /// Whether this is a quotation mark of any kind beyond ASCII.
    var isQuotationMark: Bool {
        switch value {
        case 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0x300C...0x300F: true
        default: false
        }
    }
}
