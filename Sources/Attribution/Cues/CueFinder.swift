import Document
import Segmentation

/// Finds the cues in a run of tokens, each with its subject.
struct CueFinder {
    let reading: Reading
    let phrases: NounPhraseParser
    /// For every token, the span in marks that holds it, -1 for none.
    let spanAt: [Int32]

    /// The frames of a run, in order.
    /// - Parameters:
    ///   - run: tokens of one sentence on one level of marks.
    ///   - before: frames already found in the same sentence.
    func frames(in run: Range<Int>, sentence: Int, before: [CueFrame]) -> [CueFrame] {
        var all = before
        if let label = labelFrame(in: run, sentence: sentence) ?? signatureFrame(in: run, sentence: sentence) {
            return [label]
        }
        var index = run.lowerBound
        while index < run.upperBound {
            if reading.is(index, Self.starters), let frame = frame(at: index, in: run, sentence: sentence, before: all)
            {
                all.append(frame)
                index = max(index + 1, frame.cue.upperBound)
            } else {
                index += 1
            }
        }
        return Array(all.dropFirst(before.count))
    }

    /// The classes of words with which a cue can begin.
    private static let starters: WordClasses = [.startsCuePhrase, .cueNoun, .reportingVerb]

    private func frame(at index: Int, in run: Range<Int>, sentence: Int, before: [CueFrame]) -> CueFrame? {
        if reading.is(index, .startsCuePhrase), let frame = phraseFrame(at: index, in: run, sentence: sentence) {
            return frame
        }
        if reading.is(index, .cueNoun), phrases.nameAt[index] < 0,
            let frame = nounFrame(at: index, in: run, sentence: sentence)
        {
            return frame
        }
        guard reading.is(index, .reportingVerb), phrases.nameAt[index] < 0 else { return nil }
        return verbFrame(at: index, in: run, sentence: sentence, before: before)
    }

    // MARK: - Nouns

    /// *her remark that …*, *Crist's claim that …*
    private func nounFrame(at index: Int, in run: Range<Int>, sentence: Int) -> CueFrame? {
        let next = index + 1
        let agent =
            next + 1 < run.upperBound && reading.isWord(next, Words.by)
            ? phrases.phrase(startingAt: next + 1, limit: run.upperBound) : nil
        let end = agent?.tokens.upperBound ?? next
        guard announces(end, in: run), let subject = agent ?? owner(of: index, floor: run.lowerBound),
            subject.isLikelySpeaker
        else { return nil }
        let isThat = end < run.upperBound && reading.isWord(end, Words.that)
        return CueFrame(
            kind: .noun, cue: index..<next, subject: subject, isInverted: agent != nil, audience: nil, relay: nil,
            extent: min(index, subject.tokens.lowerBound)..<end, contentStart: isThat ? end + 1 : end, run: run,
            sentence: sentence, isParticipial: false, isPassive: false, isNegated: false,
            isHypothetical: false, hasComplementizer: true)
    }

    /// *that*, a mark, or *to* with marks behind it.
    private func announces(_ index: Int, in run: Range<Int>) -> Bool {
        if index >= run.upperBound { return index < spanAt.count && spanAt[index] >= 0 }
        if reading.isWord(index, Words.that) { return true }
        return reading.isWord(index, Words.to) && run.upperBound < spanAt.count && spanAt[run.upperBound] >= 0
            && run.upperBound - index < 7
    }

    /// The one to whom a noun belongs: *her*, *Crist's*, with adjectives between.
    private func owner(of noun: Int, floor: Int) -> NounPhrase? {
        var index = noun - 1
        while index > floor, noun - index < 4, reading.tokens[index].kind == .word,
            reading.classes(index).isDisjoint(with: [.possessive, .determiner, .preposition, .reportingVerb])
        { index -= 1 }
        guard index >= floor else { return nil }
        if phrases.nameAt[noun - 1] >= 0, phrases.names[Int(phrases.nameAt[noun - 1])].kind == .outlet {
            return phrases.phrase(endingAt: noun, floor: floor)
        }
        if reading.is(noun, .plural), reading.is(noun, .documentNoun),
            let media = phrases.phrase(endingAt: noun + 1, floor: floor), media.kind == .media
        {
            return media
        }
        if reading.is(index, .possessive) {
            return NounPhrase(
                tokens: index..<index + 1, head: index, kind: .pronoun, name: -1,
                isPlural: reading.is(index, .pluralPronoun))
        }
        guard phrases.isClitic(index) || reading.tokens[index].kind == .mark else { return nil }
        return phrases.phrase(endingAt: index, floor: floor).flatMap { $0.isLikelySpeaker ? $0 : nil }
    }

    // MARK: - Colons and dashes

    /// `Petrov: "No."`: a name with a colon at the start of a sentence.
    private func labelFrame(in run: Range<Int>, sentence: Int) -> CueFrame? {
        let tokens = reading.segmented.sentences[sentence].tokens
        guard run.lowerBound == tokens.lowerBound,
            let colon = run.prefix(9).first(where: { reading.isByte($0, UInt8(ascii: ":")) }), colon > run.lowerBound,
            let subject = phrases.phrase(endingAt: colon, floor: run.lowerBound),
            subject.tokens.lowerBound <= run.lowerBound + 1,
            [.person, .name, .organization, .outlet, .media].contains(subject.kind) || isBareReport(subject),
            colon + 1 < tokens.upperBound
        else { return nil }
        return punctuationFrame(
            colon, subject: subject, isInverted: false, content: colon + 1, in: run, sentence: sentence)
    }

