import Document
import Segmentation

/// Finds what somebody quotes inside a quotation: *"Director Comey said my answers were truthful," she said*.
///
/// Only words that the inner speaker really said: a verb of saying in the indicative, whose subject is
/// named or a third person. What the outer speaker says of himself is no hearsay.
struct NestedFinder {
    let quoted: QuotedText
    let cues: CueFinder
    private var reading: Reading { quoted.reading }

    init(_ quoted: QuotedText, cues: CueFinder) {
        self.quoted = quoted
        self.cues = cues
    }

    /// The frames inside a span and the content of each.
    func quotations(in span: Int) -> [(frame: CueFrame, content: Range<Int>, child: Int?)] {
        let inner = quoted.spans[span].inner
        guard inner.count > 4 else { return [] }
        let children = childSpans(of: span)
        return runs(in: inner, children: children).flatMap { run in
            var frames: [CueFrame] = []
            cues.findFrames(in: run.tokens, sentence: run.sentence, into: &frames, first: 0)
            return frames.compactMap { quotation($0, in: inner, children: children) }
        }
    }

    private func childSpans(of span: Int) -> [Int] {
        var children: [Int] = []
        var index = span + 1
        while index < quoted.spans.count, quoted.spans[index].open < quoted.spans[span].tokens.upperBound {
            if quoted.spans[index].parent == span { children.append(index) }
            index += 1
        }
        return children
    }

    /// The stretches of the span between sentence ends and inner marks.
    private func runs(in inner: Range<Int>, children: [Int]) -> [(tokens: Range<Int>, sentence: Int)] {
        var runs: [(tokens: Range<Int>, sentence: Int)] = []
        var sentence = reading.segmented.sentence(at: inner.lowerBound)
        var start = inner.lowerBound
        while start < inner.upperBound {
            while reading.segmented.sentences[sentence].tokens.upperBound <= start { sentence += 1 }
            let child = children.first { quoted.spans[$0].open >= start }
            let end = min(
                inner.upperBound, reading.segmented.sentences[sentence].tokens.upperBound,
                child.map { quoted.spans[$0].open } ?? inner.upperBound)
            if end > start { runs.append((start..<end, sentence)) }
            start =
                child.map { quoted.spans[$0].open == end ? max(quoted.spans[$0].tokens.upperBound, end + 1) : end }
                ?? max(end, start + 1)
        }
        return runs
    }

    private func quotation(_ frame: CueFrame, in inner: Range<Int>, children: [Int]) -> (
        frame: CueFrame, content: Range<Int>, child: Int?
    )? {
        guard isSaying(frame), let subject = frame.subject, !isConditional(subject) else { return nil }
        // *“thus confirmed a decision she had made”*: the verb's subject stands before the marks.
        if frame.isInverted, !frame.isPassive, subject.kind == .document { return nil }
        if let child = children.first(where: { quoted.spans[$0].open == frame.run.upperBound }), isNear(frame),
            isSomebodyElse(subject)
        {
            return (frame, quoted.spans[child].tokens, child)
        }
        guard isThirdPerson(subject) else { return nil }
        if let child = children.first(where: { quoted.spans[$0].open == frame.run.upperBound }), frame.hasComplementizer
        {
            let limit = min(inner.upperBound, reading.segmented.sentences[frame.sentence].tokens.upperBound)
            var end = max(quoted.spans[child].tokens.upperBound, min(limit, frame.run.upperBound + 30))
            while end > frame.contentStart, reading.tokens[end - 1].kind == .punctuation { end -= 1 }
            return (frame, frame.contentStart..<end, child)
        }
        let request = startOfRequest(frame)
        guard frame.hasComplementizer || request != nil || startsClause(frame.contentStart, limit: frame.run.upperBound)
        else { return nil }
        let start = frame.hasComplementizer ? frame.contentStart : request ?? frame.contentStart
        let end = endOfClause(from: start, limit: frame.run.upperBound)
        return end - start > 1 ? (frame, start..<end, nil) : nil
    }

    /// Where what somebody is said to have said ends: before a dash, a semicolon, or a clause that a comma and *and*,
    /// *but* or *so* join to it.
    private func endOfClause(from start: Int, limit: Int) -> Int {
        var end = (start..<max(start, limit)).first { startsAnotherClause($0, from: start, limit: limit) } ?? limit
        while end > start, reading.tokens[end - 1].kind == .punctuation { end -= 1 }
        return end
    }

    private func startsAnotherClause(_ index: Int, from start: Int, limit: Int) -> Bool {
        if reading.isByte(index, UInt8(ascii: ";")) || reading.isDash(index) { return true }
        guard reading.isComma(index), index + 2 < limit, reading.is(index + 1, .conjunction) else { return false }
        return reading.is(index + 2, .subjectPronoun) && !reading.isWord(index + 2, Words.that)
    }

