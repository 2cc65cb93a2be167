import Document
import Segmentation

/// Verbs of reporting, active and passive.
extension CueFinder {
    func verbFrame(
        at index: Int, in run: Range<Int>, sentence: Int, after frames: [CueFrame], from first: Int
    ) -> CueFrame? {
        guard let cue = verbCue(at: index, in: run, sentence: sentence), !leadsToAnotherVerb(cue),
            !publishesInterview(cue), !isSuffered(cue)
        else { return nil }
        if let relayed = relayFrame(cue) { return relayed }
        guard isVerbal(index, cue.group, in: run), citations.citation(at: index, limit: run.upperBound) == nil else {
            return nil
        }
        if cue.group.isPassive { return passiveFrame(cue) }
        if endsFrontedClause(cue, at: cue.tokens.upperBound) { return nil }
        if isReduced(cue) {
            let verb = reading.lexicon.verbs[cue.verb]
            if verb.cueClass.isBelief || verb.isUncertain || verb.isCiting
                || isInsideCuePhrase(index, floor: run.lowerBound)
            {
                return nil
            }
            if let frame = passiveFrame(cue) { return modifiesSubject(frame) ? nil : frame }
        }
        guard var found = subjects.subject(of: cue, before: frames[first...].suffix(Self.reach)) else { return nil }
        if let document = subjects.documentBefore(found.phrase, cue) {
            found.phrase = document
        } else if !canSay(cue, found) {
            return nil
        }
        let frame = frame(of: cue, found)
        return endsFrontedClause(cue, at: frame.extent.upperBound) ? nil : frame
    }

    /// *a man accused of theft*, *the mayor, criticized for the delay,*: without an object it is somebody else who accuses.
    private func isSuffered(_ cue: VerbCue) -> Bool {
        let next = cue.tokens.upperBound
        guard !cue.group.isPassive, next < cue.run.upperBound, reading.is(cue.tokens.lowerBound, .verbParticiple),
            Self.blaming.contains(reading.lexicon.verbs[cue.verb].lemmaHash)
        else { return false }
        return reading.isWord(next, Words.of) || reading.isWord(next, Words.for) || reading.isWord(next, Words.with)
    }

    /// *By the time the trial concluded, half of the jurors …*, *While Orr promised his support, Voss …*: nothing is said
    /// where the main clause follows at once.
    private func endsFrontedClause(_ cue: VerbCue, at end: Int) -> Bool {
        let first = cue.run.lowerBound
        guard end + 1 < cue.run.upperBound, reading.isComma(end), reading.tokens[first].flags.contains(.sentenceStart),
            !(first..<cue.group.start).contains(where: { reading.isComma($0) || reading.isWord($0, Words.as) })
        else { return false }
        return reading.is(first, .subordinator) && !reading.is(first, .relative)
            || reading.isWord(first, Words.by) && reading.isWord(first + 1, Words.the)
    }

    private static let blaming = WordSet([
        "accuse", "charge", "suspect", "blame", "criticize", "criticise", "praise", "fault", "condemn", "commend",
        "laud", "denounce", "mock", "ridicule",
    ])

    /// *Der Spiegel published an interview with …*: the words are those of whoever was asked.
    private func publishesInterview(_ cue: VerbCue) -> Bool {
        guard Self.publishing.contains(reading.lexicon.verbs[cue.verb].lemmaHash) else { return false }
        return (cue.tokens.upperBound..<min(cue.run.upperBound, cue.tokens.upperBound + 4)).contains {
            Self.texts.contains(reading.lexemes[$0].hash)
        }
    }

    private static let texts = WordSet(["interview", "op-ed", "essay"])
    private static let publishing = WordSet(["publish", "air", "broadcast", "run", "carry", "print", "release"])

    private func canSay(_ cue: VerbCue, _ found: FoundSubject) -> Bool {
        !gathersNews(cue, found.phrase) && !isPublished(cue, found) && canSpeak(cue, found)
    }

