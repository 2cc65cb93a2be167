import Attribution
import Document
import Segmentation

/// The outlets that a quotation's own sentence names.
extension Tracing {
    mutating func mentions(in sentence: Int) -> [OutletMention] {
        if let known = mentionsOfSentence[sentence] { return known }
        let found = finder.mentions(in: reading.segmented.sentences[sentence].tokens)
        mentionsOfSentence[sentence] = found
        return found
    }

    /// The intermediaries that the quotation's own sentence names, innermost first, and whether the words
    /// were given to the article's own house.
    mutating func vias(of quotation: Quotation, _ place: AttributionAnalysis.Place, frame: CueFrame) -> (
        vias: [Via], isOwn: Bool
    ) {
        if speaksForItself(quotation, place) { return ([], false) }
        let (named, isGivenToHouse) = namedVias(place, frame: frame)
        let isOwn = isGivenToHouse || addressesHouse(frame)
        if !named.isEmpty || isOwn { return (named, isOwn && named.isEmpty) }
        guard let via = viaOfStandIn(quotation, place, frame) else { return ([], false) }
        if isHouse(via) { return ([], via.relation == .told) }
        return ([via], false)
    }

    /// The intermediary that the words around a cue stand for, without its name. One question after the other: a chain of
    /// `??` would copy the frame for each.
    private func viaOfStandIn(_ quotation: Quotation, _ place: AttributionAnalysis.Place, _ frame: CueFrame) -> Via? {
        if let via = viaOfAudience(frame, of: quotation) { return via }
        if let via = viaOfRelay(frame) { return via }
        if let via = viaOfSpeaker(quotation, frame) { return via }
        if let via = viaOfHolder(frame) { return via }
        if let via = viaOfText(frame) { return via }
        if let via = viaOfInterviewer(frame) { return via }
        if let via = viaOfHost(quotation) { return via }
        if let via = viaOfAuthority(place, frame) { return via }
        return viaOfUnnamedInterviews(quotation, place, frame)
    }

    /// An outlet's own statement, not one of which its report tells.
    private func speaksForItself(_ quotation: Quotation, _ place: AttributionAnalysis.Place) -> Bool {
        if let frame = place.frame, goesToLaw(frame) { return true }
        guard let occasion = quotation.occasion, occasion.kind == "statement", let speaker = quotation.speaker,
            attributed.entities[speaker.entity].kind == .outlet
        else { return false }
        let isBehind = place.content.last.map { reading.range($0).end <= occasion.range.start } ?? false
        let isFronted = place.frame.map { $0.extent.upperBound <= place.content[0].lowerBound } ?? false
        return !(isBehind && isFronted) && !place.content.contains { reading.range($0).contains(occasion.range) }
    }

    /// *The Globe sued the mayor, saying …*: a party reports nothing.
    private func goesToLaw(_ frame: CueFrame) -> Bool {
        guard frame.isParticipial, let subject = frame.subject, subject.kind == .outlet,
            subject.tokens.upperBound < frame.cue.lowerBound
        else { return false }
        return Self.suing.contains(reading.lexemes[subject.tokens.upperBound].hash)
    }

    private static let suing = WordSet([
        "sued", "fired", "suspended", "apologized", "apologised", "dismissed", "settled",
    ])

    /// The outlets beside the words, and whether the article's own house is one to which they were given.
    private mutating func namedVias(_ place: AttributionAnalysis.Place, frame: CueFrame) -> ([Via], Bool) {
        var vias: [Via] = []
        var isGivenToHouse = false
        let named = sourceMentions(place, frame: frame)
        let mentions = Tracing.withoutKinds(named, of: frame.subject)
        let isGiven = mentions.contains { $0.relation.provenance == .givenElsewhere }
        for mention in mentions {
            if isGiven, isEmployer(mention, frame: frame) { continue }
            for via in self.vias(of: mention) where !vias.contains(where: { $0.name == via.name }) {
                if isHouse(via) {
                    if mention.relation.provenance == .givenElsewhere { isGivenToHouse = true }
                } else {
                    vias.append(via)
                }
            }
        }
        let sorted = vias.enumerated().sorted {
            ($0.element.relation.rank, $0.offset) < ($1.element.relation.rank, $1.offset)
        }
        return (sorted.map(\.element), isGivenToHouse)
    }

    /// *Four Hearst newspapers*: the name and the kind are one medium.
    private static func withoutKinds(_ mentions: [OutletMention], of subject: NounPhrase?) -> [OutletMention] {
        guard let subject, mentions.count > 1,
            mentions.contains(where: { $0.kind != .unspecifiedMedia && subject.tokens.overlaps($0.tokens) })
        else { return mentions }
        return mentions.filter { $0.kind != .unspecifiedMedia || !subject.tokens.overlaps($0.tokens) }
    }

    /// *The Globe's editor Ann Lee said on CNN*: whoever speaks to another outlet only works for this one.
    private func isEmployer(_ mention: OutletMention, frame: CueFrame) -> Bool {
        guard mention.relation == .reported, let subject = frame.subject, subject.kind != .outlet else { return false }
        return subject.tokens.overlaps(mention.tokens) && !mention.tokens.contains(subject.head)
    }

