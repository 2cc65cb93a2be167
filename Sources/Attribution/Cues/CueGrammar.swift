import Document
import Segmentation

/// What a cue's verb and the words around it say about its content.
package struct CueGrammar {
    let reading: Reading

    package init(reading: Reading) {
        self.reading = reading
    }

    /// Whether its words can stand in marks: it says whose they are, and somebody said them.
    func canQuote(_ frame: CueFrame) -> Bool {
        guard frame.subject != nil else { return false }
        if case .verb(let verb) = frame.kind {
            let verb = reading.lexicon.verbs[verb]
            return verb.frames.contains(.quote) || verb.cueClass == .manner || !verb.cueClass.isBelief
        }
        return true
    }

    /// *Reuters reported*, *the newspaper said*
    func isMedium(_ frame: CueFrame) -> Bool {
        guard let subject = frame.subject else { return false }
        let standsForOutlet =
            reading.is(subject.tokens.lowerBound, .definite) && OutletWords.contains(reading.lexemes[subject.head].hash)
        return subject.kind == .outlet || subject.kind == .media || standsForOutlet
    }

    /// How many words stand between a cue and the next marks.
    func contentLength(after frame: CueFrame) -> Int {
        guard frame.contentStart < frame.run.upperBound else { return 0 }
        return (frame.contentStart..<frame.run.upperBound).reduce(0) { $0 + (reading.tokens[$1].kind == .word ? 1 : 0) }
    }

    func isBelief(_ frame: CueFrame) -> Bool {
        guard case .verb(let verb) = frame.kind else { return false }
        return reading.lexicon.verbs[verb].cueClass.isBelief
    }

    /// *said the pier was shut*: whether a clause may follow without *that*.
    func takesBareClause(_ frame: CueFrame) -> Bool {
        guard case .verb(let verb) = frame.kind else { return false }
        return reading.lexicon.verbs[verb].frames.contains(.zero)
    }

    /// *“…,” he claimed he had left*: whether a clause of its own follows at once.
    func hasOwnClause(_ frame: CueFrame) -> Bool {
        let (start, limit) = (frame.contentStart, frame.run.upperBound)
        guard takesBareClause(frame), !frame.isInverted, start < limit, frame.cue.upperBound == start,
            reading.is(start, .subjectPronoun), !reading.is(start, .relative)
        else { return false }
        return startsClause(start)
    }

    /// *called the plan hopeless to the Guardian*: a verb of saying with an object, or more, that ends at a token.
    package func tellsOfObject(_ frame: CueFrame, endingAt end: Int) -> Bool {
        guard case .verb(let index) = frame.kind, !frame.isInverted, !frame.hasComplementizer,
            frame.contentStart < end, end - frame.contentStart < 12, end <= frame.run.upperBound
        else { return false }
        let verb = reading.lexicon.verbs[index]
        guard [.report, .reveal, .deny, .describe, .praise, .accuse].contains(verb.cueClass),
            !verb.frames.isDisjoint(with: [.noun, .small]), !Self.comparing.contains(verb.lemmaHash)
        else { return false }
        return !(frame.contentStart..<end).contains {
            reading.tokens[$0].kind == .punctuation
                || reading.is($0, [.be, .have, .modal, .doForm, .finite, .relative, .verbThird])
        }
    }

    /// What is said of an object and somebody else, not to him.
    private static let comparing = WordSet([
        "compare", "liken", "attribute", "link", "tie", "object", "refer", "allude", "point", "respond", "reply",
        "react", "relate", "prefer",
    ])

    /// *asked whether …*
    package func isQuestion(_ frame: CueFrame) -> Bool {
        guard case .verb(let verb) = frame.kind else { return false }
        return reading.lexicon.verbs[verb].cueClass == .ask
    }

    /// *“…,” she laughed*: how words are said, of which nothing but marks tells that there are any.
    func isManner(_ frame: CueFrame) -> Bool {
        guard case .verb(let verb) = frame.kind else { return false }
        return reading.lexicon.verbs[verb].cueClass == .manner
    }

    /// *the plan that called …*
    func isRelative(_ frame: CueFrame) -> Bool { frame.subject.map { reading.is($0.head, .relative) } ?? false }

    /// *called the plan*, *described it as*: the marks may stand far behind the verb.
    package func namesSomething(_ frame: CueFrame) -> Bool {
        guard case .verb(let index) = frame.kind else { return false }
        return !reading.lexicon.verbs[index].frames.isDisjoint(with: [.small, .as])
    }

    /// Whether a cue without marks is one beyond doubt: *said that*, *vowed to*, *accused them of*.
    func isStrong(_ frame: CueFrame) -> Bool {
        guard case .verb(let index) = frame.kind else { return true }
        let verb = reading.lexicon.verbs[index]
        if frame.hasComplementizer || frame.relay != nil || frame.isRelayedSpeech { return true }
        if isTold(frame) { return true }
        if verb.isUncertain, !isOutletsReport(frame) || !verb.frames.contains(.zero) { return false }
        if frame.isPassive {
            return reading.is(frame.contentStart, [.preposition, .subordinator]) || startsClause(frame.contentStart)
        }
        if reading.isWord(frame.contentStart, Words.to), frame.contentStart < frame.run.upperBound {
            return !verb.frames.isDisjoint(with: [.to, .nounTo])
        }
        if verb.frames.contains(.zero), frame.subject?.kind != .media {
            // *CNN first reported the sale*: what an outlet reports is its news.
            let isNews = frame.subject?.kind == .outlet && verb.lemmaHash == WordHash.constant("report")
            return isNews || startsClause(frame.contentStart)
        }
        if verb.frames.contains(.wh), reading.is(frame.contentStart, .subordinator) { return true }
        switch verb.cueClass {
        case .accuse, .praise, .deny, .order, .describe, .promise: return hasPreposition(verb, from: frame.contentStart)
        case .ask: return reading.is(frame.contentStart, .subordinator)
        case .relay: return !verb.isCiting && startsClause(frame.contentStart)
        case .report where verb.frames.contains(.nounTo) && leadsToInfinitive(frame): return true
        case .report, .write, .reveal: return frame.subject.map { $0.kind == .media || $0.kind == .outlet } ?? false
        case .manner, .belief, .intent: return false
        }
    }

    /// *accused NATO of deploying*, *urged them to leave*: the preposition that the verb asks for, near by.
    private func hasPreposition(_ verb: ReportingVerb, from start: Int) -> Bool {
        let limit = min(start + 9, reading.sentenceEnd(at: start))
        return (start..<max(start, limit)).contains { token in
            reading.isWord(token, Words.of) && verb.frames.contains(.of)
                || reading.isWord(token, Words.for) && verb.frames.contains(.for)
                || reading.isWord(token, Words.as) && verb.frames.contains(.as)
                || reading.isWord(token, Words.to) && verb.frames.contains(.nounTo)
                || reading.isWord(token, Words.against) && verb.frames.contains(.against)
        }
    }

    /// *was advised by Berg to sell*: an agent who speaks, and what he asks for.
    func isTold(_ frame: CueFrame) -> Bool {
        guard case .verb(let index) = frame.kind, frame.isPassive, frame.contentStart < frame.run.upperBound else {
            return false
        }
        let verb = reading.lexicon.verbs[index]
        return verb.cueClass == .report && verb.frames.contains(.nounTo) && reading.isWord(frame.contentStart, Words.to)
    }

    /// *advised her to sell*: *to* and a verb behind whoever is spoken to.
    private func leadsToInfinitive(_ frame: CueFrame) -> Bool {
        let end = frame.audience?.tokens.upperBound ?? frame.contentStart + 1
        return end + 1 < frame.run.upperBound && reading.isWord(end, Words.to)
            && !reading.is(end + 1, [.determiner, .possessive, .objectPronoun])
    }

    /// Whether a clause with a finite verb starts at a token.
    private func startsClause(_ start: Int) -> Bool {
        let limit = min(reading.sentenceEnd(at: max(0, start - 1)), start + 30)
        guard start < limit else { return false }
        // *acknowledged after the Post had asked*
        if Self.times.contains(reading.lexemes[start].hash)
            || reading.is(start, .preposition) && !reading.is(start, .subordinator)
        {
            // *said in politics it takes time*
            return (start + 1..<min(limit, start + 7)).contains {
                reading.is($0, .subjectPronoun) && !reading.is($0, .relative)
            }
        }
        if opensWithSubject(start, limit: limit) { return true }
        return (start + 1..<max(start + 1, limit)).contains { token in
            reading.is(token, [.be, .have, .modal, .doForm, .finite, .verbPast, .verbThird, .negation])
                || reading.looksPast(token)
        }
    }

    /// *said she always keeps tea*: a pronoun that can be nothing but a subject, with words behind it.
    private func opensWithSubject(_ start: Int, limit: Int) -> Bool {
        start + 2 < limit && reading.is(start, [.male, .female, .pluralPronoun]) && reading.is(start, .subjectPronoun)
            && !reading.is(start, [.relative, .objectPronoun, .possessive]) && reading.tokens[start + 1].kind == .word
    }

    /// *The Harbour Herald states …*: an outlet does little else.
    private func isOutletsReport(_ frame: CueFrame) -> Bool {
        guard case .verb(let verb) = frame.kind, frame.subject?.kind == .outlet else { return false }
        return [.report, .write, .reveal].contains(reading.lexicon.verbs[verb].cueClass)
    }

    private static let times = WordSet(["after", "before", "until", "once"])

    /// *The plan is dead, officials said.*
    func isPostposed(_ frame: CueFrame) -> Bool {
        let start = opensAsClause(frame) ? frame.extent.lowerBound - 1 : frame.extent.lowerBound
        guard start > frame.run.lowerBound, !frame.isParticipial, !frame.isHypothetical,
            reading.tokens[start - 1].kind == .punctuation || isPhrase(frame)
        else { return false }
        if case .phrase = frame.kind { return true }
        let end = frame.extent.upperBound
        return end >= frame.run.upperBound || reading.tokens[end].kind == .punctuation && !frame.hasComplementizer
    }

    /// *The plan is dead, as Reuters reported.*
    func opensAsClause(_ frame: CueFrame) -> Bool {
        let start = frame.extent.lowerBound
        return start - 2 > frame.run.lowerBound && reading.isWord(start - 1, Words.as) && reading.isComma(start - 2)
            && !frame.hasComplementizer
    }

    /// *according to the ministry*
    func isPhrase(_ frame: CueFrame) -> Bool {
        if case .phrase = frame.kind { return true }
        return false
    }

    /// Whether the words after the verb fit one of its constructions.
    func takesClause(_ frame: CueFrame) -> Bool {
        guard case .verb(let index) = frame.kind else { return true }
        let verb = reading.lexicon.verbs[index]
        if frame.hasComplementizer { return true }
        if verb.cueClass == .manner { return false }
        let next = frame.contentStart
        if verb.frames.contains(.zero) || frame.relay != nil { return true }
        if reading.isWord(next, Words.to) {
            return !verb.frames.isDisjoint(with: frame.isPassive ? [.to, .nounTo] : .to)
        }
        return !verb.frames.isDisjoint(with: [
            .noun, .small, .as, .of, .for, .nounTo, .nounThat, .about, .against, .with, .wh, .ing, .to,
        ])
    }

    /// *, reported by local press as stolen,*: a participle between commas.
    func isParenthetical(_ frame: CueFrame) -> Bool {
        let before = frame.cue.lowerBound - 1
        return before > frame.run.lowerBound && reading.isComma(before)
    }
}
