import Document
import Segmentation

/// Pairs cues with the marks beside them.
extension QuotationFinder {
    /// Pairs every frame with the span right before or right after it.
    mutating func attachBesideMarks(_ own: Range<Int>, paragraph: Int) {
        for frame in own where grammar.canQuote(frames[frame]) {
            guard !isRelayed(frame, in: own), let left = leftSpan(of: frame), draftOfSpan[left] == -1,
                quoted.endsWithComma(left), isAfterContent(frame, left: left, right: nil)
            else { continue }
            makeDraft(frame, after: left, sandwiched: sandwiched(frame), paragraph: paragraph)
        }
        for frame in own where !hasDraft[frame] && !isRelayed(frame, in: own) {
            let left = leftSpan(of: frame)
            let right = rightSpan(
                of: frame, isLast: frame + 1 == own.upperBound || frames[frame + 1].run != frames[frame].run)
            guard grammar.canQuote(frames[frame]) else { continue }
            if let left, draftOfSpan[left] == -1, isAfterContent(frame, left: left, right: right) {
                makeDraft(frame, after: left, sandwiched: sandwiched(frame), paragraph: paragraph)
            } else if let right, draftOfSpan[right] == -1,
                !(frames[frame].kind == .punctuation && frames[frame].isInverted), isDirectlyBefore(frame, right)
            {
                makeDraft(frame, before: right, paragraph: paragraph)
            }
        }
    }

    /// *Ruiz called it "dead," according to NBC*: an outlet or phrase behind words that another cue attributes.
    func isRelayed(_ index: Int, in own: Range<Int>) -> Bool {
        guard grammar.isPhrase(frames[index]) || grammar.isMedium(frames[index]), let left = leftSpan(of: index),
            !opensOwnSentence(frames[index], after: left)
        else { return false }
        return (max(own.lowerBound, index - 12)..<index).contains { other in
            guard frames[other].subject != nil, !frames[other].isParticipial || grammar.isPhrase(frames[index])
            else { return false }
            let start = sentenceStart(of: left)
            return frames[other].extent.lowerBound >= start && frames[other].contentStart <= quoted.spans[left].open
                && grammar.canQuote(frames[other])
        }
    }

    private func sentenceStart(of span: Int) -> Int {
        reading.segmented.sentences[reading.segmented.sentence(at: max(0, quoted.spans[span].open))].tokens.lowerBound
    }

    /// Marks that only an outlet or phrase behind them attributes after all.
    mutating func attachRelayed(_ own: Range<Int>, paragraph: Int) {
        for frame in own where !hasDraft[frame] && isRelayed(frame, in: own) && grammar.canQuote(frames[frame]) {
            guard let left = leftSpan(of: frame), draftOfSpan[left] == -1, isAfterContent(frame, left: left, right: nil)
            else { continue }
            makeDraft(frame, after: left, sandwiched: nil, paragraph: paragraph)
        }
    }

    private mutating func makeDraft(_ frame: Int, after span: Int, sandwiched: Int?, paragraph: Int) {
        var content = [clause(before: span, frame: frame)]
        var spans = [span]
        // Spans further left in the same clause belong to it too.
        for earlier in spansInside(content[0]) where earlier != span && draftOfSpan[earlier] == -1 {
            spans.insert(earlier, at: 0)
        }
        if let sandwiched {
            content.append(clause(after: sandwiched))
            spans.append(sandwiched)
        }
        append(Draft(content: content, spans: spans, frame: frame, sieve: sieve(of: frame), paragraph: paragraph))
    }

    private mutating func makeDraft(_ frame: Int, before span: Int, paragraph: Int) {
        append(
            Draft(
                content: [clause(after: span)], spans: [span], frame: frame, sieve: sieve(of: frame),
                paragraph: paragraph))
    }
}
