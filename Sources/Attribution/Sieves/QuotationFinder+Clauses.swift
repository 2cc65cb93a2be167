import Document
import Segmentation

/// Clauses of a cue, with or without marks in them.
extension QuotationFinder {
    mutating func attachClauses(_ own: Range<Int>, paragraph: Int) {
        // The innermost cue first: *reported that she had called it "a ruin"* are her marks.
        for frame in own.reversed() where !hasDraft[frame] {
            if let draft = clauseDraft(of: frame, among: own, paragraph: paragraph) { append(draft) }
        }
    }

    private func clauseDraft(of frame: Int, among own: Range<Int>, paragraph: Int) -> Draft? {
        guard !isRelayed(frame, in: own), let content = clauseContent(of: frame), holdsWord(content) else { return nil }
        let parts = restOfClause(content, around: frame).map { [content, $0] } ?? [content]
        let spans = freeSpans(inside: parts)
        return Draft(
            content: parts, spans: spans, frame: frame,
            sieve: turn(of: frames[frame]) != nil ? .transcript : spans.isEmpty ? .clause : sieve(of: frame),
            paragraph: paragraph, isBelief: grammar.isBelief(frames[frame]))
    }

    /// The spans among some tokens that no cue speaks for yet.
    private func freeSpans(inside parts: [Range<Int>]) -> [Int] {
        var free: [Int] = []
        for part in parts {
            for span in spansInside(part) where draftOfSpan[span] == -1 { free.append(span) }
        }
        return free
    }

    static let finite: WordClasses = [.be, .have, .modal, .doForm, .finite, .verbPast, .verbThird]

    private func holdsWord(_ content: Range<Int>) -> Bool {
        // *did not explain why*: a word that only opens a clause says nothing.
        for token in content where reading.tokens[token].kind == .word {
            return content.count > 1 || !reading.is(token, .subordinator)
        }
        return false
    }

    /// The content of a frame that stands beside no mark.
    private func clauseContent(of index: Int) -> Range<Int>? {
        let frame = frames[index]
        guard frame.subject != nil, !isFronted(index), !opensMention(frame.contentStart),
            relayedFrame(behind: index) == nil
        else { return nil }
        if let medium = mediumBefore(index) { return contentBefore(frames[medium]) }
        if let turn = turn(of: frame) { return turn }
        if grammar.isPostposed(frame), !grammar.isRelative(frame) {
            if let interrupted = interruptedClause(frame) { return interrupted }
            let content = contentBefore(frame)
            return grammar.isManner(frame) && content.map { spansInside($0).isEmpty } ?? true ? nil : content
        }
        if frame.isPassive, frame.contentStart >= frame.run.upperBound - 1, rightSpan(of: index, isLast: true) == nil {
            return contentBefore(frame)
        }
        let sentenceEnd = reading.segmented.sentences[frame.sentence].tokens.upperBound
        guard frame.contentStart < sentenceEnd else { return nil }
        guard grammar.takesClause(frame) else { return nil }
        if !grammar.isStrong(frame), !holdsMarks(index) || grammar.isRelative(frame) && !grammar.namesSomething(frame) {
            return nil
        }
        if frame.isPassive, reading.isComma(frame.contentStart - 1), !frame.hasComplementizer { return nil }
        let limit = endOfRelativeClause(frame) ?? endOfFrontedClause(frame) ?? sentenceEnd
        let end = clauseEnd(from: frame.contentStart, limit: limit, after: index)
        guard frame.contentStart < end else { return nil }
        return beforeMainVerb(frame.contentStart..<beforeAudience(frame.contentStart..<end, of: frame), of: frame)
    }

    /// *called the plan hopeless to the Guardian*: the end of the words before the outlet that they were said to.
    func beforeAudience(_ content: Range<Int>, of frame: CueFrame) -> Int {
        if let talk = talk(endingThing: content, of: frame) { return talk }
        let to = content.dropFirst().prefix(14).first { token in
            reading.isWord(token, Words.to) && leadsToOutlet(token, limit: content.upperBound)
        }
        return to.flatMap { grammar.tellsOfObject(frame, endingAt: $0) ? $0 : nil } ?? content.upperBound
    }

