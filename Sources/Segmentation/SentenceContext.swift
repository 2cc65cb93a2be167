/// The words around a possible end of a sentence, and what they tell.
struct SentenceContext {
    let bytes: Bytes
    let tokens: UnsafeMutableBufferPointer<Token>
    /// The index of the token that opened the sentence.
    let sentenceStart: Int
    /// The index after the paragraph's last token.
    let paragraphEnd: Int

    /// Where the sentence ends, if the token at `index` opens the next one or stands right behind the marks
    /// that do; `nil` where the sentence goes on. `isRaw` says that ICU ends a sentence here.
    func end(before index: Int, isRaw: Bool) -> Int? {
        let end = isRaw ? beforeOpeningMarks(index) : index
        guard end > sentenceStart else { return nil }
        let stop = lastBeforeClosers(end)
        guard stop >= sentenceStart else { return nil }
        return (isRaw ? isEnd(end, stop: stop) : isMissedEnd(end, stop: stop)) ? end : nil
    }

    // MARK: Where ICU ends a sentence

    private func isEnd(_ index: Int, stop: Int) -> Bool {
        if isPictureCredit(index) { return false }
        let token = tokens[stop]
        if token.flags.contains(.abbreviation) { return abbreviationEnds(stop, next: index) }
        switch lastByte(of: stop) {
        case UInt8(ascii: "?"), UInt8(ascii: "!"): return !goesOnAfterMark(stop, next: index)
        case UInt8(ascii: "."):
            return !isEnumeration(stop) && !isLeadingEllipsis(stop) && !speakerFollowsEllipsis(stop, next: index)
        default: return true
        }
    }

    /// *Is it over?" he asked*, *"Never!" Fenn said*, *Yahoo! News*.
    private func goesOnAfterMark(_ stop: Int, next: Int) -> Bool {
        if startsLowercase(next) { return true }
        if stop + 1 < next { return speakerAndVerbFollow(next) }
        guard stop > sentenceStart, lastByte(of: stop) == UInt8(ascii: "!") else { return false }
        return !tokens[stop].flags.contains(.spaceBefore) && word(stop - 1).contains(.exclaimed)
            && !word(next).contains(.opener)
    }

    private func speakerFollowsEllipsis(_ stop: Int, next: Int) -> Bool {
        tokens[stop].end - tokens[stop].start > 1 && stop + 1 < next && speakerAndVerbFollow(next)
    }

    /// Up to four capitalised words and a verb of saying: the quotation before belongs to the same sentence.
    private func speakerAndVerbFollow(_ next: Int) -> Bool {
        guard isCapitalizedWord(next), !word(next).contains(.opener) else { return false }
        for index in next + 1..<min(next + 6, max(next + 1, paragraphEnd)) {
            if word(index).contains(.saying) { return true }
            guard isCapitalizedWord(index) else { return false }
        }
        return false
    }

    /// *1. Take the stairs.*
    private func isEnumeration(_ stop: Int) -> Bool {
        stop == sentenceStart + 1 && tokens[sentenceStart].kind == .number
            && tokens[sentenceStart].end - tokens[sentenceStart].start <= 2
            && !tokens[stop].flags.contains(.spaceBefore)
    }

    private func isLeadingEllipsis(_ stop: Int) -> Bool {
        tokens[sentenceStart...stop].allSatisfy { $0.kind == .mark || lastByte(of: $0) == UInt8(ascii: ".") }
    }

    /// A paragraph that ends in *(AFP photo)*: the credit belongs to the caption's sentence.
    private func isPictureCredit(_ index: Int) -> Bool {
        guard lastByte(of: index) == UInt8(ascii: "("), lastByte(of: paragraphEnd - 1) == UInt8(ascii: ")"),
            paragraphEnd - index < 16
        else { return false }
        return (index..<paragraphEnd).contains {
            SentenceWord.ofParagraph(at: tokens[$0].bytes, in: bytes).contains(.photo)
        }
    }

    // MARK: Abbreviations

    private func abbreviationEnds(_ stop: Int, next: Int) -> Bool {
        let token = tokens[stop]
        let place = Int(token.start)..<Int(token.end) - 1
        if place.count == 1 { return isMarked(stop, next) || word(next).contains(.opener) && !isInitial(next) }
        guard let abbreviation = Abbreviation.find(place, in: bytes), abbreviation.mayEnd else {
            return false
        }
        if isMarked(stop, next) { return true }
        if abbreviation.kind == .time { return !word(next).contains(.time) && tokens[next].kind != .number }
        if tokens[next].kind == .mark { return opensSentence(next) }
        if lastByte(of: next) == UInt8(ascii: "(") { return word(next + 1).contains(.opener) }
        return word(next).contains(.opener) && !isInitial(next)
    }

