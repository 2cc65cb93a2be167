import Document
import Segmentation

/// Marks without a cue of their own.
extension QuotationFinder {
    mutating func attachRest(paragraph: Int) {
        guard !top.ofParagraph[paragraph].isEmpty, !isSubhead(paragraph) else { return }
        let isWhole = isWholeParagraph(paragraph)
        for index in top.ofParagraph[paragraph] {
            let span = top.indices[index]
            if draftOfSpan[span] == -1 { attachRest(span, paragraph: paragraph, isWhole: isWhole) }
        }
    }

    private mutating func attachRest(_ span: Int, paragraph: Int, isWhole: Bool) {
        let turn = transcriptLabel(span)
        if quoted.spans[span].continuesPrevious, turn.map({ !isInCapitals($0.subject) }) ?? true,
            let previous = draftBefore(span)
        {
            return extend(previous, with: span)
        }
        if isWhole || quoted.spans[span].continuesPrevious, let turn {
            return append(
                Draft(
                    content: [turn.content], spans: [span], subject: turn.subject, sieve: .transcript,
                    paragraph: paragraph))
        }
        if introduce(span, paragraph: paragraph) { return }
        if isWhole {
            if continueAcross(span, paragraph: paragraph) { return }
            introduceHopefully(span, paragraph: paragraph)
        } else {
            if continueInside(span, paragraph: paragraph) { return }
            if sentenceStarts(at: span) { introduceHopefully(span, paragraph: paragraph) }
        }
        keepUnattributed(span, paragraph: paragraph)
    }

    /// Speech in a paragraph with other words continues the quotation before it there.
    private mutating func continueInside(_ span: Int, paragraph: Int) -> Bool {
        if let previous = interruptedDraft(before: span) {
            extend(previous, with: span)
            return true
        }
        guard quoted.isSpeech(span) else { return false }
        if let previous = precedingInParagraph(span, paragraph) {
            extend(previous, with: span)
            return true
        }
        guard let previous = lastDraft(before: quoted.spans[span].open), drafts[previous].paragraph == paragraph,
            !drafts[previous].isBelief, !asks(previous)
        else { return false }
        continueDraft(previous, with: span, paragraph: paragraph)
        return true
    }

    /// *Voss said, “Instead of calming people,” the mayor “went for a swim.”*: the draft whose words in marks end with a
    /// comma, and go on in the same sentence without another cue.
    private func interruptedDraft(before span: Int) -> Int? {
        guard let previous = draftBefore(span), let frame = drafts[previous].frame,
            let earlier = drafts[previous].spans.last, frames[frame].cue.upperBound <= quoted.spans[earlier].open,
            let comma = quoted.spans[earlier].inner.last, reading.isComma(comma),
            quoted.spans[earlier].tokens.upperBound < quoted.spans[span].open
        else { return nil }
        let between = quoted.spans[earlier].tokens.upperBound..<quoted.spans[span].open
        let isInterrupted =
            between.count < 12 && !reading.is(between.lowerBound, .conjunction)
            && between.allSatisfy { reading.tokens[$0].kind != .punctuation && !isFrameStart[$0] }
            && !reading.tokens[between.lowerBound].flags.contains(.sentenceStart)
        return isInterrupted && reading.sentenceEnd(at: between.lowerBound) > between.upperBound ? previous : nil
    }

    /// *Asked by reporters whether it was so, Berg laughed. “No.”*: who asks does not answer.
    private func asks(_ draft: Int) -> Bool { drafts[draft].frame.map { grammar.isQuestion(frames[$0]) } ?? false }

    private func isInCapitals(_ label: NounPhrase) -> Bool {
        label.tokens.allSatisfy { reading.tokens[$0].flags.contains(.allCaps) }
    }

    /// `"BERG: We will go."`: a transcript inside marks names its speaker before a colon.
    private func transcriptLabel(_ span: Int) -> (subject: NounPhrase, content: Range<Int>)? {
        let inner = quoted.spans[span].inner
        guard let colon = inner.prefix(5).first(where: { reading.isByte($0, UInt8(ascii: ":")) }),
            colon > inner.lowerBound, colon + 1 < inner.upperBound,
            (inner.lowerBound..<colon).allSatisfy({ reading.isCapitalized($0) })
        else { return nil }
        let name = Int(cues.phrases.nameAt[colon - 1])
        let subject = NounPhrase(
            tokens: inner.lowerBound..<colon, head: colon - 1,
            kind: name >= 0 ? cues.phrases.head(of: cues.phrases.names[name].kind) : .other, name: name, isPlural: false
        )
        return (subject, colon + 1..<quoted.spans[span].tokens.upperBound)
    }

    private func sentenceStarts(at span: Int) -> Bool {
        reading.tokens[quoted.spans[span].open].flags.contains(.sentenceStart)
            && quoted.spans[span].open > reading.segmented.paragraphs[quoted.spans[span].paragraph].tokens.lowerBound
    }

    private func draftBefore(_ span: Int) -> Int? {
        let position = top.position[span] - 1
        let draft = position >= 0 ? draftOfSpan[top.indices[position]] : -1
        return draft >= 0 ? draft : nil
    }

    private mutating func extend(_ draft: Int, with span: Int) {
        drafts[draft].content.append(quoted.spans[span].tokens)
        drafts[draft].spans.append(span)
        draftOfSpan[span] = draft
    }

    /// Whether nothing but this span and others like it stands in the paragraph.
    private func isWholeParagraph(_ paragraph: Int) -> Bool {
        let tokens = reading.segmented.paragraphs[paragraph].tokens
        // *Adding, “…”*
        let start = reading.is(tokens.lowerBound, [.verbGerund]) ? tokens.lowerBound + 1 : tokens.lowerBound
        return (start..<tokens.upperBound).allSatisfy {
            spanAt[$0] >= 0 || reading.tokens[$0].kind == .punctuation
        }
    }

    /// Somebody's words, and the article does not say whose.
    private mutating func keepUnattributed(_ span: Int, paragraph: Int) {
        guard draftOfSpan[span] == -1, quoted.isUnattributed(span) else { return }
        append(Draft(content: [quoted.spans[span].tokens], spans: [span], sieve: .introduction, paragraph: paragraph))
    }

    /// The quotation that holds the marks right before, in the same paragraph.
    private func precedingInParagraph(_ span: Int, _ paragraph: Int) -> Int? {
        guard let previous = draftBefore(span), drafts[previous].paragraph == paragraph else { return nil }
        return previous
    }

    /// A paragraph that is wholly a quotation continues the speaker of the one before.
    private mutating func continueAcross(_ span: Int, paragraph: Int) -> Bool {
        guard paragraph > 0, let previous = lastDraft(before: quoted.spans[span].open),
            paragraph - drafts[previous].paragraph <= 1, drafts[previous].nestedIn == nil,
            !drafts[previous].isBelief
        else { return false }
        continueDraft(previous, with: span, paragraph: paragraph)
        return true
    }

    mutating func continueDraft(_ previous: Int, with span: Int, paragraph: Int) {
        append(
            Draft(
                content: [quoted.spans[span].tokens], spans: [span], sieve: .continuation,
                continues: drafts[previous].continues ?? previous, paragraph: paragraph))
    }

    /// The last quotation before a token.
    func lastDraft(before token: Int) -> Int? {
        // Drafts come a paragraph at a time, so the last ones are the nearest.
        let near = drafts.indices.suffix(16).filter {
            drafts[$0].mergedInto == nil && drafts[$0].content[0].lowerBound < token
        }
        return near.max { drafts[$0].content[0].lowerBound < drafts[$1].content[0].lowerBound }
    }
}
