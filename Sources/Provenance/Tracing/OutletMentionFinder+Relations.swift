import Attribution
import Document
import Segmentation

/// How an outlet that a sentence names came by the words.
extension OutletMentionFinder {
    func relation(of name: Range<Int>, kind: ViaKind, isProgramme: Bool, in tokens: Range<Int>) -> ViaRelation? {
        if let relation = relationOfSubject(name, in: tokens) { return relation }
        return relationFromWordsBefore(name, kind: kind, isProgramme: isProgramme, in: tokens)
            ?? relationFromReport(after: name, in: tokens)
    }

    /// *Ann Lee asked her*, *in an interview with Ann Lee*: how a journalist without an outlet came by the words.
    func relation(of journalist: JournalistIndex.Journalist, at name: Range<Int>, in tokens: Range<Int>) -> ViaRelation?
    {
        let frames = analysis.frames(in: reading.segmented.sentence(at: name.lowerBound)).prefix(64)
        let own = frames.first { $0.subject?.tokens.overlaps(name) == true }
        if let own, journalist.isHost || CueGrammar(reading: reading).isQuestion(own) { return .interview }
        if frames.contains(where: { $0.audience?.tokens.overlaps(name) == true }) { return .told }
        let relation = relationFromWordsBefore(name, kind: .person, isProgramme: false, in: tokens)
        return relation.flatMap { [.interview, .told, .onAir].contains($0) ? $0 : nil }
    }

    /// The outlet, or a journalist of it, is the subject of a verb that reports.
    private func relationOfSubject(_ name: Range<Int>, in tokens: Range<Int>, isNamed: Bool = true) -> ViaRelation? {
        for frame in analysis.frames(in: reading.segmented.sentence(at: name.lowerBound)).prefix(64) {
            if let relay = frame.relay, relay.tokens.overlaps(name) { return relationOfRelay(frame) }
            if isNamed, let audience = frame.audience, audience.tokens.overlaps(name) { return .told }
            guard let subject = frame.subject, subject.tokens.overlaps(name), frame.relay == nil else { continue }
            guard
                name.contains(subject.head) || subject.others.contains(where: name.contains)
                    || isStaff(subject, of: name) || reports(frame, from: name)
            else { continue }
            switch frame.kind {
            case .verb(let verb):
                if issuesStatement(frame.cue.lowerBound) { return nil }
                let verb = reading.lexicon.verbs[verb]
                if verb.lemmaHash == WordHash.constant("interview") { return .interview }
                if verb.cueClass.isBelief || Self.ownActs.contains(verb.lemmaHash) { return nil }
                if verb.cueClass == .ask { return asksSomebody(frame) ? .interview : nil }
                if verb.cueClass == .write, !name.contains(subject.head) { return .wroteIn }
                return verb.isCiting ? .quoted : .reported
            case .phrase(let phrase):
                return reading.lexicon.cuePhrases[phrase].relation == "citing" ? .reported : .accordingTo
            case .noun, .punctuation: return .reported
            }
        }
        return nil
    }

    /// *CNN declined to comment*: what an outlet does of its own reports nothing.
    func isOwnAct(_ frame: CueFrame) -> Bool {
        guard case .verb(let verb) = frame.kind else { return false }
        return Self.ownActs.contains(reading.lexicon.verbs[verb].lemmaHash)
    }

    private static let ownActs = WordSet(["decline", "refuse", "apologize", "apologise", "sue", "defend", "endorse"])

    /// *CNN asked her whether …*, not *CNN asked for the files*.
    private func asksSomebody(_ frame: CueFrame) -> Bool {
        if frame.isPassive || frame.audience != nil { return true }
        let next = frame.cue.upperBound
        return next < frame.run.upperBound
            && (analysis.phrases.nameAt[next] >= 0 || reading.is(next, [.objectPronoun, .title, .definite]))
    }

    /// *wrote*, *writes*
    func writes(_ frame: CueFrame) -> Bool {
        guard case .verb(let verb) = frame.kind else { return false }
        return reading.lexicon.verbs[verb].cueClass == .write
    }

    /// *TASS quoted him as saying*, *CNN reported, citing officials*.
    private func relationOfRelay(_ frame: CueFrame) -> ViaRelation {
        guard case .verb(let verb) = frame.kind else { return .reported }
        return frame.isRelayedSpeech || reading.lexicon.verbs[verb].isCiting ? .quoted : .reported
    }

    /// *Adam Holt of ESPN reported*: none but journalists report.
    private func reports(_ frame: CueFrame, from name: Range<Int>) -> Bool {
        guard let subject = frame.subject, subject.kind == .person, subject.head < name.lowerBound,
            case .verb(let verb) = frame.kind, reading.is(subject.head + 1, .preposition)
        else { return false }
        return reading.lexicon.verbs[verb].lemmaHash == WordHash.constant("report")
    }

