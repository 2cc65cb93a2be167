import Attribution
import Document
import Segmentation

/// Traces every quotation of an article back through the outlets, texts and people that it came through.
public struct Tracer: Sendable {
    private let registry: OutletRegistry

    /// A tracer that knows the outlets of a registry.
    public init(registry: OutletRegistry) {
        self.registry = registry
    }

    /// Traces the quotations of a text.
    /// - Parameter noted: warnings of the stages before, beside those of the article itself.
    /// - Complexity: O(*n*) in the length of the text, times the number of outlets named in one sentence.
    public func trace(_ attributed: AttributedText, noting noted: [Warning] = []) -> TracedText {
        guard let analysis = attributed.analysis else {
            return TracedText(
                attributed: attributed,
                traces: attributed.quotations.map { _ in Trace(via: [], provenance: .unstated) },
                publisher: nil, warnings: attributed.article.warnings + noted)
        }
        var tracing = Tracing(attributed, analysis: analysis, registry: registry)
        return tracing.text(noting: noted)
    }
}

/// The state of tracing while it goes through an article.
private struct Tracing {
    private let attributed: AttributedText
    private let analysis: AttributionAnalysis
    private let registry: OutletRegistry
    private let publisher: Publisher?
    /// Ids of the publisher and of the agencies credited: no intermediaries.
    private let house: Set<String>
    private let finder: OutletMentionFinder
    private var traces: [Trace] = []
    /// For every speaker, the outlet that an interview or report was given to.
    private var carried: [Int: [Via]] = [:]
    /// Speakers whose words were given to the article's own house.
    private var ownSpeakers: Set<Int> = []
    private var mentionsOfSentence: [Int: [OutletMention]] = [:]
    private var nextSentence = 0
    private let quotedSentences: Set<Int>
    private let hosts: [UInt64: Outlet]
    private let speakerOfLastName: [UInt64: Int]

    private var reading: Reading { analysis.reading }

    init(_ attributed: AttributedText, analysis: AttributionAnalysis, registry: OutletRegistry) {
        self.attributed = attributed
        self.analysis = analysis
        self.registry = registry
        let publishers = PublisherFinder(analysis, registry: registry)
        publisher = publishers.publisher()
        house = Set(publishers.creditedOutlets().map(\.id) + [publisher?.outlet].compactMap { $0 })
        finder = OutletMentionFinder(analysis, registry: registry)
        hosts = Tracing.hosts(analysis, registry: registry)
        speakerOfLastName = Tracing.lastNames(of: attributed.entities)
        quotedSentences = Set(analysis.places.compactMap { $0.frame?.sentence })
    }

    mutating func text(noting noted: [Warning]) -> TracedText {
        for index in attributed.quotations.indices { traces.append(trace(index)) }
        takeFromBody()
        return TracedText(
            attributed: attributed.finished(), traces: traces, publisher: publisher, articleVia: closingCredits(),
            vagueAttributions: vagueAttributions(), warnings: warnings() + noted)
    }

    // MARK: - One quotation

    private mutating func trace(_ index: Int) -> Trace {
        let quotation = attributed.quotations[index]
        let place = analysis.places[index]
        noteInterviews(before: place.content[0].lowerBound)
        if let continued = place.continues, continued < index { return traces[continued] }
        if let outer = quotation.nestedIn { return nested(quotation, place, outer: outer) }
        let found = place.frame.map { vias(of: quotation, place, frame: $0) } ?? ([], false)
        return conclude(quotation, place, vias: found.0, isOwn: found.1)
    }

