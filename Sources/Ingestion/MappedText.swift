import Document

/// A text that grows piece by piece and notes wherever it drifts away from its input.
struct MappedText {
    /// The UTF-8 bytes so far.
    private(set) var bytes: [UInt8] = []
    private var runs: [SourceMap.Run] = []
    /// How far input offsets are ahead of text offsets.
    private var drift = 0

    /// An empty text whose input starts at a byte offset.
    init(capacity: Int = 0, input: Int = 0) {
        bytes.reserveCapacity(capacity)
        if input != 0 { note(input) }
    }

    /// The way back from the text to the input.
    var sourceMap: SourceMap { SourceMap(runs: runs) }

    /// Appends a scalar that took `width` bytes of the input from `offset` on.
    mutating func append(_ scalar: Unicode.Scalar, from offset: Int, width: Int) {
        align(offset)
        bytes.append(contentsOf: UTF8.encode(scalar)!)
    }

    /// Appends bytes that stand in the input as they are, from `offset` on.
    mutating func append(_ piece: some Collection<UInt8>, from offset: Int) {
        align(offset)
        bytes.append(contentsOf: piece)
    }

    /// Appends bytes for which the input has `width` other ones at `offset`, such as a character reference.
    mutating func append(_ piece: some Collection<UInt8>, from offset: Int, width: Int) {
        append(piece, from: offset)
        align(offset + width)
    }

    /// Appends bytes that stand nowhere in the input.
    mutating func append(unmapped piece: some Collection<UInt8>) {
        bytes.append(contentsOf: piece)
    }

    /// Appends a part of another text of the same input.
    mutating func append(_ other: MappedText, _ range: TextRange) {
        let map = other.sourceMap
        align(map.inputOffset(ofText: range.start))
        let shift = bytes.count - range.start
        bytes.append(contentsOf: other.bytes[range.start..<range.end])
        for run in map.runs(between: range.start, and: range.end) {
            runs.append(.init(text: run.text + shift, input: run.input))
            drift = run.input - run.text - shift
        }
    }

    func decoded(from encoding: String, isGuess: Bool) -> DecodedText {
        DecodedText(
            text: ArticleText(validating: bytes)!, encoding: encoding, sourceMap: sourceMap, isGuess: isGuess)
    }

    private mutating func align(_ offset: Int) {
        if offset - bytes.count != drift { note(offset) }
    }

    private mutating func note(_ offset: Int) {
        drift = offset - bytes.count
        if runs.last?.text == bytes.count { runs.removeLast() }
        runs.append(.init(text: bytes.count, input: offset))
    }
}
