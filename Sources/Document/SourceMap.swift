/// The way from offsets in an article's text back to offsets in the bytes of its input.
///
/// A list of runs; inside a run both offsets advance together or, for a run of length zero in one of
/// them, stand still. Plain UTF-8 input needs no run at all.
public struct SourceMap: Sendable, Hashable {
    /// A point from which text and input advance together.
    public struct Run: Sendable, Hashable {
        /// UTF-8 byte offset in the article's text.
        public let text: Int
        /// Byte offset in the input.
        public let input: Int

        /// A run that starts at these offsets.
        public init(text: Int, input: Int) {
            self.text = text
            self.input = input
        }
    }

    /// The runs, by ascending text offset. Empty means that text and input are the same bytes.
    public let runs: [Run]

    /// The map of an input that is its own text.
    public static let identity = SourceMap(runs: [])

    /// A map of runs in ascending order of text offsets.
    public init(runs: [Run]) {
        self.runs = runs
    }

    /// The byte offset in the input of the text's byte at `offset`.
    /// - Complexity: O(log *n*) in the number of runs.
    public func inputOffset(ofText offset: Int) -> Int {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].text <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return offset }
        return runs[low - 1].input + (offset - runs[low - 1].text)
    }
}
