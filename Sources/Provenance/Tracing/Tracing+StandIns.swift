import Attribution
import Document
import Segmentation

/// Words that stand for an outlet named before: *told the newspaper*, *it quoted him*.
extension Tracing {
    /// *told the newspaper*, *told Hannity*: an audience that stands for an outlet named before.
    func viaOfAudience(_ frame: CueFrame, of quotation: Quotation) -> Via? {
        guard let audience = frame.audience else {
            return viaOfPlace(frame) ?? viaOfFinder(frame) ?? viaOfSameInterview(frame)
        }
        if standsForOutlet(audience) { return viaGivenBefore(quotation, audience) ?? viaOfLastMedium(audience) }
        guard audience.kind == .person || audience.kind == .name,
            let outlet = hosts.outlet(of: reading.lexemes[audience.head].hash)
        else { return nil }
        return via(outlet, range: audience.tokens, relation: .told)
    }

    /// *the channel*, *the presenter*
    private func standsForOutlet(_ phrase: NounPhrase) -> Bool {
        let head = reading.lexemes[phrase.head].hash
        return reading.is(phrase.tokens.lowerBound, .definite) && !phrase.isPlural
            && (OutletWords.contains(head) || Self.interviewers.contains(head))
    }

    private static let interviewers = WordSet([
        "presenter", "interviewer", "host", "anchor", "corporation", "programme",
    ])

    /// *spoke on Radio Tessara … told the station*: the medium to which the same person spoke before.
    private func viaGivenBefore(_ quotation: Quotation, _ audience: NounPhrase) -> Via? {
        guard let speaker = quotation.speaker?.entity, let last = carried[speaker]?.vias.first,
            canMean(last.kind, audience.head)
        else { return nil }
        return last.named(at: reading.range(audience.tokens), .told)
    }

    /// *State television reported … She told the channel*: the outlet named last, or the medium of the words before.
    private func viaOfLastMedium(_ audience: NounPhrase) -> Via? {
        if let last = traces.last?.via.last, last.outlet == nil, last.kind == .stateMedia {
            return Via(
                range: reading.range(audience.tokens), name: last.name, outlet: nil, relation: .told, kind: last.kind,
                statedControl: last.statedControl)
        }
        guard OutletWords.contains(reading.lexemes[audience.head].hash) || isCorporation(audience.head) else {
            return nil
        }
        return viaOfLastOutlet(
            before: audience.tokens.lowerBound, meantBy: audience.head, range: audience.tokens, relation: .told)
    }

    /// *said in the newspaper*, *wrote on the site*.
    private func viaOfPlace(_ frame: CueFrame) -> Via? {
        let after =
            frame.cue.upperBound..<max(frame.cue.upperBound, min(frame.run.upperBound, frame.cue.upperBound + 6))
        guard let word = after.first(where: { OutletWords.contains(reading.lexemes[$0].hash) }),
            word - frame.cue.upperBound >= 2,
            reading.isWord(word - 1, Words.the), reading.is(word - 2, .preposition),
            let outlet = lastOutlet(before: word, meantBy: word)
        else { return nil }
        return via(outlet, range: word - 1..<word + 1, relation: .wroteIn)
    }

    /// *wrote in a message seen by the magazine*
    private func viaOfFinder(_ frame: CueFrame) -> Via? {
        let behind =
            frame.cue.upperBound..<max(frame.cue.upperBound, min(frame.run.upperBound, frame.cue.upperBound + 20))
        for by in behind where reading.isWord(by, Words.by) && by + 2 < frame.run.upperBound {
            guard reading.isWord(by + 1, Words.the), OutletWords.contains(reading.lexemes[by + 2].hash),
                let relation = finder.relationOfAgent(by, floor: frame.run.lowerBound)
            else { continue }
            return viaOfLastOutlet(before: by, meantBy: by + 2, range: by + 1..<by + 3, relation: relation)
        }
        return nil
    }

    /// *It quoted him as saying*: a relay that stands for the outlet named last.
    func viaOfRelay(_ frame: CueFrame) -> Via? {
        guard let relay = frame.relay else { return nil }
        if Self.bodies.contains(relay.kind), let via = viaOfBody(relay) { return via }
        guard [.pronoun, .media, .collective, .other].contains(relay.kind) || standsForOutlet(relay) else { return nil }
        // *A profile in The New Yorker quoted him*: the outlet may stand beside the relay.
        let end = max(relay.tokens.lowerBound, frame.cue.lowerBound)
        return viaOfLastOutlet(before: end, meantBy: relay.head, range: relay.tokens, relation: .quoted)
    }

