import Document
import Segmentation

/// Where the clause around a cue or a span begins and ends.
extension QuotationFinder {
    /// No clause is longer than this many tokens: what is, is no prose.
    static let longestClause = 300

    /// The first token of the clause that ends before `end`.
    func clauseStart(before end: Int) -> Int {
        var (start, brackets) = (end, 0)
        let floor = max(0, start - Self.longestClause)
        while start > floor, canExtendLeft(from: start) {
            if reading.isByte(start - 1, UInt8(ascii: ")")) { brackets += 1 }
            if reading.isByte(start - 1, UInt8(ascii: "(")) {
                // *(the figure is 700, according to Reuters)*: the brackets hold the clause.
                if brackets == 0, holdsVerb(start..<end) { break }
                brackets -= 1
            }
            start -= 1
        }
        return start
    }

    private func holdsVerb(_ tokens: Range<Int>) -> Bool {
        for token in tokens where reading.is(token, Self.finite) || reading.looksPast(token) { return true }
        return false
    }

    private func canExtendLeft(from start: Int) -> Bool {
        if reading.tokens[start].flags.contains(.sentenceStart) && spanAt[start] < 0 { return false }
        let before = start - 1
        if spanAt[before] >= 0 {
            return reading.tokens[start].flags.contains(.sentenceStart) == false && draftOfSpan[Int(spanAt[before])] < 0
                && !reading.isSentenceEnd(quoted.spans[Int(spanAt[before])].inner.last ?? before)
        }
        if reading.tokens[before].kind == .mark, before > 0, reading.isSentenceEnd(before - 1) { return false }
        if reading.isSentenceEnd(before) || reading.isByte(before, UInt8(ascii: ":"))
            || reading.isByte(before, UInt8(ascii: ";"))
        {
            return false
        }
        return sameParagraph(before, start)
    }

    /// The span with the words before it in the same clause: *The ministers will "together send a message"*.
    func clause(before span: Int, frame: Int) -> Range<Int> {
        let tokens = quoted.spans[span].tokens
        let start = clauseStart(before: tokens.lowerBound)
        let earlier = Int(spanAt[start])
        if earlier >= 0, earlier != span, draftOfSpan[earlier] >= 0 {
            return tokens
        }
        // Words of another frame in front are no part of the content.
        let other = frames[framesOfSentence[frames[frame].sentence]].suffix(32).last {
            $0.extent.upperBound <= tokens.lowerBound
                && $0.extent.lowerBound >= start && $0.cue != frames[frame].cue
        }
        if let other, other.contentStart >= other.run.upperBound, !other.isHypothetical, !other.isNegated {
            return tokens
        }
        return start..<tokens.upperBound
    }

    /// The span with the words after it in the same clause: *"I stood up" for the plan*.
    func clause(after span: Int) -> Range<Int> {
        let tokens = quoted.spans[span].tokens
        guard let last = quoted.spans[span].inner.last, !reading.isSentenceEnd(last) else { return tokens }
        let limit = reading.sentenceEnd(at: tokens.upperBound - 1)
        if reading.isComma(last) || tokens.upperBound < limit && reading.isComma(tokens.upperBound) { return tokens }
        if tokens.upperBound < limit,
            isFrameStart[tokens.upperBound] || reading.isWord(tokens.upperBound, Words.by)
                || startsCuePhrase(tokens.upperBound, limit: limit)
        {
            return tokens
        }
        let end = clauseEnd(from: tokens.upperBound, limit: limit, after: nil)
        return tokens.lowerBound..<max(tokens.upperBound, end)
    }

    /// *according to*, *it was reported*
    private func startsCuePhrase(_ token: Int, limit: Int) -> Bool {
        reading.phrase(.cuePhrase, at: token, before: limit) != nil
            || reading.phrase(.vagueCue, at: token, before: limit) != nil
    }

