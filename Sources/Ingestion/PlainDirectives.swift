import Document
import Glibc

/// The directives that stand in plain text, each on a line of its own: `<!-- hearsay disable -- satire -->`.
struct PlainDirectives {
    /// The directives, with the line that each one takes.
    private(set) var directives: [Directive] = []
    /// What is wrong with others.
    private(set) var warnings: [Warning] = []
    /// How far lines have been counted, and the number of the line there.
    private var counted = (offset: 0, line: 1)

    /// The lines of directives, which are no part of the story.
    var blocks: [Block] { directives.map { Block(range: $0.range, kind: .boilerplate) } }

    /// Looks for directives in a text.
    /// - Complexity: O(*n*); hardly anything for texts without comments.
    init(_ text: ArticleText) {
        var start = 0
        while let found = Self.find(Self.opening, in: text.bytes, from: start) {
            let end = text.bytes[found...].firstIndex(of: 0x0A) ?? text.bytes.count
            note(Self.trimmed(text, from: found, to: end), in: text)
            start = end
        }
    }

    private mutating func note(_ line: TextRange?, in text: ArticleText) {
        guard let line, case let words = text[line], words.hasPrefix("<!--"), words.hasSuffix("-->"), words.count >= 7,
            let result = DirectiveParser.parse(words.dropFirst(4).dropLast(3))
        else { return }
        switch result {
        case .success(let instruction): directives.append(instruction.directive(at: line))
        case .failure(let flaw):
            let passed = text.bytes[counted.offset..<line.start].count { $0 == 0x0A }
            counted = (line.start, counted.line + passed)
            warnings.append(flaw.warning(line: counted.line))
        }
    }

    /// The line around an opening, without blank space; `nil` where something stands before the opening.
    private static func trimmed(_ text: ArticleText, from found: Int, to end: Int) -> TextRange? {
        let before = text.bytes[..<found].reversed().first { $0 != 0x20 && $0 != 0x09 }
        guard before == nil || before == 0x0A || before == 0x0D else { return nil }
        let last = text.bytes[found..<end].lastIndex { $0 > 0x20 } ?? found
        return TextRange(found, last + 1)
    }

    private static func find(_ word: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBytes { all in
            guard let base = all.baseAddress else { return nil }
            var start = start
            while let found = memchr(base + start, Int32(word[0]), all.count - start) {
                start = UnsafeRawPointer(found) - base
                if all[start...].starts(with: word) { return start }
                start += 1
            }
            return nil
        }
    }

    private static let opening = Array("<!--".utf8)
}
