/// Collects the misses of one article.
struct MissLog {
    let article: String
    let text: ScoredText
    private(set) var misses: [Miss] = []

    init(article: String, text: ScoredText) {
        self.article = article
        self.text = text
    }

    /// Notes a miss about some words.
    /// - Parameter detail: What was wanted and what came.
    mutating func note(_ kind: MissKind, _ detail: String, _ content: [CodePointSpan]) {
        guard let first = content.first, let last = content.last else { return }
        let span = CodePointSpan(first.start, last.end)
        let (words, context) = (text.excerpt(span), text.context(of: span))
        misses.append(Miss(article: article, kind: kind, detail: detail, words: words, context: context))
    }

    /// Notes that words of the gold were not found, with the cue that the gold has for them.
    mutating func noteUnfound(_ kind: MissKind, _ content: [CodePointSpan], cue: [CodePointSpan]) {
        let words = cue.map { text.excerpt($0) }.joined(separator: " … ")
        note(kind, "not found" + (words.isEmpty ? "" : "; its cue is “\(words)”"), content)
    }

    /// Notes where spans have other words than those of the gold.
    mutating func noteEdges(of predicted: [CodePointSpan], gold: [CodePointSpan]) {
        let (wanted, got) = (text.words(in: gold), text.words(in: predicted))
        guard wanted != got else { return }
        let parts = [("missing", wanted.subtracting(got)), ("too much", got.subtracting(wanted))]
        note(.boundary, parts.filter { !$1.isEmpty }.map { "\($0): \(listed($1))" }.joined(separator: "; "), gold)
    }

    /// The first words of some.
    private func listed(_ words: Set<Int>) -> String {
        let first = words.sorted().prefix(12).map { text[text.words[$0]] }.joined(separator: " ")
        return "“\(first)\(words.count > 12 ? " …" : "")”"
    }
}
