import Document

/// Finds where or how something was said: *at a news conference*, *told reporters*, *tweeted*.
struct OccasionFinder {
    let reading: Reading
    let isMarked: [Bool]

    /// The occasion that hangs on a frame, `nil` where its sentence names none.
    func occasion(of frame: CueFrame) -> Occasion? {
        if let found = phrase(in: frame) { return found }
        if let audience = frame.audience, let open = openAudience(audience.tokens) { return open }
        return ownVerb(frame)
    }

    /// The first occasion among the words around the cue, after it before those in front of it.
    private func phrase(in frame: CueFrame) -> Occasion? {
        let behind =
            frame.cue.upperBound..<max(frame.cue.upperBound, min(frame.run.upperBound, frame.cue.upperBound + 60))
        let before = max(frame.run.lowerBound, frame.cue.lowerBound - 60)..<frame.cue.lowerBound
        return occasion(in: withoutRelative(behind), limit: frame.run.upperBound)
            ?? occasion(in: withoutRelative(before), limit: frame.cue.lowerBound)
    }

    /// *said Berg, who spoke at the congress*: what is told of the speaker is no occasion of the words.
    private func withoutRelative(_ tokens: Range<Int>) -> Range<Int> {
        let relative = tokens.dropFirst().first {
            reading.is($0, .relative) && reading.isComma($0 - 1) && !reading.isWord($0, Words.that)
        }
        return tokens.lowerBound..<(relative ?? tokens.upperBound)
    }

    private func occasion(in tokens: Range<Int>, limit: Int) -> Occasion? {
        for token in tokens where reading.is(token, .startsOccasion) {
            guard let (phrase, range) = reading.phrase(.occasion, at: token, before: limit),
                followsPreposition(range.lowerBound)
            else { continue }
            let entry = reading.lexicon.occasions[phrase.value]
            return Occasion(range: reading.range(range), kind: entry.kind, isOpen: entry.isOpen)
        }
        return nil
    }

    /// *in a statement*, *at Monday's news conference*: a preposition a few words before.
    private func followsPreposition(_ token: Int) -> Bool {
        var index = token - 1
        while index >= 0, token - index < 8 {
            if reading.is(index, .preposition) { return Self.prepositions.contains(reading.lexemes[index].hash) }
            if reading.tokens[index].kind == .punctuation || isMarked[index] { return false }
            // *told CNN on Monday the talks …*
            if reading.is(index, .calendar), reading.is(index + 1, .determiner) { return false }
            index -= 1
        }
        return false
    }

    private static let prepositions = WordSet([
        "in", "at", "during", "on", "by", "from", "through", "via", "before", "to", "following",
    ])

    /// *told reporters*
    private func openAudience(_ tokens: Range<Int>) -> Occasion? {
        for token in tokens {
            guard let (phrase, _) = reading.phrase(.audience, at: token, before: tokens.upperBound) else { continue }
            guard reading.lexicon.audiencesAreOpen[phrase.value] else { return nil }
            return Occasion(range: reading.range(tokens), kind: "remarks", isOpen: true)
        }
        return nil
    }

    /// *tweeted*, *testified*: verbs that name their occasion.
    private func ownVerb(_ frame: CueFrame) -> Occasion? {
        guard case .verb(let verb) = frame.kind else { return nil }
        let lemma = reading.lexicon.verbs[verb].lemmaHash
        let isHearing = lemma == WordHash.constant("testify")
        guard isHearing || Self.posting.contains(lemma) else { return nil }
        return Occasion(range: reading.range(frame.cue), kind: isHearing ? "hearing" : "post", isOpen: true)
    }

    private static let posting = WordSet(["tweet", "retweet", "post", "blog"])
}