    /// The trace that vias and occasion make, with what it means for the speaker's later quotations.
    private mutating func conclude(
        _ quotation: Quotation, _ place: AttributionAnalysis.Place, vias: [Via], isOwn: Bool
    ) -> Trace {
        let speaker = quotation.speaker?.entity
        if let innermost = vias.first {
            let provenance = provenanceClass(innermost.relation)
            if let speaker { remember(vias, of: speaker, provenance: provenance) }
            return Trace(via: vias, provenance: provenance)
        }
        if isOwn {
            if let speaker { carried[speaker] = nil; ownSpeakers.insert(speaker) }
            return Trace(via: [], provenance: .own)
        }
        if let occasion = quotation.occasion, occasion.isOpen {
            if let speaker, occasion.kind != "interview" { carried[speaker] = nil; ownSpeakers.remove(speaker) }
            return Trace(via: [], provenance: .onRecord)
        }
        if let speaker, canRest(quotation, place), let vias = carried[speaker] {
            return Trace(via: vias, provenance: provenanceClass(vias[0].relation))
        }
        if let speaker, ownSpeakers.contains(speaker) { return Trace(via: [], provenance: .own) }
        let isDocument = speaker.map { attributed.entities[$0].kind == .document } ?? false
        return Trace(via: [], provenance: isDocument ? .onRecord : .unstated)
    }

    /// Whether words without a source of their own may rest on an earlier interview: what a person says, not thinks.
    private func canRest(_ quotation: Quotation, _ place: AttributionAnalysis.Place) -> Bool {
        guard quotation.attributionClass == .report, let speaker = quotation.speaker, !isHabitual(place) else {
            return false
        }
        let kind = attributed.entities[speaker.entity].kind
        return kind == .person || kind == .unnamed
    }

    /// *has said*, *has long maintained*: what somebody keeps saying was not said in one interview.
    private func isHabitual(_ place: AttributionAnalysis.Place) -> Bool {
        guard let frame = place.frame, frame.extent.lowerBound < frame.cue.lowerBound else { return false }
        return (frame.extent.lowerBound..<frame.cue.lowerBound).contains {
            reading.is($0, .have) && reading.tokens[$0].kind == .word
        }
    }

    /// Words given to an outlet rest on that interview until another occasion takes over.
    private mutating func remember(_ vias: [Via], of speaker: Int, provenance: ProvenanceClass) {
        ownSpeakers.remove(speaker)
        carried[speaker] = provenance == .givenElsewhere ? vias.map { carrying($0) } : nil
    }

    private func carrying(_ via: Via) -> Via {
        Via(
            range: via.range, name: via.name, outlet: via.outlet, relation: via.relation, kind: via.kind,
            stateMedia: via.stateMedia, statedControl: via.statedControl, isCarried: true)
    }

    private func provenanceClass(_ relation: ViaRelation) -> ProvenanceClass {
        switch relation {
        case .told, .interview, .onAir, .wroteIn: .givenElsewhere
        case .relayedByPerson: .throughPerson
        case .accordingTo, .reported, .quoted, .citing, .credited, .other: .relayed
        }
    }

    // MARK: - The outlets of a sentence

    private mutating func mentions(in sentence: Int) -> [OutletMention] {
        if let known = mentionsOfSentence[sentence] { return known }
        let found = finder.mentions(in: reading.segmented.sentences[sentence].tokens)
        mentionsOfSentence[sentence] = found
        return found
    }

    /// The intermediaries that the quotation's own sentence names, innermost first, and whether the words
    /// were given to the article's own house.
    private mutating func vias(of quotation: Quotation, _ place: AttributionAnalysis.Place, frame: CueFrame) -> (
        [Via], Bool
    ) {
        var isOwn = addressesHouse(frame)
        var vias: [(order: Int, via: Via)] = []
        let speaksForItself =
            quotation.occasion?.kind == "statement"
            && quotation.speaker.map { attributed.entities[$0.entity].kind == .outlet } ?? false
        if speaksForItself { return ([], false) }
        for mention in sourceMentions(place, frame: frame) {
            let via = via(mention)
            guard !vias.contains(where: { $0.via.name == via.name }) else { continue }
            if let outlet = via.outlet, house.contains(outlet) {
                if provenanceClass(mention.relation) == .givenElsewhere { isOwn = true }
                continue
            }
            vias.append((rank(mention.relation), via))
        }
        if vias.isEmpty, !isOwn, let via = viaOfAudience(frame) ?? viaOfRelay(frame) ?? viaOfSpeaker(quotation) {
            if let outlet = via.outlet, house.contains(outlet) { return ([], via.relation == .told) }
            return ([via], false)
        }
        let sorted = vias.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
        return (sorted.map(\.element.via), isOwn && vias.isEmpty)
    }

