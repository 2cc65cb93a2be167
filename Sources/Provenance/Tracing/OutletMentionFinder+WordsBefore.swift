import Attribution
import Document
import Segmentation

/// What the words before an outlet say of its part: *told*, *on*, *in an interview with*.
extension OutletMentionFinder {
    /// What stands before the name: *told*, *on*, *in an interview with*, *citing*.
    func relationFromWordsBefore(_ name: Range<Int>, kind: ViaKind, isProgramme: Bool, in tokens: Range<Int>)
        -> ViaRelation?
    {
        var index = startOfPhrase(name.lowerBound, floor: tokens.lowerBound) - 1
        guard index >= tokens.lowerBound else { return nil }
        if isPartner(name, with: index, in: tokens) { return .interview }
        if reading.isWord(index, Words.by), issuesStatement(index - 1) { return nil }
        if let phrase = cuePhrase(endingAt: index, floor: tokens.lowerBound) { return phrase }
        if isHatTip(endingAt: index, floor: tokens.lowerBound) { return .credited }
        let word = reading.lexemes[index].hash
        if Self.tellers.contains(word) { return .told }
        if Self.citers.contains(word) { return .citing }
        if Self.joining.contains(word), onAirKinds.contains(kind) || isProgramme {
            return leadsToTalk(name.upperBound, limit: tokens.upperBound) ? .onAir : nil
        }
        if reading.isWord(index, Words.of) || reading.isWord(index, Words.from), index > tokens.lowerBound,
            analysis.phrases.nameAt[index - 1] >= 0
        {
            let person = analysis.phrases.names[Int(analysis.phrases.nameAt[index - 1])]
            guard person.kind == .person, person.tokens.lowerBound > tokens.lowerBound else { return nil }
            return relationFromWordsBefore(person.tokens, kind: kind, isProgramme: isProgramme, in: tokens)
        }
        if reading.isWord(index, Words.of), index > tokens.lowerBound,
            Self.editions.contains(reading.lexemes[index - 1].hash)
        {
            return .onAir
        }
        guard reading.is(index, .preposition) || reading.isWord(index, Words.and) else { return nil }
        if reading.isWord(index, Words.and) || reading.isWord(index, Words.or) {
            return relationOfEarlier(index, in: tokens)
        }
        if reading.isWord(index, Words.by) {
            if onAirKinds.contains(kind), index > tokens.lowerBound,
                Self.visiting.contains(reading.lexemes[index - 1].hash)
            {
                return .onAir
            }
            return relationOfAgent(index, floor: tokens.lowerBound)
        }
        if let occasion = relationOfOccasion(before: index, floor: tokens.lowerBound) { return occasion }
        // *Ann Lee, writing for Politico*
        if reading.isWord(index, Words.for), index > tokens.lowerBound,
            reading.isWord(index - 1, WordHash.constant("writing"))
        {
            return .wroteIn
        }
        // *described for Reuters how …*
        if reading.isWord(index, Words.for), index > tokens.lowerBound,
            Self.telling.contains(reading.lexemes[index - 1].hash)
        {
            return .told
        }
        if reading.isWord(index, Words.for), index > tokens.lowerBound,
            Self.columnists.contains(reading.lexemes[index - 1].hash)
        {
            return frames(around: index).contains(where: writes) ? .wroteIn : nil
        }
        if reading.isWord(index, Words.to), index > tokens.lowerBound {
            index -= 1
            if isTextGiven(index, floor: tokens.lowerBound) { return .told }
            if onAirKinds.contains(kind), Self.taking.contains(reading.lexemes[index].hash) { return .onAir }
            let isTold =
                Self.speakersTo.contains(reading.lexemes[index].hash) || endsSpeaker(index) || endsObject(index)
                || introducesWords(name, in: tokens)
            return isTold ? .told : nil
        }
        if reading.isWord(index, Words.with), index > tokens.lowerBound,
            Self.speakersTo.contains(reading.lexemes[index - 1].hash)
        {
            return .interview
        }
        if reading.isWord(index, Words.on) || reading.isWord(index, Words.at), onAirKinds.contains(kind) || isProgramme
        {
            if employs(index, floor: tokens.lowerBound) { return nil }
            return isProgramme || isOnAir(index, in: tokens) ? .onAir : nil
        }
        if reading.isWord(index, Words.in) {
            if index > tokens.lowerBound, Self.spoken.contains(reading.lexemes[index - 1].hash) { return .interview }
            // *The report, in the New York Times, said*
            if index > tokens.lowerBound + 1, reading.isByte(index - 1, UInt8(ascii: ",")), isReportNoun(index - 2) {
                return .reported
            }
            return writesIn(index, in: tokens) ? .wroteIn : nil
        }
        return nil
    }

