extension Tokenizer {
    /// Joins the full stop at `offset`, which stands right behind the last token, to that token where it is an
    /// abbreviation or an initial.
    mutating func absorbsFullStop(at offset: Int) -> Bool {
        guard open.kind == .word, isAbbreviation(before: offset) else { return false }
        open.end = offset + 1
        open.flags.insert(.abbreviation)
        return true
    }

    private func isAbbreviation(before offset: Int) -> Bool {
        let word = open.start..<open.end
        if word.count == 1, bytes[word.lowerBound].isUpper { return isInitial(before: offset) }
        guard let abbreviation = Abbreviation.find(word, in: bytes) else { return false }
        switch abbreviation.kind {
        case .number: return numberFollows(offset)
        case .unit: return tokens.last?.kind == .number
        default: break
        }
        let known = SentenceWord.at(word, in: bytes)
        if known.isDisjoint(with: [.numberAfter, .placeBefore]) { return true }
        return known.contains(.numberAfter) && numberFollows(offset)
            || known.contains(.placeBefore) && standsBesidePlace(offset)
    }

    /// A digit or a roman numeral.
    private func numberFollows(_ offset: Int) -> Bool {
        let start = skipSpaces(from: offset + 1)
        guard start < bytes.count, start > offset + 1 else { return false }
        if bytes[start].isDigit { return true }
        let end = bytes[start...].firstIndex { !$0.isLetter } ?? bytes.count
        return bytes[start..<end].allSatisfy { "IVXLC".utf8.contains($0) } && end > start
            && !(end - start == 1 && bytes[start] == UInt8(ascii: "I"))
    }

    /// *Boston, Mass.* or *(D-Mass.)*
    private func standsBesidePlace(_ offset: Int) -> Bool {
        let next = nextByte(after: offset + 1)
        if next == UInt8(ascii: ",") || next == UInt8(ascii: ")") { return true }
        guard let before = tokens.last, before.end - before.start == 1 else { return false }
        return bytes[Int(before.start)] == UInt8(ascii: ",") || bytes[Int(before.start)] == UInt8(ascii: "(")
    }

    /// Whether a single capital is somebody's initial, and not *Plan B* or *I*.
    private func isInitial(before offset: Int) -> Bool {
        let previous = tokens.last
        let followsName = previous.map { $0.flags.contains(.capitalized) && $0.kind == .word } ?? false
        if let previous, SentenceWord.at(previous.bytes, in: bytes).contains(.label) { return false }
        let next = nextByte(after: offset + 1)
        if next.isUpper, !nextIsOpener(after: offset + 1) {
            return bytes[open.start] != UInt8(ascii: "I") || followsName
        }
        return followsName && bytes[open.start] != UInt8(ascii: "I")
    }

    private func nextByte(after offset: Int) -> UInt8 {
        let next = skipSpaces(from: offset)
        return next < bytes.count ? bytes[next] : 0
    }

    private func nextIsOpener(after offset: Int) -> Bool {
        let start = skipSpaces(from: offset)
        let end = bytes[start...].firstIndex { !$0.isLetter } ?? bytes.count
        return SentenceWord.at(start..<end, in: bytes).contains(.opener)
            && !(end - start == 1 && end < bytes.count && bytes[end] == UInt8(ascii: "."))
    }

    private func skipSpaces(from offset: Int) -> Int {
        bytes[offset...].firstIndex { $0 != 0x20 } ?? bytes.count
    }
}

extension Token {
    /// Its place as a range of byte offsets.
    @inline(__always) var bytes: Range<Int> { Int(start)..<Int(end) }
}