    /// *told the newspaper*, *told Hannity*: an audience that stands for an outlet named before.
    private func viaOfAudience(_ frame: CueFrame) -> Via? {
        guard let audience = frame.audience else { return viaOfPlace(frame) }
        if audience.kind == .media || audience.kind == .collective, reading.is(audience.tokens.lowerBound, .definite),
            !audience.isPlural,
            OutletWords.contains(reading.lexemes[audience.head].hash),
            let outlet = lastOutlet(before: audience.tokens.lowerBound)
        {
            return via(outlet, range: audience.tokens, relation: .told)
        }
        guard audience.kind == .person || audience.kind == .name,
            let outlet = hosts[reading.lexemes[audience.head].hash]
        else { return nil }
        return via(outlet, range: audience.tokens, relation: .told)
    }

    /// *said in the newspaper*, *wrote on the site*.
    private func viaOfPlace(_ frame: CueFrame) -> Via? {
        let after =
            frame.cue.upperBound..<max(frame.cue.upperBound, min(frame.run.upperBound, frame.cue.upperBound + 6))
        guard let word = after.first(where: { OutletWords.contains(reading.lexemes[$0].hash) }),
            word - frame.cue.upperBound >= 2,
            reading.isWord(word - 1, Words.the), reading.is(word - 2, .preposition),
            let outlet = lastOutlet(before: word)
        else { return nil }
        return via(outlet, range: word - 1..<word + 1, relation: .wroteIn)
    }

    /// *It quoted him as saying*: a relay that stands for the outlet named last.
    private func viaOfRelay(_ frame: CueFrame) -> Via? {
        guard let relay = frame.relay, [.pronoun, .media, .collective, .other].contains(relay.kind),
            let via = viaOfLastOutlet(before: relay.tokens.lowerBound, range: relay.tokens, relation: .quoted)
        else { return nil }
        return via
    }

    /// *The newspaper reported*: a speaker that stands for an outlet named before.
    private func viaOfSpeaker(_ quotation: Quotation) -> Via? {
        guard let speaker = quotation.speaker, attributed.entities[speaker.entity].kind == .outlet else { return nil }
        let name = attributed.entities[speaker.entity].name
        guard let outlet = registry.outlet(named: name) else {
            return Via(
                range: speaker.mention, name: name.isEmpty ? "unspecified media" : name, outlet: nil,
                relation: .reported, kind: name.isEmpty ? .unspecifiedMedia : .web)
        }
        return Via(
            range: speaker.mention, name: outlet.name, outlet: outlet.id, relation: .reported, kind: outlet.viaKind,
            stateMedia: outlet.stateMedia)
    }

    /// The outlet named last, in the registry or not, as an intermediary.
    private func viaOfLastOutlet(before token: Int, range: Range<Int>, relation: ViaRelation) -> Via? {
        guard let mention = analysis.phrases.names.last(where: { $0.kind == .outlet && $0.tokens.lowerBound < token })
        else { return nil }
        guard mention.known < 0 else {
            return lastOutlet(before: token).map { via($0, range: range, relation: relation) }
        }
        return Via(
            range: reading.range(range), name: reading.text(mention.name), outlet: nil, relation: relation,
            kind: .newspaper)
    }

    private func lastOutlet(before token: Int) -> Outlet? {
        let names = analysis.phrases.names
        guard let mention = names.last(where: { $0.kind == .outlet && $0.known >= 0 && $0.tokens.lowerBound < token })
        else { return nil }
        return registry.outlets[reading.lexicon.gazetteer.names[mention.known].value]
    }

