import Document
import Segmentation

/// Turns drafts in tokens into quotations in text: content, form, speaker, occasion, edits.
struct QuotationAssembly {
    private let quoted: QuotedText
    private let reading: Reading
    private let frames: [CueFrame]
    private let drafts: [Draft]
    /// The drafts in order of their content, as indices into `drafts`.
    private let order: [Int]
    private let phrases: NounPhraseParser
    private let isMarked: [Bool]
    private let claimed: [Int]
    private let spanAt: [Int32]
    private let notQuoted: [Int: MarkedMention.Reason]
    private var resolver: EntityResolver

    init(_ finder: QuotationFinder, phrases: NounPhraseParser) {
        quoted = finder.quoted
        reading = finder.quoted.reading
        frames = finder.frames
        let drafts = finder.drafts
        self.drafts = drafts
        claimed = finder.draftOfSpan
        spanAt = finder.spanAt
        notQuoted = finder.top.notQuoted
        self.phrases = phrases
        order = drafts.indices.filter { drafts[$0].stands }.sorted { left, right in
            let (a, b) = (drafts[left].content[0], drafts[right].content[0])
            return (a.lowerBound, -a.upperBound, left) < (b.lowerBound, -b.upperBound, right)
        }
        isMarked = finder.quoted.tokensInMarks { finder.top.notQuoted[$0] == nil }
        // *Auntie “Sock”*: a byname is a mention of nobody else.
        let inMarks =
            finder.top.notQuoted.isEmpty
            ? isMarked : finder.quoted.tokensInMarks { finder.top.notQuoted[$0] != .title }
        resolver = EntityResolver(reading, phrases: phrases) { inMarks[$0] }
    }

    mutating func text() -> AttributedText {
        var place = [Int](repeating: -1, count: drafts.count)
        for (index, draft) in order.enumerated() { place[draft] = index }
        for draft in drafts.indices where place[draft] < 0 { place[draft] = place[standing(draft)] }
        var quotations: [Quotation] = []
        quotations.reserveCapacity(order.count)
        for draft in order { quotations.append(quotation(of: drafts[draft], place: place, before: quotations)) }
        return AttributedText(
            segmented: reading.segmented, quotations: quotations, entities: resolver.entities, mentions: mentions(),
            unbalancedMarks: quoted.unbalanced, analysis: analysis(place))
    }

    /// The draft that a merged one became part of.
    private func standing(_ draft: Int) -> Int {
        var draft = draft
        while let holder = drafts[draft].mergedInto { draft = holder }
        return draft
    }

    private func analysis(_ place: [Int]) -> AttributionAnalysis {
        let places = order.map { index -> AttributionAnalysis.Place in
            let draft = drafts[index]
            return AttributionAnalysis.Place(
                content: draft.content, frame: draft.frame.map { frames[$0] }, paragraph: draft.paragraph,
                continues: draft.continues.map { place[$0] })
        }
        return AttributionAnalysis(
            reading: reading, phrases: phrases, places: places, frames: frames, isMarked: isMarked)
    }

    // MARK: - One quotation

    private mutating func quotation(of draft: Draft, place: [Int], before: [Quotation]) -> Quotation {
        let content = draft.content.compactMap { trimmed($0) }
        let outer = draft.nestedIn.map { place[$0] }.flatMap { $0 < before.count ? $0 : nil }
        let continued = draft.continues.map { place[$0] }.flatMap { $0 < before.count ? before[$0] : nil }
        let speaker = speaker(of: draft, outer: outer.map { before[$0] }, continued: continued)
        let frame = draft.frame.map { frames[$0] }
        return Quotation(
            content: content, form: form(of: draft), attributionClass: draft.isBelief ? .belief : .report,
            speaker: speaker,
            cue: frame.map { cue(of: $0) }, audience: frame?.audience.map { reading.range($0.tokens) },
            occasion: frame.flatMap { OccasionFinder(reading: reading, isMarked: isMarked).occasion(of: $0) },
            isContinuation: draft.continues != nil, nestedIn: outer, edits: draft.content.flatMap { edits(in: $0) },
            block: reading.segmented.paragraphs[draft.paragraph].kind)
    }

    private mutating func speaker(of draft: Draft, outer: Quotation?, continued: Quotation?) -> Speaker? {
        if let continued {
            return continued.speaker.map {
                Speaker(
                    mention: $0.mention, entity: $0.entity, sieve: draft.sieve,
                    confidence: Self.confidence(of: draft), isAmbiguous: $0.isAmbiguous)
            }
        }
        guard let subject = draft.subject ?? draft.frame.flatMap({ frames[$0].subject }) else { return nil }
        let resolution = resolver.resolve(subject, first: outer?.speaker?.entity)
        if let frame = draft.frame.map({ frames[$0] }), let audience = frame.audience,
            CueGrammar(reading: reading).isQuestion(frame)
        {
            resolver.noteAsked(audience)
        }
        return Speaker(
            mention: reading.range(subject.tokens), entity: resolution.entity, sieve: draft.sieve,
            confidence: draft.confidence ?? Self.confidence(of: draft), isAmbiguous: resolution.isAmbiguous)
    }

