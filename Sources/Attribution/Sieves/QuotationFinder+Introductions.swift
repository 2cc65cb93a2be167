import Document
import Segmentation

/// Marks that a sentence without a cue leads up to.
extension QuotationFinder {
    /// *He said:* at the end of the paragraph before or of the words before.
    mutating func introduce(_ span: Int, paragraph: Int) -> Bool {
        let open = quoted.spans[span].open
        guard open > 0, let subject = subject(leadingTo: span, mark: open - 1) else { return false }
        frames.append(frame(of: subject, mark: open - 1))
        append(
            Draft(
                content: [quoted.spans[span].tokens], spans: [span], frame: frames.count - 1, sieve: .introduction,
                paragraph: paragraph))
        return true
    }

    /// The sentence up to a colon or dash as a cue, so that what it says of occasion and outlets counts.
    private func frame(of subject: NounPhrase, mark: Int) -> CueFrame {
        let sentence = reading.segmented.sentence(at: mark)
        let start = min(subject.tokens.lowerBound, reading.segmented.sentences[sentence].tokens.lowerBound)
        return CueFrame(
            kind: .punctuation, cue: mark..<mark + 1, subject: subject, isInverted: false, audience: nil, relay: nil,
            extent: start..<mark + 1, contentStart: mark + 1, run: start..<mark + 1, sentence: sentence,
            isParticipial: false, isPassive: false, isNegated: false, isHypothetical: false, hasComplementizer: true)
    }

    /// *Berg shook her head — “Frost is bad.”*: the one before a colon, or before a dash with speech behind it.
    private func subject(leadingTo span: Int, mark: Int) -> NounPhrase? {
        if reading.isByte(mark, UInt8(ascii: ":")) { return speaker(beforeColon: mark) }
        if reading.isComma(mark) { return holder(ofOpinionBefore: mark) }
        guard reading.isDash(mark), quoted.isSpeech(span),
            let leading = leadingPhrase(of: reading.segmented.sentence(at: mark), before: mark),
            leading.tokens.upperBound < mark,
            [.person, .name, .pronoun, .description].contains(leading.kind)
        else { return nil }
        return leading
    }

    /// Whom the sentence that a colon ends speaks of: a cue's subject, the name before the colon, or the first phrase.
    private func speaker(beforeColon colon: Int) -> NounPhrase? {
        let sentence = reading.segmented.sentence(at: colon)
        if let presented = presented(in: sentence) { return presented }
        let subjects = frames[framesOfSentence[sentence]].compactMap(\.subject).filter {
            !reading.is($0.head, .relative)
        }
        let personal = subjects.last { [.person, .name, .pronoun, .description].contains($0.kind) }
        if let subject = personal ?? subjects.last { return subject }
        let floor = reading.segmented.sentences[sentence].tokens.lowerBound
        if let named = cues.phrases.phrase(endingAt: colon, floor: floor), named.kind == .person { return named }
        if let leading = leadingPhrase(of: sentence, before: colon),
            [.person, .name, .pronoun, .description, .organization, .outlet, .group].contains(leading.kind)
        {
            return leading
        }
        return onlyPerson(in: floor..<colon) ?? author(ofSpeechIn: floor..<colon)
            ?? cues.phrases.phrase(endingAt: colon, floor: floor).flatMap {
                [.name, .description].contains($0.kind) ? $0 : nil
            }
    }

    /// *Berg's verdict:*, *Her message was short:*: whoever the words named before the colon belong to.
    private func author(ofSpeechIn tokens: Range<Int>) -> NounPhrase? {
        for noun in tokens.dropFirst() where isSpeech(noun) {
            var owner = noun - 1
            while owner > tokens.lowerBound, noun - owner < 4, !reading.is(owner, .possessive),
                !cues.phrases.isClitic(owner), cues.phrases.isContent(owner) || cues.phrases.nameAt[owner] >= 0
            { owner -= 1 }
            if reading.is(owner, .possessive), reading.is(owner, [.male, .female]) {
                return cues.phrases.pronoun(owner)
            }
            if cues.phrases.isClitic(owner),
                let phrase = cues.phrases.phrase(endingAt: owner, floor: tokens.lowerBound),
                [.person, .name, .description].contains(phrase.kind)
            {
                return phrase
            }
        }
        return nil
    }

    private func isSpeech(_ noun: Int) -> Bool {
        reading.is(noun, .cueNoun) || Self.speeches.contains(reading.lexemes[noun].hash)
    }

    private static let speeches = WordSet([
        "message", "verdict", "answer", "reply", "response", "page", "post", "tweet", "letter", "words", "advice",
        "motto", "question", "reason", "excuse", "plea", "slogan", "reaction", "review", "diary", "note",
    ])

    /// *Here he is again, in a letter:*
    private func presented(in sentence: Int) -> NounPhrase? {
        let tokens = reading.segmented.sentences[sentence].tokens
        let here = reading.is(tokens.lowerBound, .conjunction) ? tokens.lowerBound + 1 : tokens.lowerBound
        guard here + 2 < tokens.upperBound, reading.isWord(here, WordHash.constant("here")) else { return nil }
        let start = reading.is(here + 1, .be) ? here + 2 : here + 1
        if let presented = cues.phrases.phrase(startingAt: start, limit: tokens.upperBound),
            [.person, .name, .pronoun].contains(presented.kind)
        {
            return presented
        }
        return onlyPerson(in: tokens)
    }

    /// *Here’s Ann Lee in 1992:*
    private func onlyPerson(in tokens: Range<Int>) -> NounPhrase? {
        let phrases = cues.phrases
        let people = Set(tokens.map { phrases.nameAt[$0] }.filter { $0 >= 0 && phrases.names[Int($0)].kind == .person })
        guard people.count == 1, let name = people.first else { return nil }
        let mention = phrases.names[Int(name)]
        return NounPhrase(
            tokens: mention.tokens, head: mention.name.upperBound - 1, kind: .person, name: Int(name), isPlural: false)
    }

    private func leadingPhrase(of sentence: Int, before limit: Int) -> NounPhrase? {
        let first = reading.segmented.sentences[sentence].tokens.lowerBound
        guard first < limit, let start = cues.phrases.startOfMainClause(first..<limit),
            let phrase = cues.phrases.phrase(startingAt: start, limit: limit), phrase.isLikelySpeaker
        else { return nil }
        return phrase
    }

    /// A quotation without a cue after a sentence about somebody: *The judge turned to him. "Mr. Berg?"*
    mutating func introduceHopefully(_ span: Int, paragraph: Int) {
        guard quoted.isSpeech(span), quoted.spans[span].open > 0 else { return }
        let open = quoted.spans[span].open
        guard let subject = leadingPhrase(of: reading.segmented.sentence(at: open - 1), before: open),
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
