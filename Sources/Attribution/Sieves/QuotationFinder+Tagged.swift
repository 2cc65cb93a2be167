import Document
import Segmentation

/// What the tagger adds to the rules: attributions that no rule found, better ends, and doubt.
///
/// Words in marks keep the speaker that the rules gave them: there the rules are right more often. Where words stand in
/// no marks the tagger is.
extension QuotationFinder {
    /// How sure the tagger must be of each part of an attribution that no rule found.
    private static let leastConfidence = 0.1

    /// Merges tagged attributions into the drafts.
    mutating func merge(_ tagged: [TaggedAttribution]) {
        guard !tagged.isEmpty else { return }
        let ruled = drafts.count
        var holder = holders()
        let innerCues = holdersOfInnerCues()
        var confirmed: Set<Int> = []
        for attribution in tagged where attribution.cue.map({ !isNamePart($0) }) ?? true {
            let held = Set(attribution.content.joined().compactMap { holder[$0] })
            confirmed.formUnion(held)
            if held.isEmpty {
                guard add(attribution) else { continue }
                for token in attribution.content.joined() { holder[token] = drafts.count - 1 }
            } else if let draft = draft(of: held, for: attribution, innerCues) {
                adjust(draft, to: attribution)
                absorb(held.subtracting([draft]), into: draft)
            }
        }
        for draft in confirmed { drafts[draft].isConfirmed = true }
        dropUnconfirmed(0..<ruled, confirmed)
    }

    /// *Karim bin Said told …*: a last name that looks like a cue.
    private func isNamePart(_ cue: Range<Int>) -> Bool {
        let name = Int(cues.phrases.nameAt[cue.lowerBound])
        return name >= 0 && cues.phrases.names[name].kind == .person
            && cues.phrases.names[name].name.contains(cue.upperBound - 1)
    }

    /// How often a tagged attribution has the right speaker for its words, whatever their exact ends: a line through what
    /// the training articles set aside show (Documentation/Accuracy.md).
    private static func confidence(of attribution: TaggedAttribution) -> Double {
        ((0.35 + 0.55 * attribution.confidence) * 100).rounded() / 100
    }

    /// For every token in a draft's content, that draft.
    private func holders() -> [Int: Int] {
        var holder: [Int: Int] = [:]
        for (index, draft) in drafts.enumerated() where draft.mergedInto == nil && draft.nestedIn == nil {
            for token in draft.content.joined() { holder[token] = index }
        }
        return holder
    }

    /// For every token of an inner draft's cue, the draft that holds it.
    private func holdersOfInnerCues() -> [Int: Int] {
        var holder: [Int: Int] = [:]
        for draft in drafts where draft.mergedInto == nil {
            guard let outer = draft.nestedIn, let frame = draft.frame else { continue }
            for token in frames[frame].cue { holder[token] = outer }
        }
        return holder
    }

    // MARK: - New ones

    /// Adds an attribution that is sure enough; says whether it did.
    private mutating func add(_ attribution: TaggedAttribution) -> Bool {
        guard attribution.confidence >= Self.leastConfidence, let source = attribution.source else { return false }
        let spans = attribution.content.flatMap { spansInside($0) }
        guard attribution.cue.map({ !isAdverb($0) }) ?? !spans.isEmpty, !isCitation(attribution),
            !attribution.content.allSatisfy({ standsInMention($0) })
        else { return false }
        let subject = attribution.cue.map { isAddressed($0) } ?? false ? nil : self.subject(source)
        let frame = subject.flatMap { subject in attribution.cue.map { self.frame(at: $0, subject: subject) } }
        let content = frame.map { untilAudience(attribution.content, of: frames[$0]) } ?? attribution.content
        append(
            Draft(
                content: content, spans: spans, frame: frame, subject: subject, sieve: .tagger,
                paragraph: reading.segmented.paragraph(at: attribution.content[0].lowerBound),
                confidence: Self.confidence(of: attribution),
                isBelief: frame.map { grammar.isBelief(frames[$0]) } ?? false))
        return true
    }

