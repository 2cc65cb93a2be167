import Document
import Segmentation

/// Block quotations: a paragraph without marks that the one before it leads up to, as *Reuters reports:* does.
extension QuotationFinder {
    /// In tokens: what is shorter is a heading or a list.
    private static let shortestBlock = 6

    /// Gives a paragraph to the cue that leads up to it, or to the block that it goes on with.
    /// - Returns: the draft that holds the paragraph.
    mutating func takeBlock(paragraph: Int) -> Int? {
        guard paragraph > 0, isPlain(paragraph) else { return nil }
        if let last = lastBlock, goesOn(last, with: paragraph) {
            drafts[last].content.append(reading.segmented.paragraphs[paragraph].tokens)
            return last
        }
        guard let frame = leadIn(to: paragraph) else { return nil }
        append(
            Draft(
                content: [reading.segmented.paragraphs[paragraph].tokens], frame: frame, sieve: sieve(of: frame),
                paragraph: paragraph))
        lastBlock = drafts.count - 1
        return lastBlock
    }

    /// Whether a draft is a block: its cue stands in a paragraph before, and no marks open it.
    func isBlock(_ draft: Draft) -> Bool {
        guard let frame = draft.frame, let first = draft.content.first?.lowerBound, spanAt[first] < 0 else {
            return false
        }
        return reading.segmented.paragraph(at: frames[frame].cue.lowerBound) < draft.paragraph
    }

    /// A paragraph of prose that no mark opens.
    private func isPlain(_ paragraph: Int) -> Bool {
        let (text, before) = (reading.segmented.paragraphs[paragraph], reading.segmented.paragraphs[paragraph - 1])
        return text.kind == .body && before.kind == .body && text.tokens.count >= Self.shortestBlock
            && spanAt[text.tokens.lowerBound] < 0
            && [.word, .punctuation].contains(reading.tokens[text.tokens.lowerBound].kind)
    }

    /// Whether a paragraph follows a block without the empty line that set the block off.
    private func goesOn(_ block: Int, with paragraph: Int) -> Bool {
        let end = drafts[block].paragraph + drafts[block].content.count
        return end == paragraph && isSetOff(drafts[block].paragraph) && !isSetOff(paragraph)
    }

    /// Whether an empty line stands before a paragraph.
    private func isSetOff(_ paragraph: Int) -> Bool {
        let (before, after) = (reading.segmented.paragraphs[paragraph - 1], reading.segmented.paragraphs[paragraph])
        let end = Int(reading.tokens[before.tokens.upperBound - 1].end)
        return reading.bytes[end..<Int(reading.tokens[after.tokens.lowerBound].start)].count { $0 == 0x0A } > 1
    }

    /// The cue right before the colon that ends the paragraph before, which has no words of its own yet.
    private func leadIn(to paragraph: Int) -> Int? {
        let colon = reading.segmented.paragraphs[paragraph - 1].tokens.upperBound - 1
        guard reading.isByte(colon, UInt8(ascii: ":")) else { return nil }
        for frame in framesOfSentence[reading.segmented.sentence(at: colon)].reversed()
        where !hasDraft[frame] && frames[frame].contentStart >= colon && leadsToWords(frames[frame]) { return frame }
        return nil
    }

    private func leadsToWords(_ frame: CueFrame) -> Bool {
        guard let subject = frame.subject, subject.isLikelySpeaker, !frame.isHypothetical, !frame.isNegated else {
            return false
        }
        guard case .verb(let index) = frame.kind else {
            // *Fox News reports:* looks like a label.
            return grammar.isPhrase(frame) || frame.kind == .punctuation && reading.is(subject.head, .reportingVerb)
        }
        return [.report, .write, .reveal, .relay].contains(reading.lexicon.verbs[index].cueClass)
    }

    /// Nests what somebody else is quoted with in a paragraph of a block; all else there is the block's.
    mutating func nest(from first: Int, inBlock block: Int) {
        let nested = NestedFinder(quoted, cues: cues)
        for inner in first..<drafts.count where inner != block && drafts[inner].stands && drafts[inner].nestedIn == nil
        {
            if let frame = drafts[inner].frame, saysItself(inner, frames[frame], in: block, nested) {
                drafts[inner].nestedIn = block
            } else {
                drop(inner, into: block)
            }
        }
    }
}
