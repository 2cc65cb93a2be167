/// Makes tokens of ICU's word boundaries.
///
/// ICU's segments are nearly the tokens already. What is done here needs context that break rules do not
/// have: full stops of abbreviations, the clitic *'s*, web addresses, and blank space, which is no token.
struct Tokenizer {
    /// The tokens so far, without the one that is still open.
    private(set) var tokens: [Token] = []
    /// The index of each paragraph's first token.
    private(set) var paragraphStarts: [Int] = []

    let bytes: Bytes
    private let classes = ByteClass.table
    /// The last token, which the next segment may still lengthen.
    var open = OpenToken()
    private var sawBlank = true
    private var sawLineBreak = true

    /// A tokenizer of a text.
    init(_ bytes: Bytes) {
        self.bytes = bytes
    }

    /// Adds the tokens of the chunk that `engine` holds.
    mutating func append(_ engine: BreakEngine, at chunk: Range<Int>) {
        let (isASCII, hasAt) = Tokenizer.survey(Bytes(rebasing: bytes[chunk]))
        reserve(engine.ends.count, done: chunk.lowerBound, chunk: chunk.count)
        let (ends, tags) = (engine.ends, engine.tags)
        var start = chunk.lowerBound
        for index in ends.indices {
            let end = chunk.lowerBound + Int(ends[index])
            // An address may have swallowed this segment.
            guard end > start else { continue }
            // Most segments are a single space or a word of ASCII letters.
            if bytes[start] == 0x20, end - start == 1 {
                sawBlank = true
                start = end
            } else if tags[index] >= 100, bytes[start] < 0x80, bytes[end - 1] < 0x80 {
                takeWord(start, end, tag: tags[index], mayHoldAt: hasAt, isASCII: isASCII)
                start = end
            } else {
                takeOther(start, end, tag: tags[index])
                start = max(end, open.end)
            }
        }
    }

    /// Whether all of a chunk is ASCII, and whether an at sign stands in it: one loop that runs in wide registers.
    private static func survey(_ chunk: Bytes) -> (isASCII: Bool, hasAt: Bool) {
        var (all, at): (UInt8, UInt8) = (0, 0)
        for byte in chunk {
            all |= byte
            at |= byte == UInt8(ascii: "@") ? 1 : 0
        }
        return (all < 0x80, at != 0)
    }

    /// Ends the last token with the text.
    mutating func finish() {
        guard open.exists else { return }
        open.flags.insert(.spaceAfter)
        tokens.append(open.token)
    }

    /// Room for the chunk's tokens and, judging by this chunk, for those of the rest of the text.
    private mutating func reserve(_ segments: Int, done: Int, chunk: Int) {
        let needed = tokens.count + segments
        guard tokens.capacity < needed else { return }
        let rest = Double(bytes.count - done) / Double(max(chunk, 1))
        tokens.reserveCapacity(max(needed, tokens.count + Int(Double(segments) * 0.6 * rest)))
    }

    // MARK: Segments

    /// Takes a segment that may hold blank space at its ends, or bytes beyond ASCII.
    private mutating func takeOther(_ start: Int, _ end: Int, tag: UInt16) {
        if end - start == 1 { return take(start, end, tag: tag) }
        let trimmed = bytes.trimmingBlanks(start..<end)
        if trimmed.lowerBound > start { noteBlank(start..<trimmed.lowerBound) }
        guard !trimmed.isEmpty else { return }
        take(trimmed.lowerBound, trimmed.upperBound, tag: trimmed.lowerBound == start ? tag : 0)
        if trimmed.upperBound < end { noteBlank(trimmed.upperBound..<end) }
    }

    private mutating func noteBlank(_ range: Range<Int>) {
        sawBlank = true
        // U+2028 and U+2029 end a line as LF and CR do.
        let isSeparator =
            range.count >= 3 && bytes[range.lowerBound] == 0xE2 && bytes[range.lowerBound + 1] == 0x80
            && (bytes[range.lowerBound + 2] & 0xFE) == 0xA8
        if isSeparator || classes[Int(bytes[range.lowerBound])] == .lineBreak { sawLineBreak = true }
    }

    private mutating func take(_ start: Int, _ end: Int, tag: UInt16) {
        if tag >= 100 { return takeWord(start, end, tag: tag, mayHoldAt: true, isASCII: false) }
        switch classes[Int(bytes[start])] {
        case .blank: sawBlank = true
        case .lineBreak: (sawBlank, sawLineBreak) = (true, true)
        case .quote: takeMark(start, end)
        case .beyondASCII: takeSymbol(start, end)
        default: takePunctuation(start, end)
        }
    }