    /// *in an article posted on the website*: a text in which something stands, and a participle.
    private func isPublished(_ cue: VerbCue, _ found: FoundSubject) -> Bool {
        guard let text = found.phrase, !found.isInverted, text.kind == .document || text.kind == .media,
            text.tokens.lowerBound > cue.run.lowerBound, reading.is(cue.tokens.lowerBound, .verbParticiple),
            !cue.group.hasAuxiliary
        else { return false }
        return reading.isWord(text.tokens.lowerBound - 1, Words.in)
    }

    /// *Reuters talked to some of them*: an outlet that asks has said nothing yet.
    private func gathersNews(_ cue: VerbCue, _ subject: NounPhrase?) -> Bool {
        subject?.kind == .outlet && Self.asking.contains(reading.lexicon.verbs[cue.verb].lemmaHash)
    }

    private static let asking = WordSet(["talk", "speak", "discuss", "interview"])

    private func canSpeak(_ cue: VerbCue, _ found: FoundSubject) -> Bool {
        (found.isInverted && found.phrase?.kind == .document || subjects.canSpeak(found.phrase, cue))
            && !(found.isInverted && reading.lexicon.verbs[cue.verb].lemmaHash == Words.tell)
    }

    /// *went on to work*: the verb behind says what was done.
    private func leadsToAnotherVerb(_ cue: VerbCue) -> Bool {
        let end = cue.tokens.upperBound
        return end + 1 < cue.run.upperBound && reading.isWord(end, Words.to) && !reading.is(end + 1, .reportingVerb)
            && reading.lexicon.verbs[cue.verb].frames == .quote
    }

    private func verbCue(at index: Int, in run: Range<Int>, sentence: Int) -> VerbCue? {
        guard let verb = verb(at: index, limit: run.upperBound) else { return nil }
        let end = index + (reading.lexicon.verbs[verb].particle == 0 ? 1 : 2)
        let group = VerbGroup(before: index, floor: run.lowerBound, in: phrases)
        return VerbCue(verb: verb, tokens: index..<end, group: group, run: run, sentence: sentence)
    }

    /// The reporting verb at `index`, with its particle if one follows.
    func verb(at index: Int, limit: Int) -> Int? {
        let isParticle =
            index + 1 < limit && !leadsToAudience(index + 1, limit: limit) && !leadsToAir(index + 1, limit: limit)
        return reading.lexicon.verb(reading.lexemes[index], next: isParticle ? reading.lexemes[index + 1].hash : nil)
    }

    /// *admitted to the newspaper that …*: *to* and whoever listens is no particle.
    private func leadsToAudience(_ to: Int, limit: Int) -> Bool {
        guard reading.isWord(to, Words.to), to + 2 < limit, reading.is(to + 1, .definite) else { return false }
        return reading.is(to + 2, [.audience, .mediaNoun]) || OutletWords.contains(reading.lexemes[to + 2].hash)
    }

    /// *went on MSNBC to say*: nor is *on* before a station.
    private func leadsToAir(_ on: Int, limit: Int) -> Bool {
        guard reading.isWord(on, Words.on), on + 1 < limit, phrases.nameAt[on + 1] >= 0 else { return false }
        let kind = phrases.names[Int(phrases.nameAt[on + 1])].kind
        return kind == .outlet || kind == .programme
    }

    /// *a report published by the ministry*: a passive without its auxiliary.
    private func isReduced(_ cue: VerbCue) -> Bool {
        let end = cue.tokens.upperBound
        return end < cue.run.upperBound && reading.isWord(end, Words.by)
            && reading.is(cue.tokens.lowerBound, [.verbPast, .verbParticiple])
    }

    /// *as first reported by*: the phrase names a source of words that another cue attributes.
    private func isInsideCuePhrase(_ index: Int, floor: Int) -> Bool {
        var before = index - 1
        while before > floor, reading.is(before, .adverb) { before -= 1 }
        return before >= floor && reading.isWord(before, Words.as)
    }