    /// How often each step is right in the training articles of PolNeAR; `hearsay eval` measures it again.
    private static func confidence(of draft: Draft) -> Double {
        if draft.isBelief { return 0.5 }
        return switch draft.sieve {
        case .cueVerb, .punctuation: 0.9
        case .clause: draft.spans.isEmpty && !draft.isConfirmed ? 0.75 : 0.9
        case .cuePhrase, .transcript, .openParagraph, .tagger: 0.75
        case .cueNoun, .introduction, .nested, .continuation: 0.5
        }
    }

    private func cue(of frame: CueFrame) -> Cue {
        let range = reading.range(frame.cue)
        switch frame.kind {
        case .verb(let verb):
            let verb = reading.lexicon.verbs[verb]
            return Cue(range: range, lemma: verb.lemma, isLoaded: verb.isLoaded)
        case .phrase(let phrase): return Cue(range: range, lemma: reading.lexicon.cuePhrases[phrase].text)
        case .noun, .punctuation: return Cue(range: range, lemma: reading.text(frame.cue))
        }
    }

    // MARK: - Content

    /// A content range without marks at its ends where they enclose all of it, and without the comma before
    /// a closing mark.
    private func trimmed(_ tokens: Range<Int>) -> TextRange? {
        var (start, end) = (tokens.lowerBound, tokens.upperBound)
        let span = quoted.index(openingAt: start).map { quoted.spans[$0] }
        if let span, span.parent == nil, span.tokens.upperBound == end {
            (start, end) = (span.inner.lowerBound, span.inner.upperBound)
        }
        while start < end, reading.isComma(start) { start += 1 }
        while end > start, reading.isComma(end - 1) { end -= 1 }
        return start < end ? reading.range(start..<end) : reading.range(tokens)
    }

    private func form(of draft: Draft) -> QuotationForm {
        var (inside, outside) = (0, 0)
        for range in draft.content {
            for token in range where reading.tokens[token].kind == .word || reading.tokens[token].kind == .number {
                if isMarked[token], !isInnerQuotation(token, of: draft) { inside += 1 } else { outside += 1 }
            }
        }
        if draft.insideSpan != nil { return draft.spans.isEmpty ? .indirect : .direct }
        return inside == 0 ? .indirect : outside == 0 ? .direct : .mixed
    }

    /// Whether a token stands in marks that somebody quoted in a draft's content speaks.
    private func isInnerQuotation(_ token: Int, of draft: Draft) -> Bool {
        let span = Int(spanAt[token])
        guard span >= 0, !draft.spans.contains(span), claimed[span] >= 0 else { return false }
        return drafts[claimed[span]].nestedIn != nil
    }

    private func edits(in tokens: Range<Int>) -> [Edit] {
        var edits: [Edit] = []
        var open: Int?
        for token in tokens where reading.tokens[token].kind == .punctuation && isMarked[token] {
            let byte = reading.bytes[Int(reading.tokens[token].start)]
            if byte == UInt8(ascii: "[") { open = token }
            if byte == UInt8(ascii: "]"), let first = open {
                edits.append(Edit(kind: bracketKind(first, token), range: reading.range(first..<token + 1)))
                open = nil
            }
            if open == nil, isEllipsis(token) {
                edits.append(Edit(kind: .ellipsis, range: reading.tokens[token].range))
            }
        }
        return edits
    }

    private func bracketKind(_ open: Int, _ close: Int) -> Edit.Kind {
        let inner = reading.text(open + 1..<max(open + 2, close)).lowercased()
        return inner == "sic" ? .sic : inner == "..." || inner == "…" ? .ellipsis : .bracket
    }

    private func isEllipsis(_ token: Int) -> Bool {
        let range = reading.tokens[token].range
        let first = reading.bytes[range.start]
        if first == UInt8(ascii: ".") { return range.length >= 3 }
        return range.length == 3 && first == 0xE2 && reading.bytes[range.start + 1] == 0x80
            && reading.bytes[range.start + 2] == 0xA6
    }

    // MARK: - Marks that quote nobody

    private func mentions() -> [MarkedMention] {
        quoted.spans.indices.compactMap { index in
            let span = quoted.spans[index]
            guard span.parent == nil, claimed[index] < 0, !span.inner.isEmpty, span.close != nil else { return nil }
            return MarkedMention(range: reading.range(span.inner), reason: notQuoted[index] ?? reason(of: span))
        }
    }

    private func reason(of span: QuotedSpan) -> MarkedMention.Reason {
        let words = span.inner.filter { reading.tokens[$0].kind == .word }
        let capitalized = words.filter { reading.isCapitalized($0) }
        if words.count > 1, capitalized.count * 2 > words.count { return .title }
        if span.open > 0, reading.is(span.open - 1, .cueNoun) || isWordWord(span.open - 1) { return .words }
        return words.count <= 2 ? .scare : .term
    }

    private func isWordWord(_ token: Int) -> Bool {
        Self.wordWords.contains(reading.lexemes[token].hash)
    }

    private static let wordWords = WordSet(["word", "words", "term", "phrase", "slogan"])
}
