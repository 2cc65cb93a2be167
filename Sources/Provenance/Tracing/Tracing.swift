import Attribution
import Document
import Segmentation

/// The state of tracing while it goes through an article: a quotation at a time, then what concerns all of them.
struct Tracing {
    let attributed: AttributedText
    let analysis: AttributionAnalysis
    let registry: OutletRegistry
    let publisher: Publisher?
    /// The publisher's name, folded.
    let publisherName: String?
    /// Its words, in small letters.
    let publisherWords: [Substring]
    /// Ids of the publisher and of the agencies credited: no intermediaries.
    let house: Set<String>
    let finder: OutletMentionFinder
    var traces: [Trace] = []
    /// For every speaker, the outlet that an interview or report was given to.
    var carried: [Int: Carried] = [:]
    /// Those without a name whose words an outlet got last.
    var unnamedSources: UnnamedSources?
    /// The outlet that the article last said to report something.
    var lastReport: Via?
    /// The outlet whose report, story or investigation the article last named as a text.
    var lastText: Via?
    /// The outlet to which somebody last spoke, and the sentence that said so.
    var lastInterview: Via?
    var interviewSentence = 0
    /// Speakers whose words were given to the article's own house.
    var ownSpeakers: Set<Int> = []
    /// For every sentence, its outlets, once they were looked for.
    var mentionsOfSentence: [[OutletMention]?]
    var nextSentence = 0
    /// For every sentence, whether it has a cue.
    let isQuoted: [Bool]
    let hosts: HostIndex
    /// The first person of each last name, among those who speak.
    let speakerOfLastName: [UInt64: Int]

    var reading: Reading { analysis.reading }

    init(_ attributed: AttributedText, analysis: AttributionAnalysis, registry: OutletRegistry) {
        self.attributed = attributed
        self.analysis = analysis
        self.registry = registry
        let publishers = PublisherFinder(analysis, registry: registry)
        publisher = publishers.publisher()
        publisherName = publisher.map { OutletRegistry.fold($0.name) }
        publisherWords = publisher.map { $0.name.lowercased().split { $0 == " " || $0 == "-" } } ?? []
        let sentences = analysis.reading.segmented.sentences.count
        mentionsOfSentence = Array(repeating: nil, count: sentences)
        var isQuoted = Array(repeating: false, count: sentences)
        for place in analysis.places {
            if let sentence = place.frame?.sentence { isQuoted[sentence] = true }
        }
        self.isQuoted = isQuoted
        house = Set(publishers.creditedOutlets().map(\.id) + [publisher?.outlet].compactMap { $0 })
        finder = OutletMentionFinder(analysis, registry: registry)
        hosts = HostIndex(analysis, registry: registry)
        speakerOfLastName = Tracing.lastNames(of: attributed.entities)
    }

    mutating func text(noting noted: [Warning]) -> TracedText {
        for index in attributed.quotations.indices { traces.append(trace(index)) }
        noteInterviews(before: reading.tokens.count)
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
        let frame = quotation.isDoubtful && !goesOnForOutlet(quotation, place) ? nil : place.frame
        let found = frame.map { vias(of: quotation, place, frame: $0) } ?? ([], false)
        return conclude(quotation, place, vias: found.0, isOwn: found.1)
    }

    /// *The Herald states the ship was sold; it lists a crew of nine*: an outlet that has spoken before in the sentence.
    private func goesOnForOutlet(_ quotation: Quotation, _ place: AttributionAnalysis.Place) -> Bool {
        guard let speaker = quotation.speaker, attributed.entities[speaker.entity].kind == .outlet,
            let subject = place.frame?.subject
        else { return false }
        return reading.isWord(subject.head, Words.it) && subject.head > 0
            && reading.isByte(subject.head - 1, UInt8(ascii: ";"))
    }

    /// A clause without marks whose speaker only the tagger found: nothing is said of it but what its sentence says.
    func isTaggedClause(_ quotation: Quotation) -> Bool {
        quotation.speaker?.sieve == .tagger && quotation.form == .indirect
    }

