import Document
import Segmentation

/// Fixed phrases that a speaker follows.
extension CueFinder {
    /// *according to the ministry*
    func phraseFrame(at index: Int, in run: Range<Int>, sentence: Int) -> CueFrame? {
        guard let (phrase, tokens) = reading.phrase(.cuePhrase, at: index, before: run.upperBound) else { return nil }
        let entry = reading.lexicon.cuePhrases[phrase.value]
        guard entry.side == .speakerFollows, entry.relation == "according-to" || entry.relation == "opinion",
            let subject = phrases.phrase(startingAt: tokens.upperBound, limit: run.upperBound)
        else { return nil }
        // *According to a report published on Monday, …*: the content starts after the comma.
        let end =
            tokens.lowerBound == run.lowerBound
            ? firstComma(from: subject.tokens.upperBound, limit: run.upperBound)
            : afterApposition(subject.tokens.upperBound, limit: run.upperBound)
        return CueFrame(
            kind: .phrase(phrase.value), cue: tokens, subject: subject, isInverted: true, audience: nil, relay: nil,
            extent: tokens.lowerBound..<subject.tokens.upperBound,
            contentStart: skippingComma(end, limit: run.upperBound), run: run,
            sentence: sentence, isParticipial: false, isPassive: false, isNegated: false, isHypothetical: false,
            hasComplementizer: false)
    }

    /// The end of *, the state news agency,* after a name.
    private func afterApposition(_ end: Int, limit: Int) -> Int {
        guard end + 1 < limit, reading.isComma(end), reading.is(end + 1, [.determiner, .relative]),
            let close = (end + 1..<min(limit, end + 25)).first(where: { reading.isComma($0) })
        else { return end }
        return close
    }
}
