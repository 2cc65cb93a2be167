import Document

/// Cuts paragraphs into sentences: ICU's boundaries, less those that an abbreviation, an initial or a question
/// inside a sentence made, and with some that ICU misses.
struct SentenceBuilder {
    let bytes: Bytes
    let tokens: UnsafeMutableBufferPointer<Token>
    /// The raw boundaries of ICU, ascending UTF-8 byte offsets.
    private let rawEnds: [UInt32]
    private var nextRaw = 0
    private(set) var sentences: [Sentence] = []

    /// A builder over all tokens of a text.
    init(_ bytes: Bytes, tokens: UnsafeMutableBufferPointer<Token>, rawEnds: [UInt32]) {
        self.bytes = bytes
        self.tokens = tokens
        self.rawEnds = rawEnds
        sentences.reserveCapacity(rawEnds.count)
    }

    /// Appends the sentences of one paragraph; returns their indices.
    mutating func append(_ paragraph: Range<Int>) -> Range<Int> {
        let firstSentence = sentences.count
        var start = paragraph.lowerBound
        skipRaw(to: tokens[start].start, from: 0)
        for index in paragraph.dropFirst() {
            guard let end = sentenceEnd(before: index, from: start, in: paragraph), end > start else { continue }
            close(start..<end)
            start = end
        }
        close(start..<paragraph.upperBound)
        return firstSentence..<sentences.count
    }

    /// Where the sentence that began at token `start` ends, if `index` opens the next one.
    @inline(__always)
    private mutating func sentenceEnd(before index: Int, from start: Int, in paragraph: Range<Int>) -> Int? {
        let isRaw = skipRaw(to: tokens[index].start, from: tokens[index - 1].end)
        let previous = tokens[index - 1]
        guard isRaw || previous.kind == .punctuation || previous.kind == .mark else { return nil }
        let context = SentenceContext(
            bytes: bytes, tokens: tokens, sentenceStart: start, paragraphEnd: paragraph.upperBound)
        return context.end(before: index, isRaw: isRaw)
    }

    /// Whether a raw boundary lies between `start` and `end`; passes over all up to `end`. Those before `start` lie
    /// inside a token, such as the question mark of a web address.
    @inline(__always) @discardableResult
    private mutating func skipRaw(to end: UInt32, from start: UInt32) -> Bool {
        var last: UInt32?
        while nextRaw < rawEnds.count, rawEnds[nextRaw] <= end {
            last = rawEnds[nextRaw]
            nextRaw += 1
        }
        return last.map { $0 >= start } ?? false
    }

    private mutating func close(_ range: Range<Int>) {
        tokens[range.lowerBound].flags.insert(.sentenceStart)
        let bytes = TextRange(Int(tokens[range.lowerBound].start), Int(tokens[range.upperBound - 1].end))
        sentences.append(Sentence(range: bytes, tokens: range))
    }
}
