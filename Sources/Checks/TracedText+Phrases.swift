import Document
import Provenance

extension TracedText {
    /// Whether the article is in a language in which speakers can be found.
    package var isAttributed: Bool { !warnings.contains { $0.code == "language-unsupported" } }

    /// The sentence that holds a range, or the range itself where none is known.
    func sentence(at range: TextRange) -> TextRange {
        let segmented = attributed.segmented
        var (low, high) = (0, segmented.sentences.count)
        while low < high {
            let middle = (low + high) / 2
            if segmented.sentences[middle].range.end <= range.start { low = middle + 1 } else { high = middle }
        }
        guard low < segmented.sentences.count, segmented.sentences[low].range.contains(range.start) else {
            return range
        }
        return segmented.sentences[low].range
    }

    /// The words around a range up to the next punctuation, without those of `content`: enough to see what
    /// the range is doing there, on one line.
    package func phrase(around range: TextRange, avoiding content: [TextRange]) -> String {
        let outside = content.filter { !$0.overlaps(range) }
        let floor = outside.map(\.end).filter { $0 <= range.start }.max() ?? 0
        let ceiling = outside.map(\.start).filter { $0 >= range.end }.min() ?? article.text.bytes.count
        let start = phraseStart(before: range.start, floor: max(floor, range.start - Self.reach))
        let end = phraseEnd(after: range.end, ceiling: min(ceiling, range.end + Self.reach))
        let words = self[TextRange(start, end)].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.trimmingMarks
    }

    /// How far a phrase reaches on each side, in bytes.
    private static let reach = 80

    private func phraseStart(before offset: Int, floor: Int) -> Int {
        var start = offset
        while start > floor && !endsPhrase(at: start - 1) { start -= 1 }
        return start == floor ? wordBoundary(from: start, step: 1, limit: offset) : start
    }

    private func phraseEnd(after offset: Int, ceiling: Int) -> Int {
        var end = offset
        while end < ceiling && !endsPhrase(at: end) { end += 1 }
        return end == ceiling ? wordBoundary(from: end, step: -1, limit: offset) : end
    }

    /// The next place towards `limit` where no word is cut.
    private func wordBoundary(from offset: Int, step: Int, limit: Int) -> Int {
        var place = offset
        while place != limit && !isBoundary(place) { place += step }
        return place
    }

    private func isBoundary(_ offset: Int) -> Bool {
        let bytes = article.text.bytes
        return offset == 0 || offset == bytes.count || bytes[offset - 1] <= 0x20 || bytes[offset] <= 0x20
            || bytes[offset - 1] < 0x30 || bytes[offset] < 0x30
    }

    private func endsPhrase(at offset: Int) -> Bool {
        let bytes = article.text.bytes
        switch bytes[offset] {
        case UInt8(ascii: "."): return endsSentence(at: offset)
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"),
            UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\""), 0x0A, 0x0D:
            return true
        default: return isCurlyMark(at: offset)
        }
    }

    /// A full stop ends a sentence where blank space follows and no short word with a capital stands before:
    /// *U.S.*, *Mr.*
    private func endsSentence(at offset: Int) -> Bool {
        let bytes = article.text.bytes
        guard offset + 1 < bytes.count, bytes[offset + 1] <= 0x20 else { return offset + 1 == bytes.count }
        let word = bytes[..<offset].suffix(4).reversed().prefix { $0 > 0x20 && $0 != UInt8(ascii: ".") }
        return word.count == 4 || !(word.last.map { (0x41...0x5A).contains($0) } ?? true)
    }

    /// Whether the byte is part of `“`, `”` or `„`.
    private func isCurlyMark(at offset: Int) -> Bool {
        let bytes = article.text.bytes
        return (max(0, offset - 2)...offset).contains { start in
            start + 2 < bytes.count && bytes[start] == 0xE2 && bytes[start + 1] == 0x80
                && (0x9C...0x9E).contains(bytes[start + 2])
        }
    }
}
