import Document

/// The text of a Markdown file's article.
struct MarkdownText {
    /// The words, with the way back to the file.
    private(set) var text = MappedText()
    private(set) var blocks: [Block] = []
    private(set) var directives: [Directive] = []
    private var flaws: [(DirectiveParser.Flaw, offset: Int)] = []
    /// Directives that stand before a block which has not come yet.
    private var waiting: [DirectiveParser.Instruction] = []
    private let labels: Set<String>

    init(_ lines: [MarkdownLine], in bytes: [UInt8]) {
        var parser = MarkdownParser(bytes)
        for line in lines { parser.read(line) }
        let paragraphs = parser.finish()
        labels = parser.labels
        for paragraph in paragraphs { write(paragraph, bytes) }
        place(at: text.bytes.count)
    }

    /// What is wrong with directives.
    func warnings(in bytes: [UInt8]) -> [Warning] {
        guard !flaws.isEmpty else { return [] }
        let lines = LineIndex(bytes)
        return flaws.map { $0.0.warning(line: lines.position(of: $0.offset).line) }
    }

    private mutating func write(_ paragraph: MarkdownParagraph, _ bytes: [UInt8]) {
        let (words, offsets) = paragraph.joined(bytes)
        let written = ParagraphWriter(MarkdownInline(words, labels: labels), offsets)
        let start = written.hasWords ? append(written.text, kind(of: paragraph)) : nil
        for comment in written.comments { read(comment.words, at: start.map { $0 + comment.place }, comment.offset) }
    }

    /// Appends a block; returns where it starts.
    private mutating func append(_ words: MappedText, _ kind: BlockKind) -> Int {
        if !blocks.isEmpty { text.append(unmapped: "\n\n".utf8) }
        let start = text.bytes.count
        text.append(words, TextRange(0, words.bytes.count))
        place(at: start)
        blocks.append(Block(range: TextRange(start, text.bytes.count), kind: kind))
        return start
    }

    /// A line *— Name* of its own belongs to the quotation above it.
    private func kind(of paragraph: MarkdownParagraph) -> BlockKind {
        let isAttribution = paragraph.isAttribution && blocks.last?.kind == .blockquote
        return paragraph.kind == .body && isAttribution ? .blockquote : paragraph.kind
    }

    private mutating func place(at offset: Int) {
        directives += waiting.map { $0.directive(at: TextRange(offset, offset)) }
        waiting = []
    }

    private mutating func read(_ comment: String, at place: Int?, _ offset: Int) {
        switch DirectiveParser.parse(comment) {
        case nil: break
        case .failure(let flaw): flaws.append((flaw, offset))
        case .success(let instruction):
            guard let place else { return waiting.append(instruction) }
            directives.append(instruction.directive(at: TextRange(place, place)))
        }
    }
}

/// Writes one paragraph's words.
private struct ParagraphWriter {
    private(set) var text = MappedText()
    /// What comments hold, where they stand in the words and in the file.
    private(set) var comments: [(words: String, place: Int, offset: Int)] = []
    private let inline: MarkdownInline
    private let offsets: [Int]
    private var blank: Int?
    private var lineBreak: Int?

    init(_ inline: MarkdownInline, _ offsets: [Int]) {
        self.inline = inline
        self.offsets = offsets
        write()
    }

    var hasWords: Bool { !text.bytes.isEmpty }

    private mutating func write() {
        for (index, fate) in inline.fates.enumerated() {
            let byte = inline.bytes[index]
            switch fate {
            case .dropped: break
            case .lineBreak: lineBreak = offsets[index]
            case .comment(let words): comments.append((words, text.bytes.count, offsets[index]))
            case .reference(let bytes, let width):
                bytes.elementsEqual([0xC2, 0xA0]) ? noteBlank(index) : append(bytes, index, width: width)
            case .kept:
                byte == 0x20 || byte == 0x09 || byte == 0x0A ? noteBlank(index) : append([byte], index, width: 1)
            }
        }
    }

    private mutating func noteBlank(_ index: Int) {
        if blank == nil { blank = offsets[index] }
    }

    private mutating func append(_ bytes: [UInt8], _ index: Int, width: Int) {
        if hasWords, let place = lineBreak ?? blank {
            text.append(CollectionOfOne(lineBreak == nil ? 0x20 : 0x0A), from: place)
        }
        (blank, lineBreak) = (nil, nil)
        text.append(bytes, from: offsets[index], width: width)
    }
}
