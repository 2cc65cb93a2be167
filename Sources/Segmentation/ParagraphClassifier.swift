import Document

/// Tells what a paragraph is: stated by the input's blocks or, in plain text, told from its words.
///
/// Cautious on purpose: a paragraph that is wrongly taken for the article's own text costs little, a
/// paragraph of the article that is thrown away costs its quotations.
struct ParagraphClassifier {
    /// Longer paragraphs, in bytes, are the article's own text unless a picture's credit ends them.
    private static let longestNotice = 260
    private static let longestHeadline = 160
    /// How many tokens at a paragraph's end are searched for a picture's credit.
    private static let creditWindow = 16

    private let bytes: Bytes
    private let tokens: UnsafeMutableBufferPointer<Token>
    private let blocks: [Block]
    private let title: [UInt8]
    private let words = SentenceWord.aboutParagraphs
    private var nextBlock = 0
    private var sawBody = false
    private var previous: (kind: BlockKind, lastByte: UInt8)?

    /// A classifier for the paragraphs of an article, which must be asked for in order.
    init(_ article: Article, _ bytes: Bytes, _ tokens: UnsafeMutableBufferPointer<Token>) {
        self.bytes = bytes
        self.tokens = tokens
        blocks = article.blocks
        title = Array((article.metadata.title ?? "").utf8)
    }

    /// The kind of the paragraph made of these tokens. `sentences` is how many sentences it has, `next` the tokens
    /// of the paragraph after it.
    mutating func kind(of paragraph: Range<Int>, sentences: Int, next: Range<Int>) -> BlockKind {
        let range = Int(tokens[paragraph.lowerBound].start)..<Int(tokens[paragraph.upperBound - 1].end)
        if let kind = statedKind(of: TextRange(range.lowerBound, range.upperBound)) { return kind }
        let kind = toldKind(of: paragraph, range, sentences: sentences, next: next)
        if kind == .body { sawBody = true }
        previous = (kind, bytes[range.upperBound - 1])
        return kind
    }

    /// What the input says of the paragraph; `nil` where it says nothing, as of plain text, in which only the lines
    /// of directives are blocks.
    private mutating func statedKind(of range: TextRange) -> BlockKind? {
        while nextBlock < blocks.count, blocks[nextBlock].range.end <= range.start { nextBlock += 1 }
        guard nextBlock < blocks.count, blocks[nextBlock].range.overlaps(range) else { return nil }
        return blocks[nextBlock].kind
    }

    private func toldKind(of paragraph: Range<Int>, _ range: Range<Int>, sentences: Int, next: Range<Int>) -> BlockKind
    {
        let hints = wordHints(in: paragraph.suffix(Self.creditWindow))
        if range.count <= Self.longestNotice, let kind = noticeKind(of: paragraph, range, hints), !quotes(paragraph) {
            return kind
        }
        if let kind = pictureKind(of: paragraph, hints) { return kind }
        if isHeadline(paragraph, range, sentences: sentences, next: next) { return .headline }
        return .body
    }

    /// What single words tell about the paragraph that they close.
    private func wordHints(in window: Range<Int>) -> SentenceWord {
        var hints: SentenceWord = []
        for index in window where tokens[index].kind == .word {
            hints.formUnion(SentenceWord.ofParagraph(at: tokens[index].bytes, in: bytes, words: words))
        }
        return hints
    }

    // MARK: Notices

    private func noticeKind(of paragraph: Range<Int>, _ range: Range<Int>, _ hints: SentenceWord) -> BlockKind? {
        if let kind = ParagraphPattern.opening(range, in: bytes) { return kind }
        if isByline(paragraph) { return .credit }
        if !sawBody, isDate(paragraph) { return .boilerplate }
        return hints.contains(.notice) ? ParagraphPattern.inside(range, in: bytes) : nil
    }

    /// *By Jane Doe and John Roe, Velm Press*: nothing but names.
    private func isByline(_ paragraph: Range<Int>) -> Bool {
        guard paragraph.count > 2, paragraph.count < 12, tokens[paragraph.lowerBound].equals("By", "BY", in: bytes)
        else { return false }
        return paragraph.dropFirst().allSatisfy { index in
            tokens[index].flags.contains(.capitalized) || tokens[index].kind == .punctuation
                || tokens[index].equals("and", "of", in: bytes)
        }
    }

    /// *Wednesday, July 10, 2019*
    private func isDate(_ paragraph: Range<Int>) -> Bool {
        paragraph.count > 2 && paragraph.count < 8 && tokens[paragraph.upperBound - 1].kind == .number
            && word(paragraph.lowerBound).contains(.time)
    }

    /// Whether a quotation mark stands in it that is no mere apostrophe.
    private func quotes(_ paragraph: Range<Int>) -> Bool {
        paragraph.contains { index in
            tokens[index].kind == .mark && bytes[Int(tokens[index].start)] != UInt8(ascii: "'")
                && !(tokens[index].flags.isDisjoint(with: .spaceBefore) && tokens[index].equals("’", "’", in: bytes))
        }
    }

    // MARK: Pictures

    /// A caption ends in who made the picture; a credit is nothing else.
    private func pictureKind(of paragraph: Range<Int>, _ hints: SentenceWord) -> BlockKind? {
        let end = paragraph.suffix(Self.creditWindow)
        guard hints.contains(.photo),
            let first = end.first(where: { wordHints(in: $0..<$0 + 1) == .photo && isCredit($0, in: paragraph) })
        else {
            return paragraph.count < 60 && namesPlaceInPicture(paragraph) ? .caption : nil
        }
        return first - paragraph.lowerBound < 8 && paragraph.count < 14 ? .credit : .caption
    }

