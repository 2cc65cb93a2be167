import Document
import Segmentation

/// Figures and claims that rest on somebody's reckoning: *by the Associated Press’ count*, *by early reports*.
extension CueFinder {
    /// The medium by whose count or in whose reports a clause is so.
    /// - Parameter by: the token of *by*.
    func reckoningFrame(at by: Int, in run: Range<Int>, sentence: Int) -> CueFrame? {
        guard by == run.lowerBound || !endsPassive(by - 1), by + 2 < run.upperBound,
            let subject = counter(from: by + 1, limit: run.upperBound) ?? reports(from: by + 1, limit: run.upperBound)
        else { return nil }
        let isFronted = by == run.lowerBound
        let end = subject.tokens.upperBound
        // *had, by reports, spread*: what it interrupts goes on.
        if by - 2 > run.lowerBound, reading.isComma(by - 1), reading.is(by - 2, Self.unfinished) { return nil }
        let start = isFronted ? firstComma(from: end, limit: min(run.upperBound, end + 5)) : end
        guard !isFronted || start > end || start < run.upperBound && reading.isComma(start) else { return nil }
        return CueFrame(
            kind: .phrase(reading.lexicon.byTheAccountOf), cue: by..<by + 1, subject: subject, isInverted: true,
            audience: nil, relay: nil, extent: by..<end, contentStart: skippingComma(start, limit: run.upperBound),
            run: run, sentence: sentence, isParticipial: false, isPassive: false, isNegated: false,
            isHypothetical: false, hasComplementizer: false)
    }

    private static let unfinished: WordClasses = [
        .be, .have, .modal, .doForm, .preposition, .conjunction, .subordinator, .relative,
    ]

    /// *was alarmed by reports*, *published by*: *by* after a participle names an agent.
    private func endsPassive(_ token: Int) -> Bool {
        reading.looksPast(token) || reading.is(token, [.verbParticiple, .verbPast])
    }

    /// *the BBC’s count*, *the Associated Press’ own tally*: the outlet, with the noun.
    private func counter(from start: Int, limit: Int) -> NounPhrase? {
        let first = reading.is(start, .definite) ? start + 1 : start
        guard first < limit, phrases.nameAt[first] >= 0 else { return nil }
        let name = phrases.names[Int(phrases.nameAt[first])]
        var noun = name.tokens.upperBound
        guard name.kind == .outlet, noun + 1 < limit, phrases.isClitic(noun) || reading.tokens[noun].kind == .mark
        else {
            return nil
        }
        noun += reading.isWord(noun + 1, WordHash.constant("own")) ? 2 : 1
        guard noun < limit, Self.counts.contains(reading.lexemes[noun].hash) else { return nil }
        return NounPhrase(
            tokens: start..<noun + 1, head: name.name.upperBound - 1, kind: .outlet,
            name: Int(phrases.nameAt[first]), isPlural: false)
    }

    private static let counts = WordSet([
        "count", "tally", "estimate", "estimates", "reckoning", "calculation", "calculations", "projection",
        "projections", "account", "analysis",
    ])

    /// *reports*, *varying reports*: media that nobody names.
    private func reports(from start: Int, limit: Int) -> NounPhrase? {
        for first in start..<min(start + 2, limit) {
            guard let (phrase, words) = reading.phrase(.vagueSpeaker, at: first, before: limit) else { continue }
            guard reading.lexicon.meansMedia[phrase.value],
                reading.isWord(words.upperBound - 1, WordHash.constant("reports")), !isAgent(words, limit: limit)
            else { return nil }
            return NounPhrase(
                tokens: start..<words.upperBound, head: words.upperBound - 1, kind: .media, name: -1, isPlural: true)
        }
        return nil
    }

    /// *by reports of a fire*, *by reports that …*: what the reports hold moves somebody, who is told of elsewhere.
    private func isAgent(_ words: Range<Int>, limit: Int) -> Bool {
        let next = words.upperBound
        return next < limit
            && (reading.isWord(next, Words.of) || reading.isWord(next, Words.that) || reading.is(next, .relative))
    }
}