    /// *joined CNN's Ann Lee to discuss it*: a guest, where *joined CNN as a reporter* is work.
    private func leadsToTalk(_ start: Int, limit: Int) -> Bool {
        (start..<min(limit, start + 8)).contains {
            reading.isWord($0, Words.to) && $0 + 1 < limit && Self.debating.contains(reading.lexemes[$0 + 1].hash)
        }
    }

    private static let debating = WordSet(["discuss", "explain", "defend", "react", "respond"])
    private static let joining = WordSet(["joined", "joins", "joining"])

    /// *With Reuters, Berg discussed …*: a sentence that opens with whom somebody spoke to.
    private func isPartner(_ name: Range<Int>, with index: Int, in tokens: Range<Int>) -> Bool {
        index == tokens.lowerBound && reading.isWord(index, Words.with) && name.upperBound < tokens.upperBound
            && reading.isByte(name.upperBound, UInt8(ascii: ","))
            && frames(around: index).contains { frame in
                guard case .verb(let verb) = frame.kind else { return false }
                return Self.conversing.contains(reading.lexicon.verbs[verb].lemmaHash)
            }
    }

    private static let conversing = WordSet(["discuss", "talk", "speak", "share", "describe", "explain"])

    /// *explained why it failed to the newspaper Trouw: “…”*
    private func introducesWords(_ name: Range<Int>, in tokens: Range<Int>) -> Bool {
        name.upperBound < tokens.upperBound && reading.isByte(name.upperBound, UInt8(ascii: ":"))
    }

    private static let telling = WordSet([
        "described", "recounted", "recalled", "outlined", "explained", "describing", "recounting", "recalling",
    ])

    /// *a columnist for the Post, wrote*
    private static let columnists = WordSet(["columnist", "blogger", "contributor"])

    /// *stopped by Sirius XM*
    private static let visiting = WordSet(["stopped", "dropped", "swung", "stopping", "dropping"])

    /// *a statement provided to CNN*, *a message sent to the BBC*
    private func isTextGiven(_ verb: Int, floor: Int) -> Bool {
        verb > floor && Self.giving.contains(reading.lexemes[verb].hash)
            && (max(floor, verb - 3)..<verb).contains { Self.givenTexts.contains(reading.lexemes[$0].hash) }
    }

    private static let giving = WordSet([
        "provided", "sent", "emailed", "e-mailed", "given", "supplied", "issued", "released", "texted",
    ])
    private static let givenTexts = WordSet([
        "statement", "message", "comment", "comments", "remarks", "email", "e-mail", "response",
    ])

    /// *took to Fox News*
    private static let taking = WordSet(["took", "takes", "taking"])

    /// *a commentator at CNN*, *who hosts a show on Fox News*, *an ad on CNN*: work and advertising, not words.
    private func employs(_ preposition: Int, floor: Int) -> Bool {
        if preposition > floor, Self.journalists.contains(reading.lexemes[preposition - 1].hash) { return true }
        let end = startOfTitle(before: preposition, floor: floor)
        return (max(floor, end - 5)..<end).contains { Self.working.contains(reading.lexemes[$0].hash) }
    }

