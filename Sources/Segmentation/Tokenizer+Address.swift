extension Tokenizer {
    /// Makes the last token a web address where the colon or slash at `offset`, right behind it, shows that it
    /// begins one: *https://example.org/a*, *example.org/a*.
    mutating func absorbsAddress(at offset: Int) -> Bool {
        let isColon = bytes[offset] == UInt8(ascii: ":")
        guard open.kind == .word, isColon ? endsScheme(offset) : endsDomain(offset) else { return false }
        let end = addressEnd(from: offset)
        guard end > offset + (isColon ? 3 : 1) else { return false }
        open.end = end
        open.kind = .address
        return true
    }

    /// Whether the last token is a scheme and `//` follows its colon.
    private func endsScheme(_ colon: Int) -> Bool {
        guard colon + 2 < bytes.count, bytes[colon + 1] == UInt8(ascii: "/"), bytes[colon + 2] == UInt8(ascii: "/")
        else { return false }
        return (open.start..<open.end).allSatisfy { bytes[$0].isLetter }
    }

    /// Whether the last token looks like a domain: a dot inside and two lower-case letters or more behind it.
    private func endsDomain(_ slash: Int) -> Bool {
        let word = open.start..<open.end
        guard let dot = word.last(where: { bytes[$0] == UInt8(ascii: ".") }), dot > open.start else { return false }
        return open.end - dot > 2 && (dot + 1..<open.end).allSatisfy { bytes[$0].isLower }
    }

    /// Where the address that runs through `offset` ends: at blank space or a bracket or mark that cannot
    /// belong to it, without the punctuation that closes the sentence around it.
    private func addressEnd(from offset: Int) -> Int {
        var end = offset
        while end < bytes.count {
            let (scalar, length) = bytes.scalar(at: end)
            if scalar.isBlank || scalar.isQuotationMark || "\"<>`".unicodeScalars.contains(scalar) { break }
            end += length
        }
        while end > offset, Self.closing.contains(bytes[end - 1]) { end -= 1 }
        return end
    }

    private static let closing = Set(".,:;!?'()[]{}*".utf8)
}
