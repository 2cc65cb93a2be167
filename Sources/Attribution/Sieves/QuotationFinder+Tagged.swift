import Document
import Segmentation

/// What the tagger adds to the rules: contents that no rule found, and better ends for those that stand in no marks.
///
/// Words in marks stay as the rules have them: there they are right more often.
extension QuotationFinder {
    /// How sure the tagger must be of each part of an attribution that no rule found.
    private static let leastConfidence = 0.3

    /// Merges tagged attributions into the drafts.
    mutating func merge(_ tagged: [TaggedAttribution]) {
        var holder = holders()
        for attribution in tagged {
            let drafts = Set(attribution.content.flatMap { $0 }.compactMap { holder[$0] }).sorted()
            if drafts.isEmpty {
                add(attribution)
            } else if drafts.count == 1, let draft = drafts.first {
                adjust(draft, to: attribution)
            }
            for token in attribution.content.joined() { holder[token] = holder[token] ?? self.drafts.count - 1 }
        }
    }

    /// For every token in a draft's content, that draft.
    private func holders() -> [Int: Int] {
        var holder: [Int: Int] = [:]
        for (index, draft) in drafts.enumerated() where draft.mergedInto == nil && draft.nestedIn == nil {
            for token in draft.content.joined() { holder[token] = index }
        }
        return holder
    }

    // MARK: - New ones

    private mutating func add(_ attribution: TaggedAttribution) {
        guard attribution.confidence >= Self.leastConfidence, let cue = attribution.cue,
            let subject = attribution.source.flatMap({ subject($0) })
        else { return }
        let spans = attribution.content.flatMap { spansInside($0) }
        let known = frame(at: cue)
        if known == nil { frames.append(tagged(cue, subject: subject)) }
        append(
            Draft(
                content: attribution.content, spans: spans, frame: known ?? frames.count - 1, subject: subject,
                sieve: .tagger, paragraph: paragraph(of: cue.lowerBound), isBelief: isBelief(known)))
    }

    private func isBelief(_ frame: Int?) -> Bool { frame.map { grammar.isBelief(frames[$0]) } ?? false }

    /// The frame whose cue shares a token with a tagged one.
    private func frame(at cue: Range<Int>) -> Int? {
        let sentence = reading.segmented.sentence(at: cue.lowerBound)
        return framesOfSentence[sentence].first { frames[$0].cue.overlaps(cue) }
    }

    private func tagged(_ cue: Range<Int>, subject: NounPhrase) -> CueFrame {
        let sentence = reading.segmented.sentence(at: cue.lowerBound)
        let extent = min(cue.lowerBound, subject.tokens.lowerBound)..<max(cue.upperBound, subject.tokens.upperBound)
        return CueFrame(
            kind: .noun, cue: cue, subject: subject, isInverted: subject.tokens.lowerBound > cue.lowerBound,
            audience: nil, relay: nil, extent: extent, contentStart: cue.upperBound,
            run: reading.segmented.sentences[sentence].tokens, sentence: sentence, isParticipial: false,
            isPassive: false, isNegated: false, isHypothetical: false, hasComplementizer: false)
    }

    /// A tagged source as a phrase: its head is the one that the parser finds at its end, or its last word.
    private func subject(_ source: Range<Int>) -> NounPhrase? {
        guard let last = source.last else { return nil }
        if let found = cues.phrases.phrase(endingAt: source.upperBound, floor: source.lowerBound) {
            return cues.phrases.widened(found, to: source)
        }
        let name = Int(cues.phrases.nameAt[last])
        return NounPhrase(
            tokens: source, head: last, kind: name >= 0 ? cues.phrases.head(of: cues.phrases.names[name].kind) : .other,
            name: name, isPlural: false)
    }

    private func paragraph(of token: Int) -> Int {
        let paragraphs = reading.segmented.paragraphs
        var (low, high) = (0, paragraphs.count)
        while low < high {
            let middle = (low + high) / 2
            if paragraphs[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
        }
        return low
    }

    // MARK: - Better ends

    /// Gives a draft without marks the tagger's ends.
    private mutating func adjust(_ draft: Int, to attribution: TaggedAttribution) {
        guard drafts[draft].spans.isEmpty, drafts[draft].insideSpan == nil,
            attribution.content.allSatisfy({ spansInside($0).isEmpty })
        else { return }
        drafts[draft].content = attribution.content
    }
}
