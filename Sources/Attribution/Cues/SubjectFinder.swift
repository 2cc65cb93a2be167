import Document
import Segmentation

/// A verb's subject and how it stands to the verb.
struct FoundSubject {
    var phrase: NounPhrase?
    var isInverted = false
    var isParticipial = false
    var isAgent = false
    /// Whether it is the subject of an earlier verb: *Maas met Lavrov and said*.
    var isShared = false
}

/// Finds the subject of a reporting verb: before it, after it, or in a clause before.
struct SubjectFinder {
    let reading: Reading
    let phrases: NounPhraseParser

    init(_ phrases: NounPhraseParser) {
        reading = phrases.reading
        self.phrases = phrases
    }

    /// The subject of a verb, `nil` where it can have none.
    func subject(of cue: VerbCue, before: ArraySlice<CueFrame>) -> FoundSubject? {
        let (index, run, end) = (cue.tokens.lowerBound, cue.run, cue.group.start)
        if reading.is(index, .verbGerund), !cue.group.hasAuxiliary {
            return FoundSubject(phrase: participialSubject(index, in: run, before: before), isParticipial: true)
        }
        if end == run.lowerBound, takesObject(cue), let before = subjectBehindMarks(end) { return before }
        if end == run.lowerBound { return invertedSubject(cue) ?? subjectBehindMarks(end) }
        // *Berg, appearing on “Up Late,” said*: the title's marks break no run.
        if reading.tokens[end - 1].kind == .mark, let before = subjectBehindMarks(end) { return before }
        if reading.is(end - 1, .subordinator), !reading.is(end - 1, .relative) { return nil }
        if cue.group.isPurpose { return mainSubject(in: run, before: before).map { FoundSubject(phrase: $0) } }
        if reading.is(end - 1, .conjunction) || reading.isComma(end - 1) && isList(before, end: end) {
            return sharedSubject(in: run, before: before)
        }
        if reading.isComma(end - 1) || reading.isDash(end - 1) {
            return subjectAcrossComma(cue)
                ?? (takesObject(cue) && reading.isComma(end - 1) ? sharedSubject(in: run, before: before) : nil)
        }
        if reading.is(end - 1, .calendar) || reading.tokens[end - 1].kind == .number,
            let pronoun = relativeBeforeTime(end, in: run)
        {
            return pronoun
        }
        if let direct = phrases.phrase(endingAt: end, floor: run.lowerBound), !reading.is(direct.head, .calendar) {
            return accepted(direct, index: index, in: run, before: before)
        }
        return reducedSubject(end, in: run) ?? restrictiveSubject(end, in: run)
    }

    /// *Dorn, who in 2010 said*: the relative pronoun before a time or place.
    private func relativeBeforeTime(_ end: Int, in run: Range<Int>) -> FoundSubject? {
        var index = end - 1
        while index > run.lowerBound, end - index < 5,
            reading.tokens[index].kind == .number || reading.is(index, [.calendar, .determiner])
                || phrases.nameAt[index] >= 0
        { index -= 1 }
        guard index - 1 >= run.lowerBound, index < end - 1, reading.is(index, .preposition),
            reading.is(index - 1, .relative), !reading.is(index - 1, [.possessive, .objectPronoun, .determiner])
        else { return nil }
        return FoundSubject(phrase: phrases.pronoun(index - 1))
    }

    /// *called the recall “…”*: what follows the verb is no subject of it.
    func takesObject(_ cue: VerbCue) -> Bool {
        !reading.lexicon.verbs[cue.verb].frames.isDisjoint(with: [.small, .as, .nounThat, .nounTo])
    }

    /// A later verb of the same subject: *he said … , added …*.
    private func isList(_ before: ArraySlice<CueFrame>, end: Int) -> Bool {
        guard let last = before.last, last.subject != nil, !last.isInverted, !last.isParticipial else { return false }
        return reading.is(end, .verbThird) && reading.is(last.cue.lowerBound, .verbThird)
    }

    /// *Maas met Lavrov and said*: the subject of the verb before.
    func sharedSubject(in run: Range<Int>, before: ArraySlice<CueFrame>) -> FoundSubject? {
        if let last = before.last, last.subject != nil, last.run == run || !last.isInverted {
            let speaker = holder(of: last, in: before.dropLast()) ?? last
            return FoundSubject(phrase: speaker.subject, isShared: true)
        }
        return leadingSubject(in: run).map { FoundSubject(phrase: $0, isShared: true) }
    }

    /// *Voss said she thinks … but said*: the cue whose words open with a pronoun's own cue.
    private func holder(of frame: CueFrame, in before: ArraySlice<CueFrame>) -> CueFrame? {
        guard let pronoun = frame.subject, pronoun.kind == .pronoun, let outer = before.last,
            outer.contentStart == pronoun.tokens.lowerBound, outer.subject != nil
        else { return nil }
        return outer
    }

