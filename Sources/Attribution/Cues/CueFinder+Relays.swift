import Document
import Segmentation

/// Those who pass the words of somebody else on.
extension CueFinder {
    /// *TASS quoted him as saying*, *he was quoted by TASS as saying*, *he was quoted by TASS*.
    func relayFrame(_ cue: VerbCue) -> CueFrame? {
        let verb = reading.lexicon.verbs[cue.verb].lemmaHash
        guard Self.relayVerbs.contains(verb) else { return nil }
        if Self.verbsOfHearing.contains(verb), let frame = heardFrame(cue) { return frame }
        guard let gerund = gerundAfterAs(cue) else { return quotedByFrame(cue) ?? quotedWithColon(cue) }
        guard case let (speaker?, relay) = speakerAndRelay(cue, gerund: gerund) else { return nil }
        let isAgentBehind = cue.group.isPassive && relay.map { $0.tokens.lowerBound > gerund } ?? false
        let end = isAgentBehind ? relay?.tokens.upperBound ?? gerund + 1 : gerund + 1
        return relayFrame(cue, said: gerund..<gerund + 1, speaker: speaker, relay: relay, end: end)
    }

    /// *“…,” Petrov was quoted by TASS*
    private func quotedByFrame(_ cue: VerbCue) -> CueFrame? {
        let end = cue.tokens.upperBound
        // *Petrov, quoted by TASS, promised …*: what he says has its own cue.
        guard reading.lexicon.verbs[cue.verb].isCiting, cue.group.isPassive, cue.group.hasAuxiliary,
            let speaker = subjectOfRelay(cue),
            let relay = agent(at: end, limit: cue.run.upperBound)
        else { return nil }
        return relayFrame(cue, said: cue.tokens, speaker: speaker, relay: relay, end: relay.tokens.upperBound)
    }

    /// *“…,” Petrov recalled the minister saying*
    private func heardFrame(_ cue: VerbCue) -> CueFrame? {
        let end = cue.tokens.upperBound
        guard !cue.group.isPassive, end + 1 < cue.run.upperBound,
            let gerund = (end + 1..<min(cue.run.upperBound, end + 6)).first(where: {
                Self.sayings.contains(reading.lexemes[$0].hash)
            }), let speaker = phrases.phrase(startingAt: end, limit: gerund), speaker.isLikelySpeaker,
            speaker.tokens.upperBound == gerund, let relay = subjectOfRelay(cue), relay.isLikelySpeaker
        else { return nil }
        let audience = phrases.phrase(startingAt: gerund + 1, limit: cue.run.upperBound)
        let said = audience.flatMap { $0.kind == .pronoun ? $0.tokens.upperBound : nil } ?? gerund + 1
        return relayFrame(cue, said: gerund..<gerund + 1, speaker: speaker, relay: relay, end: said)
    }

    /// *TASS quotes Petrov: “…”*
    private func quotedWithColon(_ cue: VerbCue) -> CueFrame? {
        let (end, colon) = (cue.tokens.upperBound, cue.run.upperBound - 1)
        guard reading.lexicon.verbs[cue.verb].isCiting, !cue.group.isPassive, end < colon,
            reading.isByte(colon, UInt8(ascii: ":")), let relay = subjectOfRelay(cue), relay.isLikelySpeaker,
            let speaker = phrases.phrase(startingAt: end, limit: colon), speaker.tokens.upperBound == colon,
            [.person, .name, .description, .pronoun, .organization].contains(speaker.kind)
        else { return nil }
        return relayFrame(cue, said: cue.tokens, speaker: speaker, relay: relay, end: colon + 1)
    }

    private func relayFrame(_ cue: VerbCue, said: Range<Int>, speaker: NounPhrase, relay: NounPhrase?, end: Int)
        -> CueFrame
    {
        let index = cue.tokens.lowerBound
        let start = min(speaker.tokens.lowerBound, index, relay?.tokens.lowerBound ?? index)
        let content = skippingComplementizer(end, limit: cue.run.upperBound)
        return CueFrame(
            kind: .verb(cue.verb), cue: said, subject: speaker, isInverted: false, audience: nil,
            relay: relay, extent: start..<end, contentStart: content.token, run: cue.run,
            sentence: cue.sentence, isParticipial: false, isPassive: false, isNegated: cue.group.isNegated,
            isHypothetical: cue.group.isInfinitive || cue.group.isModal,
            hasComplementizer: content.hasComplementizer, isRelayedSpeech: true)
    }

    /// What somebody is heard doing: *saying*.
    private static let sayings = WordSet([
        "saying", "telling", "asking", "warning", "shouting", "yelling", "replying", "promising", "complaining",
        "joking", "boasting", "insisting",
    ])
    /// Those that take somebody and what he says: *recalled him saying*; all of them relay.
    private static let verbsOfHearing = WordSet([
        "recall", "remember", "hear", "overhear", "report", "quote", "cite", "show",
    ])
    private static let relayVerbs = WordSet([
        "quote", "cite", "report", "paraphrase", "describe", "recall", "remember", "hear", "overhear", "show",
    ])

    /// The *saying* of *as saying*, near by and before any other such verb.
    private func gerundAfterAs(_ cue: VerbCue) -> Int? {
        let end = cue.tokens.upperBound
        let limit = min(cue.run.upperBound, end + 30)
        for index in end..<max(end, limit) {
            if reading.isWord(index, Words.as), index + 1 < limit, reading.is(index + 1, .verbGerund) {
                return index + 1
            }
            if isCitingVerb(index, limit: limit) { return nil }
        }
        return nil
    }

    private func isCitingVerb(_ index: Int, limit: Int) -> Bool {
        guard reading.is(index, .reportingVerb), let verb = verb(at: index, limit: limit) else { return false }
        return reading.lexicon.verbs[verb].isCiting
    }

    private func speakerAndRelay(_ cue: VerbCue, gerund: Int) -> (speaker: NounPhrase?, relay: NounPhrase?) {
        let (end, asIndex) = (cue.tokens.upperBound, gerund - 1)
        let subject = subjectOfRelay(cue)
        guard cue.group.isPassive else { return (phrases.phrase(startingAt: end, limit: asIndex), subject) }
        return (subject, agent(at: end, limit: asIndex) ?? agent(at: gerund + 1, limit: cue.run.upperBound))
    }

    /// *by TASS*
    private func agent(at index: Int, limit: Int) -> NounPhrase? {
        guard index < limit, reading.isWord(index, Words.by) else { return nil }
        return phrases.phrase(startingAt: index + 1, limit: limit)
    }

    private func subjectOfRelay(_ cue: VerbCue) -> NounPhrase? {
        let start = cue.group.start
        guard start > cue.run.lowerBound else { return nil }
        if let subject = phrases.phrase(endingAt: start, floor: cue.run.lowerBound) { return subject }
        return reading.isComma(start - 1) ? subjects.subjectBeforeInsertion(start, in: cue.run) : nil
    }
}