    /// *Photo by Velm*, *(NPA photo)*, *AP Photo/Jane Doe*, *Velm/Getty Images*: not every word *photo*.
    private func isCredit(_ index: Int, in paragraph: Range<Int>) -> Bool {
        let next = index + 1 < paragraph.upperBound ? tokens[index + 1] : nil
        let before = index > paragraph.lowerBound ? tokens[index - 1] : nil
        if tokens[index].equals("Getty", "GETTY", in: bytes) {
            return next?.equals("Images", "IMAGES", in: bytes) ?? true
        }
        if let next, tokens[index].equals("Photo", "photo", in: bytes), next.equals("by", "/", in: bytes) {
            return tokens[index].flags.contains(.capitalized) || before?.equals("(", "[", in: bytes) ?? false
        }
        if let next, next.equals(":", "courtesy", in: bytes) { return tokens[index].flags.contains(.capitalized) }
        return isBracketed(index, in: paragraph)
    }

    /// Whether the word stands in the round brackets that end the paragraph.
    private func isBracketed(_ index: Int, in paragraph: Range<Int>) -> Bool {
        let last = paragraph.suffix(2)
        guard let close = last.first(where: { tokens[$0].equals(")", "]", in: bytes) }), index < close else {
            return false
        }
        return (max(paragraph.lowerBound, close - Self.creditWindow)..<index).contains {
            tokens[$0].equals("(", "[", in: bytes)
        }
    }

    /// *Blinken (L) speaks*, *Fenn (C)*. (R) may be a party.
    private func namesPlaceInPicture(_ paragraph: Range<Int>) -> Bool {
        let named = paragraph.dropFirst().dropLast().contains { index in
            tokens[index].end - tokens[index].start == 1 && tokens[index].equals("L", "C", in: bytes)
                && tokens[index - 1].equals("(", "(", in: bytes) && tokens[index + 1].equals(")", ")", in: bytes)
        }
        return named && !quotes(paragraph)
    }

    // MARK: Headlines

    private func isHeadline(_ paragraph: Range<Int>, _ range: Range<Int>, sentences: Int, next: Range<Int>) -> Bool {
        if isTitle(range) { return true }
        guard range.count <= Self.longestHeadline, paragraph.count > 2, !next.isEmpty else { return false }
        if isAllCaps(paragraph) { return true }
        guard !sawBody, sentences <= 2 else { return false }
        // The second line of a headline: "Sanders wins again; | But the math is against him."
        if let previous, previous.kind == .headline { return previous.lastByte == UInt8(ascii: ";") }
        if !endsSentence(range) { return true }
        return isTitleCase(paragraph) || isShortLine(paragraph, range, sentences: sentences, next: next)
    }

    private func isTitle(_ range: Range<Int>) -> Bool {
        guard !title.isEmpty, !sawBody else { return false }
        let stop = bytes[range.upperBound - 1] == UInt8(ascii: ".") && title.last != UInt8(ascii: ".") ? 1 : 0
        return bytes[range.dropLast(stop)].elementsEqual(title)
    }

    private func endsSentence(_ range: Range<Int>) -> Bool {
        let last = range.last { !"\"')".utf8.contains(bytes[$0]) && bytes[$0] < 0x80 } ?? range.upperBound - 1
        return range.upperBound - last < 6 && ".!?:".utf8.contains(bytes[last])
    }

    private func isAllCaps(_ paragraph: Range<Int>) -> Bool {
        var words = 0
        for index in paragraph where tokens[index].kind == .word && tokens[index].end - tokens[index].start > 1 {
            guard tokens[index].flags.contains(.allCaps) else { return false }
            words += 1
        }
        return words > 2 && !quotes(paragraph)
    }

    private func isTitleCase(_ paragraph: Range<Int>) -> Bool {
        let words = paragraph.filter { tokens[$0].kind == .word && tokens[$0].end - tokens[$0].start > 3 }
        let capitals = words.count { tokens[$0].flags.contains(.capitalized) }
        return words.count > 2 && capitals * 4 >= words.count * 3
    }

    /// One short sentence of no one's words before a longer paragraph.
    private func isShortLine(_ paragraph: Range<Int>, _ range: Range<Int>, sentences: Int, next: Range<Int>) -> Bool {
        let nextLength = Int(tokens[next.upperBound - 1].end) - Int(tokens[next.lowerBound].start)
        return range.count < 90 && paragraph.count > 4 && sentences == 1 && nextLength > range.count * 3 / 2
            && !word(paragraph.upperBound - 2).contains(.saying)
            && !tokens[paragraph.lowerBound].equals("“", "\"", in: bytes)
    }

    private func word(_ index: Int) -> SentenceWord {
        tokens[index].kind == .word ? SentenceWord.at(tokens[index].bytes, in: bytes) : []
    }
}

extension Token {
    /// Whether it is written as one of two words.
    func equals(_ one: StaticString, _ other: StaticString, in bytes: Bytes) -> Bool {
        isWritten(one, in: bytes) || isWritten(other, in: bytes)
    }

    private func isWritten(_ word: StaticString, in bytes: Bytes) -> Bool {
        word.withUTF8Buffer { $0.count == Int(end - start) && $0.elementsEqual(bytes[Int(start)..<Int(end)]) }
    }
}
