import Document

/// The lines of one `.ann` file. A span that is named twice is one entity.
struct BratDocument {
    private(set) var lines: [String] = []
    private let text: ArticleText
    private let codePoints: OffsetConverter
    private var counts: [String: Int] = [:]
    private var known: [String: String] = [:]

    init(_ text: ArticleText) {
        self.text = text
        codePoints = OffsetConverter(text, to: .codepoint)
    }

    /// The identifier of a text-bound annotation; a quotation is always a new one.
    mutating func entity(_ type: String, _ ranges: [TextRange]) -> String {
        let spans = ranges.flatMap(spansOnOneLine)
        let offsets = spans.map { "\(codePoints($0.start)) \(codePoints($0.end))" }.joined(separator: ";")
        let bound = "\(type) \(offsets)"
        if let id = known[bound], type != "Quotation" { return id }
        let id = write("T", "\(bound)\t\(spans.map { text[$0] }.joined(separator: " "))")
        known[bound] = id
        return id
    }

    mutating func relation(_ type: String, from: String, to: String) {
        writeOnce("R", "\(type) Arg1:\(from) Arg2:\(to)")
    }

    mutating func attribute(_ name: String, _ entity: String, _ value: String) {
        writeOnce("A", "\(name) \(entity) \(value)")
    }

    mutating func note(_ entity: String, _ words: String) {
        _ = write("#", "AnnotatorNotes \(entity)\t\(words.onOneLine)")
    }

    private mutating func writeOnce(_ letter: String, _ line: String) {
        guard known[line] == nil else { return }
        known[line] = write(letter, line)
    }

    private mutating func write(_ letter: String, _ line: String) -> String {
        counts[letter, default: 0] += 1
        let id = letter + String(counts[letter, default: 0])
        lines.append("\(id)\t\(line)")
        return id
    }

    /// A range without the line breaks and control characters in it, which brat allows in no span, and
    /// without the blank space after them.
    private func spansOnOneLine(_ range: TextRange) -> [TextRange] {
        var spans: [TextRange] = []
        var (start, offset) = (range.start, range.start)
        for scalar in text[range].unicodeScalars {
            let next = offset + UTF8.width(scalar)
            if scalar.breaksLine || (start == offset && scalar.properties.isWhitespace) {
                if start < offset { spans.append(TextRange(start, offset)) }
                start = next
            }
            offset = next
        }
        return start < offset || spans.isEmpty ? spans + [TextRange(start, offset)] : spans
    }
}

extension Unicode.Scalar {
    fileprivate var breaksLine: Bool {
        properties.generalCategory == .control || value == 0x2028 || value == 0x2029
    }
}
