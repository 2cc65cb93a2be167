/// The kind and flags of a word or number, read off its characters.
struct WordShape {
    var kind = TokenKind.word
    var flags: TokenFlags = []

    /// The shape of the segment `start..<end`, to which ICU gave the status `tag` (100 for numbers, more for
    /// letters). `mayHoldAt` is false where the text is
    /// known to hold no @, `isASCII` true where it is known to be ASCII.
    @inline(__always)
    init(_ bytes: Bytes, _ start: Int, _ end: Int, tag: UInt16, mayHoldAt: Bool, isASCII: Bool) {
        let first = bytes[start]
        if !isASCII, bytes[start..<end].contains(where: { $0 >= 0x80 }) { flags.insert(.nonASCII) }
        if first.isUpper {
            flags.insert(.capitalized)
            if end - start > 1, !bytes[start + 1].isLower, Self.isAllCaps(bytes, start, end) { flags.insert(.allCaps) }
        } else if !first.isLower {
            inspect(bytes, start, end, tag: tag)
        }
        if mayHoldAt, bytes[start..<end].contains(UInt8(ascii: "@")) {
            kind = end - start > 1 ? .address : .punctuation
        }
    }

    /// What begins with a digit, a sign or a letter beyond ASCII.
    private mutating func inspect(_ bytes: Bytes, _ start: Int, _ end: Int, tag: UInt16) {
        if bytes[start].isDigit {
            kind = tag == 100 ? .number : .word
            return
        }
        let (scalar, _) = bytes.scalar(at: start)
        let properties = scalar.properties
        if scalar == "#" {
            kind = .address
        } else if scalar == "_" {
            kind = bytes[start..<end].allSatisfy { $0 == UInt8(ascii: "_") } ? .punctuation : .word
        } else if properties.generalCategory == .currencySymbol || tag == 100 && !properties.isAlphabetic {
            kind = .number
        }
        if properties.isUppercase || properties.generalCategory == .titlecaseLetter {
            flags.insert(.capitalized)
            if Self.isAllCapsBeyondASCII(bytes, start, end) { flags.insert(.allCaps) }
        }
    }

    private static func isAllCaps(_ bytes: Bytes, _ start: Int, _ end: Int) -> Bool {
        var letters = 0
        for index in start..<end {
            if bytes[index] >= 0x80 { return isAllCapsBeyondASCII(bytes, start, end) }
            if bytes[index].isLower { return false }
            if bytes[index].isUpper { letters += 1 }
        }
        return letters > 1
    }

    private static func isAllCapsBeyondASCII(_ bytes: Bytes, _ start: Int, _ end: Int) -> Bool {
        var letters = 0
        var index = start
        while index < end {
            let (scalar, length) = bytes.scalar(at: index)
            if scalar.properties.isLowercase { return false }
            if scalar.properties.isUppercase { letters += 1 }
            index += length
        }
        return letters > 1
    }
}