    /// *called the plan hopeless to the Guardian*: the words without the outlet that they were said to.
    private func untilAudience(_ content: [Range<Int>], of frame: CueFrame) -> [Range<Int>] {
        content.map { $0.lowerBound..<beforeAudience($0, of: frame) }
    }

    /// The frame whose cue shares a token with a tagged one; a new one where rules found none there.
    private mutating func frame(at cue: Range<Int>, subject: NounPhrase) -> Int {
        let sentence = reading.segmented.sentence(at: cue.lowerBound)
        if let known = framesOfSentence[sentence].first(where: { frames[$0].cue.overlaps(cue) }) { return known }
        let extent = min(cue.lowerBound, subject.tokens.lowerBound)..<max(cue.upperBound, subject.tokens.upperBound)
        frames.append(
            CueFrame(
                kind: .noun, cue: cue, subject: subject, isInverted: subject.tokens.lowerBound > cue.lowerBound,
                audience: nil, relay: nil, extent: extent, contentStart: cue.upperBound,
                run: reading.segmented.sentences[sentence].tokens, sentence: sentence, isParticipial: false,
                isPassive: false, isNegated: false, isHypothetical: false, hasComplementizer: false))
        return frames.count - 1
    }

    // MARK: - Better ends and sources

    /// Gives a draft the tagger's source where nothing stands in marks or nobody speaks yet, and the tagger's ends
    /// where some of it stands outside marks and no outlet behind it: of those rules know more.
    private mutating func adjust(_ draft: Int, to attribution: TaggedAttribution) {
        if drafts[draft].sieve == .transcript || isBlock(drafts[draft]) || isPassedOn(draft, by: attribution) { return }
        adjustSource(of: draft, to: attribution)
        if isDirect(drafts[draft]) || restsOnOutlet(drafts[draft]) { return }
        let content = behindAudience(own(attribution.content, of: draft), of: drafts[draft])
        let inside = content.flatMap { spansInside($0) }
        let covers = drafts[draft].spans.allSatisfy { span in
            content.contains { $0.contains(quoted.spans[span].tokens) }
        }
        let speaker = drafts[draft].subject ?? drafts[draft].frame.flatMap { frames[$0].subject }
        let holdsSpeaker = content.contains { part in speaker.map { part.overlaps($0.tokens) } ?? false }
        guard covers, !holdsSpeaker, inside.allSatisfy({ draftOfSpan[$0] == -1 || draftOfSpan[$0] == draft }) else {
            return
        }
        drafts[draft].content = content
        drafts[draft].spans = inside
        for span in inside { draftOfSpan[span] = draft }
    }

    /// The words but for parts behind the first that another cue attributes and an outlet stands behind.
    private func own(_ content: [Range<Int>], of draft: Int) -> [Range<Int>] {
        guard content.count > 1 else { return content }
        let rest = content.dropFirst().filter { part in
            !drafts.indices.contains { other in
                other != draft && drafts[other].mergedInto == nil && restsOnOutlet(drafts[other])
                    && drafts[other].content.contains { $0.overlaps(part) }
            }
        }
        return [content[0]] + rest
    }

    /// *told police she would leave*: the words without those to whom they were said.
    private func behindAudience(_ content: [Range<Int>], of draft: Draft) -> [Range<Int>] {
        guard let audience = draft.frame.flatMap({ frames[$0].audience }),
            content[0].lowerBound == audience.tokens.lowerBound, audience.tokens.upperBound < content[0].upperBound,
            reading.tokens[audience.tokens.upperBound].kind != .punctuation,
            !reading.isWord(audience.tokens.upperBound, Words.to)
        else { return content }
        return [audience.tokens.upperBound..<content[0].upperBound] + content.dropFirst()
    }

