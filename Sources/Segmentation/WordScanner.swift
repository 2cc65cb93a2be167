/// Finds the segments of plain English text as WordRules.txt does, without ICU.
///
/// Two thirds of what segmentation cost went into walking ICU's tables over letters and spaces. This reads the rules for
/// the characters that nearly all English news consists of: ASCII, the letters of Latin-1 and Latin Extended-A,
/// typographic quotation marks and dashes, an ellipsis, a few currencies. A text with any other character is ICU's. A test
/// holds every segment and status to those that ICU finds with the same rules; change them in both places.
struct WordScanner {
    /// What a character is to the rules; `beyond` is left to ICU.
    private enum Kind: UInt8 {
        case beyond, other, letter, digit, underscore, space, carriageReturn, lineFeed
        /// Full stop; typographic single marks; straight single mark; comma and semicolon.
        case stop, single, apostrophe, comma
        case hyphen, ampersand, colon, slash, percent, currency, hash, backtick, emDash
        /// Behind the last character.
        case end
    }

    private let bytes: Bytes
    private let kinds = WordScanner.asciiKinds

    /// A scanner of a chunk of text.
    init(_ bytes: Bytes) {
        self.bytes = bytes
    }

    /// Writes the end and status of each segment.
    /// - Parameters:
    ///   - ends: takes the offsets behind the segments, in bytes; not initialized.
    ///   - tags: takes the statuses: 0, 100 for numbers, 200 for words; room likewise.
    /// - Returns: how many segments there are, `nil` where a character is left to ICU or the room ends.
    /// - Complexity: O(*n*) in the number of bytes.
    func scan(_ ends: UnsafeMutableBufferPointer<UInt32>, _ tags: UnsafeMutableBufferPointer<UInt16>) -> Int? {
        var (place, count) = (0, 0)
        while place < bytes.count {
            var tag: UInt16 = 0
            guard let end = segmentEnd(from: place, &tag), count < ends.count else { return nil }
            // As the façade does: a word is one by its first letter.
            if bytes[place].isLetter { tag = 200 }
            ends.initializeElement(at: count, to: UInt32(truncatingIfNeeded: end))
            tags.initializeElement(at: count, to: tag)
            count += 1
            place = end
        }
        return count
    }

    @inline(__always)
    private func segmentEnd(from start: Int, _ tag: inout UInt16) -> Int? {
        let (kind, length) = character(at: start)
        let next = start + length
        switch kind {
        case .beyond: return nil
        case .letter, .digit: return wordEnd(kind, behind: next, &tag)
        case .underscore:
            let follower = character(at: next).kind
            return [.letter, .digit, .underscore].contains(follower) ? wordEnd(kind, behind: next, &tag) : next
        case .space, .hyphen, .apostrophe, .backtick, .stop, .emDash: return endOfRun(kind, from: next)
        case .carriageReturn: return character(at: next).kind == .lineFeed ? next + 1 : next
        case .currency: return character(at: next).kind == .digit ? wordEnd(.currency, behind: next, &tag) : next
        case .hash: return character(at: next).kind == .letter ? wordEnd(.hash, behind: next, &tag) : next
        default: return next
        }
    }

    /// *…*, *--*, *''*: the end of a row of the same character.
    private func endOfRun(_ kind: Kind, from start: Int) -> Int {
        var end = start
        while case let (next, length) = character(at: end), next == kind { end += length }
        return end
    }

    /// The end of a word whose characters so far end before `start`, the last of them of a kind.
    @inline(__always)
    private func wordEnd(_ kind: Kind, behind start: Int, _ tag: inout UInt16) -> Int? {
        var (last, end) = (kind, start)
        while true {
            let letters = endOfLetters(from: end)
            if letters > end { (last, end, tag) = (.letter, letters, 200) }
            let (next, length) = character(at: end)
            switch next {
            case .letter, .digit:
                tag = next == .letter ? 200 : 100
            case .underscore:
                tag = last == .digit ? 100 : 200
            case .beyond: return nil
            case .percent where last == .digit:
                tag = 100
                return end + length
            default:
                guard let joined = joint(next, length, behind: last, at: end) else {
                    if tag == 0 { tag = last == .digit ? 100 : 200 }
                    return end
                }
                (last, end) = joined
                tag = last == .digit ? 100 : 200
                continue
            }
            (last, end) = (next, end + length)
        }
    }

