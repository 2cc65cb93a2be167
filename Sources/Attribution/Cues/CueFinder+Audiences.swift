import Document
import Segmentation

/// Those to whom words are said.
extension CueFinder {
    /// *told reporters*, *said to the crowd*.
    func audience(of cue: VerbCue) -> NounPhrase? {
        let (index, limit) = (cue.tokens.upperBound, cue.run.upperBound)
        guard index < limit else { return nil }
        if reading.lexicon.verbs[cue.verb].frames.contains(.nounThat), !reading.isWord(index, Words.that) {
            if let programme = titledProgramme(at: index, limit: limit) { return programme }
            guard let phrase = phrases.phrase(startingAt: index, limit: limit), !isThingPromised(phrase, cue) else {
                return nil
            }
            return outletBeforeClause(phrase, limit: limit) ?? venue(phrase, limit: limit)
                ?? withOutlet(phrase, limit: limit)
        }
        // *described for Reuters how …*
        if reading.isWord(index, Words.for), index + 1 < limit, phrases.nameAt[index + 1] >= 0,
            phrases.names[Int(phrases.nameAt[index + 1])].kind == .outlet
        {
            return phrases.phrase(startingAt: index + 1, limit: limit)
        }
        guard reading.isWord(index, Words.to), index + 1 < limit,
            let phrase = phrases.phrase(startingAt: index + 1, limit: limit)
        else { return nil }
        if phrase.kind == .other, !reading.is(phrase.head, .audience) { return nil }
        // *responded to reports that …*
        let end = phrase.tokens.upperBound
        return phrase.kind == .media && end < limit && reading.isWord(end, Words.that) ? nil : phrase
    }

    /// *promised free buses if …*: what, not whom.
    private func isThingPromised(_ phrase: NounPhrase, _ cue: VerbCue) -> Bool {
        phrase.kind == .other && !phrase.tokens.contains { reading.is($0, [.audience, .groupNoun]) }
            && reading.lexicon.verbs[cue.verb].cueClass == .promise && phrase.tokens.upperBound < cue.run.upperBound
            && !reading.isWord(phrase.tokens.upperBound, Words.that)
    }

    /// *told Ann Lee, the CBS News correspondent, that …*, *told the state agency, SANA, that …*: the outlet of whoever
    /// listens, between commas.
    private func withOutlet(_ phrase: NounPhrase, limit: Int) -> NounPhrase {
        let comma = phrase.tokens.upperBound
        guard comma + 1 < limit, reading.isComma(comma),
            let description = phrases.phrase(startingAt: comma + 1, limit: limit),
            case let end = description.tokens.upperBound, end < limit, reading.isComma(end),
            description.tokens.contains(where: {
                phrases.nameAt[$0] >= 0 && phrases.names[Int(phrases.nameAt[$0])].kind == .outlet
            }),
            phrase.kind == .person
                ? Self.journalists.contains(reading.lexemes[description.head].hash)
                : description.kind == .outlet && OutletWords.contains(reading.lexemes[phrase.head].hash)
        else { return phrase }
        return phrases.widened(phrase, to: phrase.tokens.lowerBound..<end)
    }

    private static let journalists = WordSet([
        "correspondent", "reporter", "anchor", "host", "journalist", "editor", "columnist", "presenter", "interviewer",
    ])

    /// *told a CNN town hall that …*: those who sat in it.
    private func venue(_ phrase: NounPhrase, limit: Int) -> NounPhrase? {
        guard phrase.kind == .outlet, reading.is(phrase.tokens.lowerBound, .determiner),
            let hall = reading.phrase(.occasion, at: phrase.tokens.upperBound, before: limit)
        else { return nil }
        return NounPhrase(
            tokens: phrase.tokens.lowerBound..<hall.tokens.upperBound, head: hall.tokens.upperBound - 1, kind: .group,
            name: -1, isPlural: true)
    }

    /// *told CBS's “Face the Nation”*, *told “Fox & Friends”*: a programme whose title stands in marks.
    private func titledProgramme(at start: Int, limit: Int) -> NounPhrase? {
        var open = start
        if phrases.nameAt[start] >= 0 { open = phrases.names[Int(phrases.nameAt[start])].tokens.upperBound }
        if open > start, open < limit, phrases.isClitic(open) { open += 1 }
        guard open + 2 < limit, reading.tokens[open].kind == .mark, reading.isCapitalized(open + 1),
            let close = (open + 2..<min(limit, open + 8)).first(where: { reading.tokens[$0].kind == .mark })
        else { return nil }
        let name = Int(phrases.nameAt[open > start ? start : open + 1])
        guard name >= 0, phrases.names[name].kind == .outlet || phrases.names[name].kind == .programme else {
            return nil
        }
        return NounPhrase(
            tokens: start..<afterHost(close + 1, limit: limit), head: phrases.names[name].name.upperBound - 1,
            kind: phrases.head(of: phrases.names[name].kind), name: name, isPlural: false)
    }

    /// *told “Up Late” host Ann Lee*: the token behind the one who asks on a programme, or the one given.
    private func afterHost(_ start: Int, limit: Int) -> Int {
        guard start + 1 < limit, reading.is(start, .role), phrases.nameAt[start + 1] >= 0,
            case let name = phrases.names[Int(phrases.nameAt[start + 1])], name.kind == .person
        else { return start }
        return name.tokens.upperBound
    }

    /// *told CNN Karl Holm will leave*: the outlet, where the name behind it opens a clause.
    private func outletBeforeClause(_ phrase: NounPhrase, limit: Int) -> NounPhrase? {
        let (first, end) = (phrase.tokens.lowerBound, phrase.tokens.upperBound)
        guard phrases.nameAt[first] >= 0, end < limit, !reading.isWord(end, Words.that),
            reading.is(end, [.be, .have, .modal, .doForm, .finite, .verbPast]) || reading.looksPast(end)
        else { return nil }
        let name = phrases.names[Int(phrases.nameAt[first])]
        guard name.kind == .outlet, name.tokens.lowerBound == first, name.tokens.upperBound < end,
            phrases.nameAt[name.tokens.upperBound] >= 0
        else { return nil }
        return NounPhrase(
            tokens: name.tokens, head: name.tokens.upperBound - 1, kind: .outlet, name: Int(phrases.nameAt[first]),
            isPlural: false)
    }
}
