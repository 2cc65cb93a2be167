import Document
import Segmentation

/// Those who pass the words of somebody else on.
extension CueFinder {
    /// *TASS quoted him as saying*, *he was quoted by TASS as saying*.
    func relayFrame(_ cue: VerbCue) -> CueFrame? {
        guard Self.relayVerbs.contains(reading.lexicon.verbs[cue.verb].lemma), let gerund = gerundAfterAs(cue),
            case let (speaker?, relay) = speakerAndRelay(cue, before: gerund - 1)
        else { return nil }
        let index = cue.tokens.lowerBound
        let start = min(speaker.tokens.lowerBound, index, relay?.tokens.lowerBound ?? index)
        let content = skippingComplementizer(gerund + 1, limit: cue.run.upperBound)
        return CueFrame(
            kind: .verb(cue.verb), cue: gerund..<gerund + 1, subject: speaker, isInverted: false, audience: nil,
            relay: relay, extent: start..<gerund + 1, contentStart: content.token, run: cue.run,
            sentence: cue.sentence, isParticipial: false, isPassive: false, isNegated: cue.group.isNegated,
            isHypothetical: cue.group.isInfinitive || cue.group.isModal,
            hasComplementizer: content.hasComplementizer)
    }

    private static let relayVerbs: Set<String> = ["quote", "cite", "report", "paraphrase", "describe"]

    /// The *saying* of *as saying*, near by.
    private func gerundAfterAs(_ cue: VerbCue) -> Int? {
        let end = cue.tokens.upperBound
        let limit = min(cue.run.upperBound, end + 30)
        return (end..<limit).first {
            reading.isWord($0, Words.as) && $0 + 1 < limit && reading.is($0 + 1, .verbGerund)
        }.map { $0 + 1 }
    }

    private func speakerAndRelay(_ cue: VerbCue, before asIndex: Int) -> (speaker: NounPhrase?, relay: NounPhrase?) {
        let end = cue.tokens.upperBound
        let subject = subjectOfRelay(cue)
        guard cue.group.isPassive else { return (phrases.phrase(startingAt: end, limit: asIndex), subject) }
        let agent = reading.isWord(end, Words.by) ? phrases.phrase(startingAt: end + 1, limit: asIndex) : nil
        return (subject, agent)
    }

    private func subjectOfRelay(_ cue: VerbCue) -> NounPhrase? {
        let start = cue.group.start
        guard start > cue.run.lowerBound else { return nil }
        if let subject = phrases.phrase(endingAt: start, floor: cue.run.lowerBound) { return subject }
        return reading.isComma(start - 1) ? subjects.subjectBeforeInsertion(start, in: cue.run) : nil
    }
}
