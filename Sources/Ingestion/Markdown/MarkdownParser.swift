import Document

/// A paragraph, heading, list item or quotation of a Markdown file: lines without the marks before them.
struct MarkdownParagraph {
    private(set) var lines: [MarkdownContent] = []
    var kind: BlockKind

    init(_ kind: BlockKind) { self.kind = kind }

    var isEmpty: Bool { lines.isEmpty }
    var isAttribution: Bool { lines.count == 1 && lines[0].isAttribution && lines[0].words.count < 120 }

    mutating func append(_ line: MarkdownContent) { lines.append(line) }

    /// The bytes with LF between lines, and where each of them stands in the file. The writer of a quotation
    /// keeps a line of their own.
    func joined(_ bytes: [UInt8]) -> (bytes: [UInt8], offsets: [Int]) {
        var (joined, offsets): ([UInt8], [Int]) = ([], [])
        for (number, line) in lines.enumerated() {
            if number > 0 {
                let isOwnLine = kind == .blockquote && number == lines.count - 1 && line.isAttribution
                let end = isOwnLine ? [0x20, 0x20, 0x0A] : [0x0A] as [UInt8]
                joined += end
                offsets += end.map { _ in lines[number - 1].end }
            }
            joined += line.words
            offsets += line.start..<line.end
        }
        return (joined, offsets)
    }
}

/// Cuts a Markdown file into paragraphs, line by line.
struct MarkdownParser {
    /// The labels of the links that the file defines.
    private(set) var labels: Set<String> = []

    private let bytes: [UInt8]
    private var paragraphs: [MarkdownParagraph] = []
    private var open = MarkdownParagraph(.body)
    private var fence: (sign: UInt8, length: Int)?
    /// The tag that ends the script or style sheet that is open.
    private var rawEnd: String?
    private var isInComment = false
    private var isInList = false
    private var wasBlank = true

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Ends the file.
    mutating func finish() -> [MarkdownParagraph] {
        close()
        return paragraphs
    }

    mutating func read(_ line: MarkdownLine) {
        var content = MarkdownContent(line, in: bytes)
        var isQuoted = false
        while content.first == UInt8(ascii: ">"), fence == nil, !isInComment, content.indent < 4 {
            content.skip(1)
            isQuoted = true
        }
        if continuesOpaque(content) { return }
        if content.isBlank { return readBlank() }
        defer { wasBlank = false }
        if opensOpaque(content) || isCode(content, isQuoted) { return }
        readWords(content, isQuoted: isQuoted)
    }

    // MARK: What is no text

    /// Whether the line belongs to code, a script or a comment that is open.
    private mutating func continuesOpaque(_ content: MarkdownContent) -> Bool {
        if let fence {
            let closes =
                content.first == fence.sign && content.firstRun >= fence.length
                && content.words.dropFirst(content.firstRun).allSatisfy { $0 == 0x20 || $0 == 0x09 }
            if closes { self.fence = nil }
            return true
        }
        if let end = rawEnd {
            if content.lowercased.contains(end) { rawEnd = nil }
            return true
        }
        guard isInComment else { return false }
        open.append(content)
        if content.lowercased.contains("-->") { closeComment() }
        return true
    }

    /// Whether the line starts code, a script or a comment.
    private mutating func opensOpaque(_ content: MarkdownContent) -> Bool {
        if let fence = content.fence, content.indent < 4 || isInList {
            close()
            self.fence = fence
            return true
        }
        guard content.first == UInt8(ascii: "<") else { return false }
        let words = content.lowercased
        if let raw = ["script", "style", "pre", "textarea"].first(where: { words.hasPrefix("<" + $0) }) {
            close()
            rawEnd = words.contains("</" + raw) ? nil : "</" + raw
            return true
        }
        guard words.hasPrefix("<!--"), open.isEmpty || !words.contains("-->") || words.hasSuffix("-->") else {
            return false
        }
        close()
        open.append(content)
        if words.contains("-->") { closeComment() } else { isInComment = true }
        return true
    }

    private mutating func closeComment() {
        isInComment = false
        close()
    }

    private func isCode(_ content: MarkdownContent, _ isQuoted: Bool) -> Bool {
        content.indent >= 4 && open.isEmpty && !isInList && !isQuoted
    }

    // MARK: Words

    private mutating func readBlank() {
        close()
        wasBlank = true
    }

    private mutating func readWords(_ content: MarkdownContent, isQuoted: Bool) {
        if content.headingLevel > 0 { return readHeading(content) }
        if content.isUnderline, !open.isEmpty, open.kind == .body, !isInList || content.indent >= 2 {
            open.kind = .headline
            return close()
        }
        if content.isThematicBreak { return close() }
        if content.isTableRule { return }
        if open.isEmpty, let label = content.definedLabel {
            labels.insert(label)
            return
        }
        readParagraph(content, isQuoted: isQuoted)
    }

    private mutating func readHeading(_ content: MarkdownContent) {
        close()
        var content = content
        content.skip(content.headingLevel)
        content.trimClosing()
        open = MarkdownParagraph(.headline)
        if !content.isBlank { open.append(content) }
        close()
    }

    /// A line of words; a quotation's paragraph may go on without its mark.
    private mutating func readParagraph(_ content: MarkdownContent, isQuoted: Bool) {
        var content = content
        let marker = content.markerLength
        if marker > 0 {
            close()
            isInList = true
            content.skip(marker)
        } else if wasBlank, content.indent < 2 {
            isInList = false
        }
        if isQuoted, open.kind != .blockquote { close() }
        if open.isEmpty { open = MarkdownParagraph(isQuoted ? .blockquote : .body) }
        if !content.isBlank { open.append(content) }
    }

    private mutating func close() {
        if !open.isEmpty { paragraphs.append(open) }
        open = MarkdownParagraph(.body)
    }
}

extension MarkdownContent {
    fileprivate var lowercased: String { String(decoding: words, as: UTF8.self).lowercased() }
}
