/// A maximal span inside double quotation marks, the marks excluded.
struct MarkedSpan {
    let span: CodePointSpan
    /// Whether the marks are pairs of apostrophes.
    let isTwoApostrophes: Bool
}

/// Finds the spans in double marks, paragraph by paragraph, as the attribution scorer defines its units. This
/// is deliberately simple and apart from the analyser's own way with marks: a ruler must not bend.
struct MarkedSpans {
    private enum Opening { case straight, curly, apostrophes }

    private let scalars: ArraySlice<Unicode.Scalar>
    private let lastStraight: Int?
    private let lastApostrophes: Int?
    /// Offsets of `”`.
    private let closings: [Int]

    /// The spans of a text that hold a word.
    static func find(in text: ScoredText) -> [MarkedSpan] {
        text.scalars.split { $0 == "\n" || $0 == "\r" }
            .flatMap { MarkedSpans($0).spans() }
            .filter { text.scalars[$0.span.start..<$0.span.end].contains(where: \.isWordCharacter) }
    }

    private init(_ paragraph: ArraySlice<Unicode.Scalar>) {
        scalars = paragraph
        lastStraight = paragraph.lastIndex(of: "\"")
        lastApostrophes = paragraph.indices.dropLast().last { paragraph[$0] == "'" && paragraph[$0 + 1] == "'" }
        closings = paragraph.indices.filter { paragraph[$0] == "”" }
    }

    private func spans() -> [MarkedSpan] {
        var (found, index): ([MarkedSpan], Int) = ([], scalars.startIndex)
        var (start, opening, depth) = (0, Opening?.none, 0)
        while index < scalars.endIndex {
            let isPair = isPair(at: index)
            let next = index + (isPair ? 2 : 1)
            if let current = opening {
                let closes = closes(current, at: index, isPair: isPair, next: next, depth: &depth)
                if closes {
                    found.append(MarkedSpan(span: .init(start, index), isTwoApostrophes: current == .apostrophes))
                    opening = nil
                }
            } else {
                opening = self.opening(at: index, isPair: isPair)
                (start, depth) = (next, 0)
            }
            index = next
        }
        if let opening {
            found.append(MarkedSpan(span: .init(start, scalars.endIndex), isTwoApostrophes: opening == .apostrophes))
        }
        return found
    }

    private func isPair(at index: Int) -> Bool {
        guard index + 1 < scalars.endIndex, scalars[index] == scalars[index + 1] else { return false }
        return scalars[index] == "'" || scalars[index] == "`"
    }

    private func opening(at index: Int, isPair: Bool) -> Opening? {
        if isPair { return .apostrophes }
        switch scalars[index] {
        case "\"": return .straight
        case "“", "„": return .curly
        default: return nil
        }
    }

    /// Whether what stands at `index` closes the span; a mark of another kind does where no better one follows.
    private func closes(_ opening: Opening, at index: Int, isPair: Bool, next: Int, depth: inout Int) -> Bool {
        let scalar = isPair ? "'" : scalars[index]
        switch opening {
        case .straight:
            return !isPair && (scalar == "\"" || scalar == "”" && (lastStraight ?? -1) < next)
        case .apostrophes:
            return isPair || scalar == "\"" && (lastApostrophes ?? -1) < next
        case .curly:
            if isPair { return false }
            if scalar == "“" && closings.count - closings.partitioningIndex(next) > 1 { depth += 1 }
            if scalar == "”" && depth > 0 {
                depth -= 1
                return false
            }
            return scalar == "”" || scalar == "\"" && (closings.last ?? -1) < next
        }
    }
}

extension [Int] {
    /// The index of the first element that is not below `value`, in an ascending array.
    fileprivate func partitioningIndex(_ value: Int) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