    /// *hosts “Up Late” on*: the opening mark of a title right before a token, or the token.
    private func startOfTitle(before token: Int, floor: Int) -> Int {
        guard token - 1 > floor, reading.tokens[token - 1].kind == .mark else { return token }
        return (max(floor, token - 12)..<token - 1).last { reading.tokens[$0].kind == .mark } ?? token
    }

    private static let working = WordSet([
        "hosts", "hosted", "hosting", "co-hosts", "anchors", "leads", "works", "worked", "ad", "ads", "advert", "tape",
        "taping", "known",
        "commercial",
        "advertisement",
    ])

    /// *“…,” said Ann Berg to the BBC*
    private func endsSpeaker(_ token: Int) -> Bool {
        frames(around: token).contains { $0.isInverted && $0.subject?.tokens.upperBound == token + 1 }
    }

    /// *called the plan hopeless to the Guardian*: what somebody says of the verb's object is said to whoever *to* names.
    private func endsObject(_ token: Int) -> Bool {
        frames(around: token).contains { CueGrammar(reading: reading).tellsOfObject($0, endingAt: token + 1) }
    }

    private func frames(around token: Int) -> ArraySlice<CueFrame> {
        analysis.frames(in: reading.segmented.sentence(at: token)).prefix(64)
    }

    /// *h/t*, which is three tokens.
    private func isHatTip(endingAt last: Int, floor: Int) -> Bool {
        last - 2 >= floor && reading.isWord(last, WordHash.constant("t")) && reading.isByte(last - 1, UInt8(ascii: "/"))
            && reading.isWord(last - 2, WordHash.constant("h"))
    }

    private var onAirKinds: Set<ViaKind> { [.broadcaster, .radio] }

    /// The first token of the phrase around the name: articles, *Russia's state-run*, *the German newspaper*.
    func startOfPhrase(_ start: Int, floor: Int) -> Int {
        // *on “Fox News Sunday”*
        var first = start > floor && reading.tokens[start - 1].kind == .mark ? start - 1 : start
        while first > floor, start - first < 8,
            reading.tokens[first - 1].kind == .word || reading.tokens[first - 1].kind == .clitic
        {
            let previous = first - 1
            let classes = reading.classes(previous)
            let isAttached =
                reading.tokens[previous].kind == .clitic
                || !classes.isDisjoint(with: [
                    .determiner, .possessive, .demonym, .place, .mediaNoun, .title, .organizationNoun,
                ])
                || Self.attributive.contains(reading.lexemes[previous].hash)
                || Self.controlWords.contains(reading.lexemes[previous].hash)
                || reading.tokens[first].kind == .clitic
            guard isAttached, classes.isDisjoint(with: [.preposition, .verbPast]) else { break }
            first -= 1
        }
        return first
    }

    private static let attributive = WordSet([
        "newspaper", "magazine", "agency", "news", "broadcaster", "network", "channel", "television", "radio",
        "website", "site", "daily", "weekly", "tabloid", "station", "local", "state", "state-run", "conservative",
        "liberal", "host", "journalist", "talk", "anchor", "correspondent", "reporter", "show", "programme", "program",
        "podcast",
        "outlet", "business", "financial", "online", "wire", "service", "public", "private", "official",
    ])

    /// A cue phrase that ends right before: *according to*, *as reported by*, *citing*.
    func cuePhrase(endingAt last: Int, floor: Int) -> ViaRelation? {
        for start in stride(from: last, through: max(floor, last - 3), by: -1) {
            guard let (phrase, words) = reading.phrase(.cuePhrase, at: start, before: last + 1),
                words.upperBound == last + 1
            else { continue }
            switch reading.lexicon.cuePhrases[phrase.value].relation {
            case "according-to", "opinion": return .accordingTo
            case "citing":
                return reading.is(last, .verbGerund) || Self.citers.contains(reading.lexemes[last].hash)
                    ? .citing
                    : reading.isWord(last, WordHash.constant("via")) || reading.isWord(start, WordHash.constant("h/t"))
                        ? .credited : .reported
            case "quoted": return .quoted
            default: return nil
            }
        }
        return nil
    }

