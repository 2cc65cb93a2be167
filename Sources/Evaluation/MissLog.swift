/// Collects the misses of one article.
struct MissLog {
    let article: String
    let text: ScoredText
    private(set) var misses: [Miss] = []

    init(article: String, text: ScoredText) {
        self.article = article
        self.text = text
    }

    mutating func note(_ kind: String, _ detail: String, _ quotation: ScoredQuotation) {
        guard let first = quotation.content.first, let last = quotation.content.last else { return }
        note(kind, detail, CodePointSpan(first.start, last.end))
    }

    mutating func note(_ kind: String, _ detail: String, _ span: CodePointSpan) {
        let (words, context) = (text.excerpt(span), text.context(of: span))
        misses.append(Miss(article: article, kind: kind, detail: detail, words: words, context: context))
    }
}