    /// *was described by critics as*, *was called “a joke” by critics*: the agent speaks. Other passives name no speaker.
    private func passiveFrame(_ cue: VerbCue) -> CueFrame? {
        let end = cue.tokens.upperBound
        let by = agentBehindMarks(cue) ?? end
        guard by < reading.tokens.count, reading.isWord(by, Words.by), !reading.lexicon.verbs[cue.verb].isCiting,
            let agent = phrases.phrase(
                startingAt: by + 1, limit: by == end ? cue.run.upperBound : reading.sentenceEnd(at: by)),
            !Self.means.contains(reading.lexemes[agent.head].hash),
            agent.isLikelySpeaker || by > end && reading.is(agent.tokens.lowerBound, .determiner)
        else { return nil }
        return by == end
            ? frame(of: cue, FoundSubject(phrase: agent, isInverted: true, isAgent: true))
            : frameBeforeMarks(cue, agent: agent)
    }

    /// *A video posted by TMZ shows …*, *A memo, first reported by Politico, said …*: a participle that tells of the noun
    /// before, whose own verb follows.
    private func modifiesSubject(_ frame: CueFrame) -> Bool {
        guard let agent = frame.subject, agent.tokens.lowerBound > frame.cue.lowerBound,
            case let end = agent.tokens.upperBound, end < frame.run.upperBound
        else { return false }
        let next = reading.isComma(end) && end + 1 < frame.run.upperBound ? end + 1 : end
        guard phrases.nameAt[next] < 0 else { return false }
        return reading.is(next, .verbThird) || next > end && reading.is(next, [.verbPast, .be, .have, .modal])
    }

    /// *said by email*: how, not who.
    private static let means = WordSet([
        "email", "e-mail", "phone", "telephone", "text", "letter", "fax", "mail", "video", "videolink", "radio",
    ])

    /// The token behind marks that follow the verb, or its *as*, at once.
    private func agentBehindMarks(_ cue: VerbCue) -> Int? {
        var token = cue.run.upperBound
        let isNear =
            token == cue.tokens.upperBound || token == cue.tokens.upperBound + 1 && reading.isWord(token - 1, Words.as)
        guard isNear, token < spanAt.count, spanAt[token] >= 0 else { return nil }
        let span = spanAt[token]
        while token < spanAt.count, spanAt[token] == span { token += 1 }
        return token
    }

    private func frameBeforeMarks(_ cue: VerbCue, agent: NounPhrase) -> CueFrame {
        CueFrame(
            kind: .verb(cue.verb), cue: cue.tokens, subject: agent, isInverted: false, audience: nil, relay: nil,
            extent: cue.group.start..<cue.run.upperBound, contentStart: cue.run.upperBound, run: cue.run,
            sentence: cue.sentence, isParticipial: false, isPassive: true, isNegated: cue.group.isNegated,
            isHypothetical: cue.group.isInfinitive || cue.group.isModal, hasComplementizer: false)
    }