    private func participialSubject(_ index: Int, in run: Range<Int>, before: ArraySlice<CueFrame>) -> NounPhrase? {
        // *a statement Wednesday saying*
        let end = index - 1 > run.lowerBound && reading.is(index - 1, .calendar) ? index - 1 : index
        if end > run.lowerBound, !reading.isComma(end - 1),
            let noun = phrases.phrase(endingAt: end, floor: run.lowerBound), noun.kind == .document
        {
            return personShown(by: noun) ?? author(of: noun, in: run, before: before) ?? noun
        }
        if let name = speakerRightBefore(index, floor: run.lowerBound) { return name }
        // *“…,” Lee added, saying …*
        if let last = before.last, !last.isParticipial, last.extent.lowerBound == run.lowerBound,
            last.extent.upperBound == index - 1, reading.isComma(index - 1), let subject = last.subject
        {
            return subject
        }
        return mainSubject(in: run, before: before)
    }

    /// *footage of Berg saying*: who speaks is the one it shows.
    private func personShown(by document: NounPhrase) -> NounPhrase? {
        guard Self.recordings.contains(reading.lexemes[document.head].hash),
            document.head + 2 < document.tokens.upperBound
        else { return nil }
        let shown = phrases.phrase(endingAt: document.tokens.upperBound, floor: document.head + 2)
        return shown.flatMap { $0.kind == .person || $0.kind == .name ? $0 : nil }
    }

    private static let recordings = WordSet([
        "footage", "video", "videos", "clip", "clips", "recording", "tape", "audio", "account", "accounts", "photo",
    ])

    /// *radio host Berg saying*
    private func speakerRightBefore(_ index: Int, floor: Int) -> NounPhrase? {
        guard index > floor, let phrase = phrases.phrase(endingAt: index, floor: floor) else { return nil }
        return [.person, .outlet, .media, .name].contains(phrase.kind)
            || phrase.kind == .group && !reading.isComma(index - 1)
            ? phrase : nil
    }

    /// *The group issued a statement saying*: whose text it is, where the verb before says so.
    func author(of text: NounPhrase, in run: Range<Int>, before: ArraySlice<CueFrame>) -> NounPhrase? {
        var verb = text.tokens.lowerBound - 1
        if verb > run.lowerBound, reading.is(verb, .preposition) {
            return reading.isWord(verb, Words.in) || reading.isWord(verb, Words.on)
                ? mainSubject(in: run, before: before) : nil
        }
        if reading.is(text.tokens.lowerBound, .possessive) { return mainSubject(in: run, before: before) }
        guard verb > run.lowerBound, Self.issuing.contains(reading.lexemes[verb].hash) else { return nil }
        while verb > run.lowerBound, reading.is(verb - 1, [.adverb, .have, .calendar]) { verb -= 1 }
        // *Berg, who owns the mill, issued a statement saying*
        if verb > run.lowerBound, reading.isComma(verb - 1), let issuer = subjectBeforeInsertion(verb, in: run) {
            return asIssuer(issuer)
        }
        return phrases.phrase(endingAt: verb, floor: run.lowerBound).map { asIssuer($0) }
    }

    /// *The town issued a statement*: what issues words can speak.
    private func asIssuer(_ phrase: NounPhrase) -> NounPhrase {
        guard phrase.kind == .other else { return phrase }
        return NounPhrase(tokens: phrase.tokens, head: phrase.head, kind: .collective, name: -1, isPlural: false)
    }

    private static let issuing = WordSet([
        "issued", "released", "issues", "releases", "sent", "wrote", "posted", "published", "put", "circulated",
        "signed", "read", "gave", "emailed",
    ])

    /// The subject of the sentence's main clause.
    private func mainSubject(in run: Range<Int>, before: ArraySlice<CueFrame>) -> NounPhrase? {
        if let main = subjectBehindFrontedClause(in: run), before.allSatisfy({ $0.run != run || !$0.isInverted }) {
            return main
        }
        let main = before.first { frame in
            guard !frame.isParticipial, case .verb = frame.kind, let subject = frame.subject else { return false }
            return subject.isLikelySpeaker && !reading.is(subject.head, .relative)
        }
        return main?.subject ?? leadingSubject(in: run) ?? leadingSubject(before: run) ?? subjectBehindMarks(after: run)
    }

    /// *While neighbours agreed that it was loud, Voss defended the road, saying*
    private func subjectBehindFrontedClause(in run: Range<Int>) -> NounPhrase? {
        guard reading.tokens[run.lowerBound].flags.contains(.sentenceStart),
            Self.fronting.contains(reading.lexemes[run.lowerBound].hash),
            let comma = run.first(where: { reading.isComma($0) }), comma + 1 < run.upperBound,
            let subject = phrases.phrase(startingAt: comma + 1, limit: run.upperBound), subject.isLikelySpeaker,
            subject.tokens.upperBound < run.upperBound, reading.tokens[subject.tokens.upperBound].kind == .word
        else { return nil }
        return subject
    }