    /// *Report: …*, *Newspaper: …*
    private func isBareReport(_ phrase: NounPhrase) -> Bool {
        phrase.tokens.count == 1
            && ["report", "reports", "newspaper", "media", "paper"].contains {
                reading.isWord(phrase.head, WordHash.of($0))
            }
    }

    /// `"No." - Petrov`: a name after a dash behind the marks, up to the end of the line.
    private func signatureFrame(in run: Range<Int>, sentence: Int) -> CueFrame? {
        guard run.lowerBound > 0, spanAt[run.lowerBound - 1] >= 0, isDash(run.lowerBound),
            run.lowerBound + 1 < run.upperBound,
            let subject = phrases.phrase(startingAt: run.lowerBound + 1, limit: run.upperBound),
            [.person, .name, .organization].contains(subject.kind),
            subject.tokens.upperBound >= run.upperBound
                || reading.tokens[subject.tokens.upperBound].kind == .punctuation
        else { return nil }
        return punctuationFrame(
            run.lowerBound, subject: subject, isInverted: true, content: run.upperBound, in: run, sentence: sentence)
    }

    private func punctuationFrame(
        _ mark: Int, subject: NounPhrase, isInverted: Bool, content: Int, in run: Range<Int>, sentence: Int
    ) -> CueFrame {
        CueFrame(
            kind: .punctuation, cue: mark..<mark + 1, subject: subject, isInverted: isInverted, audience: nil,
            relay: nil,
            extent: min(mark, subject.tokens.lowerBound)..<max(mark + 1, subject.tokens.upperBound),
            contentStart: content, run: run,
            sentence: sentence, isParticipial: false, isPassive: false, isNegated: false, isHypothetical: false,
            hasComplementizer: !isInverted)
    }

    // MARK: - Phrases

    /// *according to the ministry*
    private func phraseFrame(at index: Int, in run: Range<Int>, sentence: Int) -> CueFrame? {
        guard let (phrase, tokens) = reading.phrase(.cuePhrase, at: index, before: run.upperBound) else { return nil }
        let entry = reading.lexicon.cuePhrases[phrase.value]
        guard entry.side == .speakerFollows, entry.relation == "according-to" || entry.relation == "opinion",
            let subject = phrases.phrase(startingAt: tokens.upperBound, limit: run.upperBound)
        else { return nil }
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
        guard end + 1 < limit, isComma(end), reading.is(end + 1, [.determiner, .relative]),
            let close = (end + 1..<min(limit, end + 25)).first(where: { isComma($0) })
        else { return end }
        return close
    }

    /// *According to a report published on Monday, …*: the content starts after the comma.
    private func firstComma(from start: Int, limit: Int) -> Int {
        (start..<min(limit, start + 25)).first { isComma($0) } ?? start
    }

    func isComma(_ index: Int) -> Bool { reading.isByte(index, UInt8(ascii: ",")) }

    private func skippingComma(_ index: Int, limit: Int) -> Int { index < limit && isComma(index) ? index + 1 : index }

    // MARK: - Verbs

    private func verbFrame(at index: Int, in run: Range<Int>, sentence: Int, before: [CueFrame]) -> CueFrame? {
        guard let verb = verb(at: index, limit: run.upperBound) else { return nil }
        let cueEnd = index + (reading.lexicon.verbs[verb].particle == 0 ? 1 : 2)
        if let relayed = relayFrame(verb, at: index, cueEnd: cueEnd, in: run, sentence: sentence, before: before) {
            return relayed
        }
        let group = verbGroup(before: index, floor: run.lowerBound)
        guard isVerbal(index, group, in: run) else { return nil }
        let isReduced =
            cueEnd < run.upperBound && reading.isWord(cueEnd, Words.by)
            && reading.is(index, [.verbPast, .verbParticiple])
        if group.isPassive { return passiveFrame(verb, at: index, cueEnd: cueEnd, group, in: run, sentence: sentence) }
        if isReduced, isInsideCuePhrase(index, floor: run.lowerBound) { return nil }
        if isReduced, let frame = passiveFrame(verb, at: index, cueEnd: cueEnd, group, in: run, sentence: sentence) {
            return frame
        }
        guard let found = subject(of: index, cueEnd: cueEnd, group, in: run, before: before),
            canSpeak(found.phrase, verb, cueEnd: cueEnd, in: run),
            !(found.isInverted && reading.lexicon.verbs[verb].lemma == "tell")
        else { return nil }
        return assemble(verb, at: index, cueEnd: cueEnd, found, group, in: run, sentence: sentence)
    }

    /// *as first reported by*: the phrase names a source of words that another cue attributes.
    private func isInsideCuePhrase(_ index: Int, floor: Int) -> Bool {
        var before = index - 1
        while before > floor, reading.is(before, .adverb) { before -= 1 }
        return before >= floor && reading.isWord(before, Words.as)
    }

    /// The reporting verb at `index`, with its particle if one follows.
    private func verb(at index: Int, limit: Int) -> Int? {
        let candidates = reading.lexicon.verbIndices[reading.lexicon.verbRange(reading.lexemes[index].entry)]
        let next = index + 1 < limit ? reading.lexemes[index + 1].hash : 0
        let verbs = reading.lexicon.verbs
        if let phrasal = candidates.first(where: { verbs[Int($0)].particle == next && next != 0 }) {
            return Int(phrasal)
        }
        return candidates.first { verbs[Int($0)].particle == 0 }.map { Int($0) }
    }

