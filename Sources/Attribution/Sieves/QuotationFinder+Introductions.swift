import Document
import Segmentation

/// Marks that a sentence without a cue leads up to.
extension QuotationFinder {
    /// *He said:* at the end of the paragraph before or of the words before.
    mutating func introduce(_ span: Int, paragraph: Int) -> Bool {
        let open = quoted.spans[span].open
        guard open > 0, reading.isByte(open - 1, UInt8(ascii: ":")), let subject = speaker(beforeColon: open - 1)
        else { return false }
        appendIntroduced(span, by: subject, paragraph: paragraph)
        return true
    }

    /// Whom the sentence that a colon ends speaks of: a cue's subject, the name before the colon, or the first phrase.
    private func speaker(beforeColon colon: Int) -> NounPhrase? {
        let sentence = reading.segmented.sentence(at: colon)
        let subjects = frames[framesOfSentence[sentence]].compactMap(\.subject)
        let personal = subjects.last { [.person, .name, .pronoun, .description].contains($0.kind) }
        if let subject = personal ?? subjects.last { return subject }
        let floor = reading.segmented.sentences[sentence].tokens.lowerBound
        if let named = cues.phrases.phrase(endingAt: colon, floor: floor), named.kind == .person { return named }
        guard let leading = leadingPhrase(of: sentence),
            [.person, .pronoun, .description, .organization, .outlet, .group].contains(leading.kind)
        else { return nil }
        return leading
    }

    private func leadingPhrase(of sentence: Int) -> NounPhrase? {
        let tokens = reading.segmented.sentences[sentence].tokens
        guard let phrase = cues.phrases.phrase(startingAt: tokens.lowerBound, limit: tokens.upperBound),
            phrase.isLikelySpeaker
        else { return nil }
        return phrase
    }

    /// A quotation without a cue after a sentence about somebody: *The judge turned to him. "Mr. Berg?"*
    mutating func introduceHopefully(_ span: Int, paragraph: Int) {
        guard quoted.isSpeech(span), quoted.spans[span].open > 0 else { return }
        let sentence = reading.segmented.sentence(at: quoted.spans[span].open - 1)
        guard let subject = leadingPhrase(of: sentence),
            [.person, .name, .pronoun, .description].contains(subject.kind)
        else { return }
        appendIntroduced(span, by: subject, paragraph: paragraph)
    }

    private mutating func appendIntroduced(_ span: Int, by subject: NounPhrase, paragraph: Int) {
        append(
            Draft(
                content: [quoted.spans[span].tokens], spans: [span], subject: subject, sieve: .introduction,
                paragraph: paragraph))
    }
}