    /// Whether a cue says that its subject really said the content.
    func isSaying(_ frame: CueFrame) -> Bool {
        guard case .verb(let index) = frame.kind, !frame.isNegated, !frame.isHypothetical, !frame.isParticipial else {
            return false
        }
        let verb = reading.lexicon.verbs[index]
        if CueGrammar(reading: reading).isTold(frame) { return true }
        guard !verb.frames.isDisjoint(with: [.quote, .nounThat, .nounTo]), !verb.isUncertain,
            verb.lemmaHash != Words.mean
        else { return false }
        switch verb.cueClass {
        case .report, .write, .reveal, .relay, .promise, .deny, .ask:
            return !verb.frames.isDisjoint(with: [.that, .zero, .nounThat, .wh])
        case .order: return frame.hasComplementizer && verb.frames.contains(.that)
        case .accuse, .praise, .describe, .manner, .belief, .intent: return false
        }
    }

    /// Whoever words in marks of their own can belong to: anybody but *I*.
    private func isSomebodyElse(_ subject: NounPhrase) -> Bool {
        if subject.kind == .pronoun { return isThirdPerson(subject) }
        return subject.kind != .other && !Self.anybody.contains(reading.lexemes[subject.head].hash)
    }

    func isThirdPerson(_ subject: NounPhrase) -> Bool {
        if Self.anybody.contains(reading.lexemes[subject.head].hash) || isOpener(subject) { return false }
        return switch subject.kind {
        case .pronoun: reading.is(subject.head, [.male, .female]) || reading.isWord(subject.head, Words.they)
        case .person, .name, .organization, .place, .outlet, .description, .group, .collective, .document: true
        case .media, .programme, .other: false
        }
    }

    /// *Water remembers*: a capital at the start of a sentence makes no name.
    private func isOpener(_ subject: NounPhrase) -> Bool {
        let first = subject.tokens.lowerBound
        return subject.kind == .name && subject.tokens.count == 1 && !isLastName(first)
            && (reading.tokens[first].flags.contains(.sentenceStart)
                || first > 0 && reading.tokens[first - 1].kind == .mark)
    }

    /// Whether the article gives somebody this last name.
    private func isLastName(_ token: Int) -> Bool {
        cues.phrases.names.contains {
            $0.kind == .person && $0.name.count > 1
                && reading.lexemes[$0.name.upperBound - 1].hash == reading.lexemes[token].hash
        }
    }

    /// *if our partners say*, *when he says*
    private func isConditional(_ subject: NounPhrase) -> Bool {
        let before = subject.tokens.lowerBound - 1
        return before >= 0 && Self.conditions.contains(reading.lexemes[before].hash)
    }

    private static let conditions = WordSet([
        "if", "unless", "whether", "when", "whenever", "until", "should", "once", "before",
    ])

    private static let anybody = WordSet([
        "someone", "somebody", "anyone", "anybody", "everyone", "everybody", "people", "nobody",
    ])

    /// *told her to use*, *asked all of them to offer*: the *to* behind those who are asked.
    private func startOfRequest(_ frame: CueFrame) -> Int? {
        guard case .verb(let index) = frame.kind, frame.contentStart < frame.run.upperBound else { return nil }
        let verb = reading.lexicon.verbs[index]
        guard verb.cueClass == .order || verb.cueClass == .ask || verb.lemmaHash == Words.tell else { return nil }
        if reading.isWord(frame.contentStart, Words.to) { return frame.contentStart }
        let asked = cues.phrases.phrase(startingAt: frame.contentStart, limit: frame.run.upperBound)
        return asked.flatMap { phrase in
            let end = phrase.tokens.upperBound
            return end < frame.run.upperBound && reading.isWord(end, Words.to) ? end : nil
        }
    }

    /// *said, ‘…’*, *said to me at the bar, ‘…’*
    private func isNear(_ frame: CueFrame) -> Bool {
        let gap = frame.contentStart..<max(frame.contentStart, frame.run.upperBound)
        if gap.count < 2 { return true }
        return gap.count < 8 && reading.isComma(gap.upperBound - 1)
            && !gap.contains { reading.is($0, [.be, .have, .modal, .doForm, .finite, .verbPast, .verbThird]) }
    }

    private func startsClause(_ start: Int, limit: Int) -> Bool {
        guard start < limit, !reading.is(start, .preposition) else { return false }
        let clause = (start + 1..<max(start + 1, limit)).prefix { reading.tokens[$0].kind != .punctuation }
        return clause.contains { reading.is($0, [.be, .have, .modal, .doForm, .finite, .verbPast, .verbThird]) }
    }
}
