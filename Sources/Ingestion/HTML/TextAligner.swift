/// Walks over a text node and its source side by side, so that each character keeps its place.
struct TextAligner {
    /// A piece of text and where in the source it stands.
    enum Piece {
        /// Bytes that are the same in both.
        case verbatim(Range<Int>)
        /// Bytes of the text that the source writes otherwise, in `width` bytes.
        case reference(Range<Int>, width: Int)
        /// One blank character.
        case blank
        /// One line feed.
        case lineFeed
    }

    private let source: UnsafeBufferPointer<UInt8>
    private let decoded: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var place = 0

    /// An aligner of a node's source and its text with entities decoded.
    init(source: UnsafeBufferPointer<UInt8>, decoded: UnsafeBufferPointer<UInt8>) {
        self.source = source
        self.decoded = decoded
    }

    /// The next piece and the offset in the source where it starts; `nil` at the end.
    mutating func next() -> (Piece, at: Int)? {
        skipMarkup()
        guard place < decoded.count else { return nil }
        let start = index
        if let blank = blank() { return (blank, start) }
        if isSame, source[index] != UInt8(ascii: "&") || reference() == nil { return (verbatim(), start) }
        return (other(), start)
    }

    private var isSame: Bool { index < source.count && source[index] == decoded[place] }

    private func reference() -> CharacterReference.Match? {
        CharacterReference.match(source, at: index, decoded, at: place)
    }

    /// The parser leaves out stray end tags and comments; the source still has them.
    private mutating func skipMarkup() {
        while index + 1 < source.count, source[index] == UInt8(ascii: "<"), Markup.starts(source[index + 1]) {
            index = Markup.end(in: source, from: index)
        }
    }

    private mutating func blank() -> Piece? {
        guard let width = Blank.width(decoded, at: place) else { return nil }
        let isLineFeed = decoded[place] == 0x0A
        if index < source.count, source[index] == UInt8(ascii: "&"), let match = reference() {
            index += match.source
        } else if isLineFeed, index + 1 < source.count, source[index] == 0x0D {
            index += source[index + 1] == 0x0A ? 2 : 1
        } else {
            index = min(index + width, source.count)
        }
        place += width
        return isLineFeed ? .lineFeed : .blank
    }

    private mutating func verbatim() -> Piece {
        let start = place
        repeat {
            index += 1
            place += 1
        } while place < decoded.count && isSame && !isSpecial(source[index])
            && Blank.width(decoded, at: place) == nil
        return .verbatim(start..<place)
    }

    private func isSpecial(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") }

    /// Whether the source goes on with the next character of the text: it lacks the last one.
    private var resumes: Bool {
        guard index < source.count, source[index] != UInt8(ascii: "<") else { return true }
        return place < decoded.count && isSame
    }

    private mutating func other() -> Piece {
        let start = place
        guard index < source.count, source[index] == UInt8(ascii: "&"), let match = reference() else {
            place = min(place + CharacterReference.width(ofLead: decoded[place]), decoded.count)
            let width = resumes ? 0 : 1
            index += width
            return .reference(start..<place, width: width)
        }
        index = min(index + match.source, source.count)
        place = min(place + match.decoded, decoded.count)
        return .reference(start..<place, width: match.source)
    }
}

/// Tags and comments in a source, as far as they must be skipped.
private enum Markup {
    static func starts(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || [UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(byte)
    }

    /// The offset after the markup that starts at `index`.
    static func end(in source: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
        let isComment = source[index...].starts(with: "<!--".utf8)
        var (end, quote): (Int, UInt8?) = (index + 1, nil)
        while end < source.count {
            let byte = source[end]
            if isComment
                ? byte == UInt8(ascii: ">") && source[..<end].suffix(2).elementsEqual("--".utf8)
                : quote == nil && byte == UInt8(ascii: ">")
            {
                return end + 1
            }
            if quote == byte {
                quote = nil
            } else if quote == nil, source[end - 1] == UInt8(ascii: "="),
                byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
            {
                quote = byte
            }
            end += 1
        }
        return end
    }
}

/// Blank space, and characters that nobody sees.
enum Blank {
    /// The width in bytes of the blank character at `index`: ASCII's and the no-break space, all of which collapse.
    @inline(__always)
    static func width(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        let byte = bytes[index]
        if byte > 0x20 { return byte == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? 2 : nil }
        return byte == 0x20 || (0x09...0x0D).contains(byte) ? 1 : nil
    }
}
