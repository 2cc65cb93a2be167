import Document
import Segmentation

/// Words inside words.
extension QuotationFinder {
    /// What speakers quote inside their marks.
    mutating func findNested() {
        let finder = NestedFinder(quoted, cues: cues)
        for span in top.indices where draftOfSpan[span] >= 0 {
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

    /// A cue inside the content of another one passes on what that one's speaker heard.
    mutating func nestClauses(from first: Int) {
        let nested = NestedFinder(quoted, cues: cues)
        let bySentence = draftsBySentence(from: first)
        dropBeliefs(around: first, bySentence)
        for inner in first..<drafts.count where drafts[inner].mergedInto == nil {
            guard let frame = drafts[inner].frame, drafts[inner].content.count == 1,
                let holder = holder(of: inner, frames[frame], in: bySentence)
            else { continue }
            if isPassedOn(inner, frames[frame], by: holder) {
                passOn(inner, from: holder)
            } else {
                nest(inner, frames[frame], in: holder, nested)
            }
        }
    }

    /// The innermost draft whose content holds the whole of another one's cue.
    private func holder(of inner: Int, _ frame: CueFrame, in bySentence: DraftsBySentence) -> Int? {
        var innermost: Int?
        for candidate in bySentence.near(frame.sentence) where holds(candidate, inner, frame) {
            if let best = innermost, drafts[best].content[0].count <= drafts[candidate].content[0].count { continue }
            innermost = candidate
        }
        return innermost
    }

    private func holds(_ outer: Int, _ inner: Int, _ frame: CueFrame) -> Bool {
        guard outer != inner, drafts[outer].mergedInto == nil, !drafts[outer].isBelief, drafts[outer].frame != nil,
            standsBefore(outer, inner)
        else { return false }
        // A loop, since a closure in here would copy the whole finder.
        for part in drafts[outer].content
        where part.lowerBound <= frame.extent.lowerBound && frame.extent.upperBound <= part.upperBound { return true }
        return false
    }

    /// *Reuters reported a source said …*: the outlet only passes the source's words on.
    private func isPassedOn(_ inner: Int, _ frame: CueFrame, by holder: Int) -> Bool {
        guard let relay = drafts[holder].frame, !drafts[inner].isBelief,
            frame.extent.lowerBound <= frames[relay].contentStart + 1
        else { return false }
        return grammar.isMedium(frames[relay])
    }

    private mutating func passOn(_ inner: Int, from holder: Int) {
        drafts[holder].mergedInto = inner
        for span in drafts[holder].spans where !drafts[inner].spans.contains(span) { draftOfSpan[span] = inner }
    }

    /// Keeps an inner draft as one of its own where somebody else is said to have said it.
    private mutating func nest(_ inner: Int, _ frame: CueFrame, in holder: Int, _ nested: NestedFinder) {
        if saysItself(inner, frame, in: holder, nested) {
            drafts[inner].nestedIn = holder
        } else {
            drop(inner, into: holder)
        }
    }

    /// Whether an inner cue's subject really said its words. One question after the other: an `||` would copy the finder.
    func saysItself(_ inner: Int, _ frame: CueFrame, in holder: Int, _ nested: NestedFinder) -> Bool {
        guard !drafts[inner].isBelief, let subject = frame.subject, nested.isThirdPerson(subject) else { return false }
        if isOwnVoice(frame, in: holder) { return false }
        if nested.isSaying(frame) { return true }
        if drafts[inner].spans.isEmpty { return false }
        return isNaming(frame)
    }

    /// *He said he found her “charming”*: a pronoun that opens what somebody says of himself.
    private func isOwnVoice(_ frame: CueFrame, in holder: Int) -> Bool {
        if !drafts[holder].spans.isEmpty, spanAt[frame.cue.lowerBound] >= 0 { return false }
        guard let subject = frame.subject, subject.kind == .pronoun, let outer = self.subject(of: drafts[holder]),
            let content = drafts[holder].content.first(where: { $0.contains(frame.cue.lowerBound) })
        else { return false }
        let first = reading.isWord(content.lowerBound, Words.that) ? content.lowerBound + 1 : content.lowerBound
        guard subject.head == first, !reading.is(subject.head, .pluralPronoun) || outer.isPlural else { return false }
        return outer.kind != .pronoun || reading.lexemes[outer.head].hash == reading.lexemes[subject.head].hash
    }

    private func subject(of draft: Draft) -> NounPhrase? {
        if let subject = draft.subject { return subject }
        guard let frame = draft.frame else { return nil }
        return frames[frame].subject
    }

    /// *critics called it “a joke”*: words in marks that a verb gives to its subject; *a law marked a “sad day”* gives
    /// them to nobody.
    private func isNaming(_ frame: CueFrame) -> Bool {
        guard case .verb(let index) = frame.kind else { return frame.hasComplementizer }
        let verb = reading.lexicon.verbs[index]
        let isReal = !frame.isHypothetical || frame.contentStart >= frame.run.upperBound - 1
        return !verb.isUncertain && isReal && (verb.frames.contains(.quote) || grammar.namesSomething(frame))
    }

    /// *wanted to show that …*: a wish that holds a saying is no attribution of its own.
    private mutating func dropBeliefs(around first: Int, _ bySentence: DraftsBySentence) {
        for outer in first..<drafts.count where drafts[outer].isBelief {
            guard let wish = drafts[outer].frame else { continue }
            // A loop, since a closure in here would copy the whole finder.
            for candidate in bySentence.near(frames[wish].sentence) where isSaying(candidate, inWish: outer) {
                drop(outer, into: candidate)
                break
            }
        }
    }

    private func isSaying(_ inner: Int, inWish outer: Int) -> Bool {
        guard inner != outer, !drafts[inner].isBelief, let wish = drafts[outer].frame, let saying = drafts[inner].frame
        else { return false }
        guard frames[saying].sentence == frames[wish].sentence,
            frames[wish].cue.upperBound <= frames[saying].cue.lowerBound
        else { return false }
        return drafts[outer].content[0].overlaps(drafts[inner].content[0])
    }

    /// A cue inside another's content that reports nothing of its own: its marks belong to the outer one.
    mutating func drop(_ inner: Int, into holder: Int) {
        for span in drafts[inner].spans {
            draftOfSpan[span] = holder
            drafts[holder].spans.append(span)
        }
        drafts[inner].mergedInto = holder
    }

    /// The drafts of a paragraph, from `first` on, by the sentence of their cue.
    private func draftsBySentence(from first: Int) -> DraftsBySentence {
        let sentences = reading.segmented.paragraphs[drafts[first].paragraph].sentences
        var groups = DraftsBySentence(sentences)
        for draft in first..<drafts.count {
            guard let frame = drafts[draft].frame else { continue }
            groups.append(draft, to: frames[frame].sentence)
            guard turn(of: frames[frame]) != nil else { continue }
            // What somebody quotes in a turn of his may stand any number of sentences behind the label.
            for later in sentences.dropFirst(2) { groups.append(draft, to: later) }
        }
        return groups
    }

    /// Whether a draft's content starts before another's, or at the same place and is longer.
    private func standsBefore(_ left: Int, _ right: Int) -> Bool {
        let (a, b) = (drafts[left].content[0], drafts[right].content[0])
        return (a.lowerBound, -a.upperBound, left) < (b.lowerBound, -b.upperBound, right)
    }
}

/// The drafts of one paragraph, grouped by sentence.
private struct DraftsBySentence {
    private let sentences: Range<Int>
    private var groups: [[Int]]

    init(_ sentences: Range<Int>) {
        self.sentences = sentences
        groups = Array(repeating: [], count: sentences.count)
    }

    mutating func append(_ draft: Int, to sentence: Int) {
        guard sentences.contains(sentence) else { return }
        groups[sentence - sentences.lowerBound].append(draft)
    }

    /// The drafts whose cue stands in a sentence or in one beside it; in a boundless sentence some of them.
    func near(_ sentence: Int) -> [Int] {
        var near: [Int] = []
        for beside in (sentence - 1...sentence + 1) where sentences.contains(beside) {
            near += groups[beside - sentences.lowerBound].prefix(48)
        }
        return near
    }
}
