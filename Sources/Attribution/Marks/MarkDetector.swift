import Document
import Segmentation

/// Pairs quotation marks, a paragraph at a time.
///
/// Every kind of mark and mixtures of them; apostrophes, inches and minutes are left alone. A mark that
/// never closes spoils at most its own paragraph: a paragraph that opens with a mark goes on from one
/// that ended without closing, and any other unclosed mark is reported and ends with its paragraph.
package struct MarkDetector: Sendable {
    /// A detector. It holds nothing.
    package init() {}

    /// Pairs the marks of a text.
    /// - Complexity: O(*n*) in the number of tokens, however many marks there are.
    package func detectQuotations(_ reading: Reading) -> QuotedText {
        var pairing = MarkPairing(reading)
        for paragraph in reading.segmented.paragraphs.indices { pairing.pair(paragraph) }
        return QuotedText(reading: reading, spans: pairing.sortedSpans(), unbalanced: pairing.unbalanced)
    }
}

/// The state of pairing while it goes through a text.
private struct MarkPairing {
    /// A mark that waits for its partner.
    private struct Open {
        let token: Int
        let shape: MarkShape
        let span: Int
    }

    /// A span whose end is not known yet has its inner end at `open + 1`.
    private struct Draft {
        let open: Int
        var close: Int?
        var end: Int
        let paragraph: Int
        let parent: Int?
        let continuesPrevious: Bool
    }

    /// Deeper nesting than this is no speech but noise.
    private static let deepest = 4

    private let reading: Reading
    private var drafts: [Draft] = []
    private var stack: [Open] = []
    private(set) var unbalanced: [UnbalancedMark] = []
    /// The family of a mark left open by the paragraph before.
    private var leftOpen: (family: MarkFamily, token: Int, span: Int)?

    init(_ reading: Reading) {
        self.reading = reading
    }

    /// The finished spans by their opening marks.
    func sortedSpans() -> [QuotedSpan] {
        drafts.map { draft in
            QuotedSpan(
                open: draft.open, close: draft.close, inner: draft.open + 1..<max(draft.open + 1, draft.end),
                paragraph: draft.paragraph, parent: draft.parent, continuesPrevious: draft.continuesPrevious)
        }
    }

    mutating func pair(_ index: Int) {
        let paragraph = reading.segmented.paragraphs[index]
        let marks = paragraph.tokens.filter { reading.tokens[$0].kind == .mark }
        if marks.isEmpty { return endWithoutMarks() }
        let lastSingleCloser = marks.last { canCloseSingle($0) } ?? -1
        for token in marks { take(token, in: index, lastSingleCloser: lastSingleCloser) }
        finish(index, end: paragraph.tokens.upperBound)
    }

    private mutating func endWithoutMarks() {
        reportLeftOpen()
        leftOpen = nil
    }

    private mutating func take(_ token: Int, in paragraph: Int, lastSingleCloser: Int) {
        guard let shape = shape(at: token) else { return }
        if isFirst(token, in: paragraph), continues(shape, at: token) {
            return open(token, shape, in: paragraph, continuesPrevious: true)
        }
        switch shape.family {
        case .single: takeSingle(token, shape, in: paragraph, lastCloser: lastSingleCloser)
        case .double, .angle, .corner: takeDouble(token, shape, in: paragraph)
        }
    }

    private func isFirst(_ token: Int, in paragraph: Int) -> Bool {
        token == reading.segmented.paragraphs[paragraph].tokens.lowerBound
    }

    private mutating func continues(_ shape: MarkShape, at token: Int) -> Bool {
        guard let left = leftOpen, left.family == shape.family else { return false }
        leftOpen = nil
        return true
    }

    // MARK: - Double marks

    private mutating func takeDouble(_ token: Int, _ shape: MarkShape, in paragraph: Int) {
        let partner = stack.lastIndex { $0.shape.family == shape.family }
        switch shape.direction {
        case .either: takeStraight(token, shape, in: paragraph, partner: partner)
        case .opens: takeOpener(token, shape, in: paragraph, partner: partner)
        case .closes: takeCloser(token, shape, in: paragraph, partner: partner)
        }
    }

