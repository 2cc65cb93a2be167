import Document
import Segmentation

/// Subjects with words between them and their verb: *Blinken, who had met Lavrov on Thursday, said*.
extension SubjectFinder {
    /// A comma or dash before the verb closes an apposition or clause, or the words before are the content.
    func subjectAcrossComma(_ cue: VerbCue) -> FoundSubject? {
        if let subject = subjectBeforeInsertion(cue.group.start, in: cue.run) { return FoundSubject(phrase: subject) }
        guard !takesObject(cue), let inverted = invertedSubject(cue), let phrase = inverted.phrase,
            phrase.isLikelySpeaker,
            endsClause(phrase.tokens.upperBound, in: cue.run)
        else { return nil }
        return inverted
    }

    private func endsClause(_ index: Int, in run: Range<Int>) -> Bool {
        index >= run.upperBound || reading.tokens[index].kind == .punctuation
            || reading.is(index, [.preposition, .calendar, .relative, .adverb])
    }

    /// *Blinken, who had met Lavrov on Thursday, said*: the phrase before the comma that opens the insertion.
    func subjectBeforeInsertion(_ end: Int, in run: Range<Int>) -> NounPhrase? {
        let closing = end - 1
        if closing == run.lowerBound, let marked = marksBefore(closing) {
            // *Achebe, whom friends call ‘the Glacier’, insisted*
            let sentence = reading.segmented.sentences[reading.segmented.sentence(at: closing)].tokens
            return subject(closedBy: closing, among: sentence.lowerBound..<max(sentence.lowerBound, marked))
        }
        return subject(closedBy: closing, among: run.lowerBound..<closing)
    }

    /// *The governor, known as “the Dry Lady,” vowed*: the comma that closes the insertion stands inside the marks.
    func subjectBehindMarks(_ verb: Int) -> FoundSubject? {
        guard verb > 2, reading.tokens[verb - 1].kind == .mark, reading.isComma(verb - 2), let open = marksBefore(verb)
        else {
            return nil
        }
        let sentence = reading.segmented.sentences[reading.segmented.sentence(at: verb)].tokens
        guard sentence.lowerBound < open else { return nil }
        return subject(closedBy: verb - 2, among: sentence.lowerBound..<open).map { FoundSubject(phrase: $0) }
    }

    /// The opening mark of words in marks that end right before a token.
    private func marksBefore(_ token: Int) -> Int? {
        guard token > 1, reading.tokens[token - 1].kind == .mark else { return nil }
        return (max(0, token - 14)..<token - 1).last { reading.tokens[$0].kind == .mark }
    }

    private func subject(closedBy closing: Int, among tokens: Range<Int>) -> NounPhrase? {
        var index = tokens.upperBound - 1
        let floor = max(tokens.lowerBound, closing - 70)
        while index > floor {
            // *a memo written in June, and obtained by Reuters, concluded*
            if reading.isComma(index), reading.isWord(index + 1, Words.and), index + 2 < closing,
                looksParticiple(index + 2), let text = reducedSubject(index, in: tokens)?.phrase
            {
                return text
            }
            if reading.isComma(index) == reading.isComma(closing), reading.isComma(index) || reading.isDash(index),
                opensInsertion(index + 1), !isInsidePlace(index),
                let before = phrases.phrase(
                    endingAt: beforeAuxiliaries(index, floor: tokens.lowerBound), floor: tokens.lowerBound),
                case let phrase = person(before, toldBy: index + 1)
            {
                if let name = nameBetween(index + 1, closing, describedBy: phrase) { return name }
                if canHaveInsertion(phrase) { return phrase }
            }
            index -= 1
        }
        return nil
    }

    /// *Dayton, Ohio*
    private func isInsidePlace(_ comma: Int) -> Bool { isPlace(comma - 1) && isPlace(comma + 1) }

    private func isPlace(_ token: Int) -> Bool {
        phrases.nameAt[token] >= 0 && phrases.names[Int(phrases.nameAt[token])].kind == .place
    }

    /// *The pickets, who answered with whistles,*: an unknown noun that *who* shows to mean people.
    private func person(_ phrase: NounPhrase, toldBy next: Int) -> NounPhrase {
        guard phrase.kind == .other, reading.isWord(next, Words.who) || reading.isWord(next, Words.whom) else {
            return phrase
        }
        let end = Int(reading.tokens[phrase.head].end)
        let isPlural = reading.bytes[end - 1] == UInt8(ascii: "s")
        return NounPhrase(
            tokens: phrase.tokens, head: phrase.head, kind: isPlural ? .group : .description, name: -1,
            isPlural: isPlural)
    }

