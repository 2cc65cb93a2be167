import Attribution
import Document
import Segmentation

/// Interviews that sentences without a quotation name.
extension Tracing {
    /// *The minister sat down with CNBC on Monday.*: what follows from the same speaker rests on it.
    mutating func noteInterviews(before token: Int) {
        while nextSentence < reading.segmented.sentences.count,
            reading.segmented.sentences[nextSentence].tokens.upperBound <= token
        {
            noteInterview(in: nextSentence)
            nextSentence += 1
        }
    }

    private func isConversation(_ relation: ViaRelation) -> Bool { [.interview, .told, .onAir].contains(relation) }

    private mutating func noteInterview(in sentence: Int) {
        let named = mentions(in: sentence)
        noteLast(named, in: sentence)
        guard
            let mention = named.first(where: {
                isConversation($0.relation)
                    && ($0.relation == .interview || $0.relation == .onAir || !isQuoted[sentence])
                    || $0.relation == .wroteIn && !isQuoted[sentence]
            }),
            mention.outlet != nil || mention.kind != .unspecifiedMedia
        else { return noteOccasion(in: sentence) }
        var people = parties(to: mention, in: sentence)
        if people.isEmpty, let guest = speakerTakenUp(in: sentence) {
            people = [guest]
            giveBack(via(mention).carriedOver)
        }
        note(mention, with: people)
    }

    /// *She made the remarks in an interview with CNN.*, *The comments came in …*: whoever spoke right before.
    private func speakerTakenUp(in sentence: Int) -> Int? {
        let tokens = reading.segmented.sentences[sentence].tokens
        let first = tokens.lowerBound
        let isTakenUp =
            reading.is(first, .subjectPronoun) && reading.is(first, [.male, .female])
            || tokens.count > 1 && reading.is(first, .definite)
                && Self.speeches.contains(reading.lexemes[first + 1].hash)
        guard isTakenUp, let last = traces.indices.last, let speaker = attributed.quotations[last].speaker,
            attributed.entities[speaker.entity].kind == .person, isNear(last, sentence)
        else { return nil }
        return speaker.entity
    }

    private static let speeches = WordSet(["comments", "remarks", "comment", "remark", "statement", "statements"])

    /// Whether a quotation ends in the sentence before.
    private func isNear(_ quotation: Int, _ sentence: Int) -> Bool {
        guard let end = analysis.places[quotation].content.last?.upperBound else { return false }
        return sentence - reading.segmented.sentence(at: end - 1) <= 1
    }

    /// What somebody said right before an interview is named as its place was said in it.
    private mutating func giveBack(_ via: Via) {
        guard !isHouse(via), let last = traces.indices.last else { return }
        for index in [last] + (analysis.places[last].continues.map { [$0] } ?? [])
        where traces[index].provenance == .unstated && attributed.quotations[index].nestedIn == nil {
            traces[index] = Trace(via: [via], provenance: via.relation.provenance)
        }
    }

    /// Keeps the report and the interview that the article named last.
    private mutating func noteLast(_ named: [OutletMention], in sentence: Int) {
        if let report = named.last(where: { $0.relation == .reported && $0.kind != .unspecifiedMedia }) {
            lastReport = via(report)
            if finder.namesReport(report.tokens) { lastText = lastReport }
        }
        if let talk = named.last(where: { isConversation($0.relation) }), talk.outlet != nil {
            lastInterview = via(talk)
            interviewSentence = sentence
        }
    }

    private mutating func note(_ mention: OutletMention, with people: [Int]) {
        let isHouse = mention.outlet.map { house.contains(registry.outlets[$0].id) } ?? false
        let vias = mediumOfJournalist(mention, among: people) ?? [via(mention).carriedOver]
        for person in people {
            if isHouse {
                ownSpeakers.insert(person); carried[person] = nil
            } else {
                carried[person] = Carried(
                    vias: vias, sentence: reading.segmented.sentence(at: mention.tokens.lowerBound))
            }
        }
    }

    /// *…, journalist Ann Lee asked Berg*, who is on ABC: the outlet of an interview that goes on, not the one who asks.
    private func mediumOfJournalist(_ mention: OutletMention, among people: [Int]) -> [Via]? {
        guard mention.kind == .person else { return nil }
        return people.lazy.compactMap { carried[$0]?.vias }.first { $0[0].kind != .person }
    }

    /// *The report also said …*: the outlet that reported last.
    private func lastReport(for mention: OutletMention) -> Via? {
        guard mention.kind == .unspecifiedMedia,
            reading.is(mention.tokens.lowerBound, .definite)
                || mention.tokens.lowerBound > 0 && reading.is(mention.tokens.lowerBound - 1, .definite),
            !reading.is(mention.tokens.upperBound - 1, .plural)
        else { return nil }
        return lastReport?.named(at: reading.range(mention.tokens), mention.relation)
    }

    /// The intermediaries that a mention stands for.
    func vias(of mention: OutletMention) -> [Via] {
        if let report = lastReport(for: mention) { return [report] }
        let sentence = reading.segmented.sentence(at: mention.tokens.lowerBound)
        let people = mention.kind == .person ? parties(to: mention, in: sentence) : []
        return mediumOfJournalist(mention, among: people) ?? [via(mention)]
    }

