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
        if source[index + 1..<min(index + 4, source.count)].elementsEqual("amp".utf8, by: { $0 | 0x20 == $1 }) {
            let end = index + 4
            return Match(source: end < source.count && source[end] == UInt8(ascii: ";") ? 5 : 4, decoded: 1)
        }
        guard name > index + 1, decoded[place] != UInt8(ascii: "&") else { return nil }
        let scalar = width(ofLead: decoded[place])
        if source[index + 1] == UInt8(ascii: "#") {
            return Match(source: name - index + (hasSemicolon ? 1 : 0), decoded: scalar)
        }
        var candidates = hasSemicolon ? [(name + 1, scalar), (name + 1, second(decoded, after: place + scalar))] : []
        candidates += (index + 2..<max(name, index + 2) + 1).reversed().map { ($0, scalar) }
        let fitting = candidates.first { agree(source, $0.0, decoded, place + $0.1) } ?? candidates[0]
        return Match(source: fitting.0 - index, decoded: fitting.1)
    }

    /// The length of the UTF-8 sequence that a byte leads.
    static func width(ofLead byte: UInt8) -> Int {
        byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }

    private static func second(_ decoded: UnsafeBufferPointer<UInt8>, after place: Int) -> Int {
        let first = decoded[..<place].reversed().prefix { $0 & 0xC0 == 0x80 }.count + 1
        return place < decoded.count ? first + width(ofLead: decoded[place]) : first
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

    /// Whether source and text may go on side by side.
    private static func agree(
        _ source: UnsafeBufferPointer<UInt8>, _ index: Int, _ decoded: UnsafeBufferPointer<UInt8>, _ place: Int
    ) -> Bool {
        for step in 0..<4 {
            guard index + step < source.count else { return place + step == decoded.count }
            let byte = source[index + step]
            if [UInt8(ascii: "&"), UInt8(ascii: "<"), 0x0D].contains(byte) { return true }
            guard place + step < decoded.count, decoded[place + step] == byte else { return false }
        }
        return true
    }

    private static let longest = 40
}

extension CharacterReference {
    /// The characters that a reference such as `&rsquo;` stands for; `nil` where it stands for itself.
    static func decode(_ reference: [UInt8]) -> [UInt8]? {
        guard let tree = try? HTMLTree(reference), let node = tree.nodes.last, node.kind == CGUMBO_TEXT || node.bytes.isEmpty == false,
            case let decoded = Array(node.bytes), decoded != reference, !decoded.isEmpty
        else { return nil }
        return decoded
    }
}
