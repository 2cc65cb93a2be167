import Document

extension SourceMap {
    /// The runs that start after one text offset and not after another.
    /// - Complexity: O(log *n* + result).
    func runs(between start: Int, and end: Int) -> ArraySlice<Run> {
        runs[firstRun(after: start)..<firstRun(after: end)]
    }

    /// This map followed by another: from this map's text to the bytes that its own input was made from.
    func followed(by next: SourceMap) -> SourceMap {
        guard !next.runs.isEmpty else { return self }
        var result: [Run] = []
        let whole = runs.first?.text == 0 ? runs : [Run(text: 0, input: 0)] + runs
        for (index, run) in whole.enumerated() {
            let length = index + 1 < whole.count ? whole[index + 1].text - run.text : Int.max / 2
            result.append(Run(text: run.text, input: next.inputOffset(ofText: run.input)))
            for inner in next.runs(between: run.input, and: run.input + length - 1) {
                result.append(Run(text: run.text + inner.text - run.input, input: inner.input))
            }
        }
        return SourceMap(runs: result)
    }

    private func firstRun(after offset: Int) -> Int {
        var (low, high) = (0, runs.count)
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].text <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
