/// One article's gold and predictions side by side, by words.
struct AttributionPair {
    let text: ScoredText
    let gold: [GoldAttribution]
    let predicted: [ScoredQuotation]
    let goldWords: [Set<Int>]
    let predictedWords: [Set<Int>]
    let marked: [MarkedSpan]
    let markedWords: [Set<Int>]
    /// The words that stand in double marks.
    let wordsInMarks: Set<Int>
    /// The code points of all gold content.
    private let covered: Set<Int>

    init(_ article: GoldArticle, _ predictions: [ScoredQuotation]) {
        let text = ScoredText(article.text)
        self.text = text
        gold = article.attributions ?? []
        predicted = predictions.filter { !$0.isNested && !$0.content.proper.isEmpty }
        goldWords = gold.map { text.words(in: $0.content) }
        predictedWords = predicted.map { text.words(in: $0.content) }
        marked = MarkedSpans.find(in: text)
        markedWords = marked.map { text.words(in: [$0.span]) }
        wordsInMarks = markedWords.reduce(into: []) { $0.formUnion($1) }
        covered = Set(gold.flatMap { $0.content.proper.flatMap { $0.start..<$0.end } })
    }

    var goldPieces: [CodePointSpan: Int] { pieces(gold.map(\.content)) }
    var predictedPieces: [CodePointSpan: Int] { pieces(predicted.map(\.content)) }

    /// Whether gold content covers at least half of the characters in a span.
    func isGold(_ span: CodePointSpan) -> Bool {
        let characters = (span.start..<span.end).filter { !text.scalars[$0].isBlank }
        return !gold.isEmpty && characters.filter(covered.contains).count * 2 >= characters.count
    }

    /// Whether at least half of some words stand in double marks.
    func isInMarks(_ words: Set<Int>) -> Bool {
        !words.isEmpty && words.intersection(wordsInMarks).count * 2 >= words.count
    }

    func bestGold(for words: Set<Int>) -> (index: Int, overlap: Int)? { best(goldWords, for: words) }
    func bestPrediction(for words: Set<Int>) -> (index: Int, overlap: Int)? { best(predictedWords, for: words) }

    /// The first of those that share the most words.
    private func best(_ candidates: [Set<Int>], for words: Set<Int>) -> (index: Int, overlap: Int)? {
        candidates.enumerated().map { (index: $0.offset, overlap: $0.element.intersection(words).count) }
            .max { ($0.overlap, $1.index) < ($1.overlap, $0.index) }
    }

    private func pieces(_ contents: [[CodePointSpan]]) -> [CodePointSpan: Int] {
        contents.flatMap { text.pieces(of: $0) }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
}

extension [CodePointSpan] {
    /// Those that are not empty.
    var proper: [CodePointSpan] { filter { $0.start < $0.end } }
}