    /// The auxiliaries and adverbs before a verb.
    struct VerbGroup {
        /// The first token of the group.
        var start: Int
        var isPassive = false
        var hasAuxiliary = false
        var isInfinitive = false
        var isNegated = false
        var isModal = false
        /// *took to the stage to accuse*: the infinitive hangs on no verb right before it.
        var isPurpose = false
    }

    private func verbGroup(before index: Int, floor: Int) -> VerbGroup {
        var group = VerbGroup(start: index)
        var last = index - 1
        while last >= floor, phrases.nameAt[last] < 0 {
            let classes = reading.classes(last)
            if classes.contains(.negation) { group.isNegated = true }
            if phrases.isClitic(last), reading.is(index, [.verbGerund, .verbParticiple]), last > floor,
                reading.is(last - 1, .subjectPronoun)
            {
                // *he's predicting*, *she's said*
                group.hasAuxiliary = true
            } else if reading.isWord(last, Words.to) {
                group.isInfinitive = true
                let to = last
                last = startOfCatenative(before: last, floor: floor)
                group.isPurpose = last == to
                group.hasAuxiliary = true
            } else if !classes.isDisjoint(with: .auxiliary), classes.isDisjoint(with: .role) {
                if classes.contains(.be), !group.hasAuxiliary, reading.is(index, [.verbParticiple, .verbPast]),
                    !reading.is(index, .verbGerund)
                {
                    group.isPassive = true
                }
                group.hasAuxiliary = true
                if classes.contains(.modal) { group.isModal = true }
            } else if let start = startOfTimePhrase(endingAt: last, floor: floor) {
                last = start
            } else if !isAdverbial(last) {
                break
            }
            group.start = last
            last -= 1
        }
        return group
    }

    /// *in the past*, *at the time* between a subject and its verb.
    private func startOfTimePhrase(endingAt last: Int, floor: Int) -> Int? {
        if reading.is(last, .calendar), last - 1 > floor, reading.is(last - 1, .preposition) { return last - 1 }
        guard Self.times.contains(reading.lexemes[last].hash) else { return nil }
        var start = last - 1
        while start > floor, reading.is(start, .determiner) { start -= 1 }
        return start > floor && (reading.isWord(start, Words.in) || reading.isWord(start, Words.at)) ? start : nil
    }

    private static let times = Set(["past", "time", "times", "turn", "moment"].map { WordHash.of($0) })

    /// *went on* to say, *was quick* to add, *declined* to say: the verb that the infinitive hangs on.
    private func startOfCatenative(before to: Int, floor: Int) -> Int {
        var start = to
        while start - 1 >= floor, to - start < 3, reading.tokens[start - 1].kind == .word,
            phrases.nameAt[start - 1] < 0,
            reading.is(start - 1, [.finite, .verbPast, .adverb, .be, .have, .verbThird, .verbBase])
                || Self.catenatives.contains(reading.lexemes[start - 1].hash)
        {
            start -= 1
        }
        return start
    }

    private static let catenatives = Set(
        ["quick", "careful", "able", "on", "willing", "ready", "happy", "eager"].map { WordHash.of($0) })

    private func isAdverbial(_ index: Int) -> Bool {
        let classes = reading.classes(index)
        if classes.contains(.adverb) || classes.contains(.negation) { return true }
        if classes.contains(.calendar) { return true }
        guard reading.tokens[index].kind == .word, classes.isDisjoint(with: [.role, .groupNoun, .givenName]) else {
            return false
        }
        let end = Int(reading.tokens[index].end)
        return end - Int(reading.tokens[index].start) > 4 && reading.bytes[end - 1] == UInt8(ascii: "y")
            && reading.bytes[end - 2] == UInt8(ascii: "l")
            && !reading.tokens[index].flags.contains(.capitalized)
    }

    /// Whether the word is used as a verb here, as far as its neighbours tell.
    private func isVerbal(_ index: Int, _ group: VerbGroup, in run: Range<Int>) -> Bool {
        let classes = reading.classes(index)
        let previous = group.start - 1
        if classes.contains(.verbGerund) { return group.hasAuxiliary || isParticipialPlace(index, previous, in: run) }
        if !classes.isDisjoint(with: [.verbPast]) { return !group.isInfinitive }
        if previous >= run.lowerBound, reading.is(previous, [.determiner, .possessive]),
            reading.classes(previous).isDisjoint(with: [.subjectPronoun, .groupNoun, .relative]), group.start == index
        {
            return false
        }
        if previous >= run.lowerBound, phrases.isClitic(previous), group.start == index { return false }
        if classes.contains(.verbThird) {
            return !group.hasAuxiliary && !isFollowedByVerb(index, in: run) && followsSubject(index, group, in: run)
        }
        return group.hasAuxiliary || hasPluralSubject(before: index, in: run)
    }

    /// *attacks*, *claims*: a plural noun too, unless a subject beyond doubt stands before it or *that* behind.
    private func followsSubject(_ index: Int, _ group: VerbGroup, in run: Range<Int>) -> Bool {
        let previous = group.start - 1
        guard previous >= run.lowerBound, index + 1 < run.upperBound else { return true }
        if reading.isWord(index + 1, Words.that) || reading.tokens[previous].kind == .punctuation { return true }
        if let verb = verb(at: index, limit: run.upperBound), reading.lexicon.verbs[verb].isUncertain { return false }
        return phrases.nameAt[previous] >= 0
            || reading.is(
                previous,
                [
                    .subjectPronoun, .relative, .role, .groupNoun, .organizationNoun, .documentNoun, .organizationHead,
                ])
    }