    private mutating func takeStraight(_ token: Int, _ shape: MarkShape, in paragraph: Int, partner: Int?) {
        if isMeasure(token), let partner, stack[partner].shape.direction == .opens,
            hasCloser(after: token, in: paragraph)
        {
            return
        }
        guard let partner else {
            if isMeasure(token) { return }
            return looksLikeCloser(token) && !looksLikeOpener(token)
                ? strayCloser(token, shape, in: paragraph) : open(token, shape, in: paragraph)
        }
        if looksLikeOpener(token), !looksLikeCloser(token) {
            stack[partner].shape.direction == .either || stack.count >= Self.deepest
                ? reopen(token, shape, in: paragraph, partner: partner) : open(token, shape, in: paragraph)
        } else {
            close(partner, at: token)
        }
    }

    /// *“A 12" pipe burst,” he said*: a mark of the opener's own glyph closes it later.
    private func hasCloser(after token: Int, in paragraph: Int) -> Bool {
        let rest = token + 1..<min(token + 80, reading.segmented.paragraphs[paragraph].tokens.upperBound)
        let next = rest.lazy.filter { reading.tokens[$0].kind == .mark }.compactMap { shape(at: $0) }.first {
            $0.family == .double
        }
        return next?.direction == .closes
    }

    private func shape(at token: Int) -> MarkShape? {
        MarkShape(reading.bytes[Int(reading.tokens[token].start)..<Int(reading.tokens[token].end)])
    }

    /// A straight mark that can only open while another is open: the other one was never closed.
    private mutating func reopen(_ token: Int, _ shape: MarkShape, in paragraph: Int, partner: Int) {
        abandon(partner, before: token)
        open(token, shape, in: paragraph)
    }

    private mutating func takeOpener(_ token: Int, _ shape: MarkShape, in paragraph: Int, partner: Int?) {
        if let partner, closesThough(token, partner: stack[partner].shape) { return close(partner, at: token) }
        if let partner, stack.count >= Self.deepest { abandon(partner, before: token) }
        open(token, shape, in: paragraph)
    }

    /// `“` closes `„`, and closes anything where it follows a word and blank space follows it.
    private func closesThough(_ token: Int, partner: MarkShape) -> Bool {
        looksLikeCloser(token) && (partner.isLow || !looksLikeOpener(token))
    }

    private mutating func takeCloser(_ token: Int, _ shape: MarkShape, in paragraph: Int, partner: Int?) {
        if let partner { return close(partner, at: token) }
        if looksLikeOpener(token), !looksLikeCloser(token) { return open(token, shape, in: paragraph) }
        if !isMeasure(token) { strayCloser(token, shape, in: paragraph) }
    }

    // MARK: - Single marks

    private mutating func takeSingle(_ token: Int, _ shape: MarkShape, in paragraph: Int, lastCloser: Int) {
        if let partner = stack.lastIndex(where: { $0.shape.family == .single }) {
            if canCloseSingle(token), closesHere(token, lastCloser: lastCloser) { close(partner, at: token) }
            return
        }
        guard canOpenSingle(token, shape), token < lastCloser || goesOn(token, in: paragraph),
            stack.count < Self.deepest
        else { return }
        open(token, shape, in: paragraph)
    }

    /// *‘One is lost.* / *‘Two are lost,’*: a single mark at the start of this paragraph and of the next.
    private func goesOn(_ token: Int, in paragraph: Int) -> Bool {
        isFirst(token, in: paragraph) && paragraph + 1 < reading.segmented.paragraphs.count
            && opensWithMark(paragraph + 1, family: .single)
    }

    private func canOpenSingle(_ token: Int, _ shape: MarkShape) -> Bool {
        guard looksLikeOpener(token), token + 1 < reading.tokens.count else { return false }
        if shape.direction == .closes { return false }
        return reading.tokens[token + 1].kind != .number && !isClippedWord(token + 1)
    }

    /// *'em*, *'til*, *'cause*: a word that lost its beginning.
    private func isClippedWord(_ token: Int) -> Bool { MarkPairing.clippedWords.contains(reading.lexemes[token].hash) }

    private static let clippedWords = WordSet(["em", "til", "till", "cause", "tis", "twas", "n", "cuz", "round"])

    private func canCloseSingle(_ token: Int) -> Bool {
        let flags = reading.tokens[token].flags
        guard !flags.contains(.spaceBefore) else { return false }
        guard let shape = shape(at: token), shape.family == .single, shape.direction != .opens else { return false }
        return flags.contains(.spaceAfter) || !startsWord(token + 1)
    }

    /// After a plain word that ends in *s* the mark may be a possessive: it closes only if none later can.
    private func closesHere(_ token: Int, lastCloser: Int) -> Bool {
        let before = reading.bytes[Int(reading.tokens[token].start) - 1] | 0x20
        guard before == UInt8(ascii: "s"), reading.tokens[token].flags.contains(.spaceAfter) else { return true }
        return token == lastCloser || !(token + 1 < reading.tokens.count && reading.tokens[token + 1].kind == .word)
    }