    /// The trace that vias and occasion make, with what it means for the speaker's later quotations.
    private mutating func conclude(
        _ quotation: Quotation, _ place: AttributionAnalysis.Place, vias: [Via], isOwn: Bool
    ) -> Trace {
        let speaker = quotation.speaker?.entity
        if let innermost = vias.first {
            let provenance = innermost.relation.provenance
            if let speaker { remember(vias, of: speaker, place, provenance: provenance) }
            noteSources(quotation, place, vias)
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
        if let speaker, canRest(quotation, place), let vias = rest(of: speaker, for: place) {
            return Trace(via: vias, provenance: vias[0].relation.provenance)
        }
        if let speaker, ownSpeakers.contains(speaker) { return Trace(via: [], provenance: .own) }
        let isDocument = speaker.map { attributed.entities[$0].kind == .document } ?? false
        return Trace(via: [], provenance: isDocument ? .onRecord : .unstated)
    }

    /// Whether words without a source of their own may rest on an earlier interview: what a person says, not thinks.
    private func canRest(_ quotation: Quotation, _ place: AttributionAnalysis.Place) -> Bool {
        guard quotation.attributionClass == .report, let speaker = quotation.speaker, !isHabitual(place),
            !isOfAnotherTime(place), !isTaggedClause(quotation), quotation.block != .caption,
            speaker.sieve != .transcript, place.frame?.kind != .noun
        else { return false }
        let kind = attributed.entities[speaker.entity].kind
        return kind == .person || kind == .unnamed
    }

    /// What a speaker's words rest on: his own interview, if it was not on another day, or what one of the same unnamed
    /// sources said before.
    private func rest(of speaker: Int, for place: AttributionAnalysis.Place) -> [Via]? {
        guard let interview = carried[speaker] else { return viasOfSources(place) }
        return isOfAnotherDay(place, than: interview) ? nil : interview.vias
    }

    /// *has said*, *repeatedly noted*: what somebody keeps saying was not said in one interview.
    private func isHabitual(_ place: AttributionAnalysis.Place) -> Bool {
        guard let frame = place.frame, frame.extent.lowerBound < frame.cue.lowerBound else { return false }
        return (frame.extent.lowerBound..<frame.cue.lowerBound).contains {
            reading.is($0, .have) && reading.tokens[$0].kind == .word
                || Self.habits.contains(reading.lexemes[$0].hash)
        }
    }

    private static let habits = WordSet(["repeatedly", "often", "frequently", "regularly", "routinely", "always"])

    /// *said last month*, *Eight years ago, he said*: what was said at another time was not said in the interview.
    private func isOfAnotherTime(_ place: AttributionAnalysis.Place) -> Bool {
        guard let frame = place.frame else { return false }
        return frame.run.contains { token in
            guard !place.content.contains(where: { $0.contains(token) }) else { return false }
            if isYear(token), token > 0, reading.isWord(token - 1, Words.in) { return true }
            return Self.pastTimes.contains(reading.lexemes[token].hash)
                || reading.isWord(token, WordHash.constant("last")) && token + 1 < frame.extent.upperBound
                    && frame.extent.contains(token) && Self.periods.contains(reading.lexemes[token + 1].hash)
        }
    }

    /// *in 1938*
    private func isYear(_ token: Int) -> Bool {
        reading.tokens[token].kind == .number && reading.tokens[token].range.length == 4
            && (reading.text(token).hasPrefix("19") || reading.text(token).hasPrefix("20"))
    }

    private static let pastTimes = WordSet(["ago", "previously"])
    private static let periods = WordSet(["month", "year", "week", "summer", "spring", "fall", "winter", "autumn"])

    /// Words given to an outlet rest on that interview until another occasion takes over.
    private mutating func remember(
        _ vias: [Via], of speaker: Int, _ place: AttributionAnalysis.Place, provenance: ProvenanceClass
    ) {
        ownSpeakers.remove(speaker)
        // *in recent interviews*: what follows may be from none of them.
        let isOneInterview = provenance == .givenElsewhere && vias[0].kind != .unspecifiedMedia
        guard isOneInterview, let frame = place.frame else { return carried[speaker] = nil }
        carried[speaker] = Carried(vias: vias.map(\.carriedOver), sentence: frame.sentence)
    }
}