    private func isFollowedByVerb(_ index: Int, in run: Range<Int>) -> Bool {
        index + 1 < run.upperBound && reading.is(index + 1, [.be, .have, .modal, .verbPast])
            && !reading.is(index + 1, .subordinator)
    }

    /// A base form is a finite verb after *they*, *officials*, *critics*.
    private func hasPluralSubject(before index: Int, in run: Range<Int>) -> Bool {
        guard let subject = phrases.phrase(endingAt: index, floor: run.lowerBound) else { return false }
        if subject.kind == .pronoun {
            return reading.is(subject.head, .pluralPronoun)
                || [Words.i, Words.you, Words.we].contains(reading.lexemes[subject.head].hash)
                || reading.is(subject.head, .relative) && !reading.isWord(subject.head, Words.that)
        }
        return subject.isPlural || subject.kind == .group || subject.kind == .media && reading.is(subject.head, .plural)
    }

    /// *…, saying*; *a statement saying*.
    private func isParticipialPlace(_ index: Int, _ previous: Int, in run: Range<Int>) -> Bool {
        guard previous >= run.lowerBound else { return true }
        if isComma(previous) || reading.tokens[previous].kind == .punctuation { return true }
        if reading.is(previous, .preposition) { return false }
        let isPerson =
            phrases.nameAt[previous] >= 0
            && [.person, .unknown].contains(phrases.names[Int(phrases.nameAt[previous])].kind)
        let isBeforeMarks = index + 1 >= run.upperBound && index + 1 < spanAt.count && spanAt[index + 1] >= 0
        let isSpeaker =
            reading.isWord(previous, WordHash.of("media")) || isBeforeMarks && reading.is(previous, .groupNoun)
            || phrases.nameAt[previous] >= 0 && phrases.names[Int(phrases.nameAt[previous])].kind == .outlet
        return isPerson || isSpeaker || reading.is(previous, [.documentNoun, .calendar])
            || reading.isWord(previous, Words.and)
    }

    // MARK: - Subjects

    private struct FoundSubject {
        var phrase: NounPhrase?
        var isInverted = false
        var isParticipial = false
        var isAgent = false
    }

    private func subject(of index: Int, cueEnd: Int, _ group: VerbGroup, in run: Range<Int>, before: [CueFrame])
        -> FoundSubject?
    {
        let isParticipial = reading.is(index, .verbGerund) && !group.hasAuxiliary
        if isParticipial {
            return FoundSubject(phrase: participialSubject(index, in: run, before: before), isParticipial: true)
        }
        let end = group.start
        if end == run.lowerBound { return invertedSubject(cueEnd, in: run) }
        if reading.is(end - 1, .subordinator), !reading.is(end - 1, .relative) { return nil }
        if group.isPurpose { return mainSubject(in: run, before: before).map { FoundSubject(phrase: $0) } }
        if reading.is(end - 1, .conjunction) || isComma(end - 1) && isList(before, end: end) {
            return sharedSubject(end, in: run, before: before)
        }
        if isComma(end - 1) || isDash(end - 1) {
            return subjectAcrossComma(end, cueEnd: cueEnd, in: run, before: before)
        }
        if let direct = phrases.phrase(endingAt: end, floor: run.lowerBound) {
            return accepted(direct, index: index, in: run, before: before)
        }
        return reducedSubject(end, in: run) ?? restrictiveSubject(end, in: run)
    }

    func isDash(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        guard token.kind == .punctuation else { return false }
        return reading.bytes[Int(token.start)] == 0xE2 || reading.isByte(index, UInt8(ascii: "-"))
            || reading.bytes[Int(token.start)] == UInt8(ascii: "-")
    }

    /// A later verb of the same subject: *he said … , added …*.
    private func isList(_ before: [CueFrame], end: Int) -> Bool {
        guard let last = before.last, last.subject != nil, !last.isInverted, !last.isParticipial,
            reading.is(end, .verbThird), reading.is(last.cue.lowerBound, .verbThird)
        else { return false }
        return true
    }

    /// *Maas met Lavrov and said*: the subject of the verb before.
    private func sharedSubject(_ end: Int, in run: Range<Int>, before: [CueFrame]) -> FoundSubject? {
        if let last = before.last, last.subject != nil, last.run == run || !last.isInverted {
            return FoundSubject(phrase: last.subject)
        }
        return leadingSubject(in: run).map { FoundSubject(phrase: $0) }
    }

    private func participialSubject(_ index: Int, in run: Range<Int>, before: [CueFrame]) -> NounPhrase? {
        if index > run.lowerBound, !isComma(index - 1),
            let noun = phrases.phrase(endingAt: index, floor: run.lowerBound), noun.kind == .document
        {
            return author(of: noun, in: run, before: before) ?? noun
        }
        if let name = speakerRightBefore(index, floor: run.lowerBound) { return name }
        return mainSubject(in: run, before: before)
    }

    /// *footage of Berg saying*
    private func speakerRightBefore(_ index: Int, floor: Int) -> NounPhrase? {
        guard index > floor, let phrase = phrases.phrase(endingAt: index, floor: floor) else { return nil }
        return [.person, .outlet, .media, .name].contains(phrase.kind) || phrase.kind == .group && !isComma(index - 1)
            ? phrase : nil
    }

