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
            let phrase = phrases.phrase(startingAt: index, limit: limit)
            return phrase.map { outletBeforeClause($0, limit: limit) ?? $0 }
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
            tokens: start..<close + 1, head: phrases.names[name].name.upperBound - 1,
            kind: phrases.head(of: phrases.names[name].kind), name: name, isPlural: false)
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
