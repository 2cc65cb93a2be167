import Document

/// A span between two quotation marks, or from a mark to the end of its paragraph.
package struct QuotedSpan: Sendable {
    /// The token of the opening mark.
    package let open: Int
    /// The token of the closing mark; `nil` where the span runs to the end of its paragraph.
    package let close: Int?
    /// The tokens inside, without the marks. May be empty.
    package let inner: Range<Int>
    /// The index of the paragraph.
    package let paragraph: Int
    /// The index of the span around it, for a nested one.
    package let parent: Int?
    /// Whether it goes on from the span before, whose paragraph ended without a closing mark.
    package let continuesPrevious: Bool

    /// All tokens, marks included.
    package var tokens: Range<Int> { open..<(close.map { $0 + 1 } ?? inner.upperBound) }
}

/// A reading with its marks paired: the stage between segmentation and attribution.
package struct QuotedText: Sendable {
    /// The tokens, looked up.
    package let reading: Reading
    /// All spans, by their opening marks.
    package let spans: [QuotedSpan]
    /// Marks without a partner.
    package let unbalanced: [UnbalancedMark]

    /// For every token, whether it stands in one of the spans that `counts` takes by their indices.
    func tokensInMarks(where counts: (Int) -> Bool) -> [Bool] {
        var isMarked = [Bool](repeating: false, count: reading.tokens.count)
        for (index, span) in spans.enumerated() where counts(index) {
            for token in span.tokens { isMarked[token] = true }
        }
        return isMarked
    }

    /// The index of the span whose opening mark is a token.
    /// - Complexity: O(log *n*) in the number of spans.
    func index(openingAt token: Int) -> Int? {
        var (low, high) = (0, spans.count)
        while low < high {
            let middle = (low + high) / 2
            if spans[middle].open < token { low = middle + 1 } else { high = middle }
        }
        return low < spans.count && spans[low].open == token ? low : nil
    }
}