    /// *The group issued a statement saying*: whose text it is, where the verb before says so.
    private func author(of text: NounPhrase, in run: Range<Int>, before: [CueFrame]) -> NounPhrase? {
        var verb = text.tokens.lowerBound - 1
        if verb > run.lowerBound, reading.is(verb, .preposition) {
            return reading.isWord(verb, Words.in) ? mainSubject(in: run, before: before) : nil
        }
        if reading.is(text.tokens.lowerBound, .possessive) { return mainSubject(in: run, before: before) }
        guard verb > run.lowerBound, Self.issuing.contains(reading.lexemes[verb].hash) else { return nil }
        while verb > run.lowerBound, reading.is(verb - 1, [.adverb, .have, .calendar]) { verb -= 1 }
        return phrases.phrase(endingAt: verb, floor: run.lowerBound)
    }

    private static let issuing = Set(
        [
            "issued", "released", "issues", "releases", "sent", "wrote", "posted", "published", "put", "circulated",
            "signed", "read", "gave", "emailed",
        ].map { WordHash.of($0) })

    /// The subject of the sentence's main clause.
    private func mainSubject(in run: Range<Int>, before: [CueFrame]) -> NounPhrase? {
        let main = before.first { frame in
            guard !frame.isParticipial, case .verb = frame.kind, let subject = frame.subject else { return false }
            return subject.isLikelySpeaker && !reading.is(subject.head, .relative)
        }
        return main?.subject ?? leadingSubject(in: run)
    }

    /// The phrase that opens the sentence, after a leading *On Tuesday,* or *Speaking in Riga,*.
    private func leadingSubject(in run: Range<Int>) -> NounPhrase? {
        var start = afterDateline(run)
        if reading.is(start, [.preposition, .subordinator, .verbGerund, .calendar, .adverb])
            && phrases.nameAt[start] < 0 || isGerund(start)
        {
            guard let comma = (start..<run.upperBound).first(where: { isComma($0) }) else { return nil }
            start = comma + 1
        }
        guard start < run.upperBound, let phrase = phrases.phrase(startingAt: start, limit: run.upperBound),
            phrase.isLikelySpeaker
        else { return nil }
        return phrase
    }

    /// The token after *MOSCOW (Reuters) -* or *WASHINGTON, Aug. 19 (UPI) --* at the start of a run.
    private func afterDateline(_ run: Range<Int>) -> Int {
        let dash = run.prefix(14).first {
            isDash($0) && $0 > run.lowerBound
                && (reading.isByte($0 - 1, UInt8(ascii: ")")) || reading.tokens[$0 - 1].flags.contains(.allCaps))
        }
        return dash.map { min($0 + 1, run.upperBound - 1) } ?? run.lowerBound
    }

    func isGerund(_ index: Int) -> Bool {
        let end = Int(reading.tokens[index].end)
        return reading.tokens[index].kind == .word && end - Int(reading.tokens[index].start) > 4
            && reading.bytes[end - 1] == UInt8(ascii: "g")
            && reading.bytes[end - 2] == UInt8(ascii: "n") && reading.bytes[end - 3] == UInt8(ascii: "i")
            && phrases.nameAt[index] < 0
    }

    /// `"…," said Petrov`: the phrase after the verb.
    private func invertedSubject(_ cueEnd: Int, in run: Range<Int>) -> FoundSubject? {
        guard let phrase = phrases.phrase(startingAt: cueEnd, limit: run.upperBound),
            phrase.kind != .other || reading.is(phrase.tokens.lowerBound, .determiner)
        else { return nil }
        return FoundSubject(phrase: phrase, isInverted: true)
    }

    /// A comma or dash before the verb closes an apposition or clause, or the words before are the content.
    private func subjectAcrossComma(_ end: Int, cueEnd: Int, in run: Range<Int>, before: [CueFrame]) -> FoundSubject? {
        if let subject = subjectBeforeInsertion(end, in: run) { return FoundSubject(phrase: subject) }
        if let inverted = invertedSubject(cueEnd, in: run), let phrase = inverted.phrase, phrase.isLikelySpeaker,
            endsClause(phrase.tokens.upperBound, in: run)
        {
            return inverted
        }
        return nil
    }

    private func endsClause(_ index: Int, in run: Range<Int>) -> Bool {
        index >= run.upperBound || reading.tokens[index].kind == .punctuation
            || reading.is(index, [.preposition, .calendar, .relative, .adverb])
    }

    /// *Blinken, who had met Lavrov on Thursday, said*: the phrase before the comma that opens the insertion.
    private func subjectBeforeInsertion(_ end: Int, in run: Range<Int>) -> NounPhrase? {
        let closing = end - 1
        var index = closing - 1
        let floor = max(run.lowerBound, closing - 70)
        while index > floor {
            if isComma(index) == isComma(closing), isComma(index) || isDash(index), opensInsertion(index + 1),
                let phrase = phrases.phrase(endingAt: beforeAuxiliaries(index, run), floor: run.lowerBound),
                canHaveInsertion(phrase)
            {
                return nameBetween(index + 1, closing, describedBy: phrase) ?? phrase
            }
            index -= 1
        }
        return nil
    }

