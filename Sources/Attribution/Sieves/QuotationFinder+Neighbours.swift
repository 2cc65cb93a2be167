import Document
import Segmentation

/// The marks that stand beside a cue, and whether they are its words.
extension QuotationFinder {
    /// The span that ends right before the frame, with at most a comma or dash between.
    func leftSpan(of frame: Int) -> Int? {
        let start = frames[frame].extent.lowerBound
        for gap in 0...2 {
            let token = start - 1 - gap
            guard token >= 0 else { return nil }
            if spanAt[token] >= 0 { return sameParagraph(token, start) ? Int(spanAt[token]) : nil }
            guard
                reading.tokens[token].kind == .punctuation && !reading.isByte(token, UInt8(ascii: ";"))
                    // *“…,” as one aide put it*
                    || (reading.is(token, .conjunction) || reading.isWord(token, Words.as)) && gap == 0,
                !reading.tokens[token].flags.contains(.sentenceStart)
            else { return gap == 0 ? leftSpanOverModifiers(of: frame) : nil }
        }
        return nil
    }

    /// *“…,” Fight for $15 director Ann Lee said*: between the comma and the verb stands the subject, whatever its words.
    private func leftSpanOverModifiers(of frame: Int) -> Int? {
        guard let subject = frames[frame].subject, subject.kind == .person, !frames[frame].isInverted else {
            return nil
        }
        let start = frames[frame].extent.lowerBound
        var token = start - 1
        while token > 0, start - token < 10, spanAt[token] < 0 {
            guard
                [.word, .number, .clitic].contains(reading.tokens[token].kind)
                    || reading.isByte(token, UInt8(ascii: "$")),
                !reading.is(token, [.be, .have, .modal, .verbPast, .subjectPronoun, .conjunction]),
                !reading.tokens[token].flags.contains(.sentenceStart)
            else { return nil }
            token -= 1
        }
        guard spanAt[token] >= 0, quoted.endsWithComma(Int(spanAt[token])), sameParagraph(token, start) else {
            return nil
        }
        return Int(spanAt[token])
    }

    /// The span that starts where the frame's run ends.
    func rightSpan(of frame: Int, isLast: Bool) -> Int? {
        let end = frames[frame].run.upperBound
        guard isLast, end < spanAt.count, spanAt[end] >= 0 else { return nil }
        let span = Int(spanAt[end])
        guard sameParagraph(end - 1, end) || reading.isByte(end - 1, UInt8(ascii: ":")) else { return nil }
        return quoted.spans[span].open == end ? span : nil
    }

    /// Whether the frame follows its words: `"…," he said`, and not `"…." He said that …`.
    func isAfterContent(_ index: Int, left: Int, right: Int?) -> Bool {
        let frame = frames[index]
        // *agreed it was “a joke” and said …*: a subject shared with a verb before the marks.
        let isShared = frame.subject.map { $0.tokens.upperBound <= quoted.spans[left].open } ?? false
        if frame.isParticipial || isShared { return false }
        if isSpokenFor(left, before: index) || isTimed(index, behind: left) { return false }
        if frame.kind == .punctuation { return frame.isInverted }
        if hasConjunction(before: frame) || right == nil && grammar.hasOwnClause(frame) { return false }
        if !quoted.isPunctuated(left), !frame.isInverted, let subject = frame.subject, isCommonSubject(subject) {
            return quoted.opensWithSpeech(left) && isAlone(frame)
        }
        if let right, introduces(index, right), !quoted.opensWithSpeech(left) { return false }
        guard startsSentence(frame, after: left) else {
            return !frame.hasComplementizer || frame.contentStart >= frame.run.upperBound
        }
        // *It was ‘fine’. She regretted, she said, …*: a sentence with another cue speaks of something else.
        if sharesRun(index) { return false }
        let hasRest = right != nil || grammar.contentLength(after: frame) > 2
        let hasOwnContent = frame.hasComplementizer || hasRest && quoted.endsWithFullStop(left)
        return !hasOwnContent && frame.extent.lowerBound == frame.run.lowerBound
    }

    /// *Voss called it “a joke.” Dorn agreed.*, *After Voss said, “No,” Dorn left*: words that the cue in front of them
    /// attributes, where they end a sentence or the clause that leads up to the main one.
    private func isSpokenFor(_ span: Int, before index: Int) -> Bool {
        let open = quoted.spans[span].open
        if quoted.endsWithFullStop(span) {
            let start = reading.segmented.sentences[reading.segmented.sentence(at: open)].tokens.lowerBound
            return start < open && (max(0, index - 12)..<index).contains { introduces($0, open, from: start) }
        }
        let start = reading.segmented.sentences[frames[index].sentence].tokens.lowerBound
        guard SubjectFinder.fronting.contains(reading.lexemes[start].hash) else { return false }
        return (max(0, index - 12)..<index).contains { cue in
            introduces(cue, open, from: start)
                && !(start..<frames[cue].extent.lowerBound).contains { reading.isComma($0) }
                && !(frames[cue].extent.upperBound..<open).dropLast().contains { reading.isComma($0) }
        }
    }

