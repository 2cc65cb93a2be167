import CGumbo

/// The length of character references such as `&rsquo;`, told by comparing a text's source with the text.
enum CharacterReference {
    /// How many bytes a reference takes in the source, and how many its characters in the text.
    struct Match {
        let source: Int
        let decoded: Int
    }

    /// The reference at the `&` at `index` of the source; `nil` where the `&` stands for itself.
    /// - Parameter place: Where in `decoded` its characters stand.
    static func match(
        _ source: UnsafeBufferPointer<UInt8>, at index: Int, _ decoded: UnsafeBufferPointer<UInt8>, at place: Int
    ) -> Match? {
        let name = nameEnd(in: source, after: index)
        let hasSemicolon = name < source.count && source[name] == UInt8(ascii: ";")
        let isNumber = index + 1 < source.count && source[index + 1] == UInt8(ascii: "#")
        if isAmpersand(source, index) {
            let end = index + 4
            return Match(source: end < source.count && source[end] == UInt8(ascii: ";") ? 5 : 4, decoded: 1)
        }
        guard name > index + (isNumber ? 2 : 1), decoded[place] != UInt8(ascii: "&") || isNumber else { return nil }
        let scalar = width(ofLead: decoded[place])
        if isNumber {
            return Match(source: name - index + (hasSemicolon ? 1 : 0), decoded: scalar)
        }
        let end = name + (hasSemicolon ? 1 : 0)
        if let short = shortEnd(source, index + 2..<name, end, decoded, place + scalar) {
            return Match(source: short - index, decoded: scalar)
        }
        let isDouble = isSecond(decoded[min(place + scalar, decoded.count)...], source[end...])
        let second = isDouble ? width(ofLead: decoded[place + scalar]) : 0
        return Match(source: end - index, decoded: scalar + second)
    }

    /// Whether a text goes on with the second of a reference's two characters, which combines with the first
    /// (`&NotEqualTilde;`), and which the source does not write itself.
    private static func isSecond(
        _ decoded: Slice<UnsafeBufferPointer<UInt8>>, _ source: Slice<UnsafeBufferPointer<UInt8>>
    ) -> Bool {
        seconds.contains { decoded.starts(with: $0.utf8) && !source.starts(with: $0.utf8) }
    }

    private static let seconds = ["\u{338}", "\u{20D2}", "\u{20E5}", "\u{FE00}", "\u{333}", "\u{331}", "\u{200A}"]

    /// `&amp`, the only reference whose character is an `&` itself.
    private static func isAmpersand(_ source: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        guard index + 3 < source.count else { return false }
        let (a, m, p) = (source[index + 1], source[index + 2], source[index + 3])
        return (a, m, p) == (0x61, 0x6D, 0x70) || (a, m, p) == (0x41, 0x4D, 0x50)
    }

    /// Old references need no semicolon and may run into a word: the end of `&not` in `&notit;`, where the text
    /// goes on with the rest of the name.
    private static func shortEnd(
        _ source: UnsafeBufferPointer<UInt8>, _ ends: Range<Int>, _ end: Int,
        _ decoded: UnsafeBufferPointer<UInt8>, _ place: Int
    ) -> Int? {
        ends.first { decoded[min(place, decoded.count)...].starts(with: source[$0..<end]) }
    }

    /// The length of the UTF-8 sequence that a byte leads.
    static func width(ofLead byte: UInt8) -> Int {
        byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }

    /// The end of the letters and digits of a reference.
    private static func nameEnd(in source: UnsafeBufferPointer<UInt8>, after index: Int) -> Int {
        var end = index + 1
        if end < source.count, source[end] == UInt8(ascii: "#") { end += 1 }
        while end < min(source.count, index + longest), isAlphanumeric(source[end]) { end += 1 }
        return end
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }

    private static let longest = 40
}

extension CharacterReference {
    /// The characters that a reference such as `&rsquo;` stands for; `nil` where it stands for itself.
    static func decode(_ reference: [UInt8]) -> [UInt8]? {
        // So few bytes cannot be nested too deeply, the one thing that a tree fails on.
        guard let tree = try? HTMLTree(reference), let node = tree.nodes.last,
            node.kind == CGUMBO_TEXT || node.bytes.isEmpty == false,
            case let decoded = Array(node.bytes), decoded != reference, !decoded.isEmpty
        else { return nil }
        return decoded
    }
}