    /// *The ministry has, in a statement, called on*: the auxiliary may stand before the insertion.
    private func beforeAuxiliaries(_ end: Int, _ run: Range<Int>) -> Int {
        var end = end
        while end - 1 > run.lowerBound, reading.is(end - 1, .auxiliary), phrases.nameAt[end - 1] < 0 { end -= 1 }
        return end
    }

    /// *Dunn's mother, Charlotte Charles, said*: the name between the commas says who is meant.
    private func nameBetween(_ start: Int, _ end: Int, describedBy phrase: NounPhrase) -> NounPhrase? {
        guard phrase.kind == .description, start < end, phrases.nameAt[start] >= 0,
            let name = phrases.phrase(endingAt: end, floor: start), name.tokens == start..<end
        else { return nil }
        return name.kind == .person || name.kind == .name ? name : nil
    }

    private func opensInsertion(_ index: Int) -> Bool {
        if isDash(index - 1) { return true }
        if index + 1 < reading.tokens.count, reading.is(index + 1, .role), reading.tokens[index].kind == .word {
            return true
        }
        if reading.is(
            index,
            [
                .relative, .determiner, .role, .title, .groupNoun, .preposition, .possessive, .adverb, .demonym,
                .calendar,
            ])
        {
            return true
        }
        if reading.tokens[index].kind == .number || phrases.nameAt[index] >= 0 { return true }
        let end = Int(reading.tokens[index].end)
        let hasParticipleEnding = reading.bytes[end - 1] == UInt8(ascii: "d") || isGerund(index)
        return reading.tokens[index].kind == .word
            && (hasParticipleEnding || reading.classes(index).subtracting([.commonCapitalized, .startsName]).isEmpty)
    }

    private func canHaveInsertion(_ phrase: NounPhrase) -> Bool {
        switch phrase.kind {
        case .person, .name, .organization, .outlet, .programme, .place: true
        case .pronoun: !reading.is(phrase.head, .relative)
        case .description, .group, .collective, .document, .media:
            reading.is(phrase.tokens.lowerBound, [.determiner, .possessive]) || phrase.isPlural
                || phrase.tokens.contains { phrases.isClitic($0) }
        case .other: false
        }
    }

    /// *a report published on Wednesday said*: the phrase before a participle.
    private func reducedSubject(_ end: Int, in run: Range<Int>) -> FoundSubject? {
        var index = end - 1
        while index > run.lowerBound, end - index < 9,
            reading.tokens[index].kind == .word || reading.tokens[index].kind == .number
        {
            if reading.is(index, [.verbPast, .verbParticiple]) || looksParticiple(index),
                let phrase = phrases.phrase(endingAt: index, floor: run.lowerBound),
                [.document, .media, .group, .description, .collective].contains(phrase.kind)
            {
                return FoundSubject(phrase: phrase)
            }
            index -= 1
        }
        return nil
    }

    private func looksParticiple(_ index: Int) -> Bool {
        let end = Int(reading.tokens[index].end)
        return reading.tokens[index].range.length > 4 && reading.bytes[end - 1] == UInt8(ascii: "d")
            && reading.bytes[end - 2] == UInt8(ascii: "e")
    }

    /// *the man who shot him said*: the phrase before a relative clause without commas.
    private func restrictiveSubject(_ end: Int, in run: Range<Int>) -> FoundSubject? {
        var index = end - 1
        while index > run.lowerBound, end - index < 14 {
            if reading.is(index, .relative), !reading.isWord(index, Words.that),
                let phrase = phrases.phrase(endingAt: index, floor: run.lowerBound), canHaveInsertion(phrase)
            {
                return FoundSubject(phrase: phrase)
            }
            index -= 1
        }
        return nil
    }

    /// A subject right before the verb, unless a longer one governs: *the man who shot him said*.
    private func accepted(_ phrase: NounPhrase, index: Int, in run: Range<Int>, before: [CueFrame]) -> FoundSubject? {
        let isAttributive =
            reading.is(index, .verbThird) && reading.is(phrase.tokens.lowerBound, .determiner)
            && [.place, .person, .name].contains(phrase.kind)
        if isAttributive, phrase.tokens.count == 2 { return nil }
        if let person = personInApposition(phrase, in: run) { return FoundSubject(phrase: person) }
        if reading.is(phrase.head, .relative), phrase.kind == .pronoun,
            let text = phrases.phrase(endingAt: phrase.tokens.lowerBound, floor: run.lowerBound),
            text.kind == .document,
            let author = author(of: text, in: run, before: before)
        {
            return FoundSubject(phrase: author)
        }
        if phrase.kind == .other
            || reading.is(phrase.head, .objectPronoun) && !reading.is(phrase.head, [.subjectPronoun])
        {
            if let longer = restrictiveSubject(index, in: run) { return longer }
        }
        return FoundSubject(phrase: phrase)
    }

    /// Whether a subject can be meant to speak: things do so only where *that*, a colon or a mark follows, and
    /// *the interview published on Monday* is no sentence.
    private func canSpeak(_ phrase: NounPhrase?, _ verb: Int, cueEnd: Int, in run: Range<Int>) -> Bool {
        if let phrase, phrase.kind == .media, cueEnd < run.upperBound, reading.is(cueEnd, [.calendar, .preposition]),
            saysLater(cueEnd, in: run)
        {
            return false
        }
        guard let phrase, phrase.kind == .other || phrase.kind == .document else { return true }
        if cueEnd >= run.upperBound { return true }
        if reading.isWord(cueEnd, Words.that) || reading.tokens[cueEnd].kind == .punctuation { return true }
        guard phrase.kind == .document else { return false }
        return reading.lexicon.verbs[verb].frames.contains(.zero) && !reading.is(cueEnd, [.preposition, .calendar])
    }