    /// Whether an intermediary is the article's own publisher or a credited agency, by its place in the registry or by name.
    func isHouse(_ via: Via) -> Bool {
        if let outlet = via.outlet, house.contains(outlet) { return true }
        guard let publisherName else { return false }
        return publisherName == OutletRegistry.fold(via.name) || isShortOfPublisher(via)
    }

    /// *told the Chronicle* in *The Ulverdale Chronicle*, where the article names no other chronicle in full.
    private func isShortOfPublisher(_ via: Via) -> Bool {
        guard publisherWords.count > 1 else { return false }
        let words = attributed[via.range].lowercased().split(separator: " ").filter { $0 != "the" }
        guard !words.isEmpty, words.count < publisherWords.count,
            publisherWords.suffix(words.count).elementsEqual(words)
        else { return false }
        return via.outlet.map { !finder.isNamedInFull($0, beyond: words.count) } ?? true
    }

    private mutating func sourceMentions(_ place: AttributionAnalysis.Place, frame: CueFrame) -> [OutletMention] {
        let last = reading.segmented.sentence(at: (place.content.last?.upperBound ?? frame.cue.upperBound) - 1)
        let behind = last > frame.sentence ? mentions(in: last) : []
        return (mentions(in: frame.sentence) + behind + credits(behind: max(last, frame.sentence))).filter { mention in
            !place.content.contains { $0.contains(mention.tokens.lowerBound) } && governs(mention, frame: frame)
                && !isConceded(mention, behind: place)
        }
    }

    /// *“…,” she said. (Via The Daily Caller)*: a credit in brackets of its own.
    private mutating func credits(behind sentence: Int) -> [OutletMention] {
        let next = sentence + 1
        guard next < reading.segmented.sentences.count,
            case let tokens = reading.segmented.sentences[next].tokens,
            reading.isByte(tokens.lowerBound, UInt8(ascii: "(")), tokens.count < 10
        else { return [] }
        return mentions(in: next).filter { $0.relation == .credited }
    }

    /// *…, although he had picked Leeds in an interview with the BBC*: where other words were said.
    private func isConceded(_ mention: OutletMention, behind place: AttributionAnalysis.Place) -> Bool {
        guard let end = place.content.last?.upperBound, end < mention.tokens.lowerBound,
            mention.tokens.lowerBound - end < 40
        else { return false }
        let conceded = (end..<mention.tokens.lowerBound).last { Self.concessions.contains(reading.lexemes[$0].hash) }
        return conceded.map { !($0..<mention.tokens.lowerBound).contains { reading.isByte($0, UInt8(ascii: ",")) } }
            ?? false
    }

    private static let concessions = WordSet(["although", "though"])

    /// Whether a mention belongs to this cue and not to another one of the sentence.
    private func governs(_ mention: OutletMention, frame: CueFrame) -> Bool {
        if isOthersTalk(mention, frame: frame) { return false }
        let owner = owner(of: mention, in: frame.sentence)
        if let owner, owner.cue != frame.cue, isInserted(owner, before: frame) || isBracketed(owner, behind: frame) {
            return false
        }
        if frame.extent.overlaps(mention.tokens) { return true }
        guard let owner else { return true }
        if owner.cue == frame.cue || frame.isParticipial { return true }
        // *per figures reported by Reuters*
        if case .phrase = frame.kind, owner.isPassive, owner.cue.lowerBound == frame.extent.upperBound { return true }
        if case .phrase = owner.kind { return !hasSemicolon(between: owner.extent, frame.extent) }
        // *“…,” she said, telling CNN that …*
        if owner.isParticipial, owner.subject?.tokens == frame.subject?.tokens { return true }
        guard owner.audience?.tokens.overlaps(mention.tokens) != true else { return false }
        if isMedium(owner), isMedium(frame) || shows(frame), isContrasted(owner.extent, frame.extent) { return false }
        let holds = owner.contentStart <= frame.extent.lowerBound
        let follows =
            owner.extent.lowerBound >= frame.extent.upperBound && owner.contentStart >= owner.run.upperBound - 1
        return (holds || follows) && !hasSemicolon(between: owner.extent, frame.extent)
    }

    /// *Amsel said, a day after Kettler's interview with the Guardian*
    private func isOthersTalk(_ mention: OutletMention, frame: CueFrame) -> Bool {
        guard let subject = frame.subject, subject.kind == .person || subject.kind == .name,
            let owner = ownerOfTalk(before: mention.tokens.lowerBound),
            owner.kind == .person || owner.kind == .unknown, !subject.tokens.contains(owner.tokens.lowerBound)
        else { return false }
        return reading.lexemes[owner.name.upperBound - 1].hash != reading.lexemes[subject.head].hash
    }