    /// Whether a closing mark stands between the abbreviation and what follows: *"… the U.S." She*.
    private func isMarked(_ stop: Int, _ next: Int) -> Bool {
        stop + 1 < next && tokens[next - 1].kind == .mark
    }

    private func isInitial(_ index: Int) -> Bool {
        tokens[index].flags.contains(.abbreviation)
    }

    /// Whether the mark at `index` opens and a capital follows.
    private func opensSentence(_ index: Int) -> Bool {
        index + 1 < paragraphEnd && tokens[index].flags.contains(.spaceBefore)
            && tokens[index + 1].flags.contains(.capitalized)
    }

    // MARK: Where ICU sees no end

    private func isMissedEnd(_ index: Int, stop: Int) -> Bool {
        let token = tokens[stop]
        guard token.kind == .punctuation, tokens[index].flags.contains(.spaceBefore), stop > sentenceStart else {
            return false
        }
        if isEllipsisCharacter(token) {
            return opensSentence(index) && tokens[index].kind == .mark
                || isCapitalizedWord(index) && !(stop + 1 < index && speakerAndVerbFollow(index))
        }
        guard lastByte(of: stop) == UInt8(ascii: "."), token.end - token.start == 1,
            !token.flags.contains(.spaceBefore),
            !isEnumeration(stop)
        else { return false }
        return opensWithNumber(index, stop: stop) || isCamelCase(index) || opensQuotation(index)
    }

    private func opensWithNumber(_ index: Int, stop: Int) -> Bool {
        let before = tokens[stop - 1]
        return tokens[index].kind == .number && (before.end - before.start > 2 || before.kind != .word)
    }

    /// *iVelm*, *eHarbor*: a name that begins with a small letter.
    private func isCamelCase(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.kind == .word && token.end - token.start > 2
            && bytes[Int(token.start)].isLower && bytes[Int(token.start) + 1].isUpper
    }

    private func opensQuotation(_ index: Int) -> Bool {
        tokens[index].kind == .mark && !tokens[index].flags.contains(.spaceAfter) && index + 1 < paragraphEnd
            && tokens[index + 1].kind == .word
    }

    // MARK: Tokens

    /// The first of the opening marks and brackets right before `index` that ICU counts to the sentence before:
    /// *“No.”“Yes.”*
    private func beforeOpeningMarks(_ index: Int) -> Int {
        var first = index
        while index - first < 8, first - 1 > sentenceStart, !tokens[first].flags.contains(.spaceBefore),
            opens(first - 1)
        { first -= 1 }
        return first
    }

    private func opens(_ index: Int) -> Bool {
        let token = tokens[index]
        if tokens[index].end - tokens[index].start == 3 {
            return [0x2018, 0x201C, 0x201E].contains(bytes.scalar(at: Int(token.start)).scalar.value)
        }
        let byte = bytes[Int(token.start)]
        if byte == UInt8(ascii: "("), token.end - token.start == 1 { return true }
        let isStraight = byte == UInt8(ascii: "\"") && token.end - token.start == 1
        guard isStraight else { return false }
        if token.flags.contains(.spaceBefore) { return true }
        let before = tokens[index - 1]
        return before.kind == .mark && bytes[Int(before.start)] == byte && !before.flags.contains(.spaceBefore)
    }

    /// The index of the last token before `index` that is no closing mark or bracket.
    private func lastBeforeClosers(_ index: Int) -> Int {
        var last = index - 1
        while index - last < 8, last > sentenceStart, tokens[last].kind == .mark || isClosingBracket(last) { last -= 1 }
        return last
    }

    private func isClosingBracket(_ index: Int) -> Bool {
        let byte = lastByte(of: index)
        return byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")
    }

    private func isEllipsisCharacter(_ token: Token) -> Bool {
        token.end - token.start == 3 && bytes.scalar(at: Int(token.start)).scalar == "…"
    }

    private func isCapitalizedWord(_ index: Int) -> Bool {
        tokens[index].kind == .word && tokens[index].flags.contains(.capitalized)
    }

    private func startsLowercase(_ index: Int) -> Bool {
        tokens[index].kind == .word && bytes[Int(tokens[index].start)].isLower && !isCamelCase(index)
    }

    private func lastByte(of index: Int) -> UInt8 { lastByte(of: tokens[index]) }

    private func lastByte(of token: Token) -> UInt8 { bytes[Int(token.end) - 1] }

    private func word(_ index: Int) -> SentenceWord {
        guard index < paragraphEnd else { return [] }
        return SentenceWord.at(
            tokens[index].bytes.dropLast(tokens[index].flags.contains(.abbreviation) ? 1 : 0), in: bytes)
    }
}