    @inline(__always)
    private mutating func takeWord(_ start: Int, _ end: Int, tag: UInt16, mayHoldAt: Bool, isASCII: Bool) {
        if end - start == 1, extendsClitic(start) { return }
        let clitic = cliticLength(start, end)
        let shape = WordShape(bytes, start, end - clitic, tag: tag, mayHoldAt: mayHoldAt, isASCII: isASCII)
        push(start, end - clitic, shape.kind, shape.flags)
        if clitic > 0 { push(end - clitic, end, .clitic, clitic > 2 ? .nonASCII : []) }
    }

    private mutating func takePunctuation(_ start: Int, _ end: Int) {
        if end - start == 1, isAdjacent(to: start) {
            let byte = bytes[start]
            if byte == UInt8(ascii: "."), absorbsFullStop(at: start) { return }
            if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/"), absorbsAddress(at: start) { return }
        }
        push(start, end, bytes[start] == UInt8(ascii: "`") && end - start == 2 ? .mark : .punctuation, [])
    }

    /// *''He said, 'No,'''*: of three apostrophes behind a word the first closes the inner words; of three before one it
    /// is the last that opens them.
    private mutating func takeMark(_ start: Int, _ end: Int) {
        guard end - start == 3, bytes[start] == UInt8(ascii: "'") else { return push(start, end, .mark, []) }
        let middle = sawBlank ? end - 1 : start + 1
        push(start, middle, .mark, [])
        push(middle, end, .mark, [])
    }

    private mutating func takeSymbol(_ start: Int, _ end: Int) {
        let kind: TokenKind = bytes.scalar(at: start).scalar.isQuotationMark ? .mark : .punctuation
        push(start, end, kind, .nonASCII)
    }

    // MARK: Tokens

    /// Whether the last token ends right before `start`.
    @inline(__always)
    func isAdjacent(to start: Int) -> Bool { open.end == start && open.exists && !sawBlank }

    @inline(__always)
    private mutating func push(_ start: Int, _ end: Int, _ kind: TokenKind, _ flags: TokenFlags) {
        var flags = flags
        if sawBlank { flags.insert(.spaceBefore) }
        if open.exists {
            if sawBlank { open.flags.insert(.spaceAfter) }
            tokens.append(open.token)
        }
        if sawLineBreak { paragraphStarts.append(tokens.count) }
        open = OpenToken(start: start, end: end, kind: kind, flags: flags)
        sawBlank = false
        sawLineBreak = false
    }

    /// The length in bytes of the *'s* or *’s* that ends a word, 0 where there is none.
    @inline(__always)
    private func cliticLength(_ start: Int, _ end: Int) -> Int {
        guard bytes[end - 1] | 0x20 == UInt8(ascii: "s"), end - start > 2 else { return 0 }
        // U+2018 or U+2019.
        let isCurly =
            end - start > 4 && bytes[end - 2] & 0xFE == 0x98 && bytes[end - 3] == 0x80 && bytes[end - 4] == 0xE2
        let length = isCurly ? 4 : bytes[end - 2] == UInt8(ascii: "'") ? 2 : 0
        // A word does not end in a joiner of no width.
        let stem = end - length
        return length > 0 && bytes[stem - 1] >= 0x80 && bytes.scalar(before: stem).scalar.isBlank ? 0 : length
    }

    /// Joins an *s* to the apostrophe before it, where that stands right behind a word: *U.S.'s*, *1990's*.
    private mutating func extendsClitic(_ start: Int) -> Bool {
        guard bytes[start] | 0x20 == UInt8(ascii: "s"), isAdjacent(to: start), open.kind == .mark,
            !open.flags.contains(.spaceBefore), open.isApostrophe(in: bytes),
            let noun = tokens.last, noun.kind == .word || noun.kind == .number || noun.kind == .address
        else { return false }
        open.kind = .clitic
        open.end = start + 1
        return true
    }
}

/// A token that may still grow.
struct OpenToken {
    var start = 0
    var end = 0
    var kind = TokenKind.punctuation
    var flags: TokenFlags = []

    /// False before the first token.
    @inline(__always) var exists: Bool { end > start }

    /// Its final form.
    @inline(__always) var token: Token {
        Token(start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end), kind: kind, flags: flags)
    }

    /// Whether it is one straight or curly apostrophe.
    func isApostrophe(in bytes: Bytes) -> Bool {
        if end - start == 1 { return bytes[start] == UInt8(ascii: "'") }
        return end - start == 3 && bytes[start] == 0xE2 && bytes[start + 2] & 0xFE == 0x98
    }
}