    /// The frame of a verb whose subject is known: what follows says where the content starts.
    private func frame(of cue: VerbCue, _ found: FoundSubject) -> CueFrame {
        let (index, cueEnd) = (cue.tokens.lowerBound, cue.tokens.upperBound)
        let afterSubject = found.isInverted ? found.phrase?.tokens.upperBound ?? cueEnd : cueEnd
        let audience = found.isInverted ? nil : audience(of: cue)
        let end = adjuncts.end(from: audience?.tokens.upperBound ?? afterSubject, in: cue.run)
        let content = content(after: end, cue, of: found)
        let start =
            found.isParticipial
            ? index
            : found.isShared
                ? cue.group.start
                : min(cue.group.start, found.phrase.map { startOfDescription(before: $0, in: cue.run) } ?? index)
        let extent = min(start, index)..<max(end, cueEnd)
        let source = found.phrase.flatMap {
            citedSource($0, in: extent, limit: cue.run.upperBound) ?? sourceInFront(of: $0, in: cue.run)
                ?? sourceBehind($0, from: extent.upperBound, in: cue.run)
        }
        return CueFrame(
            kind: .verb(cue.verb), cue: cue.tokens, subject: source ?? found.phrase, isInverted: found.isInverted,
            audience: audience, relay: source == nil ? nil : found.phrase, extent: extent,
            contentStart: max(content.token, cueEnd), run: cue.run, sentence: cue.sentence,
            isParticipial: found.isParticipial, isPassive: cue.group.isPassive || found.isAgent,
            isNegated: cue.group.isNegated, isHypothetical: cue.group.isInfinitive || cue.group.isModal,
            hasComplementizer: content.hasComplementizer)
    }

    /// *“…,” the harbour master, Lena Voss, told …*: *…, her aide, Lena Voss, told …*: the description
    /// before a subject between commas.
    private func startOfDescription(before subject: NounPhrase, in run: Range<Int>) -> Int {
        let (start, end) = (subject.tokens.lowerBound, subject.tokens.upperBound)
        guard start - 2 > run.lowerBound, reading.isComma(start - 1), end < run.upperBound, reading.isComma(end),
            let description = phrases.phrase(endingAt: start - 1, floor: run.lowerBound),
            description.tokens.lowerBound == run.lowerBound || reading.isComma(description.tokens.lowerBound - 1),
            !description.isPlural
        else { return start }
        return description.tokens.lowerBound
    }

    /// *a TASS report*
    private func isOutletsText(_ phrase: NounPhrase) -> Bool {
        phrase.kind == .document
            && phrase.tokens.contains {
                phrases.nameAt[$0] >= 0 && phrases.names[Int(phrases.nameAt[$0])].kind == .outlet
            }
    }

    /// *Citing two officials, Reuters reported …*
    private func sourceInFront(of medium: NounPhrase, in run: Range<Int>) -> NounPhrase? {
        guard run.lowerBound < medium.tokens.lowerBound,
            citations.citation(at: run.lowerBound, limit: run.upperBound)?.tokens.upperBound == medium.tokens.lowerBound
        else { return nil }
        return citedSource(medium, in: run.lowerBound..<run.lowerBound + 1, limit: run.upperBound)
    }

    /// *Reuters reported that the port was shut, citing two officials*
    private func sourceBehind(_ medium: NounPhrase, from start: Int, in run: Range<Int>) -> NounPhrase? {
        guard medium.kind == .outlet || medium.kind == .media || isOutletsText(medium), start < run.upperBound,
            let comma = (start..<run.upperBound).first(where: {
                reading.isComma($0) && $0 + 1 < run.upperBound
                    && reading.isWord($0 + 1, WordHash.constant("citing"))
            }), !(start..<comma).contains(where: { speaksAnew($0) })
        else { return nil }
        return citedSource(medium, in: comma..<comma + 2, limit: run.upperBound)
    }

    /// *…, and the BBC said …*: whose source is cited behind it is open.
    private func speaksAnew(_ token: Int) -> Bool {
        if phrases.nameAt[token] >= 0 { return phrases.names[Int(phrases.nameAt[token])].kind == .outlet }
        return reading.is(token, .reportingVerb) && reading.is(token, [.verbPast, .verbThird])
    }

    /// *Bloomberg reported, citing people familiar with the matter*: those whose words a medium passes on.
    private func citedSource(_ medium: NounPhrase, in extent: Range<Int>, limit: Int) -> NounPhrase? {
        guard medium.kind == .outlet || medium.kind == .media || isOutletsText(medium),
            let source = citations.citation(in: extent, limit: limit)?.source,
            [.person, .description, .group, .organization, .collective, .outlet, .media].contains(source.kind)
        else { return nil }
        return source
    }
}
