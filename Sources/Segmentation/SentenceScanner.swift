/// Finds the sentences of plain English text as ICU does by rules SB3 to SB11 of UAX #29, without its tables.
///
/// It knows the characters that `WordScanner` knows; a text with any other is ICU's. A test holds each boundary to ICU's.
struct SentenceScanner {
    /// What a character is to the rules.
    private enum Kind: UInt8 {
        case other, upper, lower, digit, space, close, carriageReturn, lineFeed
        /// Full stop; question and exclamation marks; comma, colon, hyphen and dashes.
        case stop, terminator, continuation
        /// Behind the last character.
        case end
    }

    private let bytes: Bytes
    private let kinds = SentenceScanner.asciiKinds

    /// A scanner of a chunk of text that `WordScanner` could read.
    init(_ bytes: Bytes) {
        self.bytes = bytes
    }

    /// Writes the end of each sentence.
    /// - Parameter ends: takes the offsets behind the sentences, in bytes, in place of what it held.
    /// - Complexity: O(*n*) in the number of bytes: no look ahead passes the next terminator.
    func scan(into ends: inout [UInt32]) {
        ends.removeAll(keepingCapacity: true)
        ends.reserveCapacity(bytes.count / 48)
        var place = 0
        while place < bytes.count {
            if place + 8 <= bytes.count {
                let others = EightBytes(bytes, at: place).othersThanLettersAndBlanks
                if others == 0 { place += 8; continue }
                place += others.trailingZeroBitCount / 8
            }
            // Letters stand behind all that ends a sentence.
            guard bytes[place] <= UInt8(ascii: "?"), bytes[place] != 0x20, let end = sentenceEnd(at: place) else {
                place += 1
                continue
            }
            ends.append(UInt32(truncatingIfNeeded: end))
            place = end
        }
        if let last = ends.last, last == bytes.count { return }
        if !bytes.isEmpty { ends.append(UInt32(truncatingIfNeeded: bytes.count)) }
    }

    /// Where the sentence ends that the character at a place closes, if it closes one.
    @inline(__always)
    private func sentenceEnd(at place: Int) -> Int? {
        switch kinds[Int(bytes[place])] {
        case .lineFeed, .carriageReturn: behindLineBreak(at: place)
        case .terminator: end(behind: place + 1, isStop: false)
        case .stop: isInside(place) ? nil : end(behind: place + 1, isStop: true)
        default: nil
        }
    }

    /// SB6 and SB7: *3.5*, *U.S*.
    private func isInside(_ stop: Int) -> Bool {
        switch character(at: stop + 1).kind {
        case .digit: return true
        case .upper:
            guard stop > 0 else { return false }
            let before = kind(of: bytes.scalar(before: stop).scalar)
            return before == .upper || before == .lower
        default: return false
        }
    }

    /// SB8 to SB11: the sentence takes closing marks, blank space and a line break behind its terminator with it.
    private func end(behind terminator: Int, isStop: Bool) -> Int? {
        let end = endOfRun(.space, from: endOfRun(.close, from: terminator))
        switch character(at: end).kind {
        case .carriageReturn, .lineFeed: return behindLineBreak(at: end)
        case .stop, .terminator, .continuation: return nil
        default: return isStop && leadsToLowerCase(from: end) ? nil : end
        }
    }

    /// SB8: whether the first letter from here on, before any terminator and in the same line, is lower case.
    private func leadsToLowerCase(from start: Int) -> Bool {
        var place = start
        while true {
            let (kind, length) = character(at: place)
            switch kind {
            case .lower: return true
            case .upper, .stop, .terminator, .carriageReturn, .lineFeed, .end: return false
            default: place += length
            }
        }
    }

    private func endOfRun(_ kind: Kind, from start: Int) -> Int {
        var end = start
        while case let (next, length) = character(at: end), next == kind { end += length }
        return end
    }

    private func behindLineBreak(at place: Int) -> Int {
        let isPair = character(at: place).kind == .carriageReturn && character(at: place + 1).kind == .lineFeed
        return place + (isPair ? 2 : 1)
    }

    // MARK: - Characters

    /// What stands at a place, and its length in bytes.
    @inline(__always)
    private func character(at place: Int) -> (kind: Kind, length: Int) {
        guard place < bytes.count else { return (.end, 0) }
        if bytes[place] < 0x80 { return (kinds[Int(bytes[place])], 1) }
        let (scalar, length) = bytes.scalar(at: place)
        return (kind(of: scalar), length)
    }

    private func kind(of scalar: Unicode.Scalar) -> Kind {
        if scalar.isASCII { return kinds[Int(scalar.value)] }
        if scalar.properties.isLowercase { return .lower }
        if scalar.properties.isUppercase { return .upper }
        switch scalar {
        case "\u{A0}": return .space
        case "–", "—": return .continuation
        default: return scalar.isQuotationMark ? .close : .other
        }
    }

    private static let asciiKinds: [Kind] = (0..<0x80).map { kind(ofASCII: UInt8($0)) }

    private static func kind(ofASCII byte: UInt8) -> Kind {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): .upper
        case UInt8(ascii: "a")...UInt8(ascii: "z"): .lower
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case UInt8(ascii: " "), 0x09: .space
        case 0x0D: .carriageReturn
        case 0x0A: .lineFeed
        case UInt8(ascii: "."): .stop
        case UInt8(ascii: "?"), UInt8(ascii: "!"): .terminator
        case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "-"): .continuation
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"): .close
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\""), UInt8(ascii: "'"): .close
        default: .other
        }
    }
}
