/// A paragraph's words with the marks of Markdown: tells for each byte what becomes of it.
struct MarkdownInline {
    /// What becomes of a byte.
    enum Fate: Equatable {
        case kept
        case dropped
        /// A blank that ends a line for good.
        case lineBreak
        /// The start of a character reference of `width` bytes, and its characters; the rest of it is dropped.
        case reference([UInt8], width: Int)
        /// The start of an HTML comment, and what it holds; the rest of it is dropped.
        case comment(String)
    }

    /// The bytes, lines joined by LF.
    let bytes: [UInt8]
    /// What becomes of each.
    private(set) var fates: [Fate]
    /// Bytes that mean only themselves: escaped signs, what stands between the marks of links.
    private var isLiteral: [Bool]
    private let labels: Set<String>
    private var index = 0
    private var missingTicks: Set<Int> = []
    private var missesCommentEnd = false

    /// - Parameter labels: The labels of links that the file defines.
    init(_ bytes: [UInt8], labels: Set<String>) {
        self.bytes = bytes
        self.labels = labels
        fates = [Fate](repeating: .kept, count: bytes.count)
        isLiteral = [Bool](repeating: false, count: bytes.count)
        readSpans()
        readLinks()
        readEmphasis()
    }

    // MARK: Code, escapes, HTML

