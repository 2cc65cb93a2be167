import Document
import Segmentation

/// Finds the quotations of a text: pairs cues with the content beside them, then gives the marks that are
/// left to more hopeful steps.
struct QuotationFinder {
    let quoted: QuotedText
    let reading: Reading
    let cues: CueFinder
    private(set) var frames: [CueFrame] = []
    private(set) var drafts: [Draft] = []
    /// For every top-level span, the draft that holds it, -1 for none yet.
    private(set) var draftOfSpan: [Int]
    /// For every top-level span that quotes nobody for sure, why.
    let notQuoted: [Int: MarkedMention.Reason]
    private let spanAt: [Int32]
    private let spansOfParagraph: [Range<Int>]
    /// Top-level spans only, in order: indices into `quoted.spans`.
    private let topSpans: [Int]

    /// For every sentence, its frames.
    private var framesOfSentence: [Range<Int>]
    /// For every token, whether a frame starts there.
    private var isFrameStart: [Bool]
    /// No clause is longer than this many tokens: what is, is no prose.
    private static let longestClause = 300
    /// For every top-level span, its place in `topSpans`.
    private let positionOfSpan: [Int]

    init(_ quoted: QuotedText, phrases: NounPhraseParser) {
        self.quoted = quoted
        reading = quoted.reading
        let classifier = MentionClassifier(reading: quoted.reading, names: phrases.names, nameAt: phrases.nameAt)
        var spanAt = [Int32](repeating: -1, count: quoted.reading.tokens.count)
        var topSpans: [Int] = []
        var notQuoted: [Int: MarkedMention.Reason] = [:]
        for (index, span) in quoted.spans.enumerated() where span.parent == nil {
            let isHeadline = quoted.reading.segmented.paragraphs[span.paragraph].kind == .headline
            if let reason = classifier.reason(span, isHeadline: isHeadline) { notQuoted[index] = reason; continue }
            topSpans.append(index)
            for token in span.tokens { spanAt[token] = Int32(index) }
        }
        self.spanAt = spanAt
        framesOfSentence = Array(repeating: 0..<0, count: quoted.reading.segmented.sentences.count)
        isFrameStart = Array(repeating: false, count: quoted.reading.tokens.count)
        self.topSpans = topSpans
        var positions = [Int](repeating: -1, count: quoted.spans.count)
        for (position, span) in topSpans.enumerated() { positions[span] = position }
        positionOfSpan = positions
        self.notQuoted = notQuoted
        spansOfParagraph = QuotationFinder.group(
            topSpans, spans: quoted.spans, count: quoted.reading.segmented.paragraphs.count)
        draftOfSpan = Array(repeating: -1, count: quoted.spans.count)
        cues = CueFinder(phrases, spanAt: spanAt)
    }