    /// *on Sunday's broadcast of*
    private static let editions = WordSet(["broadcast", "edition", "episode", "airing"])

    static let tellers = WordSet(["told", "tells", "telling", "tell", "informed", "assured"])
    private static let citers = WordSet(["citing", "quoting", "cites", "cited"])
    private static let speakersTo = WordSet([
        "speaking", "spoke", "speak", "talking", "talked", "said", "confirmed", "confirming", "comment", "comments",
        "remarks", "statement", "statements", "email", "e-mail", "admitted", "explained", "revealed", "announced",
        "told", "interview", "sat", "conversation", "talk", "discussion", "text", "message", "disclosed",
        "described", "acknowledged", "testimony", "addressed", "chatted", "chatting", "appearance", "down", "call",
        "according",
    ])

    /// *told CNN and the Guardian*: the relation of the outlet before the conjunction.
    private func relationOfEarlier(_ conjunction: Int, in tokens: Range<Int>) -> ViaRelation? {
        guard conjunction - 1 > tokens.lowerBound else { return nil }
        let last = reading.isByte(conjunction - 1, UInt8(ascii: ",")) ? conjunction - 2 : conjunction - 1
        guard last > tokens.lowerBound, analysis.phrases.nameAt[last] >= 0,
            let mention = mention(
                at: analysis.phrases.names[Int(analysis.phrases.nameAt[last])].tokens.lowerBound, in: tokens)
        else { return nil }
        return mention.relation
    }

    /// *quoted by*, *first reported by*, *obtained by*, *interviewed by*.
    func relationOfAgent(_ by: Int, floor: Int) -> ViaRelation? {
        guard by > floor else { return nil }
        // *reached by phone by the Times*
        if by - 2 > floor, reading.isWord(by - 2, Words.by), Self.lines.contains(reading.lexemes[by - 1].hash) {
            return relationOfAgent(by - 2, floor: floor)
        }
        let verb = reading.lexemes[by - 1].hash
        if verb == WordHash.constant("interviewed") { return .interview }
        // *audio provided by the BBC*, not *tents provided by the BBC*
        if verb == WordHash.constant("provided") {
            return by - 2 >= floor && Self.recordings.contains(reading.lexemes[by - 2].hash) ? .reported : nil
        }
        if Self.contacting.contains(verb) { return .told }
        if verb == WordHash.constant("quoted") || verb == WordHash.constant("cited") { return .quoted }
        return Self.publishers.contains(verb) ? .reported : nil
    }

    private static let recordings = WordSet([
        "audio", "video", "recording", "recordings", "footage", "transcript", "transcripts", "tape", "documents",
    ])
    private static let lines = WordSet(["phone", "telephone", "email", "e-mail", "text"])

    /// *a statement released by CNN*: its own words, not what it reports.
    func issuesStatement(_ verb: Int) -> Bool {
        verb > 0 && Self.issuing.contains(reading.lexemes[verb].hash)
            && Self.statements.contains(reading.lexemes[verb - 1].hash)
    }

    private static let statements = WordSet(["statement", "statements"])
    private static let contacting = WordSet([
        "contacted", "reached", "asked", "approached", "pressed", "questioned", "quizzed",
    ])

    private static let publishers = WordSet([
        "reported", "published", "obtained", "released", "aired", "broadcast", "carried", "posted", "leaked",
        "reviewed", "seen", "report", "reports", "revealed", "uncovered", "article", "story", "distributed",
        "disclosed", "unearthed",
    ])