    /// Where a clause ends: before the next cue that is no part of it, a semicolon, or a contrast.
    /// - Parameter after: the frame whose clause it is, `nil` for words that follow a span.
    func clauseEnd(from start: Int, limit: Int, after own: Int?) -> Int {
        let limit = min(limit, start + Self.longestClause)
        var index = start
        while index < limit {
            if spanAt[index] >= 0 {
                let span = quoted.spans[Int(spanAt[index])]
                index = span.tokens.upperBound
                if index >= limit || endsClause(behind: span, limit: limit) || isFronted(own, upTo: span)
                    || closesParenthesis(span, of: own)
                {
                    return index
                }
            } else if endsObject(at: index, limit: limit, own: own) || opensContrast(index, limit: limit)
                || opensBracketedClause(index, limit: limit)
            {
                break
            } else if endsClause(at: index, limit: limit), isCompleteClause(start..<index, own: own) {
                break
            } else {
                index += 1
            }
        }
        return trimmed(start..<(parentheticalEnd(in: start..<index, own: own) ?? index))
    }

    /// *lost 9,000 jobs (the figure is 700, according to Reuters)*: brackets with a cue and a clause of their own.
    private func opensBracketedClause(_ index: Int, limit: Int) -> Bool {
        guard reading.isByte(index, UInt8(ascii: "(")),
            let close = (index..<min(limit, index + 60)).first(where: { reading.isByte($0, UInt8(ascii: ")")) }),
            let cue = (index..<close).first(where: { isFrameStart[$0] })
        else { return false }
        return holdsVerb(index..<cue)
    }

    /// *said they were “brave” while the minister wrote …*: somebody else's words behind marks.
    private func opensContrast(_ index: Int, limit: Int) -> Bool {
        index > 0 && spanAt[index - 1] >= 0 && index + 1 < limit && isFrameStart[index + 1]
            && Self.contrasts.contains(reading.lexemes[index].hash)
    }

    /// *called it “a joke” and left*: what somebody is called ends before the next verb of the one who calls.
    private func endsObject(at index: Int, limit: Int, own: Int?) -> Bool {
        guard let own, grammar.namesSomething(frames[own]), !frames[own].hasComplementizer, index + 1 < limit,
            index > 0, spanAt[index - 1] >= 0, reading.isWord(index, Words.and)
        else { return false }
        // *called it “a joke,” and left*
        if let last = quoted.spans[Int(spanAt[index - 1])].inner.last, reading.isComma(last),
            !reading.is(index + 1, .adverb)
        {
            return true
        }
        return reading.is(index + 1, [.verbPast, .finite]) || reading.looksPast(index + 1)
    }

    /// *After calling it “a mess,” Dorn left*: the clause that leads up to the main one ends with the comma in its marks.
    private func isFronted(_ own: Int?, upTo span: QuotedSpan) -> Bool {
        guard let own, frames[own].isParticipial, let last = span.inner.last, reading.isComma(last) else {
            return false
        }
        let first = reading.segmented.sentences[frames[own].sentence].tokens.lowerBound
        return frames[own].cue.lowerBound - first < 3
    }

    /// *Dorn, described by critics as a “maverick,” lost*: a participle between commas ends with the comma in its marks.
    private func closesParenthesis(_ span: QuotedSpan, of own: Int?) -> Bool {
        guard let own, frames[own].isPassive, grammar.isParenthetical(frames[own]), let last = span.inner.last else {
            return false
        }
        return reading.isComma(last)
    }

    /// `"…," said`, `"…," according to`: words in marks that another cue follows.
    private func endsClause(behind span: QuotedSpan, limit: Int) -> Bool {
        let end = span.tokens.upperBound
        guard let last = span.inner.last, reading.isComma(last) else { return false }
        return isFrameStart[end] || cues.phrases.isGerund(end)
            || startsCuePhrase(end, limit: limit)
    }

    /// *, reported by local press as stolen,*: a participle between commas ends with them.
    private func parentheticalEnd(in tokens: Range<Int>, own: Int?) -> Int? {
        guard let own, frames[own].isPassive, grammar.isParenthetical(frames[own]) else { return nil }
        return tokens.first {
            reading.isComma($0)
                || reading.isWord($0, Words.and) && $0 + 1 < tokens.upperBound && reading.isWord($0 + 1, Words.by)
        }
    }