    private static func group(_ top: [Int], spans: [QuotedSpan], count: Int) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        groups.reserveCapacity(count)
        var index = 0
        for paragraph in 0..<count {
            let start = index
            while index < top.count, spans[top[index]].paragraph == paragraph { index += 1 }
            groups.append(start..<index)
        }
        return groups
    }

    mutating func run() {
        for index in reading.segmented.paragraphs.indices { take(paragraph: index) }
        findNested()
    }

    // MARK: - Words inside words

    /// What speakers quote inside their marks.
    private mutating func findNested() {
        let finder = NestedFinder(quoted, cues: cues)
        for span in topSpans where draftOfSpan[span] >= 0 {
            for found in finder.quotations(in: span) {
                frames.append(found.frame)
                let outer = draftOfSpan[span]
                drafts.append(
                    Draft(
                        content: [found.content], spans: [found.child].compactMap { $0 }, frame: frames.count - 1,
                        sieve: .nested, nestedIn: outer,
                        insideSpan: span, paragraph: quoted.spans[span].paragraph))
            }
        }
    }

    /// *wanted to show that …*: a wish that holds a saying is no attribution of its own.
    private mutating func dropBeliefs(around first: Int, _ bySentence: [Int: [Int]]) {
        for outer in first..<drafts.count where drafts[outer].isBelief {
            guard let wish = drafts[outer].frame else { continue }
            let inner = near(frames[wish].sentence, in: bySentence).first { candidate in
                guard candidate != outer, !drafts[candidate].isBelief, let frame = drafts[candidate].frame else {
                    return false
                }
                let follows =
                    frames[frame].sentence == frames[wish].sentence
                    && frames[wish].cue.upperBound <= frames[frame].cue.lowerBound
                return follows && drafts[outer].content[0].overlaps(drafts[candidate].content[0])
            }
            if let inner { drop(outer, into: inner) }
        }
    }

    private func isMedium(_ frame: CueFrame) -> Bool {
        guard let subject = frame.subject else { return false }
        let standsForOutlet =
            reading.is(subject.tokens.lowerBound, .definite) && OutletWords.contains(reading.lexemes[subject.head].hash)
        return subject.kind == .outlet || subject.kind == .media || standsForOutlet
    }

    /// A cue inside another's content that reports nothing of its own: its marks belong to the outer one.
    private mutating func drop(_ inner: Int, into holder: Int) {
        for span in drafts[inner].spans {
            draftOfSpan[span] = holder
            drafts[holder].spans.append(span)
        }
        drafts[inner].mergedInto = holder
    }

    /// The drafts from `first` on, by the sentence of their cue.
    private func draftsBySentence(from first: Int) -> [Int: [Int]] {
        var groups: [Int: [Int]] = [:]
        for draft in first..<drafts.count {
            guard let frame = drafts[draft].frame else { continue }
            groups[frames[frame].sentence, default: []].append(draft)
        }
        return groups
    }

    /// The drafts whose cue stands in a sentence or in one beside it; in a boundless sentence some of them.
    private func near(_ sentence: Int, in groups: [Int: [Int]]) -> [Int] {
        (sentence - 1...sentence + 1).flatMap { (groups[$0] ?? []).prefix(48) }
    }

    /// Whether a draft's content starts before another's, or at the same place and is longer.
    private func standsBefore(_ left: Int, _ right: Int) -> Bool {
        let (a, b) = (drafts[left].content[0], drafts[right].content[0])
        return (a.lowerBound, -a.upperBound, left) < (b.lowerBound, -b.upperBound, right)
    }

    /// A cue inside the content of another one passes on what that one's speaker heard.
    private mutating func nestClauses(from first: Int) {
        let nested = NestedFinder(quoted, cues: cues)
        let bySentence = draftsBySentence(from: first)
        dropBeliefs(around: first, bySentence)
        for inner in first..<drafts.count where drafts[inner].mergedInto == nil {
            guard let frame = drafts[inner].frame, drafts[inner].content.count == 1 else { continue }
            let extent = frames[frame].extent
            let outer = near(frames[frame].sentence, in: bySentence).filter { candidate in
                candidate != inner && drafts[candidate].mergedInto == nil && !drafts[candidate].isBelief
                    && drafts[candidate].frame != nil && standsBefore(candidate, inner)
                    && drafts[candidate].content.contains {
                        $0.lowerBound <= extent.lowerBound && extent.upperBound <= $0.upperBound
                    }
            }
            guard let holder = outer.min(by: { drafts[$0].content[0].count < drafts[$1].content[0].count }) else {
                continue
            }
            if let relay = drafts[holder].frame, isMedium(frames[relay]),
                extent.lowerBound <= frames[relay].contentStart + 1, !drafts[inner].isBelief
            {
                // *Reuters reported a source said …*: the outlet only passes the source's words on.
                drafts[holder].mergedInto = inner
                for span in drafts[holder].spans where !drafts[inner].spans.contains(span) { draftOfSpan[span] = inner }
                continue
            }
            if drafts[inner].isBelief { drop(inner, into: holder); continue }
            let isReal = frames[frame].subject.map { nested.isThirdPerson($0) } ?? false
            let holdsMarks = !drafts[inner].spans.isEmpty
            if isReal, nested.isSaying(frames[frame]) || holdsMarks {
                drafts[inner].nestedIn = holder
            } else if !holdsMarks {
                drop(inner, into: holder)
            }
        }
    }

    // MARK: - A paragraph

    private mutating func take(paragraph index: Int) {
        let first = frames.count
        let firstDraft = drafts.count
        for sentence in reading.segmented.paragraphs[index].sentences { findFrames(in: sentence) }
        let own = first..<frames.count
        if !own.isEmpty {
            attachBesideMarks(own, paragraph: index)
            attachClauses(own, paragraph: index)
            attachRelayed(own, paragraph: index)
        }
        attachRest(paragraph: index)
        if drafts.count - firstDraft > 1 { nestClauses(from: firstDraft) }
    }

    /// The frames of a sentence, a run between marks at a time.
    private mutating func findFrames(in sentence: Int) {
        let tokens = reading.segmented.sentences[sentence].tokens
        let first = frames.count
        var index = tokens.lowerBound
        while index < tokens.upperBound {
            if spanAt[index] >= 0 {
                index = max(index + 1, min(tokens.upperBound, quoted.spans[Int(spanAt[index])].tokens.upperBound))
                continue
            }
            var end = index
            while end < tokens.upperBound, spanAt[end] < 0 { end += 1 }
            frames += cues.frames(in: index..<end, sentence: sentence, before: Array(frames[first...].suffix(24)))
            index = end
        }
        framesOfSentence[sentence] = first..<frames.count
        for frame in frames[first...] { isFrameStart[frame.extent.lowerBound] = true }
    }

    // MARK: - Marks beside a cue

    /// Pairs every frame with the span right before or right after it.
    private mutating func attachBesideMarks(_ own: Range<Int>, paragraph: Int) {
        for frame in own where canQuote(frames[frame]) {
            guard !isRelayed(frame, in: own), let left = leftSpan(of: frame), draftOfSpan[left] == -1,
                endsWithComma(left), isAfterContent(frame, left: left, right: nil)
            else { continue }
            makeDraft(frame, after: left, sandwiched: sandwiched(frame), paragraph: paragraph)
        }
        let taken = takenFrames(paragraph)
        for frame in own where !taken.contains(frame) && !isRelayed(frame, in: own) {
            let left = leftSpan(of: frame)
            let right = rightSpan(
                of: frame, isLast: frame + 1 == own.upperBound || frames[frame + 1].run != frames[frame].run)
            guard canQuote(frames[frame]) else { continue }
            if let left, draftOfSpan[left] == -1, isAfterContent(frame, left: left, right: right) {
                makeDraft(frame, after: left, sandwiched: sandwiched(frame), paragraph: paragraph)
            } else if let right, draftOfSpan[right] == -1,
                !(frames[frame].kind == .punctuation && frames[frame].isInverted), isDirectlyBefore(frame, right)
            {
                makeDraft(frame, before: right, paragraph: paragraph)
            }
        }
    }

    /// *Ruiz called it "dead," according to NBC*: an outlet or phrase behind words that another cue attributes.
    private func isRelayed(_ index: Int, in own: Range<Int>) -> Bool {
        guard isPhrase(frames[index]) || isMedium(frames[index]), let left = leftSpan(of: index) else { return false }
        return (max(own.lowerBound, index - 12)..<index).contains { other in
            guard frames[other].subject != nil, !frames[other].isParticipial || isPhrase(frames[index])
            else { return false }
            let start = sentenceStart(of: left)
            return frames[other].extent.lowerBound >= start && frames[other].contentStart <= quoted.spans[left].open
                && canQuote(frames[other])
        }
    }

    private func sentenceStart(of span: Int) -> Int {
        reading.segmented.sentences[reading.segmented.sentence(at: max(0, quoted.spans[span].open))].tokens.lowerBound
    }

    /// The frames that already have a draft in a paragraph.
    private func takenFrames(_ paragraph: Int) -> Set<Int> {
        var taken: Set<Int> = []
        for draft in drafts.reversed() {
            if draft.paragraph < paragraph { break }
            if let frame = draft.frame { taken.insert(frame) }
        }
        return taken
    }

    /// Marks that only an outlet or phrase behind them attributes after all.
    private mutating func attachRelayed(_ own: Range<Int>, paragraph: Int) {
        let taken = takenFrames(paragraph)
        for frame in own where !taken.contains(frame) && isRelayed(frame, in: own) && canQuote(frames[frame]) {
            guard let left = leftSpan(of: frame), draftOfSpan[left] == -1, isAfterContent(frame, left: left, right: nil)
            else { continue }
            makeDraft(frame, after: left, sandwiched: nil, paragraph: paragraph)
        }
    }

    private func canQuote(_ frame: CueFrame) -> Bool {
        guard frame.subject != nil else { return false }
        if case .verb(let verb) = frame.kind {
            let verb = reading.lexicon.verbs[verb]
            return verb.frames.contains(.quote) || verb.cueClass == .manner || !verb.cueClass.isBelief
        }
        return true
    }

    /// The span that ends right before the frame, with at most a comma or dash between.
    private func leftSpan(of frame: Int) -> Int? {
        let start = frames[frame].extent.lowerBound
        for gap in 0...2 {
            let token = start - 1 - gap
            guard token >= 0 else { return nil }
            if spanAt[token] >= 0 { return sameParagraph(token, start) ? Int(spanAt[token]) : nil }
            if reading.tokens[token].kind != .punctuation, !reading.is(token, .conjunction) || gap > 0 { return nil }
        }
        return nil
    }

    /// The span that starts where the frame's run ends.
    private func rightSpan(of frame: Int, isLast: Bool) -> Int? {
        let end = frames[frame].run.upperBound
        guard isLast, end < spanAt.count, spanAt[end] >= 0 else { return nil }
        let span = Int(spanAt[end])
        guard sameParagraph(end - 1, end) || reading.isByte(end - 1, UInt8(ascii: ":")) else { return nil }
        return quoted.spans[span].open == end ? span : nil
    }

    /// Whether the frame follows its words: `"…," he said`, and not `"…." He said that …`.
    private func isAfterContent(_ index: Int, left: Int, right: Int?) -> Bool {
        let frame = frames[index]
        if frame.isParticipial { return false }
        if frame.kind == .punctuation { return frame.isInverted }
        if !isPunctuated(left), !frame.isInverted, let subject = frame.subject,
            [.other, .group, .collective, .document, .name].contains(subject.kind)
        {
            return false
        }
        if let right, isDirectlyBefore(index, right), startsSpeech(right), !opensWithSpeech(left),
            reading.isByte(frame.run.upperBound - 1, UInt8(ascii: ","))
        {
            return false
        }
        let startsSentence =
            reading.tokens[frame.extent.lowerBound].flags.contains(.sentenceStart)
            || endsWithFullStop(left) && reading.tokens[frame.extent.lowerBound].flags.contains(.capitalized)
        guard startsSentence else { return !frame.hasComplementizer || frame.contentStart >= frame.run.upperBound }
        let hasOwnContent =
            frame.hasComplementizer || contentLength(after: frame) > 2 && endsWithFullStop(left)
            || right != nil && endsWithFullStop(left)
        return !hasOwnContent && frame.extent.lowerBound == frame.run.lowerBound
    }

    /// Whether a span opens its sentence: *"We will act," he said*, not *On the "vital" talks, he said*.
    private func opensWithSpeech(_ span: Int) -> Bool {
        reading.tokens[quoted.spans[span].open].flags.contains(.sentenceStart) || startsSpeech(span)
    }

    private func contentLength(after frame: CueFrame) -> Int {
        guard frame.contentStart < frame.run.upperBound else { return 0 }
        return (frame.contentStart..<frame.run.upperBound).reduce(0) { $0 + (reading.tokens[$1].kind == .word ? 1 : 0) }
    }

    /// Whether a comma, full stop or the like stands at the end of a span or right behind it.
    private func isPunctuated(_ span: Int) -> Bool {
        let end = quoted.spans[span].tokens.upperBound
        if let last = quoted.spans[span].inner.last, reading.tokens[last].kind == .punctuation { return true }
        return end < reading.tokens.count && reading.tokens[end].kind == .punctuation
    }

    /// *"…," he said*: the comma before the closing mark says that the sentence goes on to its speaker.
    private func endsWithComma(_ span: Int) -> Bool {
        let end = quoted.spans[span].tokens.upperBound
        if let last = quoted.spans[span].inner.last, reading.isByte(last, UInt8(ascii: ",")) { return true }
        return end < reading.tokens.count && reading.isByte(end, UInt8(ascii: ","))
    }

    private func endsWithFullStop(_ span: Int) -> Bool {
        let (inner, end) = (quoted.spans[span].inner, quoted.spans[span].tokens.upperBound)
        guard let last = inner.last else { return false }
        return reading.isByte(last, UInt8(ascii: "."))
            || end < reading.tokens.count && reading.isByte(end, UInt8(ascii: "."))
    }

    /// `He said: "…"`, `He said during a visit on Monday, "…"`; not `He said the plan was "…"`.
    private func isDirectlyBefore(_ index: Int, _ right: Int) -> Bool {
        let frame = frames[index]
        let last = frame.run.upperBound - 1
        if frame.contentStart >= frame.run.upperBound || reading.isWord(last, Words.that) { return true }
        if reading.isByte(last, UInt8(ascii: ":")) { return !frame.hasComplementizer || frame.contentStart > last }
        guard reading.isByte(last, UInt8(ascii: ",")) || reading.isDash(last), !frame.hasComplementizer else {
            return false
        }
        return startsSpeech(right) && contentLength(after: frame) < 18
    }

    /// Whether a span begins as a sentence does.
    private func startsSpeech(_ span: Int) -> Bool {
        let inner = quoted.spans[span].inner
        guard let first = inner.first else { return false }
        return reading.tokens[first].flags.contains(.capitalized) && inner.count > 3
    }

    /// The span after a comma behind the frame: `"A," he said, "B"`.
    private func sandwiched(_ index: Int) -> Int? {
        let frame = frames[index]
        if index + 1 < frames.count, frames[index + 1].run == frame.run { return nil }
        guard let right = rightSpan(of: index, isLast: true), draftOfSpan[right] == -1 else { return nil }
        let last = frame.run.upperBound - 1
        let isNear = frame.contentStart >= frame.run.upperBound || contentLength(after: frame) < 12
        guard reading.tokens[last].kind == .punctuation || frame.hasComplementizer else { return nil }
        return isNear && !reading.tokens[quoted.spans[right].open].flags.contains(.sentenceStart)
            && !isSentenceEnd(last) ? right : nil
    }

    private func isSentenceEnd(_ token: Int) -> Bool {
        [UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!")].contains { reading.isByte(token, $0) }
    }

    private mutating func makeDraft(_ frame: Int, after span: Int, sandwiched: Int?, paragraph: Int) {
        var content = [clause(before: span, frame: frame)]
        var spans = [span]
        // Spans further left in the same clause belong to it too.
        for earlier in spansInside(content[0]) where earlier != span && draftOfSpan[earlier] == -1 {
            spans.insert(earlier, at: 0)
        }
        if let sandwiched {
            content.append(clause(after: sandwiched))
            spans.append(sandwiched)
        }
        append(Draft(content: content, spans: spans, frame: frame, sieve: sieve(of: frame), paragraph: paragraph))
    }

    private mutating func makeDraft(_ frame: Int, before span: Int, paragraph: Int) {
        append(
            Draft(
                content: [clause(after: span)], spans: [span], frame: frame, sieve: sieve(of: frame),
                paragraph: paragraph))
    }

    private func sieve(of frame: Int) -> Sieve {
        switch frames[frame].kind {
        case .verb: .cueVerb
        case .phrase: .cuePhrase
        case .noun: .cueNoun
        case .punctuation: .punctuation
        }
    }

    private mutating func append(_ draft: Draft) {
        for span in draft.spans { draftOfSpan[span] = drafts.count }
        drafts.append(draft)
    }

    private func spansInside(_ tokens: Range<Int>) -> [Int] {
        var found: [Int] = []
        for token in tokens where spanAt[token] >= 0 && found.last != Int(spanAt[token]) {
            found.append(Int(spanAt[token]))
        }
        return found
    }

    /// The span with the words before it in the same clause: *The ministers will "together send a message"*.
    private func clause(before span: Int, frame: Int) -> Range<Int> {
        let tokens = quoted.spans[span].tokens
        var start = tokens.lowerBound
        let floor = max(0, start - Self.longestClause)
        while start > floor, canExtendLeft(from: start) { start -= 1 }
        if let earlier = ownedSpan(at: start), earlier != span, earlier >= 0, draftOfSpan[earlier] >= 0 {
            return tokens
        }
        // Words of another frame in front are no part of the content.
        let other = frames[framesOfSentence[frames[frame].sentence]].suffix(32).last {
            $0.extent.upperBound <= tokens.lowerBound
                && $0.extent.lowerBound >= start && $0.cue != frames[frame].cue
        }
        if let other, other.contentStart >= other.run.upperBound, !other.isHypothetical, !other.isNegated {
            return tokens
        }
        return start..<tokens.upperBound
    }

    private func ownedSpan(at token: Int) -> Int? { spanAt[token] >= 0 ? Int(spanAt[token]) : nil }

    private func canExtendLeft(from start: Int) -> Bool {
        if reading.tokens[start].flags.contains(.sentenceStart) && spanAt[start] < 0 { return false }
        let before = start - 1
        if spanAt[before] >= 0 {
            return reading.tokens[start].flags.contains(.sentenceStart) == false && draftOfSpan[Int(spanAt[before])] < 0
                && !isSentenceEnd(quoted.spans[Int(spanAt[before])].inner.last ?? before)
        }
        if reading.tokens[before].kind == .mark, before > 0, isSentenceEnd(before - 1) { return false }
        if isSentenceEnd(before) || reading.isByte(before, UInt8(ascii: ":"))
            || reading.isByte(before, UInt8(ascii: ";"))
        {
            return false
        }
        return sameParagraph(before, start)
    }

    private func sameParagraph(_ left: Int, _ right: Int) -> Bool {
        !reading.bytes[Int(reading.tokens[left].end)..<Int(reading.tokens[right].start)].contains(0x0A)
    }

    /// The span with the words after it in the same clause: *"I stood up" for the plan*.
    private func clause(after span: Int) -> Range<Int> {
        let tokens = quoted.spans[span].tokens
        guard let last = quoted.spans[span].inner.last, !isSentenceEnd(last) else { return tokens }
        let limit = sentenceEnd(at: tokens.upperBound - 1)
        if reading.isByte(last, UInt8(ascii: ",")) { return tokens }
        if tokens.upperBound < limit,
            startsFrame(tokens.upperBound) || reading.phrase(.cuePhrase, at: tokens.upperBound, before: limit) != nil
        {
            return tokens
        }
        let end = clauseEnd(from: tokens.upperBound, limit: limit, after: nil)
        return tokens.lowerBound..<max(tokens.upperBound, end)
    }

    private func sentenceEnd(at token: Int) -> Int {
        reading.segmented.sentences[reading.segmented.sentence(at: token)].tokens.upperBound
    }

    // MARK: - Clauses of a cue, with or without marks in them

    private mutating func attachClauses(_ own: Range<Int>, paragraph: Int) {
        let taken = takenFrames(paragraph)
        for frame in own where !taken.contains(frame) {
            guard !isRelayed(frame, in: own), let content = clauseContent(of: frame),
                isFullEnough(content, frame: frames[frame])
            else { continue }
            let spans = spansInside(content).filter { draftOfSpan[$0] == -1 }
            append(
                Draft(
                    content: [content], spans: spans, frame: frame, sieve: spans.isEmpty ? .clause : sieve(of: frame),
                    paragraph: paragraph, isBelief: isBelief(frame)))
        }
    }

    private func isBelief(_ frame: Int) -> Bool {
        guard case .verb(let verb) = frames[frame].kind else { return false }
        return reading.lexicon.verbs[verb].cueClass.isBelief
    }

    private func isFullEnough(_ content: Range<Int>, frame: CueFrame) -> Bool {
        content.contains { reading.tokens[$0].kind == .word }
    }

    /// The content of a frame that stands beside no mark.
    private func clauseContent(of index: Int) -> Range<Int>? {
        let frame = frames[index]
        guard frame.subject != nil || frame.isParticipial else { return nil }
        if isPostposed(frame) { return contentBefore(frame) }
        if frame.isPassive, frame.contentStart >= frame.run.upperBound - 1, rightSpan(of: index, isLast: true) == nil {
            return contentBefore(frame)
        }
        guard frame.contentStart < sentenceEnd(at: frame.cue.lowerBound) else { return nil }
        guard takesClause(frame) else { return nil }
        if !isStrong(frame), !holdsMarks(index) || isRelative(frame) && !namesSomething(frame) { return nil }
        let limit = sentenceEnd(at: frame.cue.lowerBound)
        let end = clauseEnd(from: frame.contentStart, limit: limit, after: index)
        return frame.contentStart < end ? frame.contentStart..<end : nil
    }

    /// Whether words in marks follow the cue in its sentence.
    private func holdsMarks(_ index: Int) -> Bool {
        let frame = frames[index]
        let limit = sentenceEnd(at: frame.cue.lowerBound)
        let reach = isStrong(frame) ? limit : min(limit, frame.contentStart + (namesSomething(frame) ? 25 : 10))
        return (frame.contentStart..<max(frame.contentStart, reach)).contains {
            spanAt[$0] >= 0 && draftOfSpan[Int(spanAt[$0])] == -1
        }
    }

    private func isRelative(_ frame: CueFrame) -> Bool { frame.subject.map { reading.is($0.head, .relative) } ?? false }

    /// *called the plan*, *described it as*: the marks may stand far behind the verb.
    private func namesSomething(_ frame: CueFrame) -> Bool {
        guard case .verb(let index) = frame.kind else { return false }
        return !reading.lexicon.verbs[index].frames.isDisjoint(with: [.small, .as])
    }

    /// Whether a cue without marks is one beyond doubt: *said that*, *vowed to*, *accused them of*.
    private func isStrong(_ frame: CueFrame) -> Bool {
        guard case .verb(let index) = frame.kind else { return true }
        let verb = reading.lexicon.verbs[index]
        if frame.hasComplementizer || frame.relay != nil { return true }
        if verb.isUncertain { return false }
        if frame.isPassive {
            return reading.is(frame.contentStart, [.preposition, .subordinator]) || startsClause(frame.contentStart)
        }
        if verb.frames.contains(.zero), frame.subject?.kind != .media { return startsClause(frame.contentStart) }
        if reading.isWord(frame.contentStart, Words.to) { return !verb.frames.isDisjoint(with: [.to, .nounTo]) }
        if verb.frames.contains(.wh), reading.is(frame.contentStart, .subordinator) { return true }
        switch verb.cueClass {
        case .accuse, .praise, .deny, .order, .describe, .promise: return hasPreposition(verb, from: frame.contentStart)
        case .ask: return reading.is(frame.contentStart, .subordinator)
        case .relay: return !Self.quoting.contains(verb.lemma) && startsClause(frame.contentStart)
        case .report, .write, .reveal: return frame.subject.map { $0.kind == .media || $0.kind == .outlet } ?? false
        case .manner, .belief, .intent: return false
        }
    }

    private static let quoting: Set<String> = ["cite", "quote"]

    /// *accused NATO of deploying*, *urged them to leave*: the preposition that the verb asks for, near by.
    private func hasPreposition(_ verb: ReportingVerb, from start: Int) -> Bool {
        let limit = min(start + 9, sentenceEnd(at: start))
        return (start..<max(start, limit)).contains { token in
            reading.isWord(token, Words.of) && verb.frames.contains(.of)
                || reading.isWord(token, Words.for) && verb.frames.contains(.for)
                || reading.isWord(token, Words.as) && verb.frames.contains(.as)
                || reading.isWord(token, Words.to) && verb.frames.contains(.nounTo)
                || reading.isWord(token, Words.against) && verb.frames.contains(.against)
        }
    }

    /// Whether a clause with a finite verb starts at a token.
    private func startsClause(_ start: Int) -> Bool {
        let limit = min(sentenceEnd(at: max(0, start - 1)), start + 30)
        guard start < limit else { return false }
        if reading.is(start, .preposition), !reading.is(start, .subordinator) {
            // *said in politics it takes time*
            return (start + 1..<min(limit, start + 7)).contains {
                reading.is($0, .subjectPronoun) && !reading.is($0, .relative)
            }
        }
        return (start + 1..<max(start + 1, limit)).contains { token in
            reading.is(token, [.be, .have, .modal, .doForm, .finite, .verbPast, .verbThird, .negation])
                || looksPast(token)
        }
    }

    private func looksPast(_ token: Int) -> Bool {
        let end = Int(reading.tokens[token].end)
        return reading.tokens[token].kind == .word && reading.tokens[token].range.length > 3
            && reading.bytes[end - 1] == UInt8(ascii: "d") && reading.bytes[end - 2] == UInt8(ascii: "e")
    }

    /// *The plan is dead, officials said.*
    private func isPostposed(_ frame: CueFrame) -> Bool {
        let start = frame.extent.lowerBound
        guard start > frame.run.lowerBound, !frame.isParticipial,
            reading.tokens[start - 1].kind == .punctuation || isPhrase(frame)
        else { return false }
        if case .phrase = frame.kind { return true }
        let end = frame.extent.upperBound
        return end >= frame.run.upperBound || reading.tokens[end].kind == .punctuation && !frame.hasComplementizer
    }

    private func isPhrase(_ frame: CueFrame) -> Bool {
        if case .phrase = frame.kind { return true }
        return false
    }

    private func contentBefore(_ frame: CueFrame) -> Range<Int>? {
        var end = frame.extent.lowerBound
        while end > frame.run.lowerBound, reading.tokens[end - 1].kind == .punctuation { end -= 1 }
        var start = end
        let floor = max(0, start - Self.longestClause)
        while start > floor, canExtendLeft(from: start) { start -= 1 }
        let earlier = frames[framesOfSentence[frame.sentence]].suffix(64).last {
            $0.extent.upperBound <= end && $0.extent.lowerBound >= start
                && $0.subject != nil
        }
        // *Berg said he would go, according to Reuters*: the phrase passes on what the verb attributes.
        if isPhrase(frame) || isMedium(frame), hasEarlierDraft(before: frame) { return nil }
        // *…, KING-TV reported, while …, the Sun-Times reported*: what follows the last cue.
        if let earlier, earlier.contentStart >= start, isPostposed(earlier) {
            start = afterConjunction(max(start, earlier.extent.upperBound), limit: end)
        }
        return start < end ? start..<end : nil
    }

    /// Whether another cue of the sentence attributes words right before this one.
    private func hasEarlierDraft(before frame: CueFrame) -> Bool {
        drafts.suffix(12).contains { draft in
            guard let index = draft.frame, frames[index].sentence == frame.sentence, frames[index].cue != frame.cue,
                let last = draft.content.last
            else { return false }
            let end = max(last.upperBound, frames[index].extent.upperBound)
            guard end <= frame.extent.lowerBound else { return false }
            return !(end..<frame.extent.lowerBound).contains {
                reading.is($0, [.be, .have, .modal, .finite, .verbPast])
            }
        }
    }

    private func afterConjunction(_ start: Int, limit: Int) -> Int {
        var index = start
        while index < limit,
            reading.tokens[index].kind == .punctuation || reading.is(index, .conjunction)
                || Self.contrasts.contains(reading.lexemes[index].hash)
        { index += 1 }
        return index
    }

    /// Whether the words after the verb fit one of its constructions.
    private func takesClause(_ frame: CueFrame) -> Bool {
        guard case .verb(let index) = frame.kind else { return true }
        let verb = reading.lexicon.verbs[index]
        if frame.hasComplementizer { return true }
        if verb.cueClass == .manner { return false }
        let next = frame.contentStart
        if verb.frames.contains(.zero) || frame.relay != nil { return true }
        if reading.isWord(next, Words.to) { return !verb.frames.isDisjoint(with: [.to]) }
        return !verb.frames.isDisjoint(with: [
            .noun, .small, .as, .of, .for, .nounTo, .nounThat, .about, .against, .with, .wh, .ing, .to,
        ])
    }

    /// Where a clause ends: before the next cue that is no part of it, a semicolon, or a contrast.
    /// - Parameter after: the frame whose clause it is, `nil` for words that follow a span.
    private func clauseEnd(from start: Int, limit: Int, after own: Int?) -> Int {
        let limit = min(limit, start + Self.longestClause)
        var index = start
        while index < limit {
            if spanAt[index] >= 0 {
                let span = quoted.spans[Int(spanAt[index])]
                index = span.tokens.upperBound
                if index >= limit { return index }
                if let last = span.inner.last, reading.isByte(last, UInt8(ascii: ",")),
                    startsFrame(index) || cues.phrases.isGerund(index)
                        || reading.phrase(.cuePhrase, at: index, before: limit) != nil
                {
                    return index
                }
                continue
            }
            if endsClause(at: index, limit: limit), isCompleteClause(start..<index, own: own) { break }
            index += 1
        }
        var end = min(index, limit)
        if let own, frames[own].isPassive, isParenthetical(frames[own]),
            let comma = (start..<end).first(where: {
                reading.isByte($0, UInt8(ascii: ","))
                    || reading.isWord($0, Words.and) && $0 + 1 < end && reading.isWord($0 + 1, Words.by)
            })
        {
            end = comma
        }
        while end > start, spanAt[end - 1] < 0, reading.tokens[end - 1].kind == .punctuation, !isBracketEnd(end - 1) {
            end -= 1
        }
        return end
    }

    /// *, reported by local press as stolen,*: a participle between commas.
    private func isParenthetical(_ frame: CueFrame) -> Bool {
        let before = frame.cue.lowerBound - 1
        return before > frame.run.lowerBound && reading.isByte(before, UInt8(ascii: ","))
    }

    /// *that in December, Prince Berg accepted …*: no clause ends before its verb.
    private func isCompleteClause(_ tokens: Range<Int>, own: Int?) -> Bool {
        guard let own, frames[own].hasComplementizer else { return true }
        return tokens.contains {
            reading.is($0, [.be, .have, .modal, .doForm, .finite, .verbPast, .verbThird]) || looksPast($0)
        }
    }

    private func isBracketEnd(_ index: Int) -> Bool {
        reading.isByte(index, UInt8(ascii: ")")) || reading.isByte(index, UInt8(ascii: "]"))
            || reading.isByte(index, UInt8(ascii: "%"))
    }

    private func endsClause(at index: Int, limit: Int) -> Bool {
        if reading.isByte(index, UInt8(ascii: ";")) { return true }
        guard reading.isByte(index, UInt8(ascii: ",")) || reading.is(index, .conjunction) else { return false }
        let next = index + 1
        guard next < limit else { return false }
        if startsFrame(next) { return true }
        if reading.isByte(index, UInt8(ascii: ",")) {
            if next + 1 < limit, reading.is(next, .conjunction), reading.isWord(next + 1, Words.that) { return false }
            if Self.contrasts.contains(reading.lexemes[next].hash) { return true }
            if reading.is(next, .conjunction), next + 1 < limit, startsFrame(next + 1) { return true }
            if reading.phrase(.cuePhrase, at: next, before: limit) != nil { return true }
        }
        return false
    }

    private static let contrasts = Set(
        ["but", "while", "although", "though", "whereas", "citing", "quoting"].map { WordHash.of($0) })

    private func startsFrame(_ token: Int) -> Bool { isFrameStart[token] }

    // MARK: - Marks without a cue of their own

    private mutating func attachRest(paragraph: Int) {
        guard !spansOfParagraph[paragraph].isEmpty else { return }
        let isWhole = isWholeParagraph(paragraph)
        for index in spansOfParagraph[paragraph] {
            let span = topSpans[index]
            if draftOfSpan[span] == -1 { attachRest(span, paragraph: paragraph, isWhole: isWhole) }
        }
    }

    private mutating func attachRest(_ span: Int, paragraph: Int, isWhole: Bool) {
        if quoted.spans[span].continuesPrevious, let previous = draftBefore(span) {
            return extend(previous, with: span, sieve: .openParagraph)
        }
        if isWhole {
            if let label = transcriptLabel(span) {
                return append(
                    Draft(
                        content: [label.content], spans: [span], subject: label.subject, sieve: .transcript,
                        paragraph: paragraph))
            }
            if introduce(span, paragraph: paragraph) { return }
            if continueAcross(span, paragraph: paragraph) { return }
            introduceHopefully(span, paragraph: paragraph)
            return keepUnattributed(span, paragraph: paragraph)
        }
        if introduce(span, paragraph: paragraph) { return }
        if let previous = precedingInParagraph(span, paragraph), isSpeech(span) {
            return extend(previous, with: span, sieve: .sameSentence)
        }
        if isSpeech(span), let previous = lastDraft(before: quoted.spans[span].open),
            drafts[previous].paragraph == paragraph, !drafts[previous].isBelief
        {
            append(
                Draft(
                    content: [quoted.spans[span].tokens], spans: [span], sieve: .continuation,
                    continues: drafts[previous].continues ?? previous, paragraph: paragraph))
        } else if sentenceStarts(at: span) {
            introduceHopefully(span, paragraph: paragraph)
        }
        keepUnattributed(span, paragraph: paragraph)
    }

    /// `"BERG: We will go."`: a transcript inside marks names its speaker before a colon.
    private func transcriptLabel(_ span: Int) -> (subject: NounPhrase, content: Range<Int>)? {
        let inner = quoted.spans[span].inner
        guard let colon = inner.prefix(5).first(where: { reading.isByte($0, UInt8(ascii: ":")) }),
            colon > inner.lowerBound, colon + 1 < inner.upperBound,
            (inner.lowerBound..<colon).allSatisfy({ reading.isCapitalized($0) })
        else { return nil }
        let name = Int(cues.phrases.nameAt[colon - 1])
        let subject = NounPhrase(
            tokens: inner.lowerBound..<colon, head: colon - 1,
            kind: name >= 0 ? cues.phrases.head(of: cues.phrases.names[name].kind) : .other, name: name, isPlural: false
        )
        return (subject, colon + 1..<quoted.spans[span].tokens.upperBound)
    }

    private func sentenceStarts(at span: Int) -> Bool {
        reading.tokens[quoted.spans[span].open].flags.contains(.sentenceStart)
            && quoted.spans[span].open > reading.segmented.paragraphs[quoted.spans[span].paragraph].tokens.lowerBound
    }

    private func draftBefore(_ span: Int) -> Int? {
        let position = positionOfSpan[span] - 1
        let draft = position >= 0 ? draftOfSpan[topSpans[position]] : -1
        return draft >= 0 ? draft : nil
    }

    private mutating func extend(_ draft: Int, with span: Int, sieve: Sieve) {
        drafts[draft].content.append(quoted.spans[span].tokens)
        drafts[draft].spans.append(span)
        draftOfSpan[span] = draft
    }

    /// Whether nothing but this span and others like it stands in the paragraph.
    private func isWholeParagraph(_ paragraph: Int) -> Bool {
        reading.segmented.paragraphs[paragraph].tokens.allSatisfy {
            spanAt[$0] >= 0 || reading.tokens[$0].kind == .punctuation
        }
    }

    /// Somebody's words, and the article does not say whose.
    private mutating func keepUnattributed(_ span: Int, paragraph: Int) {
        guard draftOfSpan[span] == -1, isUnattributed(span) else { return }
        append(Draft(content: [quoted.spans[span].tokens], spans: [span], sieve: .introduction, paragraph: paragraph))
    }

    /// A whole sentence or more in marks.
    private func isUnattributed(_ span: Int) -> Bool {
        let inner = quoted.spans[span].inner
        guard isSpeech(span), quoted.spans[span].close != nil, inner.count >= 4, let last = inner.last else {
            return false
        }
        return isSentenceEnd(last)
    }

    private func isSpeech(_ span: Int) -> Bool {
        let inner = quoted.spans[span].inner
        guard let first = inner.first,
            reading.tokens[first].flags.contains(.capitalized) || reading.isByte(first, UInt8(ascii: "["))
                || isDots(first)
        else { return false }
        return inner.count >= 3 || inner.last.map(isSentenceEnd) == true
    }

    private func isDots(_ token: Int) -> Bool { reading.tokens[token].kind == .punctuation }

    /// The quotation before in the same paragraph, with no other speaker named between.
    private func precedingInParagraph(_ span: Int, _ paragraph: Int) -> Int? {
        guard let previous = draftBefore(span), drafts[previous].paragraph == paragraph else { return nil }
        return previous
    }

    /// *He said:* at the end of the paragraph before or of the words before.
    private mutating func introduce(_ span: Int, paragraph: Int) -> Bool {
        let open = quoted.spans[span].open
        guard open > 0, reading.isByte(open - 1, UInt8(ascii: ":")) else { return false }
        let sentence = reading.segmented.sentence(at: open - 1)
        let candidates = frames[framesOfSentence[sentence]].filter { $0.subject != nil }
        let beforeColon = cues.phrases.phrase(
            endingAt: open - 1, floor: reading.segmented.sentences[sentence].tokens.lowerBound)
        let named = beforeColon.flatMap { $0.kind == .person ? $0 : nil }
        let leading = leadingPhrase(of: sentence).flatMap {
            [.person, .pronoun, .description, .organization, .outlet, .group].contains($0.kind) ? $0 : nil
        }
        let personal = candidates.last { [.person, .name, .pronoun, .description].contains($0.subject?.kind) }
        guard let subject = personal?.subject ?? candidates.last?.subject ?? named ?? leading else { return false }
        append(
            Draft(
                content: [quoted.spans[span].tokens], spans: [span], subject: subject, sieve: .introduction,
                paragraph: paragraph))
        return true
    }

    private func leadingPhrase(of sentence: Int) -> NounPhrase? {
        let tokens = reading.segmented.sentences[sentence].tokens
        guard let phrase = cues.phrases.phrase(startingAt: tokens.lowerBound, limit: tokens.upperBound),
            phrase.isLikelySpeaker
        else { return nil }
        return phrase
    }

    /// A paragraph that is wholly a quotation continues the speaker of the one before.
    private mutating func continueAcross(_ span: Int, paragraph: Int) -> Bool {
        guard paragraph > 0, let previous = lastDraft(before: quoted.spans[span].open),
            paragraph - drafts[previous].paragraph <= 1, drafts[previous].nestedIn == nil,
            !drafts[previous].isBelief
        else { return false }
        append(
            Draft(
                content: [quoted.spans[span].tokens], spans: [span], sieve: .continuation,
                continues: drafts[previous].continues ?? previous, paragraph: paragraph))
        return true
    }

    /// A quotation without a cue after a sentence about somebody: *The judge turned to him. "Mr. Berg?"*
    private mutating func introduceHopefully(_ span: Int, paragraph: Int) {
        guard isSpeech(span), quoted.spans[span].open > 0 else { return }
        let sentence = reading.segmented.sentence(at: quoted.spans[span].open - 1)
        guard let subject = leadingPhrase(of: sentence),
            [.person, .name, .pronoun, .description].contains(subject.kind)
        else { return }
        append(
            Draft(
                content: [quoted.spans[span].tokens], spans: [span], subject: subject, sieve: .introduction,
                paragraph: paragraph))
    }

    /// The last quotation before a token.
    private func lastDraft(before token: Int) -> Int? {
        // Drafts come a paragraph at a time, so the last ones are the nearest.
        let near = drafts.indices.suffix(16).filter {
            drafts[$0].mergedInto == nil && drafts[$0].content[0].lowerBound < token
        }
        return near.max { drafts[$0].content[0].lowerBound < drafts[$1].content[0].lowerBound }
    }
}