    /// *The ministry has, in a statement, called on*: the auxiliary may stand before the insertion.
    private func beforeAuxiliaries(_ end: Int, floor: Int) -> Int {
        var end = end
        while end - 1 > floor, reading.is(end - 1, .auxiliary), phrases.nameAt[end - 1] < 0 { end -= 1 }
        return end
    }

    /// *Dunn's mother, Charlotte Charles, said*, *one news site, Fenland.com, claims*: the name between the commas says
    /// who is meant.
    private func nameBetween(_ start: Int, _ end: Int, describedBy phrase: NounPhrase) -> NounPhrase? {
        guard start < end, phrases.nameAt[start] >= 0,
            let name = phrases.phrase(endingAt: end, floor: start), name.tokens == start..<end
        else { return nil }
        return switch phrase.kind {
        case .description, .other: [.person, .name, .outlet].contains(name.kind) ? name : nil
        case .media, .collective, .document: name.kind == .outlet ? name : nil
        default: nil
        }
    }

    private func opensInsertion(_ index: Int) -> Bool {
        if reading.isDash(index - 1) { return true }
        if index + 1 < reading.tokens.count, reading.is(index + 1, .role), reading.tokens[index].kind == .word {
            return true
        }
        if reading.is(
            index,
            [
                .relative, .determiner, .role, .title, .groupNoun, .preposition, .possessive, .adverb, .demonym,
                .calendar,
            ])
        {
            return true
        }
        if reading.tokens[index].kind == .number || phrases.nameAt[index] >= 0 { return true }
        let end = Int(reading.tokens[index].end)
        let hasParticipleEnding =
            reading.bytes[end - 1] == UInt8(ascii: "d") || phrases.isGerund(index)
            || Self.strongParticiples.contains(reading.lexemes[index].hash)
        return reading.tokens[index].kind == .word
            && (hasParticipleEnding || reading.classes(index).subtracting(Self.ofNames).isEmpty)
    }

    /// What an unknown word may be, too.
    private static let ofNames: WordClasses = [.commonCapitalized, .startsName, .startsSmallName]

    private static let strongParticiples = WordSet(["known", "born", "seen", "chosen", "written", "shown", "given"])

    func canHaveInsertion(_ phrase: NounPhrase) -> Bool {
        switch phrase.kind {
        case .person, .name, .organization, .outlet, .programme, .place, .media: true
        case .pronoun: !reading.is(phrase.head, .relative)
        case .description, .group, .collective, .document:
            reading.is(phrase.tokens.lowerBound, [.determiner, .possessive]) || phrase.isPlural
                || phrase.tokens.contains { phrases.isClitic($0) }
        case .other: false
        }
    }

    /// *a report published on Wednesday said*: the phrase before a participle.
    func reducedSubject(_ end: Int, in run: Range<Int>) -> FoundSubject? {
        var index = end - 1
        while index > run.lowerBound, end - index < 9,
            reading.tokens[index].kind == .word || reading.tokens[index].kind == .number
        {
            if reading.is(index, [.verbPast, .verbParticiple]) || looksParticiple(index),
                let phrase = phrases.phrase(endingAt: index, floor: run.lowerBound),
                [.document, .media, .group, .description, .collective].contains(phrase.kind)
            {
                return FoundSubject(phrase: phrase)
            }
            index -= 1
        }
        return nil
    }

    private func looksParticiple(_ index: Int) -> Bool {
        let end = Int(reading.tokens[index].end)
        return reading.tokens[index].range.length > 4 && reading.bytes[end - 1] == UInt8(ascii: "d")
            && reading.bytes[end - 2] == UInt8(ascii: "e")
    }

    /// *the man who shot him said*: the phrase before a relative clause without commas.
    func restrictiveSubject(_ end: Int, in run: Range<Int>) -> FoundSubject? {
        var index = end - 1
        while index > run.lowerBound, end - index < 14 {
            if reading.is(index, .relative), !reading.isWord(index, Words.that),
                let phrase = phrases.phrase(endingAt: index, floor: run.lowerBound), canHaveInsertion(phrase)
            {
                return FoundSubject(phrase: phrase)
            }
            index -= 1
        }
        return nil
    }
}