    private static let bodies: Set<PhraseHead> = [.organization, .group, .person, .name, .description]

    /// *“…,” he said, according to police*: who passes on what the verb's subject said.
    func viaOfAuthority(_ place: AttributionAnalysis.Place, _ frame: CueFrame) -> Via? {
        guard case .verb = frame.kind, let end = place.content.last?.upperBound else { return nil }
        let behind = max(end, frame.extent.upperBound)
        let isInside = reading.segmented.sentences[frame.sentence].tokens.contains(behind - 1)
        guard isInside || analysis.isMarked[behind - 1],
            let phrase = analysis.frames(in: isInside ? frame.sentence : reading.segmented.sentence(at: behind - 1))
                .prefix(64).first(where: {
                    $0.extent.lowerBound >= behind && $0.extent.lowerBound <= behind + 2
                }), case .phrase(let index) = phrase.kind, let authority = phrase.subject,
            reading.lexicon.cuePhrases[index].relation == "according-to",
            reading.isWord(phrase.cue.upperBound - 1, Words.to)
        else { return nil }
        // *according to exit polls*: few documents hold what somebody said.
        let isRecord = Self.records.contains(reading.lexemes[authority.head].hash)
        return authority.kind != .document || isRecord ? viaOfBody(authority) : nil
    }

    private static let records = WordSet([
        "document", "documents", "record", "records", "filing", "filings", "affidavit", "complaint", "indictment",
        "memo",
        "memoir", "diary", "notes", "testimony", "readout",
    ])

    /// *was quoted by police as saying*: those who pass words on and are no medium.
    private func viaOfBody(_ relay: NounPhrase) -> Via? {
        let kind: ViaKind
        switch relay.kind {
        case .organization, .group, .collective: kind = .organization
        case .document: kind = .document
        case .person, .name, .description: kind = .person
        default: return nil
        }
        let hasArticle = reading.is(relay.tokens.lowerBound, .definite) && relay.tokens.count > 1
        let words = hasArticle ? relay.tokens.dropFirst() : relay.tokens
        return Via(
            range: reading.range(relay.tokens), name: fullName(of: relay) ?? reading.text(words), outlet: nil,
            relation: .relayedByPerson, kind: kind)
    }

    /// The name that the article gives in full somebody whom a last name alone stands for.
    private func fullName(of person: NounPhrase) -> String? {
        guard person.name >= 0, person.tokens.count == 1 else { return nil }
        let last = reading.lexemes[person.head].hash
        let full = analysis.phrases.names.first {
            $0.kind == .person && $0.name.count > 1 && reading.lexemes[$0.name.upperBound - 1].hash == last
        }
        return full.map { reading.text($0.name) }
    }

    /// *The newspaper reported*: a speaker that stands for an outlet named before.
    func viaOfSpeaker(_ quotation: Quotation, _ frame: CueFrame) -> Via? {
        if let subject = frame.subject, finder.isReport(subject), let last = lastText {
            return last.named(at: reading.range(subject.tokens), .reported)
        }
        if let subject = frame.subject, isEditorialBoard(subject) {
            return viaOfLastOutlet(
                before: subject.tokens.lowerBound, meantBy: subject.head, range: subject.tokens, relation: .wroteIn)
        }
        guard let speaker = quotation.speaker, attributed.entities[speaker.entity].kind == .outlet,
            !finder.isOwnAct(frame)
        else { return nil }
        let name = attributed.entities[speaker.entity].name
        if name.isEmpty, let subject = frame.subject, !isOfPress(subject) || hasAuthor(subject) || asks(frame) {
            return nil
        }
        // *the paper*, behind a broadcaster's name
        if let subject = frame.subject, standsForOutlet(subject), let spoken = registry.outlet(named: name),
            !canMean(spoken.viaKind, subject.head)
        {
            return lastOutlet(before: subject.tokens.lowerBound, meantBy: subject.head)
                .map { via($0, range: subject.tokens, relation: .reported) }
        }
        guard let outlet = registry.outlet(named: name) else {
            return Via(
                range: speaker.mention, name: name.isEmpty ? Via.unspecifiedMedia : name, outlet: nil,
                relation: .reported, kind: name.isEmpty ? .unspecifiedMedia : .web)
        }
        return Via(
            range: speaker.mention, name: outlet.name, outlet: outlet.id, relation: .reported, kind: outlet.viaKind,
            stateMedia: outlet.stateMedia)
    }

    /// *Asked by reporters whether …*: whoever asks reports nothing.
    private func asks(_ frame: CueFrame) -> Bool {
        guard case .verb(let verb) = frame.kind else { return false }
        return reading.lexicon.verbs[verb].cueClass == .ask
    }