    private func via(_ outlet: Outlet, range: Range<Int>, relation: ViaRelation) -> Via {
        Via(
            range: reading.range(range), name: outlet.name, outlet: outlet.id, relation: relation, kind: outlet.viaKind,
            stateMedia: outlet.stateMedia)
    }

    /// The last names of journalists with their outlets: *Fox News' Sean Hannity*, *Bill O'Reilly of Fox News*.
    private static func hosts(_ analysis: AttributionAnalysis, registry: OutletRegistry) -> [UInt64: Outlet] {
        var hosts: [UInt64: Outlet] = [:]
        let (reading, names) = (analysis.reading, analysis.phrases.names)
        for (index, name) in names.enumerated() where name.kind == .outlet || name.kind == .programme {
            guard name.known >= 0 else { continue }
            let outlet = registry.outlets[reading.lexicon.gazetteer.names[name.known].value]
            if index + 1 < names.count, names[index + 1].kind == .person,
                isHost(name.tokens.upperBound, before: names[index + 1].tokens.lowerBound, reading)
            {
                hosts[reading.lexemes[names[index + 1].name.upperBound - 1].hash] = outlet
            }
            if index > 0, names[index - 1].kind == .person,
                names[index - 1].tokens.upperBound + 1 == name.tokens.lowerBound,
                reading.isWord(name.tokens.lowerBound - 1, Words.of)
                    || reading.isWord(name.tokens.lowerBound - 1, Words.from)
            {
                hosts[reading.lexemes[names[index - 1].name.upperBound - 1].hash] = outlet
            }
        }
        return hosts
    }

    /// *'s*, *host*, *anchor*, *'s chief correspondent* between an outlet and a name.
    private static func isHost(_ start: Int, before end: Int, _ reading: Reading) -> Bool {
        guard start < end, end - start < 5 else { return false }
        return reading.tokens[start].kind == .clitic || reading.tokens[start].kind == .mark
            || (start..<end).contains { hostWords.contains(reading.lexemes[$0].hash) }
    }

    private static let hostWords = Set(
        [
            "host", "anchor", "reporter", "correspondent", "journalist", "columnist", "editor", "moderator", "co-host",
            "presenter",
        ].map { WordHash.of($0) })

    /// What the words were given to comes before what passed them on.
    private func rank(_ relation: ViaRelation) -> Int {
        switch relation {
        case .told, .interview, .onAir, .wroteIn: 0
        case .relayedByPerson: 1
        case .citing: 2
        case .quoted: 3
        case .accordingTo, .reported, .other, .credited: 4
        }
    }

    private mutating func sourceMentions(_ place: AttributionAnalysis.Place, frame: CueFrame) -> [OutletMention] {
        let last = reading.segmented.sentence(at: (place.content.last?.upperBound ?? frame.cue.upperBound) - 1)
        let behind = last > frame.sentence ? mentions(in: last) : []
        return (mentions(in: frame.sentence) + behind).filter { mention in
            !place.content.contains { $0.contains(mention.tokens.lowerBound) } && governs(mention, frame: frame)
        }
    }

    /// Whether a mention belongs to this cue and not to another one of the sentence.
    private func governs(_ mention: OutletMention, frame: CueFrame) -> Bool {
        if frame.extent.overlaps(mention.tokens) { return true }
        guard let owner = owner(of: mention, in: frame.sentence) else { return true }
        if owner.cue == frame.cue || frame.isParticipial { return true }
        if case .phrase = owner.kind { return !hasSemicolon(between: owner.extent, frame.extent) }
        guard owner.audience?.tokens.overlaps(mention.tokens) != true else { return false }
        let holds = owner.contentStart <= frame.extent.lowerBound
        let follows =
            owner.extent.lowerBound >= frame.extent.upperBound && owner.contentStart >= owner.run.upperBound - 1
        return (holds || follows) && !hasSemicolon(between: owner.extent, frame.extent)
    }

    /// The cue whose subject, audience or relay a mention is.
    private func owner(of mention: OutletMention, in sentence: Int) -> CueFrame? {
        analysis.frames(in: sentence).prefix(64).first { frame in
            return [frame.subject, frame.audience, frame.relay].contains { $0?.tokens.overlaps(mention.tokens) == true }
        }
    }