    /// *a report published on Wednesday said*: the sentence's verb of saying comes later.
    private func saysLater(_ start: Int, in run: Range<Int>) -> Bool {
        (start..<min(run.upperBound, start + 7)).contains {
            reading.is($0, [.verbPast, .verbThird]) && reading.is($0 + 1 < run.upperBound ? $0 : start, .reportingVerb)
        }
    }

    /// *Anthony Berg, president of the union said*: an apposition that no comma closes.
    private func personInApposition(_ phrase: NounPhrase, in run: Range<Int>) -> NounPhrase? {
        let comma = phrase.tokens.lowerBound - 1
        guard phrase.kind == .description || phrase.kind == .collective, comma > run.lowerBound, isComma(comma),
            phrases.nameAt[comma - 1] >= 0,
            let person = phrases.phrase(endingAt: comma, floor: run.lowerBound), person.kind == .person
        else { return nil }
        return person
    }

    // MARK: - Passives and relays

    /// *was described by critics as*: the agent speaks. Other passives name no speaker.
    private func passiveFrame(
        _ verb: Int, at index: Int, cueEnd: Int, _ group: VerbGroup, in run: Range<Int>, sentence: Int
    ) -> CueFrame? {
        guard cueEnd < run.upperBound, reading.isWord(cueEnd, Words.by),
            let agent = phrases.phrase(startingAt: cueEnd + 1, limit: run.upperBound), agent.isLikelySpeaker
        else { return nil }
        return assemble(
            verb, at: index, cueEnd: cueEnd, FoundSubject(phrase: agent, isInverted: true, isAgent: true), group,
            in: run, sentence: sentence)
    }

    /// *TASS quoted him as saying*, *he was quoted by TASS as saying*.
    private func relayFrame(
        _ verb: Int, at index: Int, cueEnd: Int, in run: Range<Int>, sentence: Int, before: [CueFrame]
    ) -> CueFrame? {
        guard Self.relayVerbs.contains(reading.lexicon.verbs[verb].lemma) else { return nil }
        let limit = min(run.upperBound, cueEnd + 30)
        guard
            let asIndex = (cueEnd..<limit).first(where: {
                reading.isWord($0, Words.as) && $0 + 1 < limit && reading.is($0 + 1, .verbGerund)
            })
        else { return nil }
        let group = verbGroup(before: index, floor: run.lowerBound)
        let before =
            group.start > run.lowerBound
            ? phrases.phrase(endingAt: group.start, floor: run.lowerBound) ?? subjectAcross(group.start, in: run) : nil
        let agent = reading.isWord(cueEnd, Words.by) ? phrases.phrase(startingAt: cueEnd + 1, limit: asIndex) : nil
        let object = phrases.phrase(startingAt: cueEnd, limit: asIndex)
        let (speaker, relay) = group.isPassive ? (before, agent) : (object, before)
        guard let speaker else { return nil }
        let start = min(speaker.tokens.lowerBound, index, relay?.tokens.lowerBound ?? index)
        let content = skippingComplementizer(asIndex + 2, limit: run.upperBound)
        return CueFrame(
            kind: .verb(verb), cue: asIndex + 1..<asIndex + 2, subject: speaker, isInverted: false, audience: nil,
            relay: relay,
            extent: start..<asIndex + 2, contentStart: content.start, run: run, sentence: sentence,
            isParticipial: false,
            isPassive: false, isNegated: group.isNegated, isHypothetical: group.isInfinitive || group.isModal,
            hasComplementizer: content.found)
    }

    private func subjectAcross(_ end: Int, in run: Range<Int>) -> NounPhrase? {
        isComma(end - 1) ? subjectBeforeInsertion(end, in: run) : nil
    }

    private static let relayVerbs: Set<String> = ["quote", "cite", "report", "paraphrase", "describe"]

    // MARK: - What follows

    private func assemble(
        _ verb: Int, at index: Int, cueEnd: Int, _ found: FoundSubject, _ group: VerbGroup, in run: Range<Int>,
        sentence: Int
    ) -> CueFrame {
        let afterSubject = found.isInverted ? found.phrase?.tokens.upperBound ?? cueEnd : cueEnd
        let audience = found.isInverted ? nil : audience(of: verb, at: cueEnd, in: run)
        let end = afterAdjuncts(audience?.tokens.upperBound ?? afterSubject, in: run)
        let opensWithAs =
            reading.isWord(run.lowerBound, Words.as) && (found.phrase?.tokens.lowerBound ?? 0) <= run.lowerBound + 2
        let isBeforeAs = found.isAgent && end < run.upperBound && reading.isWord(end, Words.as)
        let content =
            isBeforeAs
            ? (start: end + 1, found: false)
            : opensWithAs
                ? (
                    start: skippingComma(firstComma(from: end, limit: run.upperBound), limit: run.upperBound),
                    found: true
                )
                : laterComplementizer(end, verb, limit: run.upperBound)
                    ?? skippingComplementizer(end, limit: run.upperBound)
        let start = found.isParticipial ? index : min(group.start, found.phrase?.tokens.lowerBound ?? index)
        return CueFrame(
            kind: .verb(verb), cue: index..<cueEnd, subject: found.phrase, isInverted: found.isInverted,
            audience: audience, relay: nil,
            extent: min(start, index)..<max(end, cueEnd), contentStart: max(content.start, cueEnd), run: run,
            sentence: sentence,
            isParticipial: found.isParticipial, isPassive: group.isPassive || found.isAgent, isNegated: group.isNegated,
            isHypothetical: group.isInfinitive || group.isModal, hasComplementizer: content.found)
    }

