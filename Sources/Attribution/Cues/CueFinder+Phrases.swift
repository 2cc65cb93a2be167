import Document
import Segmentation

/// Fixed phrases that a speaker follows.
extension CueFinder {
    /// *according to the ministry*
    func phraseFrame(_ phrase: Phrase, _ tokens: Range<Int>, in run: Range<Int>, sentence: Int) -> CueFrame? {
        let entry = reading.lexicon.cuePhrases[phrase.value]
        guard entry.side == .speakerFollows,
            ["according-to", "opinion"].contains(entry.relation) || creditsReport(tokens, in: run),
            let subject = phrases.phrase(startingAt: tokens.upperBound, limit: run.upperBound)
        else { return nil }
        // *According to a report published on Monday, …*: the content starts after the comma.
        let end =
            tokens.lowerBound == run.lowerBound
            ? afterRelative(
                firstComma(
                    from: afterInsertion(subject.tokens.upperBound, limit: run.upperBound), limit: run.upperBound),
                limit: run.upperBound)
            : afterInsertion(subject.tokens.upperBound, limit: run.upperBound)
        return CueFrame(
            kind: .phrase(phrase.value), cue: tokens, subject: subject, isInverted: true, audience: nil, relay: nil,
            extent: tokens.lowerBound..<subject.tokens.upperBound,
            contentStart: skippingComma(end, limit: run.upperBound), run: run,
            sentence: sentence, isParticipial: false, isPassive: false, isNegated: false, isHypothetical: false,
            hasComplementizer: false)
    }

    /// *The vote was delayed, as first reported by Politico.*: who reported all of the clause before.
    private func creditsReport(_ cue: Range<Int>, in run: Range<Int>) -> Bool {
        // *As reported by Politico, the vote was delayed*
        let isSetOff =
            cue.lowerBound > run.lowerBound
            ? reading.isComma(cue.lowerBound - 1) : reading.tokens[cue.lowerBound].flags.contains(.sentenceStart)
        guard isSetOff, reading.isWord(cue.lowerBound, Words.as), reading.isWord(cue.upperBound - 1, Words.by),
            let agent = phrases.phrase(startingAt: cue.upperBound, limit: run.upperBound)
        else { return false }
        return agent.kind == .outlet || agent.kind == .media
    }

    /// *According to people briefed on the talks, who spoke on condition of anonymity, …*: the comma that closes what is
    /// told of the speakers.
    private func afterRelative(_ comma: Int, limit: Int) -> Int {
        guard comma + 1 < limit, reading.isComma(comma), reading.is(comma + 1, .relative),
            !reading.isWord(comma + 1, Words.that)
        else { return comma }
        return (comma + 1..<min(limit, comma + 25)).first { reading.isComma($0) } ?? comma
    }

    /// *TASS, the state news agency, …*: whether words between commas tell of the name before them. In *CNN, the boat was
    /// sold in May, despite a ban* they are the clause itself.
    private func isApposition(_ words: Range<Int>, limit: Int) -> Bool {
        if words.contains(where: { reading.is($0, [.be, .have, .modal, .doForm]) }) { return false }
        let next = words.upperBound + 1
        return next < limit && !reading.is(next, [.conjunction, .relative]) && !phrases.isGerund(next)
            && !reading.isWord(next, WordHash.constant("despite"))
    }

    /// The closing comma of *, the state news agency,* or *, citing Reuters,* after a name.
    private func afterInsertion(_ end: Int, limit: Int) -> Int {
        if let citation = citations.citation(at: end, limit: limit) { return citation.tokens.upperBound - 1 }
        // *Ann Lee, writing for Politico,*
        if end + 2 < limit, reading.isComma(end), Self.writing.contains(reading.lexemes[end + 1].hash) {
            return (end + 2..<limit).first { reading.tokens[$0].kind == .punctuation } ?? end
        }
        guard end + 1 < limit, reading.isComma(end), reading.is(end + 1, [.determiner, .relative]),
            let close = (end + 1..<min(limit, end + 25)).first(where: { reading.isComma($0) }),
            reading.is(end + 1, .relative) || isApposition(end + 1..<close, limit: limit)
        else { return end }
        return close
    }

    private static let writing = WordSet(["writing", "speaking"])
}