    /// *voiced her support for the nurses in an interview with Reuters*: where the talk is no part of what was said.
    private func talk(endingThing content: Range<Int>, of frame: CueFrame) -> Int? {
        guard !frame.hasComplementizer, content.count > 6,
            let with = content.dropFirst().last(where: {
                (reading.isWord($0, Words.with) || reading.isWord($0, Words.on))
                    && leadsToOutlet($0, limit: content.upperBound)
            }), content.upperBound - with < 7, Self.talks.contains(reading.lexemes[with - 1].hash),
            let start = (max(content.lowerBound + 1, with - 5)..<with).last(where: {
                reading.isWord($0, Words.in) || reading.isWord($0, WordHash.constant("during"))
            })
        else { return nil }
        let isThing = !(content.lowerBound..<start).contains {
            reading.is($0, [.be, .have, .modal, .doForm]) && !reading.is($0 - 1, .relative)
        }
        return isThing ? start : nil
    }

    private static let talks = WordSet(["interview", "appearance", "conversation"])

    private func leadsToOutlet(_ to: Int, limit: Int) -> Bool {
        var next = to + 1
        if next < limit, reading.is(next, .determiner) { next += 1 }
        guard next < limit, cues.phrases.nameAt[next] >= 0 else { return false }
        let name = cues.phrases.names[Int(cues.phrases.nameAt[next])]
        return name.kind == .outlet || name.kind == .programme
    }

    /// *whom friends call “the Owl”*: marks that quote nobody.
    private func opensMention(_ token: Int) -> Bool {
        mention(openingAt: token).map { top.notQuoted[$0] != .title } ?? false
    }

    /// The span that quotes nobody whose opening mark is a token, or stands right before it.
    func mention(openingAt token: Int) -> Int? {
        [token, token - 1].lazy.compactMap { quoted.index(openingAt: $0) }.first { top.notQuoted[$0] != nil }
    }

    /// *The bridge is shut, CNN reported the governor said*: the medium between the words and the cue of whose they are.
    func mediumBefore(_ index: Int) -> Int? {
        index > 0 && relayedFrame(behind: index - 1) == index ? index - 1 : nil
    }

    private func relayedFrame(behind medium: Int) -> Int? {
        let next = medium + 1
        guard next < frames.count, frames[next].run == frames[medium].run, grammar.isMedium(frames[medium]),
            frames[medium].contentStart == frames[next].extent.lowerBound,
            frames[medium].extent.lowerBound > frames[medium].run.lowerBound,
            reading.tokens[frames[medium].extent.lowerBound - 1].kind == .punctuation,
            case let end = frames[next].extent.upperBound,
            end >= frames[next].run.upperBound || reading.isSentenceEnd(end)
        else { return nil }
        return next
    }

    /// *Writing in Nature, she remembered the visit*: the main clause behind has its own cue.
    private func isFronted(_ index: Int) -> Bool {
        let frame = frames[index]
        guard frame.isParticipial else { return false }
        if !reading.tokens[frame.cue.lowerBound].flags.contains(.sentenceStart) { return isInserted(index) }
        return frames[framesOfSentence[frame.sentence]].contains {
            $0.cue != frame.cue && !$0.isParticipial && $0.subject?.tokens == frame.subject?.tokens
        }
    }

    /// *Voss, writing in Nature, argued that …*: the verb between whose subject and which it stands has its own cue.
    private func isInserted(_ index: Int) -> Bool {
        let frame = frames[index]
        guard index + 1 < frames.count, frames[index + 1].run == frame.run, reading.isComma(frame.cue.lowerBound - 1),
            let subject = frame.subject, subject.tokens.upperBound == frame.cue.lowerBound - 1
        else { return false }
        return frames[index + 1].subject?.tokens == subject.tokens
            && frames[index + 1].cue.lowerBound <= frame.contentStart + 2
    }