    private mutating func readSpans() {
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\\"): readEscape()
            case UInt8(ascii: "`"): readCode()
            case UInt8(ascii: "<"): readAngle()
            case UInt8(ascii: "&"): readReference()
            case 0x0A: readLineEnd()
            default: index += 1
            }
        }
    }

    private mutating func drop(_ range: Range<Int>) {
        for each in range { (fates[each], isLiteral[each]) = (.dropped, true) }
        index = range.upperBound
    }

    private mutating func readEscape() {
        guard index + 1 < bytes.count else { return index += 1 }
        let next = bytes[index + 1]
        if next == 0x0A {
            drop(index..<index + 1)
            fates[index] = .lineBreak
            index += 1
        } else if next < 0x80, next.isPunctuation {
            drop(index..<index + 1)
            isLiteral[index] = true
            index += 1
        } else {
            index += 1
        }
    }

    private mutating func readLineEnd() {
        if index >= 2, bytes[index - 1] == 0x20, bytes[index - 2] == 0x20 { fates[index] = .lineBreak }
        index += 1
    }

    private mutating func readCode() {
        let ticks = bytes[index...].prefix { $0 == UInt8(ascii: "`") }.count
        guard !missingTicks.contains(ticks), let end = endOfCode(ticks, from: index + ticks) else {
            missingTicks.insert(ticks)
            index += ticks
            return
        }
        drop(index..<end)
    }

    private func endOfCode(_ ticks: Int, from start: Int) -> Int? {
        var (end, run) = (start, 0)
        while end < bytes.count {
            run = bytes[end] == UInt8(ascii: "`") ? run + 1 : 0
            end += 1
            let isEnd = end == bytes.count || bytes[end] != UInt8(ascii: "`")
            if run == ticks, isEnd { return end }
        }
        return nil
    }

    private mutating func readAngle() {
        let rest = bytes[index...]
        if rest.starts(with: "<!--".utf8) { return readComment() }
        guard let close = rest.prefix(Self.longestTag).firstIndex(of: UInt8(ascii: ">")), index + 1 < close else {
            return index += 1
        }
        let inner = bytes[index + 1..<close]
        if inner.isAddress {
            drop(index..<index + 1)
            drop(close..<close + 1)
            for each in inner.indices { isLiteral[each] = true }
        } else if inner.isTag {
            let start = index
            drop(start..<close + 1)
            if String(decoding: inner.prefix(2), as: UTF8.self).lowercased() == "br" { fates[start] = .lineBreak }
        } else {
            index += 1
        }
    }

    private mutating func readComment() {
        var end = index + 4
        while !missesCommentEnd, end + 3 <= bytes.count, !bytes[end..<end + 3].elementsEqual("-->".utf8) { end += 1 }
        guard !missesCommentEnd, end + 3 <= bytes.count else {
            missesCommentEnd = true
            return index += 1
        }
        let start = index
        drop(start..<end + 3)
        fates[start] = .comment(String(decoding: bytes[start + 4..<end], as: UTF8.self))
    }

    private mutating func readReference() {
        let rest = bytes[index...].prefix(Self.longestReference)
        guard let semicolon = rest.firstIndex(of: UInt8(ascii: ";")), semicolon > index + 1,
            case let name = bytes[index + 1..<semicolon],
            name.allSatisfy({ $0.isAlphanumeric || $0 == UInt8(ascii: "#") }),
            let decoded = CharacterReference.decode(Array(bytes[index...semicolon]))
        else { return index += 1 }
        let start = index
        drop(start..<semicolon + 1)
        fates[start] = .reference(decoded, width: semicolon + 1 - start)
    }

    // MARK: Links

    private mutating func readLinks() {
        var open: [Int] = []
        index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if isLiteral[index] || (byte != UInt8(ascii: "[") && byte != UInt8(ascii: "]")) {
                index += 1
            } else if byte == UInt8(ascii: "[") {
                open.append(index)
                index += 1
            } else if let start = open.popLast(), let end = endOfLink(start, index) {
                closeLink(start, index, end)
            } else {
                index += 1
            }
        }
    }

    private mutating func closeLink(_ start: Int, _ close: Int, _ end: Int) {
        let isImage = start > 0 && bytes[start - 1] == UInt8(ascii: "!") && !isLiteral[start - 1]
        let isFootnote = start + 1 < close && bytes[start + 1] == UInt8(ascii: "^")
        if isImage || isFootnote {
            drop((isImage ? start - 1 : start)..<end)
        } else {
            drop(start..<start + 1)
            drop(close..<end)
        }
    }

    /// The offset after a link whose text ends with the bracket at `close`; `nil` where it is none.
    private func endOfLink(_ start: Int, _ close: Int) -> Int? {
        let next = close + 1 < bytes.count ? bytes[close + 1] : 0
        if next == UInt8(ascii: "("), let end = endOfAddress(from: close + 2) { return end }
        if next == UInt8(ascii: "["),
            let end = bytes[(close + 2)...].prefix(Self.longestLabel).firstIndex(of: UInt8(ascii: "]"))
        {
            let label = end == close + 2 ? start + 1..<close : close + 2..<end
            if isDefined(label) { return end + 1 }
        }
        return isDefined(start + 1..<close) ? close + 1 : nil
    }

    private func isDefined(_ label: Range<Int>) -> Bool {
        guard !labels.isEmpty, label.count <= Self.longestLabel else { return false }
        return labels.contains(String(decoding: bytes[label], as: UTF8.self).lowercased().collapsed)
    }

    /// The offset after the bracket that closes an address and its title.
    private func endOfAddress(from start: Int) -> Int? {
        var (depth, quote): (Int, UInt8?) = (1, nil)
        for place in start..<min(bytes.count, start + Self.longestTag) where bytes[place - 1] != UInt8(ascii: "\\") {
            let byte = bytes[place]
            if byte == UInt8(ascii: "\""), quote != nil || bytes[place - 1] == 0x20 {
                quote = quote == nil ? byte : nil
            }
            if quote != nil { continue }
            depth += byte == UInt8(ascii: "(") ? 1 : byte == UInt8(ascii: ")") ? -1 : 0
            if depth == 0 { return place + 1 }
        }
        return nil
    }

    // MARK: Emphasis

    private mutating func readEmphasis() {
        var open: [UInt8: [Range<Int>]] = [:]
        index = 0
        while index < bytes.count {
            let sign = bytes[index]
            guard sign == UInt8(ascii: "*") || sign == UInt8(ascii: "_"), !isLiteral[index] else {
                index += 1
                continue
            }
            var run = index..<index + bytes[index...].prefix { $0 == sign }.count
            let (opens, closes) = flanks(run)
            while closes, !run.isEmpty, let opener = open[sign]?.popLast() {
                let count = min(opener.count, run.count)
                drop(opener.upperBound - count..<opener.upperBound)
                drop(run.lowerBound..<run.lowerBound + count)
                run = run.lowerBound + count..<run.upperBound
                if opener.count > count { open[sign]!.append(opener.lowerBound..<opener.upperBound - count) }
            }
            if opens, !run.isEmpty { open[sign, default: []].append(run) }
            index = run.upperBound
        }
    }

    /// Whether a run of signs may open and close emphasis (CommonMark 0.31, section 6.2).
    private func flanks(_ run: Range<Int>) -> (opens: Bool, closes: Bool) {
        let before = surrounding(run.lowerBound - 1)
        let after = surrounding(run.upperBound)
        let left = after != .blank && (after != .punctuation || before != .letter)
        let right = before != .blank && (before != .punctuation || after != .letter)
        guard bytes[run.lowerBound] == UInt8(ascii: "_") else { return (left, right) }
        return (left && (!right || before == .punctuation), right && (!left || after == .punctuation))
    }

    private enum Surrounding { case blank, punctuation, letter }

    /// What stands at a place; beyond ASCII, dashes and quotation marks are punctuation.
    private func surrounding(_ place: Int) -> Surrounding {
        guard bytes.indices.contains(place), bytes[place] > 0x20 else { return .blank }
        if bytes[place] < 0x80 { return bytes[place].isPunctuation ? .punctuation : .letter }
        var start = place
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        let isGeneral = bytes[start] == 0xE2 && start + 2 < bytes.count && bytes[start + 1] == 0x80
        return isGeneral && (0x90...0xBF).contains(bytes[start + 2]) ? .punctuation : .letter
    }

    private static let longestTag = 2000
    private static let longestLabel = 200
    private static let longestReference = 40
}

extension UInt8 {
    fileprivate var isAlphanumeric: Bool { (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20) }
    fileprivate var isPunctuation: Bool { (0x21...0x7E).contains(self) && !isAlphanumeric }
}

extension ArraySlice<UInt8> {
    /// `https://…` or a mail address.
    fileprivate var isAddress: Bool {
        !contains { $0 <= 0x20 }
            && (firstRange(of: Array("://".utf8)) != nil
                || (contains(UInt8(ascii: "@")) && !contains(UInt8(ascii: "="))))
    }

    /// The inside of an HTML tag.
    fileprivate var isTag: Bool {
        let name = first == UInt8(ascii: "/") ? dropFirst() : self
        guard let letter = name.first, (0x61...0x7A).contains(letter | 0x20) else { return false }
        let rest = name.drop { $0.isAlphanumeric || $0 == UInt8(ascii: "-") }
        return rest.isEmpty || rest.first! <= 0x20 || rest.first == UInt8(ascii: "/")
    }
}