    private func startsWord(_ token: Int) -> Bool {
        token < reading.tokens.count && [.word, .number].contains(reading.tokens[token].kind)
    }

    // MARK: - What the surroundings say

    private func looksLikeOpener(_ token: Int) -> Bool {
        let flags = reading.tokens[token].flags
        if flags.contains(.spaceAfter) { return false }
        if flags.contains(.spaceBefore) || token == 0 { return true }
        let before = reading.tokens[token - 1]
        return before.kind == .mark || before.kind == .punctuation && isOpeningPunctuation(before)
    }

    private func looksLikeCloser(_ token: Int) -> Bool {
        !reading.tokens[token].flags.contains(.spaceBefore) && token > 0
    }

    /// Brackets that open, dashes, slashes: a mark right after one opens.
    private func isOpeningPunctuation(_ token: Token) -> Bool {
        switch reading.bytes[Int(token.start)] {
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "-"), UInt8(ascii: "/"), 0xE2, UInt8(ascii: ">"): true
        default: false
        }
    }

    /// *6' 2"*: a mark right after a number while nothing is open.
    private func isMeasure(_ token: Int) -> Bool {
        token > 0 && !reading.tokens[token].flags.contains(.spaceBefore) && reading.tokens[token - 1].kind == .number
    }

    // MARK: - Opening and closing

    private mutating func open(_ token: Int, _ shape: MarkShape, in paragraph: Int, continuesPrevious: Bool = false) {
        stack.append(
            Open(token: token, shape: shape, span: drafts.count))
        let parent = stack.count > 1 ? stack[stack.count - 2].span : nil
        drafts.append(
            Draft(
                open: token, close: nil, end: token + 1, paragraph: paragraph, parent: parent,
                continuesPrevious: continuesPrevious))
    }

    private mutating func close(_ partner: Int, at token: Int) {
        while stack.count > partner + 1 { abandon(stack.count - 1, before: token) }
        let open = stack.removeLast()
        drafts[open.span].close = token
        drafts[open.span].end = token
    }

    /// Ends an open span before `token` without a closing mark.
    private mutating func abandon(_ partner: Int, before token: Int) {
        while stack.count > partner {
            let open = stack.removeLast()
            let sentenceEnd = endOfSentence(at: open.token)
            drafts[open.span].end = open.shape.family == .single ? open.token + 1 : min(token, sentenceEnd)
            report(open.token, .neverClosed, family: open.shape.family)
        }
    }

    private func endOfSentence(at token: Int) -> Int {
        reading.segmented.sentences[reading.segmented.sentence(at: token)].tokens.upperBound
    }

    /// A mark that closes what nothing opened.
    private mutating func strayCloser(_ token: Int, _ shape: MarkShape, in paragraph: Int) {
        report(token, .neverOpened, family: shape.family)
    }

    /// What is still open at the end of a paragraph either goes on in the next one or was never closed.
    private mutating func finish(_ paragraph: Int, end: Int) {
        reportLeftOpen()
        leftOpen = nil
        guard let first = stack.first else { return }
        for open in stack {
            drafts[open.span].end = open.shape.family == .single && open.span != first.span ? open.token + 1 : end
        }
        leftOpen = (first.shape.family, first.token, first.span)
        stack.removeAll()
        let next = paragraph + 1
        if next >= reading.segmented.paragraphs.count || !opensWithMark(next, family: first.shape.family) {
            reportLeftOpen()
            leftOpen = nil
        }
    }

    private func opensWithMark(_ paragraph: Int, family: MarkFamily) -> Bool {
        let first = reading.segmented.paragraphs[paragraph].tokens.lowerBound
        guard reading.tokens[first].kind == .mark else { return false }
        return shape(at: first)?.family == family && !reading.tokens[first].flags.contains(.spaceAfter)
    }

    private mutating func reportLeftOpen() {
        guard let left = leftOpen else { return }
        report(left.token, .neverClosed, family: left.family)
    }

    /// A lone single mark is an apostrophe; any other mark without a partner is a flaw.
    private mutating func report(_ token: Int, _ flaw: UnbalancedMark.Flaw, family: MarkFamily) {
        guard family != .single else { return }
        unbalanced.append(UnbalancedMark(range: reading.tokens[token].range, flaw: flaw))
    }
}
