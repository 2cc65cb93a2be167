/// Quotations over several paragraphs whose cue stands in the last: *“A.* / *“B.* / *“C,” he said*.
extension QuotationFinder {
    /// Gives the paragraphs left open before to the draft that names their speaker.
    mutating func takeOpenParagraphs(from first: Int) {
        for draft in first..<drafts.count where drafts[draft].frame != nil {
            guard let span = drafts[draft].spans.first, quoted.spans[span].continuesPrevious else { continue }
            let open = openSpans(before: span)
            guard !open.isEmpty else { continue }
            for span in open { hand(span, to: draft) }
            let spans = quoted.spans
            drafts[draft].content = open.map { spans[$0].tokens } + drafts[draft].content
            drafts[draft].spans = open + drafts[draft].spans
            drafts[draft].sieve = .openParagraph
        }
    }

    /// The spans that a span continues, as far back as no cue speaks for them.
    private func openSpans(before span: Int) -> [Int] {
        var open: [Int] = []
        var later = span
        while quoted.spans[later].continuesPrevious, top.position[later] > 0 {
            let earlier = top.indices[top.position[later] - 1]
            guard quoted.spans[earlier].close == nil, isFree(earlier) else { break }
            open.append(earlier)
            later = earlier
        }
        return open.reversed()
    }

    /// Whether a span has no draft yet, or one that a hopeful step made of nothing else.
    private func isFree(_ span: Int) -> Bool {
        guard draftOfSpan[span] >= 0 else { return true }
        let (draft, spans) = (drafts[draftOfSpan[span]], quoted.spans)
        return draft.frame == nil && draft.mergedInto == nil && draft.spans.allSatisfy { spans[$0].close == nil }
    }

    private mutating func hand(_ span: Int, to draft: Int) {
        if draftOfSpan[span] >= 0 { drafts[draftOfSpan[span]].mergedInto = draft }
        draftOfSpan[span] = draft
    }
}
