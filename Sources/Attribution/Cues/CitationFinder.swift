import Segmentation

/// What a medium cites beside its own verb: *CNN reported, citing Interfax*, *The Local, quoting NRK, reported*.
struct Citation {
    /// From the comma before it to the comma behind it, where they stand there.
    let tokens: Range<Int>
    /// The one cited.
    let source: NounPhrase
}

/// Finds citations: a participle between a medium and its words, never words of its own.
struct CitationFinder {
    private let reading: Reading
    private let phrases: NounPhraseParser

    init(_ phrases: NounPhraseParser) {
        reading = phrases.reading
        self.phrases = phrases
    }

    /// The citation that starts at a comma or at *citing* itself.
    func citation(at index: Int, limit: Int) -> Citation? {
        let participle = index < limit && reading.isComma(index) ? index + 1 : index
        guard participle < limit, Self.participles.contains(reading.lexemes[participle].hash),
            let source = phrases.phrase(startingAt: participle + 1, limit: limit), !isAsSaying(source, limit: limit)
        else { return nil }
        let end = source.tokens.upperBound
        return Citation(tokens: index..<(end < limit && reading.isComma(end) ? end + 1 : end), source: source)
    }

    /// The first citation among some tokens.
    func citation(in tokens: Range<Int>, limit: Int) -> Citation? {
        tokens.lazy.compactMap { index in
            Self.participles.contains(reading.lexemes[index].hash) ? citation(at: index, limit: limit) : nil
        }.first
    }

    /// *quoting him as saying*: words of his follow.
    private func isAsSaying(_ source: NounPhrase, limit: Int) -> Bool {
        let end = source.tokens.upperBound
        return end < limit && reading.isWord(end, Words.as)
    }

    static let participles = WordSet(["citing", "quoting"])
}
