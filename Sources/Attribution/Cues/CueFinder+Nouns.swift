import Document
import Segmentation

/// Nouns that announce words: *her remark that …*
extension CueFinder {
    /// *her remark that …*, *Crist's claim that …*
    func nounFrame(at index: Int, in run: Range<Int>, sentence: Int) -> CueFrame? {
        let next = index + 1
        let agent =
            next + 1 < run.upperBound && (reading.isWord(next, Words.by) || reading.isWord(next, Words.from))
            ? phrases.phrase(startingAt: next + 1, limit: run.upperBound) : nil
        var end = agent?.tokens.upperBound ?? next
        // *The warning from Berg on Friday that …*
        while agent != nil, end + 1 < run.upperBound, reading.is(end, [.calendar, .preposition]), end - next < 8,
            reading.is(end, .calendar) || reading.is(end + 1, .calendar)
        { end += 1 }
        guard announces(end, in: run),
            let subject = agent ?? owner(of: index, floor: run.lowerBound)
                ?? media(endingAt: next, floor: run.lowerBound),
            subject.isLikelySpeaker
        else { return nil }
        let isThat = end < run.upperBound && reading.isWord(end, Words.that)
        return CueFrame(
            kind: .noun, cue: index..<next, subject: subject, isInverted: agent != nil, audience: nil, relay: nil,
            extent: min(index, subject.tokens.lowerBound)..<end, contentStart: isThat ? end + 1 : end, run: run,
            sentence: sentence, isParticipial: false, isPassive: false, isNegated: false,
            isHypothetical: false, hasComplementizer: true)
    }

    /// *amid reports that …*, *responded to media reports that …*: media that nobody names.
    private func media(endingAt end: Int, floor: Int) -> NounPhrase? {
        guard end < reading.tokens.count, reading.isWord(end, Words.that), reading.is(end - 1, .plural),
            let media = phrases.phrase(endingAt: end, floor: floor), media.kind == .media,
            media.tokens.lowerBound > floor, reading.is(media.tokens.lowerBound - 1, .preposition)
        else { return nil }
        return media
    }

    /// *called the employers' offer „a tip“*: the verb says whose the marks are, not the noun before them.
    func isNamed(_ noun: CueFrame, by verb: CueFrame?) -> Bool {
        guard let verb, verb.run == noun.run, case .verb(let index) = verb.kind,
            noun.contentStart >= noun.run.upperBound
        else { return false }
        return !reading.lexicon.verbs[index].frames.isDisjoint(with: [.small, .as])
    }

    /// *that*, a mark, or *to* with marks behind it.
    private func announces(_ index: Int, in run: Range<Int>) -> Bool {
        if index >= run.upperBound { return index < spanAt.count && spanAt[index] >= 0 && !opensWithVerb(index) }
        if reading.isWord(index, Words.that) { return true }
        return reading.isWord(index, Words.to) && run.upperBound < spanAt.count && spanAt[run.upperBound] >= 0
            && run.upperBound - index < 7 && !opensWithVerb(run.upperBound)
    }

    /// *his comments “are based on …”*: the noun is the subject of what stands in marks.
    private func opensWithVerb(_ mark: Int) -> Bool {
        mark + 1 < reading.tokens.count && reading.is(mark + 1, [.be, .have, .modal, .doForm, .verbThird])
    }

    /// The one to whom a noun belongs: *her*, *Crist's*, with adjectives between.
    private func owner(of noun: Int, floor: Int) -> NounPhrase? {
        var index = noun - 1
        while index > floor, noun - index < 4, reading.tokens[index].kind == .word,
            reading.classes(index).isDisjoint(with: [.possessive, .determiner, .preposition, .reportingVerb])
        { index -= 1 }
        guard index >= floor else { return nil }
        if phrases.nameAt[noun - 1] >= 0, phrases.names[Int(phrases.nameAt[noun - 1])].kind == .outlet {
            return phrases.phrase(endingAt: noun, floor: floor)
        }
        if reading.is(noun, .plural), reading.is(noun, .documentNoun),
            let media = phrases.phrase(endingAt: noun + 1, floor: floor), media.kind == .media
        {
            return media
        }
        if reading.is(index, .possessive) {
            return NounPhrase(
                tokens: index..<index + 1, head: index, kind: .pronoun, name: -1,
                isPlural: reading.is(index, .pluralPronoun))
        }
        guard phrases.isClitic(index) || reading.tokens[index].kind == .mark else { return nil }
        return phrases.phrase(endingAt: index, floor: floor).flatMap { $0.isLikelySpeaker ? $0 : nil }
    }
}