    private func hasSemicolon(between left: Range<Int>, _ right: Range<Int>) -> Bool {
        let (first, last) = (min(left.upperBound, right.upperBound), max(left.lowerBound, right.lowerBound))
        return first < last && (first..<last).contains { reading.isByte($0, UInt8(ascii: ";")) }
    }

    private func via(_ mention: OutletMention) -> Via {
        let outlet = mention.outlet.map { registry.outlets[$0] }
        return Via(
            range: reading.range(mention.tokens), name: mention.name, outlet: outlet?.id, relation: mention.relation,
            kind: mention.kind, stateMedia: outlet?.stateMedia,
            statedControl: mention.statedControl.map { reading.range($0) })
    }

    /// *told this newspaper*, *told us*.
    private func addressesHouse(_ frame: CueFrame) -> Bool {
        guard let audience = frame.audience else { return false }
        if ["me", "us"].contains(reading.text(audience.tokens).lowercased()) { return true }
        return reading.isWord(audience.tokens.lowerBound, WordHash.of("this")) && reading.is(audience.head, .mediaNoun)
    }

    // MARK: - Interviews that sentences without a quotation name

    /// *The minister sat down with CNBC on Monday.*: what follows from the same speaker rests on it.
    private mutating func noteInterviews(before token: Int) {
        while nextSentence < reading.segmented.sentences.count,
            reading.segmented.sentences[nextSentence].tokens.upperBound <= token
        {
            noteInterview(in: nextSentence)
            nextSentence += 1
        }
    }

    private func isConversation(_ relation: ViaRelation) -> Bool { [.interview, .told, .onAir].contains(relation) }

    private mutating func noteInterview(in sentence: Int) {
        guard
            let mention = mentions(in: sentence).first(where: {
                isConversation($0.relation)
                    && ($0.relation == .interview || $0.relation == .onAir || !quotedSentences.contains(sentence))
            }),
            let outlet = mention.outlet
        else { return noteOccasion(in: sentence) }
        let people = parties(to: mention, in: reading.segmented.sentences[sentence].tokens)
        let isHouse = house.contains(registry.outlets[outlet].id)
        for person in people {
            if isHouse {
                ownSpeakers.insert(person); carried[person] = nil
            } else {
                carried[person] = [carrying(via(mention))]
            }
        }
    }

