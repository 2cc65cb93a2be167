import Document
import Segmentation

/// Clauses of a cue, with or without marks in them.
extension QuotationFinder {
    mutating func attachClauses(_ own: Range<Int>, paragraph: Int) {
        let taken = takenFrames(paragraph)
        for frame in own where !taken.contains(frame) {
            guard !isRelayed(frame, in: own), let content = clauseContent(of: frame),
                holdsWord(content)
            else { continue }
            let spans = spansInside(content).filter { draftOfSpan[$0] == -1 }
            append(
                Draft(
                    content: [content], spans: spans, frame: frame, sieve: spans.isEmpty ? .clause : sieve(of: frame),
                    paragraph: paragraph, isBelief: grammar.isBelief(frames[frame])))
        }
    }

    private func holdsWord(_ content: Range<Int>) -> Bool {
        content.contains { reading.tokens[$0].kind == .word }
    }

    /// The content of a frame that stands beside no mark.
    private func clauseContent(of index: Int) -> Range<Int>? {
        let frame = frames[index]
        guard frame.subject != nil || frame.isParticipial else { return nil }
        if grammar.isPostposed(frame) { return contentBefore(frame) }
        if frame.isPassive, frame.contentStart >= frame.run.upperBound - 1, rightSpan(of: index, isLast: true) == nil {
            return contentBefore(frame)
        }
        guard frame.contentStart < reading.sentenceEnd(at: frame.cue.lowerBound) else { return nil }
        guard grammar.takesClause(frame) else { return nil }
        if !grammar.isStrong(frame), !holdsMarks(index) || grammar.isRelative(frame) && !grammar.namesSomething(frame) {
            return nil
        }
        let limit = reading.sentenceEnd(at: frame.cue.lowerBound)
        let end = clauseEnd(from: frame.contentStart, limit: limit, after: index)
        return frame.contentStart < end ? frame.contentStart..<end : nil
    }

    /// Whether words in marks follow the cue in its sentence.
    private func holdsMarks(_ index: Int) -> Bool {
        let frame = frames[index]
        let limit = reading.sentenceEnd(at: frame.cue.lowerBound)
        let reach =
            grammar.isStrong(frame) ? limit : min(limit, frame.contentStart + (grammar.namesSomething(frame) ? 25 : 10))
        return (frame.contentStart..<max(frame.contentStart, reach)).contains {
            spanAt[$0] >= 0 && draftOfSpan[Int(spanAt[$0])] == -1
        }
    }

    private func contentBefore(_ frame: CueFrame) -> Range<Int>? {
        var end = frame.extent.lowerBound
        while end > frame.run.lowerBound, reading.tokens[end - 1].kind == .punctuation { end -= 1 }
        var start = clauseStart(before: end)
        let earlier = frames[framesOfSentence[frame.sentence]].suffix(64).last {
            $0.extent.upperBound <= end && $0.extent.lowerBound >= start
                && $0.subject != nil
        }
        // *Berg said he would go, according to Reuters*: the phrase passes on what the verb attributes.
        if grammar.isPhrase(frame) || grammar.isMedium(frame), hasEarlierDraft(before: frame) { return nil }
        // *…, KING-TV reported, while …, the Sun-Times reported*: what follows the last cue.
        if let earlier, earlier.contentStart >= start, grammar.isPostposed(earlier) {
            start = afterConjunction(max(start, earlier.extent.upperBound), limit: end)
        }
        return start < end ? start..<end : nil
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