    /// *CNN's Dana Bash*: a journalist named with the outlet.
    private func isStaff(_ subject: NounPhrase, of name: Range<Int>) -> Bool {
        guard name.upperBound < subject.tokens.upperBound else { return false }
        if Self.journalists.contains(reading.lexemes[name.upperBound].hash) { return true }
        if analysis.phrases.isClitic(name.upperBound) || reading.tokens[name.upperBound].kind == .mark { return true }
        return subject.kind == .media
            || reading.is(subject.head, .role) && subject.tokens.lowerBound <= name.lowerBound
                && subject.kind != .person
    }

    static let journalists = WordSet([
        "columnist", "reporter", "editor", "correspondent", "writer", "blogger", "journalist", "commentator",
        "anchor", "host", "contributor",
    ])

    /// *a Reuters report*, *a report in the Guardian*, *the Post's story*.
    private func relationFromReport(after name: Range<Int>, in tokens: Range<Int>) -> ViaRelation? {
        var index = name.upperBound
        let before = startOfPhrase(name.lowerBound, floor: tokens.lowerBound) - 1
        // *posted hours after the Reuters story ran*: it only says when.
        if before >= tokens.lowerBound, Self.times.contains(reading.lexemes[before].hash) { return nil }
        if isAnswered(before, floor: tokens.lowerBound) { return nil }
        // *CNN’s report*, *the Associated Press’ report*
        if index < tokens.upperBound,
            analysis.phrases.isClitic(index)
                || reading.tokens[index].kind == .mark && !reading.tokens[index].flags.contains(.spaceBefore)
        {
            index += 1
        }
        while index < tokens.upperBound, index - name.upperBound < 3, reading.tokens[index].kind == .word {
            if Self.reportNouns.contains(reading.lexemes[index].hash) { return .reported }
            if Self.interviews.contains(reading.lexemes[index].hash) { return .interview }
            if Self.appearances.contains(reading.lexemes[index].hash) { return .onAir }
            if Self.pieces.contains(reading.lexemes[index].hash) { return .wroteIn }
            index += 1
        }
        return nil
    }

    /// *responding to a Guardian report*, *asked about the CNN story*: what somebody answers is not what he says.
    private func isAnswered(_ preposition: Int, floor: Int) -> Bool {
        guard preposition > floor else { return false }
        if reading.isWord(preposition, WordHash.constant("about")) { return true }
        return reading.isWord(preposition, Words.to) && Self.answering.contains(reading.lexemes[preposition - 1].hash)
    }

    private static let answering = WordSet([
        "responding", "response", "responded", "reacting", "reaction", "reacted", "replying", "referring", "reference",
    ])

    private static let times = WordSet(["after", "before", "since", "following", "until", "despite", "amid"])

    /// *the Post's long investigation*: whether an outlet's name is that of a text's author.
    func namesReport(_ name: Range<Int>) -> Bool {
        (name.upperBound..<min(reading.tokens.count, name.upperBound + 4)).contains {
            Self.reportNouns.contains(reading.lexemes[$0].hash)
        }
    }

    /// *the report*, *the story*
    func isReport(_ phrase: NounPhrase) -> Bool {
        reading.is(phrase.tokens.lowerBound, .definite) && !phrase.isPlural
            && Self.reportNouns.contains(reading.lexemes[phrase.head].hash)
    }

    func isReportNoun(_ token: Int) -> Bool { Self.reportNouns.contains(reading.lexemes[token].hash) }

    private static let reportNouns = WordSet([
        "report", "reports", "story", "account", "article", "dispatch", "investigation", "scoop",
    ])

    /// *in the Varde Post column*
    private static let pieces = WordSet(["op-ed", "column", "essay", "piece", "commentary", "editorial"])

    func unnamedRelation(of words: Range<Int>, in tokens: Range<Int>) -> ViaRelation? {
        if let relation = relationOfSubject(words, in: tokens, isNamed: false) { return relation }
        let before = startOfPhrase(words.lowerBound, floor: tokens.lowerBound) - 1
        guard before >= tokens.lowerBound else { return nil }
        if let phrase = cuePhrase(endingAt: before, floor: tokens.lowerBound) { return phrase }
        if Self.tellers.contains(reading.lexemes[before].hash) {
            return words.count > 1 && !reading.isWord(words.lowerBound, Words.the) ? .told : nil
        }
        if reading.isWord(before, Words.by) { return relationOfAgent(before, floor: tokens.lowerBound) }
        let isOnAir =
            (reading.isWord(before, Words.on) || reading.isWord(before, Words.at))
            && words.contains { Self.airWords.contains(reading.lexemes[$0].hash) }
        return isOnAir ? .onAir : nil
    }

    private static let airWords = WordSet(["television", "tv", "radio"])
}