    /// *to tape an appearance on*, *known for her appearances on*: nothing that was said there is told.
    private func isNoTalk(_ appearance: Int, floor: Int) -> Bool {
        (max(floor, appearance - 3)..<appearance).contains { Self.ofNoTalk.contains(reading.lexemes[$0].hash) }
    }

    private static let ofNoTalk = WordSet(["tape", "taping", "known", "canceled", "cancelled"])

    /// *in an interview with*, *during an appearance on*, *in an op-ed in*.
    private func relationOfOccasion(before preposition: Int, floor: Int) -> ViaRelation? {
        var index = preposition - 1
        while index >= floor, preposition - index < 9, reading.tokens[index].kind != .punctuation,
            !analysis.isMarked[index]
        {
            let word = reading.lexemes[index].hash
            if Self.interviews.contains(word) { return isTopic(index, floor: floor) ? nil : .interview }
            if Self.writings.contains(word) { return .wroteIn }
            if Self.appearances.contains(word) {
                if isNoTalk(index, floor: floor) { return nil }
                return reading.isWord(preposition, Words.on) || reading.isWord(preposition, Words.with) ? .onAir : nil
            }
            if Self.publishers.contains(word),
                reading.isWord(preposition, Words.in) || reading.isWord(preposition, Words.from)
                    || reading.isWord(preposition, Words.on)
            {
                return relationOfText(publishedAt: index, floor: floor) ?? .reported
            }
            if reading.is(index, [.verbPast, .verbThird, .finite]) { return nil }
            index -= 1
        }
        return nil
    }

    /// *asked about his interview with*: what the words are about is not where they were said.
    private func isTopic(_ noun: Int, floor: Int) -> Bool {
        (max(floor, noun - 3)..<noun).contains { reading.isWord($0, WordHash.constant("about")) }
    }

    /// *in an opinion article published in*, *in an interview published in*: the words are the writer's or the guest's.
    private func relationOfText(publishedAt verb: Int, floor: Int) -> ViaRelation? {
        for index in stride(from: verb - 1, through: max(floor, verb - 4), by: -1) {
            let word = reading.lexemes[index].hash
            if Self.interviews.contains(word) { return .interview }
            if Self.writings.contains(word) { return .wroteIn }
        }
        return nil
    }

    static let interviews = WordSet(["interview", "interviews", "interviewed", "sit-down", "q&a", "conversation"])
    /// *spoke in Handelsblatt of*
    private static let spoken = WordSet(["spoke", "speaking", "spoken"])
    private static let writings = WordSet([
        "op-ed", "op-eds", "column", "essay", "piece", "commentary", "editorial", "article", "letter", "wrote",
        "writing", "writes", "blog",
    ])
    static let appearances = WordSet([
        "appearance", "appearing", "appeared", "segment", "appearances", "guest", "panel", "speaking", "spoke",
        "appears",
    ])

    /// *said on Fox News*: a speaker's verb in the same sentence, and no debate or advertisement.
    private func isOnAir(_ preposition: Int, in tokens: Range<Int>) -> Bool {
        if !analysis.frames(in: reading.segmented.sentence(at: preposition)).isEmpty { return true }
        let isSpokenOf = (tokens.lowerBound..<preposition).contains {
            Self.appearances.contains(reading.lexemes[$0].hash) || Self.speeches.contains(reading.lexemes[$0].hash)
        }
        // *On CNN, Berg was asked whether …*
        return isSpokenOf || tokens.contains { Self.asking.contains(reading.lexemes[$0].hash) }
    }

    private static let asking = WordSet(["asked", "pressed", "questioned", "quizzed", "grilled"])

    private static let speeches = WordSet([
        "comments", "remarks", "statements", "argument", "case", "claims", "views", "defended", "discussed",
        "spoke", "talked",
    ])

    private func writesIn(_ preposition: Int, in tokens: Range<Int>) -> Bool {
        (max(tokens.lowerBound, preposition - 6)..<preposition).contains {
            Self.writings.contains(reading.lexemes[$0].hash)
        }
    }
}
