import Document
import Segmentation

/// Where the content of a cue can begin, and whether *that* or its like announces it.
struct ContentStart {
    let token: Int
    var hasComplementizer = false
}

/// What stands between a cue and its content: *that*, a comma, a colon.
extension CueFinder {
    /// The first comma near by, or `start` where there is none.
    func firstComma(from start: Int, limit: Int) -> Int {
        (start..<min(limit, start + 25)).first { reading.isComma($0) } ?? start
    }

    func skippingComma(_ index: Int, limit: Int) -> Int { index < limit && reading.isComma(index) ? index + 1 : index }

    /// The start of the content behind a verb, its subject and its adjuncts, which end at `end`.
    func content(after end: Int, _ cue: VerbCue, of found: FoundSubject) -> ContentStart {
        let limit = cue.run.upperBound
        if found.isAgent, end < limit, reading.isWord(end, Words.as) { return ContentStart(token: end + 1) }
        if opensWithAs(cue.run, subject: found.phrase), end >= limit || !reading.isWord(end, Words.that) {
            if end < limit, reading.isByte(end, UInt8(ascii: ":")) { return skippingComplementizer(end, limit: limit) }
            let comma = firstComma(from: end, limit: limit)
            return ContentStart(token: skippingComma(comma, limit: limit), hasComplementizer: true)
        }
        let start = afterTitle(end, limit: limit)
        if namesText(start, cue.verb, limit: limit) || opensRelativeClause(start, after: cue) {
            return ContentStart(token: start)
        }
        return laterComplementizer(start, cue.verb, limit: limit) ?? skippingComplementizer(start, limit: limit)
    }

    /// *told ABC’s “Good Morning America” that …*: the token behind a title in marks.
    private func afterTitle(_ index: Int, limit: Int) -> Int {
        guard index < limit, reading.tokens[index].kind == .mark, spanAt[index] < 0 else { return index }
        let close = (index + 1..<min(limit, index + 12)).first { reading.tokens[$0].kind == .mark }
        return close.map { $0 + 1 } ?? index
    }

    /// *As Petrov said on Monday, …*
    private func opensWithAs(_ run: Range<Int>, subject: NounPhrase?) -> Bool {
        // *“…,” as one aide put it*: the words stand in front.
        if run.lowerBound > 1, reading.tokens[run.lowerBound - 1].kind == .mark, reading.isComma(run.lowerBound - 2) {
            return false
        }
        // *But as Petrov said on Monday, …*
        let start = reading.is(run.lowerBound, .conjunction) ? run.lowerBound + 1 : run.lowerBound
        return start < run.upperBound && reading.isWord(start, Words.as)
            && (subject?.tokens.lowerBound ?? 0) <= start + 2
    }

    /// *said during a town hall in Buffalo, New York, that …*: the *that* behind adverbials of any kind.
    private func laterComplementizer(_ index: Int, _ verb: Int, limit: Int) -> ContentStart? {
        guard index < limit, reading.is(index, [.preposition, .adverb, .calendar]) || reading.isComma(index),
            !reading.is(index, .subordinator),
            !reading.lexicon.verbs[verb].frames.isDisjoint(with: [.that, .nounThat])
        else { return nil }
        let that = (index..<min(limit, index + 18)).first {
            reading.isWord($0, Words.that)
                && (reading.isComma($0 - 1) || [.word, .mark].contains(reading.tokens[$0 - 1].kind))
        }
        guard let that, that + 1 < limit,
            !(index..<that).contains(where: { reading.is($0, Self.ofOtherClauses) })
        else { return nil }
        return ContentStart(token: that + 1, hasComplementizer: true)
    }

    /// *said Berg, who has taken on the kind of role that pays*: what shows that *that* hangs on another verb.
    private static let ofOtherClauses: WordClasses = [
        .verbPast, .verbThird, .verbGerund, .relative, .be, .have, .modal, .doForm,
    ]

    /// *said in a statement that was released on Friday*: a *that* which a verb follows tells of the noun before it.
    private func opensRelativeClause(_ that: Int, after cue: VerbCue) -> Bool {
        let (verb, limit) = (that + 1, cue.run.upperBound)
        guard that > cue.tokens.upperBound, verb < limit, reading.isWord(that, Words.that),
            phrases.nameAt[verb] < 0, !reading.isCapitalized(verb), !reading.is(that - 1, .calendar)
        else { return false }
        if reading.is(verb, [.be, .have, .modal, .doForm]) { return true }
        return verb + 1 < limit && reading.looksPast(verb) && reading.is(verb + 1, [.determiner, .possessive])
    }

    /// *called that report “a lie”*, *confirmed that finding, saying*: a *that* which only points to a text.
    private func namesText(_ that: Int, _ verb: Int, limit: Int) -> Bool {
        guard that + 1 < limit, reading.isWord(that, Words.that),
            reading.is(that + 1, [.documentNoun, .cueNoun]), !reading.is(that + 1, .plural)
        else { return false }
        if reading.lexicon.verbs[verb].frames.isDisjoint(with: [.that, .nounThat]) { return true }
        return that + 2 < limit && (reading.isComma(that + 2) || reading.isByte(that + 2, UInt8(ascii: ":")))
    }

    /// The first token of the content, after *that*, *whether*, a comma or a colon.
    func skippingComplementizer(_ index: Int, limit: Int) -> ContentStart {
        guard index < limit else { return ContentStart(token: index) }
        // *would say only that …*
        if index + 1 < limit, reading.isWord(index, WordHash.constant("only")), reading.isWord(index + 1, Words.that) {
            return ContentStart(token: index + 2, hasComplementizer: true)
        }
        if reading.isWord(index, Words.that) || reading.isByte(index, UInt8(ascii: ":")) {
            return ContentStart(token: index + 1, hasComplementizer: true)
        }
        guard reading.isComma(index) else { return ContentStart(token: index) }
        if index + 1 < limit, reading.isWord(index + 1, Words.that) {
            return ContentStart(token: index + 2, hasComplementizer: true)
        }
        return ContentStart(token: index + 1)
    }
}