    /// *The crowd chanted “shame,” as Voss told them to leave.*: a clause that says when, unlike *“…,” as one aide put it*.
    private func isTimed(_ index: Int, behind span: Int) -> Bool {
        let (extent, run) = (frames[index].extent, frames[index].run)
        guard extent.lowerBound > 0, reading.isWord(extent.lowerBound - 1, Words.as) else { return false }
        let isWhole = extent.upperBound >= run.upperBound || reading.tokens[extent.upperBound].kind == .punctuation
        let open = quoted.spans[span].open
        return !isWhole || (max(0, index - 12)..<index).contains { introduces($0, open, from: 0) }
    }

    /// Whether a cue behind `start` leads up to an opening mark.
    private func introduces(_ cue: Int, _ open: Int, from start: Int) -> Bool {
        frames[cue].run.upperBound == open && frames[cue].extent.lowerBound >= start
            && frames[cue].contentStart <= open && frames[cue].subject != nil && !frames[cue].isParticipial
            && grammar.canQuote(frames[cue])
    }

    /// *“…,” and she urged him to …*, *“…,” when Voss asked*: what a conjunction joins speaks of something else.
    private func hasConjunction(before frame: CueFrame) -> Bool {
        frame.extent.lowerBound > 0 && reading.is(frame.extent.lowerBound - 1, .conjunction)
    }

    /// *“The town is a strong niche” Berg said.*: whether nothing stands beside a frame up to the end of its sentence.
    private func isAlone(_ frame: CueFrame) -> Bool {
        frame.extent.lowerBound == frame.run.lowerBound && frame.extent.upperBound < frame.run.upperBound
            && reading.isSentenceEnd(frame.extent.upperBound)
    }

    /// Whether another cue stands beside a frame between the same marks.
    private func sharesRun(_ index: Int) -> Bool {
        [index - 1, index + 1].contains { frames.indices.contains($0) && frames[$0].run == frames[index].run }
    }

    /// A subject that words in marks can be a part of: *the "vital" talks said*.
    private func isCommonSubject(_ subject: NounPhrase) -> Bool {
        [.other, .group, .collective, .document, .name].contains(subject.kind)
    }

    /// `He said, "We will act."`: a comma between the cue and speech right behind it.
    private func introduces(_ index: Int, _ right: Int) -> Bool {
        isDirectlyBefore(index, right) && quoted.startsSpeech(right)
            && reading.isComma(frames[index].run.upperBound - 1)
    }

    /// *Berg called it “dead.” The BBC reported that …*: a sentence of its own, with its own words.
    func opensOwnSentence(_ frame: CueFrame, after left: Int) -> Bool {
        startsSentence(frame, after: left) && grammar.contentLength(after: frame) > 2
    }

    private func startsSentence(_ frame: CueFrame, after left: Int) -> Bool {
        let flags = reading.tokens[frame.extent.lowerBound].flags
        return flags.contains(.sentenceStart) || quoted.endsWithFullStop(left) && flags.contains(.capitalized)
    }

    /// `He said: "…"`, `He said during a visit on Monday, "…"`; not `He said the plan was "…"`.
    func isDirectlyBefore(_ index: Int, _ right: Int) -> Bool {
        let frame = frames[index]
        let last = frame.run.upperBound - 1
        if frame.contentStart >= frame.run.upperBound || reading.isWord(last, Words.that) { return true }
        if reading.isByte(last, UInt8(ascii: ":")) { return !frame.hasComplementizer || frame.contentStart > last }
        guard reading.isComma(last) || reading.isDash(last), !frame.hasComplementizer else {
            return false
        }
        return quoted.startsSpeech(right) && grammar.contentLength(after: frame) < 18
    }

    /// The span after a comma behind the frame: `"A," he said, "B"`.
    func sandwiched(_ index: Int) -> Int? {
        let frame = frames[index]
        if index + 1 < frames.count, frames[index + 1].run == frame.run { return nil }
        guard let right = rightSpan(of: index, isLast: true), draftOfSpan[right] == -1 else { return nil }
        let last = frame.run.upperBound - 1
        let isNear = frame.contentStart >= frame.run.upperBound || grammar.contentLength(after: frame) < 12
        // *“A,” he said, but “B”*
        let isJoined = last > frame.run.lowerBound && reading.is(last, .conjunction) && reading.isComma(last - 1)
        guard reading.tokens[last].kind == .punctuation || frame.hasComplementizer || isJoined else { return nil }
        return isNear && !reading.tokens[quoted.spans[right].open].flags.contains(.sentenceStart)
            && !reading.isSentenceEnd(last) ? right : nil
    }
}