    /// *A chemist, who asked not to be named, called …*: what the clause between the commas says ends with it.
    private func endOfRelativeClause(_ frame: CueFrame) -> Int? {
        guard let subject = frame.subject, let opener = relativeOpener(before: subject), opener > frame.run.lowerBound,
            reading.isComma(opener - 1) || reading.isDash(opener - 1)
        else { return nil }
        if reading.isDash(opener - 1) {
            return (frame.contentStart..<max(frame.contentStart, frame.run.upperBound)).first { reading.isDash($0) }
        }
        let comma = (frame.contentStart..<max(frame.contentStart, frame.run.upperBound)).first { reading.isComma($0) }
        return comma ?? endOfMarks(closedByCommaAt: frame.run.upperBound, in: frame.sentence)
    }

    /// *When Dorn calls it “a mess,” Berg laughs*: the end of a clause that leads up to the main one.
    private func endOfFrontedClause(_ frame: CueFrame) -> Int? {
        let sentence = reading.segmented.sentences[frame.sentence].tokens
        guard Self.fronting.contains(reading.lexemes[sentence.lowerBound].hash),
            frame.run.lowerBound == sentence.lowerBound,
            !(sentence.lowerBound..<frame.extent.lowerBound).contains(where: { reading.isComma($0) })
        else { return nil }
        return (frame.contentStart..<max(frame.contentStart, sentence.upperBound - 2)).first {
            reading.isComma($0) && opensMainClause(behind: $0, limit: sentence.upperBound)
        }
    }

    private static let fronting = WordSet(["When", "While", "After", "Before", "Although", "Though", "Because"])

    /// Whether a subject and its verb follow a comma, which may stand inside marks.
    private func opensMainClause(behind comma: Int, limit: Int) -> Bool {
        let start = reading.tokens[comma + 1].kind == .mark ? comma + 2 : comma + 1
        guard let subject = cues.phrases.phrase(startingAt: start, limit: limit), subject.isLikelySpeaker,
            case let verb = subject.tokens.upperBound, verb < limit
        else { return false }
        return reading.is(verb, Self.finite) || reading.looksPast(verb)
    }

    /// *who called it “a mess,” left*: the comma stands inside the marks.
    private func endOfMarks(closedByCommaAt open: Int, in sentence: Int) -> Int? {
        guard reading.segmented.sentences[sentence].tokens.contains(open), spanAt[open] >= 0,
            let last = quoted.spans[Int(spanAt[open])].inner.last,
            reading.isComma(last)
        else { return nil }
        return quoted.spans[Int(spanAt[open])].tokens.upperBound
    }

    /// The *who* that a subject is, or the *whom* right before it.
    private func relativeOpener(before subject: NounPhrase) -> Int? {
        if reading.is(subject.head, .relative), !reading.isWord(subject.head, Words.that) { return subject.head }
        let before = subject.tokens.lowerBound - 1
        guard before > 0 else { return nil }
        let isDashed = reading.isDash(before - 1) && reading.isWord(before, WordHash.constant("which"))
        return reading.isWord(before, Words.whom) || isDashed ? before : nil
    }

    /// *Her claim that the fleet was ready angered them*: a noun that opens the sentence has a verb of its own.
    private func beforeMainVerb(_ content: Range<Int>, of frame: CueFrame) -> Range<Int> {
        guard frame.kind == .noun, reading.tokens[frame.extent.lowerBound].flags.contains(.sentenceStart) else {
            return content
        }
        var (verbs, isInGroup) = (0, false)
        for token in content {
            let isVerb = spanAt[token] < 0 && (reading.is(token, Self.finite) || reading.looksPast(token))
            if isVerb, !isInGroup, verbs > 0, endsSubject(token - 1) { return content.lowerBound..<token }
            if isVerb, !isInGroup { verbs += 1 }
            isInGroup = isVerb || isInGroup && reading.isAdverbial(token)
        }
        return content
    }

    /// Whether the verb behind a token may be the main clause's: no conjunction, pronoun or comma leads to it.
    private func endsSubject(_ token: Int) -> Bool {
        reading.tokens[token].kind == .mark
            || reading.tokens[token].kind == .word
                && !reading.is(token, [.conjunction, .relative, .subordinator, .subjectPronoun, .preposition])
                && !reading.isWord(token, Words.to)
    }