    /// Words that open a clause which leads up to the main one.
    static let fronting = WordSet(["while", "although", "though", "as", "when", "after", "because", "whereas"])

    /// *After saying her arm was “sore,” she …*: the subject behind the words in marks that end what leads up to it.
    private func subjectBehindMarks(after run: Range<Int>) -> NounPhrase? {
        let end = reading.sentenceEnd(at: run.lowerBound)
        guard run.upperBound < end, reading.tokens[run.lowerBound].flags.contains(.sentenceStart),
            let comma = (run.upperBound..<max(run.upperBound, end - 2)).first(where: { reading.isComma($0) }),
            let close = (comma - 1...comma + 1).first(where: { reading.tokens[$0].kind == .mark }),
            let phrase = phrases.phrase(startingAt: max(close, comma) + 1, limit: end), phrase.isLikelySpeaker
        else { return nil }
        return phrase
    }

    /// *Berg praised the “Ostby values,” saying*: the subject of a sentence that marks interrupt.
    private func leadingSubject(before run: Range<Int>) -> NounPhrase? {
        let sentence = reading.segmented.sentences[reading.segmented.sentence(at: run.lowerBound)].tokens
        guard sentence.lowerBound < run.lowerBound, reading.tokens[sentence.lowerBound].kind == .word else {
            return nil
        }
        return leadingSubject(in: sentence.lowerBound..<run.lowerBound)
    }

    /// The phrase that opens the sentence, after a leading *On Tuesday,* or *Speaking in Riga,*.
    private func leadingSubject(in run: Range<Int>) -> NounPhrase? {
        var start = afterDateline(run)
        // *Then Dorn …*
        if start + 1 < run.upperBound, reading.is(start, .adverb), phrases.nameAt[start + 1] >= 0 { start += 1 }
        if reading.is(start, [.preposition, .subordinator, .verbGerund, .calendar, .adverb])
            && phrases.nameAt[start] < 0 || phrases.isGerund(start)
        {
            guard let comma = (start..<run.upperBound).first(where: { reading.isComma($0) }) else { return nil }
            start = comma + 1
        }
        guard start < run.upperBound, let phrase = phrases.phrase(startingAt: start, limit: run.upperBound) else {
            return nil
        }
        return phrase.isLikelySpeaker ? phrase : subject(afterFronted: phrase, in: run)
    }

    /// *A few days later, Berg reversed himself*: the phrase behind the comma of one that does not speak.
    private func subject(afterFronted phrase: NounPhrase, in run: Range<Int>) -> NounPhrase? {
        let near = phrase.tokens.upperBound..<min(run.upperBound, phrase.tokens.upperBound + 4)
        guard let comma = near.first(where: { reading.isComma($0) }), comma + 1 < run.upperBound,
            !near.prefix(comma - near.lowerBound).contains(where: { reading.is($0, [.be, .have, .modal, .verbPast]) }),
            let next = phrases.phrase(startingAt: comma + 1, limit: run.upperBound), next.isLikelySpeaker
        else { return nil }
        return next
    }

    /// The token after *MOSCOW (Reuters) -* or *WASHINGTON, Aug. 19 (UPI) --* at the start of a run.
    private func afterDateline(_ run: Range<Int>) -> Int {
        let dash = run.prefix(14).first {
            reading.isDash($0) && $0 > run.lowerBound
                && (reading.isByte($0 - 1, UInt8(ascii: ")")) || reading.tokens[$0 - 1].flags.contains(.allCaps))
        }
        return dash.map { min($0 + 1, run.upperBound - 1) } ?? run.lowerBound
    }

    /// *announced seven days earlier*: how long ago, not who.
    private func isInterval(_ phrase: NounPhrase, in run: Range<Int>) -> Bool {
        let end = phrase.tokens.upperBound
        return phrase.tokens.count == 1 && end < run.upperBound && reading.is(end, .calendar)
            && reading.classes(phrase.head).isDisjoint(with: [.subjectPronoun, .role, .givenName])
            && phrases.nameAt[phrase.head] < 0
    }

    /// `"…," said Petrov`: the phrase after the verb.
    func invertedSubject(_ cue: VerbCue) -> FoundSubject? {
        // *is “proud” to support the plan*: an infinitive has no subject behind it.
        // *“…” suggests that the town …*: nor has *that* behind a verb one.
        // *“…” don't support Dorn*: nor a verb with *do*.
        guard !cue.group.isInfinitive, !reading.is(cue.group.start, .doForm),
            cue.tokens.upperBound < cue.run.upperBound, !reading.isWord(cue.tokens.upperBound, Words.that),
            let phrase = phrases.phrase(startingAt: cue.tokens.upperBound, limit: cue.run.upperBound),
            phrase.kind != .other || reading.is(phrase.tokens.lowerBound, .determiner), !isInterval(phrase, in: cue.run)
        else { return nil }
        return FoundSubject(phrase: phrase, isInverted: true)
    }
}