    /// *The website reported its source said …*: the cue whose words another cue opens, where it stands for an outlet.
    func viaOfHolder(_ frame: CueFrame) -> Via? {
        for holder in analysis.frames(in: frame.sentence).prefix(64)
        where holder.contentStart == frame.extent.lowerBound {
            guard let medium = holder.subject, standsForOutlet(medium) else { continue }
            return viaOfLastOutlet(
                before: medium.tokens.lowerBound, meantBy: medium.head, range: medium.tokens, relation: .reported)
        }
        return nil
    }

    /// *the reports by Johns Hopkins University*: an institution's own.
    private func hasAuthor(_ phrase: NounPhrase) -> Bool {
        let sentence = reading.segmented.sentence(at: phrase.head)
        return finder.hasAuthor(phrase.head + 1, in: reading.segmented.sentences[sentence].tokens)
    }

    /// *the editorial board*
    private func isEditorialBoard(_ phrase: NounPhrase) -> Bool {
        reading.isWord(phrase.head, WordHash.constant("board")) && phrase.tokens.contains(phrase.head - 1)
            && reading.isWord(phrase.head - 1, WordHash.constant("editorial"))
    }

    /// *the newspaper*, *news reports*: unnamed media that pass words on, unlike a film, a study or the agency of a state.
    private func isOfPress(_ phrase: NounPhrase) -> Bool {
        // *the agency* is a news agency behind the name of one, *the state news agency* by its own words.
        if reading.isWord(phrase.head, WordHash.constant("agency")) {
            return lastOutlet(before: phrase.tokens.lowerBound, meantBy: phrase.head)?.viaKind == .newsAgency
                || phrase.tokens.count > 2
        }
        return !phrase.tokens.contains { Self.works.contains(reading.lexemes[$0].hash) }
    }

    private static let works = WordSet([
        "film", "films", "movie", "movies", "program", "programs", "programme", "programmes", "series", "feature",
        "features", "piece", "pieces", "investigation", "investigations", "review", "reviews", "journal", "journals",
        "interview", "interviews", "post", "posts", "episode", "episodes",
    ])

    /// The outlet named last that a word can mean, in the registry or not, as an intermediary.
    private func viaOfLastOutlet(
        before token: Int, meantBy word: Int, range: Range<Int>, relation: ViaRelation
    ) -> Via? {
        let mention = analysis.phrases.names.last {
            $0.kind == .outlet && $0.tokens.lowerBound < token && canMean($0, word)
        }
        guard let mention else { return nil }
        if let outlet = outlet(of: mention) { return via(outlet, range: range, relation: relation) }
        return Via(
            range: reading.range(range), name: reading.text(mention.name), outlet: nil, relation: relation,
            kind: .newspaper)
    }

    private func lastOutlet(before token: Int, meantBy word: Int) -> Outlet? {
        let mention = analysis.phrases.names.last {
            $0.kind == .outlet && $0.known >= 0 && $0.tokens.lowerBound < token && canMean($0, word)
        }
        return mention.flatMap { outlet(of: $0) }
    }

    /// The registry's outlet of a name, `nil` for one that it does not know.
    private func outlet(of mention: NameMention) -> Outlet? {
        mention.known < 0 ? nil : registry.outlets[reading.lexicon.gazetteer.names[mention.known].value]
    }

    private func canMean(_ mention: NameMention, _ word: Int) -> Bool {
        outlet(of: mention).map { canMean($0.viaKind, word) } ?? true
    }

    /// *the paper* is no broadcaster, *the station* no newspaper.
    private func canMean(_ kind: ViaKind, _ word: Int) -> Bool {
        let word = reading.lexemes[word].hash
        if Self.printed.contains(word) { return ![.broadcaster, .radio, .newsAgency, .social].contains(kind) }
        return !Self.aired.contains(word) || [.broadcaster, .radio, .stateMedia].contains(kind)
    }

    private static let printed = WordSet(["newspaper", "paper", "daily", "tabloid", "weekly", "magazine"])
    private static let aired = WordSet(["channel", "broadcaster", "station", "network", "corporation"])

    private func isCorporation(_ token: Int) -> Bool { reading.isWord(token, WordHash.constant("corporation")) }

    private func via(_ outlet: Outlet, range: Range<Int>, relation: ViaRelation) -> Via {
        Via(
            range: reading.range(range), name: outlet.name, outlet: outlet.id, relation: relation, kind: outlet.viaKind,
            stateMedia: outlet.stateMedia)
    }
}