    /// *Berg held a rally in Ostby on Saturday.*: what follows was said there, not in the interview before.
    private mutating func noteOccasion(in sentence: Int) {
        guard !carried.isEmpty, !quotedSentences.contains(sentence) else { return }
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

    /// Who takes part in an interview: the first person of the sentence that is not the outlet's, and the
    /// outlet's own interviewer.
    private func parties(to mention: OutletMention, in tokens: Range<Int>) -> [Int] {
        var guest: Int?
        var host: Int?
        for token in tokens where analysis.phrases.nameAt[token] >= 0 && !analysis.isMarked[token] {
            guard let person = speaker(namedAt: token) else { continue }
            let isHost = token > mention.tokens.upperBound && token <= mention.tokens.upperBound + 4
            if isHost { host = host ?? person } else { guest = guest ?? person }
        }
        return [guest, host].compactMap { $0 }
    }

    /// The speaking person whose last name stands at a token.
    private func speaker(namedAt token: Int) -> Int? { speakerOfLastName[reading.lexemes[token].hash] }

    private static func lastNames(of entities: [Entity]) -> [UInt64: Int] {
        var names: [UInt64: Int] = [:]
        for (index, entity) in entities.enumerated() where entity.kind == .person {
            guard let last = entity.name.split(separator: " ").last else { continue }
            let hash = WordHash.of(last)
            if names[hash] == nil { names[hash] = index }
        }
        return names
    }

    // MARK: - Words inside words

    /// Words in somebody else's mouth came through that person, and through whatever that one's words did.
    private mutating func nested(_ quotation: Quotation, _ place: AttributionAnalysis.Place, outer: Int) -> Trace {
        let holder = attributed.quotations[outer]
        guard let speaker = quotation.speaker, let relay = holder.speaker, speaker.entity != relay.entity else {
            return traces[outer]
        }
        if attributed.entities[relay.entity].kind == .outlet {
            return Trace(via: traces[outer].via, provenance: traces[outer].via.isEmpty ? .unstated : .relayed)
        }
        let entity = attributed.entities[relay.entity]
        let name = entity.name.isEmpty ? entity.description ?? attributed[relay.mention] : entity.name
        let kind: ViaKind =
            switch entity.kind {
            case .organization: .organization
            case .document: .document
            default: .person
            }
        let person = Via(range: relay.mention, name: name, outlet: nil, relation: .relayedByPerson, kind: kind)
        return Trace(via: [person] + traces[outer].via, provenance: .throughPerson)
    }

    // MARK: - Headlines and leads

    /// A headline takes the provenance that the body gives for the same words.
    private mutating func takeFromBody() {
        for index in attributed.quotations.indices.prefix(80) where needsBody(index) {
            guard let body = bodyQuotation(like: index) else { continue }
            traces[index] = Trace(via: traces[body].via.map { carrying($0) }, provenance: traces[body].provenance)
        }
    }

    private func needsBody(_ index: Int) -> Bool {
        guard traces[index].via.isEmpty, traces[index].provenance == .unstated,
            attributed.quotations[index].nestedIn == nil
        else { return false }
        return attributed.quotations[index].block == .headline
            || analysis.places[index].paragraph <= 3 && attributed.quotations[index].form != .direct
    }

    /// A later quotation of the same speaker that shares its words.
    private func bodyQuotation(like index: Int) -> Int? {
        let words = contentWords(index)
        guard !words.isEmpty, let speaker = attributed.quotations[index].speaker?.entity else { return nil }
        return attributed.quotations.indices.dropFirst(index + 1).prefix(60).first { other in
            guard attributed.quotations[other].speaker?.entity == speaker, !traces[other].via.isEmpty
            else { return false }
            let shared = words.intersection(contentWords(other)).count
            return shared * 2 >= words.count || shared >= 4 || shared >= 2 && shared * 3 >= words.count
        }
    }

    private func contentWords(_ index: Int) -> Set<UInt64> {
        var words: Set<UInt64> = []
        let hasMarks = attributed.quotations[index].form == .mixed
        for range in analysis.places[index].content {
            for token in range
            where (!hasMarks || analysis.isMarked[token]) && reading.tokens[token].kind == .word
                && reading.classes(token).isDisjoint(with: [
                    .determiner, .preposition, .conjunction, .be, .have, .subjectPronoun, .subordinator,
                ])
            {
                words.insert(reading.lexemes[token].hash)
            }
        }
        return words
    }

    // MARK: - The article as a whole

    /// A hat tip that closes the article.
    private func closingCredits() -> [Via] {
        guard let last = reading.segmented.paragraphs.last(where: { $0.kind == .body || $0.kind == .credit }) else {
            return []
        }
        return finder.mentions(in: last.tokens).filter { $0.relation == .credited }.map { via($0) }
    }

    /// *reportedly*, *critics say*.
    private func vagueAttributions() -> [TextRange] {
        var found: [TextRange] = []
        for token in reading.tokens.indices where reading.is(token, .startsCuePhrase) && !analysis.isMarked[token] {
            guard let (phrase, words) = reading.phrase(.cuePhrase, at: token, before: reading.tokens.count),
                reading.lexicon.cuePhrases[phrase.value].relation == "vague"
            else { continue }
            found.append(reading.range(words))
        }
        return found
    }

    private func warnings() -> [Warning] {
        let stated = attributed.article.warnings
        guard publisher == nil else { return stated }
        return stated + [
            Warning(
                code: "no-publisher",
                message: "No publisher is known, so every outlet counts as another one. Give it with --publisher NAME.")
        ]
    }
}