    /// Whether words in marks follow the cue in its sentence.
    private func holdsMarks(_ index: Int) -> Bool {
        let frame = frames[index]
        let limit = reading.segmented.sentences[frame.sentence].tokens.upperBound
        let reach =
            grammar.isStrong(frame) ? limit : min(limit, frame.contentStart + (grammar.namesSomething(frame) ? 25 : 10))
        return (frame.contentStart..<max(frame.contentStart, reach)).contains {
            spanAt[$0] >= 0 && draftOfSpan[Int(spanAt[$0])] == -1
        }
    }

    private func contentBefore(_ frame: CueFrame) -> Range<Int>? {
        var end = grammar.opensAsClause(frame) ? frame.extent.lowerBound - 1 : frame.extent.lowerBound
        while end > frame.run.lowerBound, reading.tokens[end - 1].kind == .punctuation { end -= 1 }
        var start = clauseStart(before: end)
        let earlier = frames[framesOfSentence[frame.sentence]].suffix(64).last {
            $0.extent.upperBound <= end && $0.extent.lowerBound >= start
                && $0.subject != nil
        }
        // *Berg said he would go, according to Reuters*: the phrase passes on what the verb attributes.
        if grammar.isPhrase(frame) || grammar.isMedium(frame), hasEarlierDraft(before: frame) { return nil }
        if let earlier, isNobodysWords(start, of: frame, behind: earlier) { return nil }
        // *…, KING-TV reported, while …, the Sun-Times reported*: what follows the last cue.
        if let earlier, earlier.contentStart >= start, grammar.isPostposed(earlier) {
            start = afterConjunction(max(start, earlier.extent.upperBound), limit: end)
        }
        if reading.isWord(frame.cue.lowerBound, Words.by), grammar.isPhrase(frame) { start = counted(start..<end) }
        if measure(behind: frame) != nil { start = participle(start..<end) }
        return start < end ? start..<end : nil
    }

    /// Whether what stands before a cue is not what its subject says, by the cue that stands in it.
    private func isNobodysWords(_ start: Int, of frame: CueFrame, behind earlier: CueFrame) -> Bool {
        // *The claim that it was “held in a cupboard” was rejected by the chapter*: whose words a noun names are its owner's.
        if frame.isPassive { return earlier.kind == .noun }
        // *According to Reuters, the buyer wanted …*: what leads up to a clause.
        if grammar.isPhrase(earlier) {
            return earlier.extent.lowerBound == start && earlier.contentStart == frame.extent.lowerBound
        }
        // *Berg said it must be short, per the guidelines*: a rule passes on nobody's words.
        return grammar.isPhrase(frame) && reading.isWord(frame.cue.lowerBound, WordHash.constant("per"))
            && (frame.subject?.kind == .other || frame.subject?.kind == .document)
    }

    /// *three or four* before *by varying reports*: what a dash or a relative clause sets off, for a count is of little.
    private func counted(_ clause: Range<Int>) -> Int {
        let opener = clause.last {
            reading.isDash($0) || reading.is($0, .relative) && $0 > clause.lowerBound && reading.isComma($0 - 1)
        }
        return opener.map { $0 + 1 } ?? clause.lowerBound
    }

    /// *…, putting the wreck according to Reuters about 40 miles north*: the participle that a comma sets off.
    private func participle(_ clause: Range<Int>) -> Int {
        clause.last { $0 > clause.lowerBound && reading.isComma($0 - 1) && cues.phrases.isGerund($0) }
            ?? clause.lowerBound
    }

    /// Whether another cue of the sentence attributes words right before this one.
    private func hasEarlierDraft(before frame: CueFrame) -> Bool {
        drafts.suffix(12).contains { draft in
            guard let index = draft.frame, frames[index].sentence == frame.sentence, frames[index].cue != frame.cue,
                let last = draft.content.last
            else { return false }
            let end = max(last.upperBound, frames[index].extent.upperBound)
            guard end <= frame.extent.lowerBound else { return false }
            return !(end..<frame.extent.lowerBound).contains {
                reading.is($0, [.be, .have, .modal, .finite, .verbPast])
            }
        }
    }

    private func afterConjunction(_ start: Int, limit: Int) -> Int {
        var index = start
        while index < limit,
            reading.tokens[index].kind == .punctuation || reading.is(index, .conjunction)
                || Self.contrasts.contains(reading.lexemes[index].hash)
        { index += 1 }
        return index
    }
}