    /// *Berg held a rally in Ostby on Saturday.*: what follows was said there, not in the interview before.
    private mutating func noteOccasion(in sentence: Int) {
        guard !carried.isEmpty, !isQuoted[sentence] else { return }
        let tokens = reading.segmented.sentences[sentence].tokens
        let isPublic = tokens.contains { token in
            guard let (phrase, _) = reading.phrase(.occasion, at: token, before: tokens.upperBound) else {
                return false
            }
            return Self.publicOccasions.contains(reading.lexicon.occasions[phrase.value].kind)
        }
        guard isPublic,
            let first = tokens.first(where: { analysis.phrases.nameAt[$0] >= 0 && speaker(namedAt: $0) != nil }),
            let person = speaker(namedAt: first)
        else { return }
        carried[person] = nil
    }

    private static let publicOccasions: Set<String> = [
        "rally", "speech", "debate", "news-conference", "hearing", "briefing",
    ]

    /// *said in recent interviews*, *in two television interviews*: media that nobody names. What many say in interviews
    /// was mostly said to whoever writes it.
    func viaOfUnnamedInterviews(
        _ quotation: Quotation, _ place: AttributionAnalysis.Place, _ frame: CueFrame
    ) -> Via? {
        let sentence = reading.segmented.sentences[frame.sentence].tokens
        guard let speaker = quotation.speaker, attributed.entities[speaker.entity].kind == .person,
            let occasion = quotation.occasion, occasion.kind == "interview",
            let word = sentence.first(where: {
                reading.isWord($0, WordHash.constant("interviews")) && occasion.range.contains(reading.tokens[$0].range)
            }), word > sentence.lowerBound, !place.content.contains(where: { $0.contains(word) }),
            reading.is(word - 1, .calendar) || Self.manyOrMedial.contains(reading.lexemes[word - 1].hash)
        else { return nil }
        return Via(
            range: reading.range(word - 1..<word + 1), name: Via.unspecifiedMedia, outlet: nil, relation: .interview,
            kind: .unspecifiedMedia)
    }

    private static let manyOrMedial = WordSet([
        "recent", "multiple", "several", "various", "many", "numerous", "media", "television", "tv", "radio", "cable",
        "televised", "news", "press", "separate", "subsequent", "previous", "earlier",
    ])

    /// Who takes part in an interview: the first person of the sentence that is not the outlet's, and the
    /// outlet's own interviewer.
    private func parties(to mention: OutletMention, in sentence: Int) -> [Int] {
        let tokens = reading.segmented.sentences[sentence].tokens
        var guest: Int?
        var host: Int?
        for token in tokens where analysis.phrases.nameAt[token] >= 0 && !analysis.isMarked[token] {
            guard let person = speaker(namedAt: token) else { continue }
            if mention.kind == .person ? mention.tokens.contains(token) : isHost(token, of: mention) {
                host = host ?? person
            } else if mention.kind == .person || mayBeGuest(token, in: sentence) {
                guest = guest ?? person
            }
        }
        if guest == nil, mention.kind == .person { guest = lastSpeaker(before: tokens.lowerBound, otherThan: host) }
        return [guest, host].compactMap { $0 }
    }

    /// *In an interview with CNN, Berg blamed Lee*: where somebody speaks, whoever is spoken of is no guest.
    private func mayBeGuest(_ token: Int, in sentence: Int) -> Bool {
        !isQuoted[sentence]
            || analysis.frames(in: sentence).prefix(64).contains { frame in
                if frame.subject?.tokens.contains(token) == true { return true }
                // *Berg was interviewed by Sky News*
                if frame.isPassive, frame.subject?.kind == .outlet, token < frame.cue.lowerBound { return true }
                // *CNN asked Berg whether …*
                return CueGrammar(reading: reading).isQuestion(frame)
                    && (frame.audience?.tokens.contains(token) == true
                        || frame.cue.upperBound <= token && token < frame.cue.upperBound + 4
                        || frame.isPassive && token < frame.cue.lowerBound)
            }
    }

    /// *Radio host Ann Lee asked him …*: the one named last before.
    private func lastSpeaker(before token: Int, otherThan host: Int?) -> Int? {
        let names = analysis.phrases.names.lazy.reversed().filter { $0.tokens.lowerBound < token }
        return names.prefix(20).compactMap { speaker(namedAt: $0.name.upperBound - 1) }.first { $0 != host }
    }

    /// *CNN’s Jake Lee*, *NPR correspondent Ann Berg*: a name right behind the outlet's, without a comma between.
    private func isHost(_ token: Int, of mention: OutletMention) -> Bool {
        let end = mention.tokens.upperBound
        return token > end && token <= end + 4 && !(end..<token).contains { reading.isByte($0, UInt8(ascii: ",")) }
    }

    /// The speaking person whose last name stands at a token.
    private func speaker(namedAt token: Int) -> Int? { speakerOfLastName[reading.lexemes[token].hash] }

    static func lastNames(of entities: [Entity]) -> [UInt64: Int] {
        var names: [UInt64: Int] = [:]
        for (index, entity) in entities.enumerated() where entity.kind == .person {
            let name = entity.name.utf8
            let start = name.lastIndex(of: UInt8(ascii: " ")).map { name.index(after: $0) } ?? name.startIndex
            let hash = WordHash.of(name[start...])
            if names[hash] == nil { names[hash] = index }
        }
        return names
    }
}