    /// *Znak.com reported its source said …*: rules know whose words they are and through whom they came; the tagger
    /// takes all that the medium reports for its own.
    private func isPassedOn(_ draft: Int, by attribution: TaggedAttribution) -> Bool {
        let frame = drafts[draft].frame.map { frames[$0] }
        guard let speaker = drafts[draft].subject ?? frame?.subject, let source = attribution.source,
            attribution.content.contains(where: { $0.overlaps(speaker.tokens) })
        else { return false }
        let media: Set<PhraseHead> = [.outlet, .programme, .media]
        return frame?.relay != nil || media.contains(subject(source).kind) || media.contains(speaker.kind)
    }

    /// The draft that an attribution speaks of: the only one, or the one with its cue.
    private func draft(of held: Set<Int>, for attribution: TaggedAttribution, _ innerCues: [Int: Int]) -> Int? {
        guard let cue = attribution.cue else { return held.count == 1 ? held.first : nil }
        // *Holm said she would leave, Roe told Reuters*: the cue of the inner words is not that of the outer ones.
        if held.count == 1 { return cue.contains { innerCues[$0].map(held.contains) == true } ? nil : held.first }
        return held.sorted().first { drafts[$0].frame.map { frames[$0].cue.overlaps(cue) } ?? false }
    }

    /// Makes clauses without marks part of the draft whose content now holds them.
    private mutating func absorb(_ others: Set<Int>, into draft: Int) {
        for other in others where isPlainClause(drafts[other]) {
            let isInside = drafts[other].content.allSatisfy { part in
                drafts[draft].content.contains { $0.contains(part) }
            }
            if isInside { drafts[other].mergedInto = draft }
        }
    }

    private func isDirect(_ draft: Draft) -> Bool { draft.content.joined().allSatisfy { spanAt[$0] >= 0 } }

    private mutating func adjustSource(of draft: Int, to attribution: TaggedAttribution) {
        guard let source = attribution.source, drafts[draft].continues == nil, !isRelativeClause(source),
            drafts[draft].frame.map({ frames[$0].relay == nil && mediumBefore($0) == nil }) ?? true
        else { return }
        let known = drafts[draft].subject ?? drafts[draft].frame.flatMap { frames[$0].subject }
        // *reported by the Post as stolen*: what a medium reports, it reports itself.
        if let known, !drafts[draft].spans.isEmpty || known.tokens.overlaps(source) || known.kind == .outlet { return }
        if let known, let frame = drafts[draft].frame, isSubject(known, rightBefore: frames[frame]) { return }
        drafts[draft].subject = subject(source)
        drafts[draft].sieve = .tagger
    }

    /// *a story in which officials said …*: whether nothing stands between a speaker and a verb of saying.
    private func isSubject(_ speaker: NounPhrase, rightBefore frame: CueFrame) -> Bool {
        frame.cue.lowerBound == speaker.tokens.upperBound && speaker.isLikelySpeaker && !grammar.isBelief(frame)
            && !reading.is(speaker.head, .relative)
    }

    // MARK: - Doubt

    /// Drops clauses without marks that the tagger takes for no attribution. Those that an outlet stands behind are
    /// kept: that somebody else reported something is said in few ways, and rules know them.
    private mutating func dropUnconfirmed(_ ruled: Range<Int>, _ confirmed: Set<Int>) {
        let needed = Set(drafts.flatMap { [$0.continues, $0.nestedIn, $0.mergedInto].compactMap { $0 } })
        for index in ruled where !confirmed.contains(index) && !needed.contains(index) && isPlainClause(drafts[index]) {
            drafts[index].isDropped = true
        }
    }

    private func isPlainClause(_ draft: Draft) -> Bool {
        draft.sieve == .clause && draft.mergedInto == nil && draft.nestedIn == nil && draft.frame != nil
            && !restsOnOutlet(draft)
    }

    /// Whether an outlet may stand between the speaker and the article.
    private func restsOnOutlet(_ draft: Draft) -> Bool {
        guard let frame = draft.frame.map({ frames[$0] }) else { return false }
        if frame.relay != nil || grammar.isPhrase(frame) { return true }
        return [draft.subject ?? frame.subject, frame.audience].compactMap { $0?.kind }.contains {
            [.outlet, .programme, .media].contains($0)
        }
    }
}
