import Document

/// Words in marks in a headline that name no speaker: the body quotes them again and says whose they are.
extension QuotationFinder {
    /// Gives the marks of headlines that nobody speaks to whoever says the same words in the text.
    mutating func attachHeadlines() {
        attach(
            headings: reading.segmented.paragraphs.indices.filter { reading.segmented.paragraphs[$0].kind == .headline }
        )
    }

    /// Gives subheads in marks to whoever says the same words in the text.
    mutating func attachSubheads() { attach(headings: reading.segmented.paragraphs.indices.filter { isSubhead($0) }) }

    private mutating func attach(headings: [Int]) {
        for paragraph in headings {
            for place in top.ofParagraph[paragraph] where draftOfSpan[top.indices[place]] == -1 {
                attachHeadline(top.indices[place], paragraph: paragraph)
            }
        }
    }

    /// *“DIVISIVE AND WRONG”*: a paragraph of a few words in marks that is no sentence.
    func isSubhead(_ paragraph: Int) -> Bool {
        guard top.ofParagraph[paragraph].count == 1, let place = top.ofParagraph[paragraph].first,
            case let span = quoted.spans[top.indices[place]],
            span.tokens == reading.segmented.paragraphs[paragraph].tokens, span.inner.count <= Self.longestSubhead,
            let first = span.inner.first, let last = span.inner.last
        else { return false }
        return reading.tokens[last].kind == .word && reading.tokens[first].flags.contains(.allCaps)
            && reading.tokens[last].flags.contains(.allCaps)
    }

    /// In tokens.
    private static let longestSubhead = 10

    private mutating func attachHeadline(_ span: Int, paragraph: Int) {
        let words = self.words(in: quoted.spans[span].inner)
        guard !words.isEmpty,
            let body = drafts.prefix(Self.headlineReach).first(where: { quotes(words, $0, after: span) }),
            let speaker = body.subject ?? body.frame.flatMap({ frames[$0].subject })
        else { return }
        append(
            Draft(
                content: [quoted.spans[span].tokens], spans: [span], subject: speaker, sieve: .continuation,
                paragraph: paragraph))
    }

    /// How many quotations of the text a headline is looked up in.
    private static let headlineReach = 80

    /// Whether a draft with marks, behind a span, says some words in a row.
    private func quotes(_ words: [UInt64], _ draft: Draft, after span: Int) -> Bool {
        guard draft.mergedInto == nil, draft.insideSpan == nil, !draft.spans.isEmpty,
            draft.content[0].lowerBound > quoted.spans[span].open || isSubhead(quoted.spans[span].paragraph)
        else { return false }
        return draft.content.contains { self.words(in: $0).contains(words) }
    }

    private func words(in tokens: Range<Int>) -> [UInt64] {
        tokens.filter { reading.tokens[$0].kind == .word || reading.tokens[$0].kind == .clitic }
            .map { reading.lexemes[$0].hash }
    }
}