    /// *Kettler's remarks to*: whose talk a few words before an outlet name. A loop, since a closure would copy all of this.
    private func ownerOfTalk(before outlet: Int) -> NameMention? {
        var namesTalk = false
        for token in stride(from: outlet - 1, to: max(outlet - 8, 0), by: -1) {
            if Self.talks.contains(reading.lexemes[token].hash) { namesTalk = true }
            guard analysis.phrases.isClitic(token), analysis.phrases.nameAt[token - 1] >= 0 else { continue }
            return namesTalk ? analysis.phrases.names[Int(analysis.phrases.nameAt[token - 1])] : nil
        }
        return nil
    }

    private static let talks = WordSet([
        "interview", "interviews", "remarks", "comments", "appearance", "statement", "statements", "conversation",
        "op-ed", "column",
    ])

    private func isMedium(_ frame: CueFrame) -> Bool { frame.subject?.kind == .outlet || frame.subject?.kind == .media }

    /// *Berg — which the BBC called a first — said*: a medium in a clause between dashes or commas reports that clause only.
    private func isInserted(_ owner: CueFrame, before frame: CueFrame) -> Bool {
        guard let relative = owner.subject.map({ $0.tokens.lowerBound - 1 }), relative > 0,
            reading.is(relative, .relative), reading.tokens[relative - 1].kind == .punctuation,
            owner.contentStart < frame.cue.lowerBound
        else { return false }
        return (owner.contentStart..<frame.cue.lowerBound).prefix(200).contains {
            reading.tokens[$0].kind == .punctuation
        }
    }

    /// *Berg repeated that 9,000 left (the figure is 700, according to Reuters)*: a clause of its own in brackets.
    private func isBracketed(_ owner: CueFrame, behind frame: CueFrame) -> Bool {
        let between = frame.extent.upperBound..<max(frame.extent.upperBound, owner.extent.lowerBound)
        guard let open = between.last(where: { reading.isByte($0, UInt8(ascii: "(")) }) else { return false }
        return (open..<owner.extent.lowerBound).contains { reading.is($0, [.be, .have, .modal, .verbPast, .finite]) }
            && !(open..<owner.extent.lowerBound).contains { reading.isByte($0, UInt8(ascii: ")")) }
    }

    /// *CNN reported …, while a video showed …*: what can be seen is nobody's report.
    private func shows(_ frame: CueFrame) -> Bool {
        frame.subject.map { $0.kind == .document || $0.kind == .other } ?? false
    }

    /// *…, KING-TV reported, while …, the Sun-Times reported*: each medium with words of its own.
    private func isContrasted(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        let (start, end) = (min(left.upperBound, right.upperBound), max(left.lowerBound, right.lowerBound))
        guard start < end else { return false }
        return (start..<end).prefix(200).contains { Self.contrasts.contains(reading.lexemes[$0].hash) }
    }

    private static let contrasts = WordSet(["while", "but", "whereas", "although"])

    /// The cue whose subject, audience or relay a mention is.
    private func owner(of mention: OutletMention, in sentence: Int) -> CueFrame? {
        analysis.frames(in: sentence).prefix(64).first { $0.involves(mention.tokens) }
    }

    private func hasSemicolon(between left: Range<Int>, _ right: Range<Int>) -> Bool {
        let (first, last) = (min(left.upperBound, right.upperBound), max(left.lowerBound, right.lowerBound))
        return first < last && (first..<last).contains { reading.isByte($0, UInt8(ascii: ";")) }
    }

    func via(_ mention: OutletMention) -> Via {
        let outlet = mention.outlet.map { registry.outlets[$0] }
        return Via(
            range: reading.range(mention.tokens), name: mention.name, outlet: outlet?.id, relation: mention.relation,
            kind: mention.kind, stateMedia: outlet?.stateMedia,
            statedControl: mention.statedControl.map { reading.range($0) })
    }

    /// *told this newspaper*, *told us*, *in an interview with this newspaper*.
    private func addressesHouse(_ frame: CueFrame) -> Bool {
        if let audience = frame.audience, isHouse(audience) { return true }
        let partners = Self.partners
        return (frame.extent.lowerBound..<frame.run.upperBound).prefix(60).contains { token in
            isThisMedium(token) && token > 0 && partners.contains(reading.lexemes[token - 1].hash)
                && !analysis.isMarked[token]
        }
    }

    private static let partners = WordSet(["with", "to", "by", "for"])

    private func isHouse(_ audience: NounPhrase) -> Bool {
        if audience.tokens.count == 1, Self.writers.contains(reading.lexemes[audience.head].hash) { return true }
        return reading.isWord(audience.tokens.lowerBound, Self.this)
            && (reading.is(audience.head, .mediaNoun) || Self.authors.contains(reading.lexemes[audience.head].hash))
    }

    private static let writers = WordSet(["me", "us"])

    /// *this reporter*
    private static let authors = WordSet(["reporter", "correspondent", "journalist", "writer"])

    /// *this newspaper*
    private func isThisMedium(_ token: Int) -> Bool {
        reading.isWord(token, Self.this) && token + 1 < reading.tokens.count && reading.is(token + 1, .mediaNoun)
    }

    private static var this: UInt64 { WordHash.constant("this") }
}
