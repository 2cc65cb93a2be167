/// A text by code points, with its words: what the scorers count in.
struct ScoredText {
    let scalars: [Unicode.Scalar]
    /// Letters and digits, with apostrophes, hyphens, dots and ampersands inside: `\w+(?:[’'\-.&]\w+)*`.
    let words: [CodePointSpan]

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        words = ScoredText.words(in: scalars)
    }

    subscript(span: CodePointSpan) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[clamped(span.start)..<clamped(span.end)])
        return String(view)
    }

    /// The indices of the words that the spans touch.
    func words(in spans: [CodePointSpan]) -> Set<Int> {
        var found: Set<Int> = []
        for span in spans where span.start < span.end {
            var index = firstWord(endingAfter: span.start)
            while index < words.count, words[index].start < span.end {
                found.insert(index)
                index += 1
            }
        }
        return found
    }

    /// The code points of letters and digits in the spans.
    func letters(in spans: [CodePointSpan]) -> Set<Int> {
        let places = spans.flatMap { clamped($0.start)..<max(clamped($0.start), clamped($0.end)) }
        return Set(places.filter { scalars[$0].isAlphanumeric })
    }

    /// The spans without marks, punctuation and blank space at their ends; those that only such characters
    /// part are joined.
    func pieces(of spans: [CodePointSpan]) -> [CodePointSpan] {
        let trimmed = spans.filter { $0.start < $0.end }.map(trim).filter { $0.start < $0.end }.sorted()
        return trimmed.reduce(into: []) { pieces, span in
            guard let last = pieces.last, isJoined(last, span) else { return pieces.append(span) }
            pieces[pieces.count - 1] = CodePointSpan(last.start, max(last.end, span.end))
        }
    }

    /// The words of a span in one line, at most `limit` code points of them.
    func excerpt(_ span: CodePointSpan, limit: Int = 90) -> String {
        var result = String.UnicodeScalarView()
        for scalar in scalars[clamped(span.start)..<max(clamped(span.start), clamped(span.end))] {
            if !scalar.isBlank { result.append(scalar) } else if result.last != " " { result.append(" ") }
        }
        return String(String.UnicodeScalarView(result.prefix(limit)))
    }

    /// The line that holds a span, cut to what stands near it.
    func context(of span: CodePointSpan) -> String {
        let (start, end) = (clamped(span.start), clamped(span.end))
        let before = scalars[max(0, start - 100)..<start].lastIndex(of: "\n").map { $0 + 1 } ?? max(0, start - 100)
        let after = scalars[end..<min(scalars.count, end + 100)].firstIndex(of: "\n") ?? min(scalars.count, end + 100)
        return excerpt(CodePointSpan(before, after), limit: .max)
    }

    /// Whether one of some spans stands in the same line as one of others.
    func shareLine(_ spans: [CodePointSpan], _ others: [CodePointSpan]) -> Bool {
        spans.contains { span in
            others.contains { other in
                let gap = (start: clamped(min(span.end, other.end)), end: clamped(max(span.start, other.start)))
                return gap.start >= gap.end || !scalars[gap.start..<gap.end].contains("\n")
            }
        }
    }

    private func clamped(_ offset: Int) -> Int { min(max(offset, 0), scalars.count) }

    private func isJoined(_ left: CodePointSpan, _ right: CodePointSpan) -> Bool {
        right.start <= left.end || !scalars[left.end..<right.start].contains { $0.isAlphanumeric }
    }

    private func trim(_ span: CodePointSpan) -> CodePointSpan {
        var (start, end) = (span.start, span.end)
        while start < end, !scalars[start].isAlphanumeric, !"$£€%#@".unicodeScalars.contains(scalars[start]) {
            start += 1
        }
        while end > start, !scalars[end - 1].isAlphanumeric, !"%$£€".unicodeScalars.contains(scalars[end - 1]) {
            end -= 1
        }
        return CodePointSpan(start, end)
    }

    private func firstWord(endingAfter offset: Int) -> Int {
        var (low, high) = (0, words.count)
        while low < high {
            let middle = (low + high) / 2
            if words[middle].end <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func words(in scalars: [Unicode.Scalar]) -> [CodePointSpan] {
        let isWord = scalars.map(\.isWordCharacter)
        var (words, index): ([CodePointSpan], Int) = ([], 0)
        while index < scalars.count {
            guard isWord[index] else {
                index += 1
                continue
            }
            let start = index
            while index < scalars.count,
                isWord[index] || index + 1 < scalars.count && isWord[index + 1] && isJoint(scalars[index])
            { index += 1 }
            words.append(CodePointSpan(start, index))
        }
        return words
    }

    private static func isJoint(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "’", "'", "-", ".", "&": true
        default: false
        }
    }
}
