/// Cuts a long text into chunks that can be broken one by one with the same result as the whole.
///
/// A chunk ends at a line break or, in a very long line, at a space between two letters: no token spans
/// either, and the state of ICU's sentence rules is the same on both sides.
struct Chunks: Sequence, IteratorProtocol {
    /// Small enough that a chunk's UTF-16 form and boundaries stay in the processor's cache. In bytes.
    static let usualSize = 32_768

    private let bytes: Bytes
    private let size: Int
    private var start = 0

    /// The chunks of a text, each of about `size` bytes.
    init(_ bytes: Bytes, size: Int = usualSize) {
        self.bytes = bytes
        self.size = size
    }

    /// The next chunk, and whether it ends inside a line.
    mutating func next() -> (range: Range<Int>, endsInsideLine: Bool)? {
        guard start < bytes.count else { return nil }
        let limit = start + size
        var end = bytes.count
        var endsInsideLine = false
        if limit < bytes.count {
            if let cut = lastLineEnd(before: limit) {
                end = cut
            } else if let cut = cut(from: limit) {
                (end, endsInsideLine) = cut
            }
        }
        defer { start = end }
        return (start..<end, endsInsideLine)
    }

    private func lastLineEnd(before limit: Int) -> Int? {
        var index = limit
        while index > start, bytes[index - 1] != 0x0A { index -= 1 }
        return index > start ? index : nil
    }

    /// The first place at or after `limit` where a line ends or a space stands between letters.
    private func cut(from limit: Int) -> (end: Int, insideLine: Bool)? {
        for index in limit..<bytes.count - 1 {
            if bytes[index - 1] == 0x0A { return (index, false) }
            if bytes[index] == 0x20, bytes[index - 1].isLetter, bytes[index + 1].isLetter { return (index, true) }
        }
        return nil
    }
}