    /// The end of a clause without the punctuation behind it.
    private func trimmed(_ tokens: Range<Int>) -> Int {
        var end = tokens.upperBound
        while end > tokens.lowerBound, spanAt[end - 1] < 0, reading.tokens[end - 1].kind == .punctuation,
            !isBracketEnd(end - 1)
        {
            end -= 1
        }
        return end
    }

    /// *that in December, Prince Berg accepted …*: no clause ends before its verb.
    private func isCompleteClause(_ tokens: Range<Int>, own: Int?) -> Bool {
        guard let own, frames[own].hasComplementizer || isJoined(tokens, own: own) else { return true }
        return tokens.contains {
            reading.is($0, [.be, .have, .modal, .doForm, .finite, .verbPast, .verbThird]) || reading.looksPast($0)
        }
    }

    /// *said the town and its partners demand …*: *and* joins two subjects inside the words.
    private func isJoined(_ tokens: Range<Int>, own: Int) -> Bool {
        guard reading.isWord(tokens.upperBound, Words.and), grammar.takesBareClause(frames[own]),
            let next = frames[framesOfSentence[frames[own].sentence]].first(where: {
                $0.extent.lowerBound == tokens.upperBound + 1
            })
        else { return false }
        return next.subject?.tokens.lowerBound == next.extent.lowerBound
    }

    private func isBracketEnd(_ index: Int) -> Bool {
        reading.isByte(index, UInt8(ascii: ")")) || reading.isByte(index, UInt8(ascii: "]"))
            || reading.isByte(index, UInt8(ascii: "%"))
    }

    private func endsClause(at index: Int, limit: Int) -> Bool {
        if reading.isByte(index, UInt8(ascii: ";")) || leadsToWords(index, limit: limit) { return true }
        guard reading.isComma(index) || reading.is(index, .conjunction) else { return false }
        let next = index + 1
        guard next < limit else { return false }
        if isFrameStart[next] { return true }
        if reading.isComma(index) {
            if next + 1 < limit, reading.is(next, .conjunction), reading.isWord(next + 1, Words.that) { return false }
            if Self.contrasts.contains(reading.lexemes[next].hash) { return true }
            if reading.is(next, .conjunction), next + 1 < limit, isFrameStart[next + 1] { return true }
            if startsCuePhrase(next, limit: limit) { return true }
            // *, to which Dorn replied*
            if reading.is(next, .preposition), next + 2 < limit, reading.is(next + 1, .relative), isFrameStart[next + 2]
            {
                return true
            }
        }
        return false
    }

    /// *answered the critics by saying, “…”*, *reported him to be dead citing officials*, *…, in an interview with CNN*.
    private func leadsToWords(_ index: Int, limit: Int) -> Bool {
        guard index + 2 < limit, reading.is(index, [.preposition, .verbGerund]) || reading.isComma(index) else {
            return false
        }
        if reading.isWord(index, Words.by) {
            return reading.is(index + 1, .verbGerund) && reading.is(index + 1, .reportingVerb)
                && (reading.tokens[index + 2].kind == .punctuation
                    || reading.tokens[index + 2].kind == .mark && index + 3 < limit && reading.isCapitalized(index + 3))
        }
        if CitationFinder.participles.contains(reading.lexemes[index].hash) { return true }
        return reading.isComma(index) && opensTalk(index + 1, limit: limit)
    }

    /// *in an interview with CNN*, *in comments carried by TASS*: where the words were said, up to the end of the sentence.
    private func opensTalk(_ preposition: Int, limit: Int) -> Bool {
        guard reading.isWord(preposition, Words.in) || reading.isWord(preposition, WordHash.constant("during")),
            limit - preposition < 24,
            let noun = (preposition + 1..<min(limit, preposition + 5)).first(where: {
                Self.spokenTexts.contains(reading.lexemes[$0].hash)
            })
        else { return false }
        return !(noun..<limit).contains {
            reading.isComma($0) || reading.is($0, [.be, .modal, .doForm, .subjectPronoun])
        }
    }

    private static let spokenTexts = WordSet([
        "interview", "interviews", "comments", "remarks", "statement", "tweet", "post", "speech", "appearance",
        "conversation", "message", "email", "e-mail", "letter",
    ])

    static let contrasts = WordSet(["but", "while", "although", "though", "whereas", "citing", "quoting", "despite"])
}