    /// *told reporters*, *said to the crowd*.
    private func audience(of verb: Int, at index: Int, in run: Range<Int>) -> NounPhrase? {
        guard index < run.upperBound else { return nil }
        let takesNoun = !reading.lexicon.verbs[verb].frames.isDisjoint(with: [.nounThat])
        if takesNoun, !reading.isWord(index, Words.that) {
            return phrases.phrase(startingAt: index, limit: run.upperBound)
        }
        guard reading.isWord(index, Words.to), index + 1 < run.upperBound,
            let phrase = phrases.phrase(startingAt: index + 1, limit: run.upperBound)
        else { return nil }
        return phrase.kind == .other && !reading.is(phrase.head, .audience) ? nil : phrase
    }

    /// The token after the adverbials that hang on the verb: *on Monday*, *in a statement*, *during a visit to Riga*.
    private func afterAdjuncts(_ start: Int, in run: Range<Int>) -> Int {
        var index = start
        while index < run.upperBound {
            guard let next = afterAdjunct(index, in: run), next > index else { break }
            index = next
        }
        return index
    }

    private func afterAdjunct(_ index: Int, in run: Range<Int>) -> Int? {
        let limit = run.upperBound
        if isAdverbial(index), !(reading.isWord(index, Words.that)) { return index + 1 }
        if reading.is(index, .preposition),
            reading.classes(index).isDisjoint(with: [.subordinator]) || reading.is(index, .calendar)
        {
            return afterPrepositional(index, limit: limit)
        }
        if reading.is(index, .determiner), index + 1 < limit, reading.is(index + 1, .calendar) { return index + 2 }
        if Self.timeOpeners.contains(reading.lexemes[index].hash), index + 1 < limit, reading.is(index + 1, .calendar) {
            return index + 2
        }
        return nil
    }

    private static let timeOpeners = Set(
        ["last", "this", "earlier", "late", "early", "next", "that"].map { WordHash.of($0) })

    /// *in a statement*, *on Fox News*, *at a rally in Ohio*, *from Riga*.
    private func afterPrepositional(_ index: Int, limit: Int) -> Int? {
        guard index + 1 < limit else { return nil }
        if reading.tokens[index + 1].kind == .number { return index + 2 }
        if Self.timeOpeners.contains(reading.lexemes[index + 1].hash), index + 2 < limit,
            reading.is(index + 2, .calendar)
        {
            return index + 3
        }
        guard Self.adjunctPrepositions.contains(reading.lexemes[index].hash),
            let phrase = phrases.phrase(startingAt: index + 1, limit: limit)
        else {
            return reading.is(index + 1, .calendar) ? index + 2 : nil
        }
        let holdsOccasion = phrase.tokens.contains {
            reading.phrase(.occasion, at: $0, before: limit) != nil || reading.is($0, .calendar)
        }
        let isPlaceOrOutlet = [.outlet, .programme, .place, .media, .document].contains(phrase.kind)
        let endsRun = phrase.tokens.upperBound >= limit || reading.tokens[phrase.tokens.upperBound].kind == .punctuation
        let meetsThat = phrase.tokens.upperBound < limit && reading.isWord(phrase.tokens.upperBound, Words.that)
        return holdsOccasion || isPlaceOrOutlet || endsRun || meetsThat ? phrase.tokens.upperBound : nil
    }

    private static let adjunctPrepositions = Set(
        [
            "in", "at", "during", "on", "from", "by", "after", "before", "via", "through", "with", "outside", "to",
            "near", "following", "about", "of",
        ].map { WordHash.of($0) })

    /// *said during a town hall in Buffalo, New York, that …*: the *that* behind adverbials of any kind.
    private func laterComplementizer(_ index: Int, _ verb: Int, limit: Int) -> (start: Int, found: Bool)? {
        guard index < limit, reading.is(index, [.preposition, .adverb, .calendar]) || isComma(index),
            !reading.is(index, .subordinator),
            !reading.lexicon.verbs[verb].frames.isDisjoint(with: [.that, .nounThat])
        else { return nil }
        let that = (index..<min(limit, index + 18)).first {
            reading.isWord($0, Words.that) && (isComma($0 - 1) || reading.tokens[$0 - 1].kind == .word)
        }
        guard let that, that + 1 < limit,
            !(index..<that).contains(where: { reading.is($0, [.verbPast, .verbThird, .verbGerund]) })
        else { return nil }
        return (that + 1, true)
    }

    /// The first token of the content, after *that*, *whether*, a comma or a colon.
    private func skippingComplementizer(_ index: Int, limit: Int) -> (start: Int, found: Bool) {
        guard index < limit else { return (index, false) }
        if reading.isWord(index, Words.that),
            !(index + 1 < limit && isComma(index + 1)) || reading.isWord(index, Words.that)
        {
            return (index + 1, true)
        }
        if reading.isByte(index, UInt8(ascii: ":")) { return (index + 1, true) }
        if isComma(index) {
            if index + 1 < limit, reading.isWord(index + 1, Words.that) { return (index + 2, true) }
            return (index + 1, false)
        }
        return (index, false)
    }
}
