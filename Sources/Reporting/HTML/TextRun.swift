import Document

/// A stretch of text within which the same labels hold.
struct TextRun: Sendable, Hashable {
    /// The stretch, in UTF-8 byte offsets. Never empty.
    let range: TextRange
    /// The kinds of all labels that hold here.
    let kinds: TextLabel.Kinds
    /// The innermost quotation that holds here.
    let quotation: Int?
    /// The labels that start here, as indices; longer ones first.
    let starting: [Int]
}

extension TextRun {
    /// Cuts a text into runs, at every place where a label starts or ends. Labels may nest, overlap and repeat
    /// one another; empty ones mark nothing.
    ///
    /// A run holds the kinds of its labels and not the labels themselves, so that labels heaped upon one
    /// another cost no more than labels side by side.
    /// - Complexity: O(*n* log *n*) in the number of labels, whatever they cover.
    static func cut(_ text: TextRange, at labels: [TextLabel]) -> [TextRun] {
        var sweep = Sweep(labels)
        let covering = [text] + labels.map(\.range).filter { !$0.isEmpty }
        let ends = Set(covering.flatMap { [$0.start, $0.end] }).sorted()
        return zip(ends, ends.dropFirst()).map { start, end in
            let starting = sweep.move(to: start)
            return TextRun(
                range: TextRange(start, end), kinds: sweep.kinds, quotation: sweep.quotation, starting: starting)
        }
    }
}

/// Which labels hold at a place that moves through the text.
private struct Sweep {
    private let labels: [TextLabel]
    private var starts: ArraySlice<Int>
    private var ends: ArraySlice<Int>
    private var counts: [TextLabel.Kinds: Int] = [:]
    /// The quotations that have started, the innermost last; those that have ended leave once they are last.
    private var open: [Int] = []
    private var place = 0

    init(_ labels: [TextLabel]) {
        let order = labels.indices.filter { !labels[$0].range.isEmpty }
        self.labels = labels
        starts =
            order.sorted {
                let (left, right) = (labels[$0].range, labels[$1].range)
                return (left.start, -left.end, $0) < (right.start, -right.end, $1)
            }[...]
        ends = order.sorted { (labels[$0].range.end, $0) < (labels[$1].range.end, $1) }[...]
    }

    /// The kinds that hold here.
    var kinds: TextLabel.Kinds {
        TextLabel.Kinds(TextLabel.Kinds.all.filter { counts[$0, default: 0] > 0 })
    }

    /// The innermost quotation that holds here.
    var quotation: Int? { open.last.flatMap { labels[$0].owner } }

    /// Moves on, and gives the labels that start there.
    mutating func move(to place: Int) -> [Int] {
        self.place = place
        close()
        var started: [Int] = []
        while let label = starts.first, labels[label].range.start == place {
            starts.removeFirst()
            counts[labels[label].kind, default: 0] += 1
            if labels[label].kind == .quotation { open.append(label) }
            started.append(label)
        }
        return started
    }

    private mutating func close() {
        while let label = ends.first, labels[label].range.end <= place {
            ends.removeFirst()
            counts[labels[label].kind, default: 0] -= 1
        }
        while let label = open.last, labels[label].range.end <= place { open.removeLast() }
    }
}