    /// Behind a row of the letters of ASCII, which most of a text consists of: eight at a time, since the end of a word
    /// is what a processor can't foretell.
    @inline(__always)
    private func endOfLetters(from start: Int) -> Int {
        var end = start
        while end + 8 <= bytes.count {
            let others = EightBytes(bytes, at: end).othersThanLetters
            if others > 0 { return end + others.trailingZeroBitCount / 8 }
            end += 8
        }
        while end < bytes.count, bytes[end].isLetter { end += 1 }
        return end
    }

    /// What a mark joins to a word: the character behind it and the place behind that.
    private func joint(_ mark: Kind, _ length: Int, behind last: Kind, at place: Int) -> (last: Kind, end: Int)? {
        let (next, nextLength) = character(at: place + length)
        let joins: Bool
        switch mark {
        case .stop where next == .hyphen && last == .letter:
            let (third, thirdLength) = character(at: place + length + nextLength)
            guard third == .letter || third == .digit else { return nil }
            return (third, place + length + nextLength + thirdLength)
        case .stop, .single, .apostrophe: joins = last == next && (last == .letter || last == .digit)
        case .comma, .colon, .slash: joins = last == .digit && next == .digit
        case .hyphen: joins = (last == .letter || last == .digit) && (next == .letter || next == .digit)
        case .ampersand: joins = last == .letter && next == .letter
        case .currency: joins = last == .letter && next == .digit
        default: joins = false
        }
        return joins ? (next, place + length + nextLength) : nil
    }

    // MARK: - Characters

    /// What stands at a place, and its length in bytes.
    @inline(__always)
    private func character(at place: Int) -> (kind: Kind, length: Int) {
        guard place < bytes.count else { return (.end, 0) }
        let byte = bytes[place]
        return byte < 0x80 ? (kinds[Int(byte)], 1) : characterBeyondASCII(at: place)
    }

    private func characterBeyondASCII(at place: Int) -> (kind: Kind, length: Int) {
        switch bytes[place] {
        case 0xC2: return (Self.latinSign(bytes[place + 1]), 2)
        case 0xC3: return (bytes[place + 1] == 0x97 || bytes[place + 1] == 0xB7 ? .other : .letter, 2)
        case 0xC4, 0xC5: return (.letter, 2)
        case 0xE2 where bytes[place + 1] == 0x80: return (Self.punctuation(bytes[place + 2]), 3)
        case 0xE2 where bytes[place + 1] == 0x82 && bytes[place + 2] == 0xAC: return (.currency, 3)
        default: return (.beyond, 1)
        }
    }

    /// U+00A0 to U+00BF.
    private static func latinSign(_ byte: UInt8) -> Kind {
        switch byte {
        case 0xA2...0xA5: .currency
        case 0xAA, 0xB5, 0xBA: .letter
        // The soft hyphen and the middle dot join letters in ways of their own.
        case ..<0xA0, 0xAD, 0xB7: .beyond
        default: .other
        }
    }

    /// U+2000 to U+203F.
    private static func punctuation(_ byte: UInt8) -> Kind {
        switch byte {
        case 0x98, 0x99: .single
        case 0x94: .emDash
        case 0x93, 0x95, 0x9A...0x9F, 0xA0...0xA2, 0xA6, 0xB9, 0xBA: .other
        default: .beyond
        }
    }

    private static let asciiKinds: [Kind] = (0..<0x80).map { kind(ofASCII: UInt8($0)) }

    private static func kind(ofASCII byte: UInt8) -> Kind {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "@"): .letter
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case UInt8(ascii: "_"): .underscore
        case UInt8(ascii: " "): .space
        case 0x0D: .carriageReturn
        case 0x0A: .lineFeed
        case UInt8(ascii: "."): .stop
        case UInt8(ascii: "'"): .apostrophe
        case UInt8(ascii: ","), UInt8(ascii: ";"): .comma
        case UInt8(ascii: "-"): .hyphen
        case UInt8(ascii: "&"): .ampersand
        case UInt8(ascii: ":"): .colon
        case UInt8(ascii: "/"): .slash
        case UInt8(ascii: "%"): .percent
        case UInt8(ascii: "$"): .currency
        case UInt8(ascii: "#"): .hash
        case UInt8(ascii: "`"): .backtick
        case 0x09, 0x20..<0x7F: .other
        default: .beyond
        }
    }
}
