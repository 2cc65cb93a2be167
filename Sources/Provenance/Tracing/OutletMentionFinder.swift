import Attribution
import Document
import Segmentation

/// Finds the outlets of a sentence that stand there as sources, and how each came by the words.
///
/// An outlet named as an employer, a venue, a poll's sponsor or a debate's host has no such relation and
/// is left out.
struct OutletMentionFinder {
    let analysis: AttributionAnalysis
    let registry: OutletRegistry
    private var reading: Reading { analysis.reading }

    /// For every outlet, the fullest name that the article gives it.
    private let fullestNames: [Int: String]

    init(_ analysis: AttributionAnalysis, registry: OutletRegistry) {
        self.analysis = analysis
        self.registry = registry
        fullestNames = OutletMentionFinder.fullestNames(analysis, registry: registry)
    }

    private static func fullestNames(_ analysis: AttributionAnalysis, registry: OutletRegistry) -> [Int: String] {
        var names: [Int: String] = [:]
        for mention in analysis.phrases.names where mention.kind == .outlet && mention.known >= 0 {
            let known = analysis.reading.lexicon.gazetteer.names[mention.known]
            guard !known.isShort, known.text.utf8.count > names[known.value]?.utf8.count ?? 0 else { continue }
            names[known.value] = known.text
        }
        return names
    }

    /// The name to show for an outlet: the article's fullest, with the registry's article.
    func name(of outlet: Int) -> String {
        guard let name = fullestNames[outlet] else { return registry.outlets[outlet].name }
        let hasArticle = registry.outlets[outlet].name.hasPrefix("The ") && !name.hasPrefix("The ")
        return hasArticle && registry.outlets[outlet].name.hasSuffix(name) ? registry.outlets[outlet].name : name
    }

    /// The mentions with a relation among the tokens of a sentence that stand outside marks.
    func mentions(in tokens: Range<Int>) -> [OutletMention] {
        var found: [OutletMention] = []
        var index = tokens.lowerBound
        while index < tokens.upperBound {
            if let mention = mention(at: index, in: tokens) {
                found.append(mention)
                index = mention.tokens.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    private func mention(at index: Int, in tokens: Range<Int>) -> OutletMention? {
        guard !analysis.isMarked[index] else { return nil }
        let name = Int(analysis.phrases.nameAt[index])
        if name >= 0 {
            let mention = analysis.phrases.names[name]
            guard mention.tokens.lowerBound == index, mention.kind == .outlet || mention.kind == .programme else {
                return nil
            }
            return mention.known >= 0 ? named(mention, in: tokens) : unregistered(mention, in: tokens)
        }
        return unnamed(at: index, in: tokens)
    }

    private func named(_ mention: NameMention, in tokens: Range<Int>) -> OutletMention? {
        let known = reading.lexicon.gazetteer.names[mention.known]
        let outlet = registry.outlets[known.value]
        guard
            let relation = relation(
                of: mention.tokens, kind: outlet.viaKind, isProgramme: mention.kind == .programme, in: tokens)
        else { return nil }
        return OutletMention(
            tokens: mention.tokens, outlet: known.value, name: name(of: known.value), kind: outlet.viaKind,
            relation: relation,
            statedControl: statedControl(around: mention.tokens, in: tokens))
    }

    /// An outlet that the registry does not know, by the form of its name.
    private func unregistered(_ mention: NameMention, in tokens: Range<Int>) -> OutletMention? {
        let kind = unregisteredKind(mention)
        guard let relation = relation(of: mention.tokens, kind: kind, isProgramme: false, in: tokens) else {
            return nil
        }
        let start = mention.tokens.lowerBound
        let hasArticle = start > 0 && reading.isWord(start - 1, Words.the) && reading.isCapitalized(start - 1)
        return OutletMention(
            tokens: mention.tokens, outlet: nil, name: (hasArticle ? "The " : "") + reading.text(mention.name),
            kind: kind, relation: relation,
            statedControl: statedControl(around: mention.tokens, in: tokens))
    }

    private func unregisteredKind(_ mention: NameMention) -> ViaKind {
        switch reading.text(mention.name.upperBound - 1).lowercased() {
        case "tv", "television", "channel", "broadcasting": .broadcaster
        case "radio": .radio
        case "magazine", "weekly", "review": .magazine
        case let word where word.contains("."): .web
        default: .newspaper
        }
    }

    /// *state television*, *local media*, *reports*.
    private func unnamed(at index: Int, in tokens: Range<Int>) -> OutletMention? {
        guard let (phrase, words) = reading.phrase(.vagueSpeaker, at: index, before: tokens.upperBound),
            reading.lexicon.vagueKinds[phrase.value] == "unspecified-media",
            !reading.is(index, .verbThird) || isNoun(index)
        else { return nil }
        guard let relation = unnamedRelation(of: words, in: tokens), !hasAuthor(words.upperBound, in: tokens) else {
            return nil
        }
        let isState =
            words.contains { Self.stateWords.contains(reading.lexemes[$0].hash) }
            || words.lowerBound > 0 && Self.stateWords.contains(reading.lexemes[words.lowerBound - 1].hash)
        return OutletMention(
            tokens: words, outlet: nil,
            name: isState ? reading.text(withCountry(words, in: tokens)) : "unspecified media",
            kind: isState ? .stateMedia : .unspecifiedMedia, relation: relation, statedControl: isState ? words : nil)
    }

    /// *reports by Johns Hopkins University*: a text with an author is no unnamed medium.
    private func hasAuthor(_ index: Int, in tokens: Range<Int>) -> Bool {
        index < tokens.upperBound && (reading.isWord(index, Words.by) || reading.isWord(index, Words.from))
            && index + 1 < tokens.upperBound
            && (reading.isCapitalized(index + 1) || reading.is(index + 1, .determiner))
    }

    /// *Syrian state media*
    private func withCountry(_ words: Range<Int>, in tokens: Range<Int>) -> Range<Int> {
        let before = words.lowerBound - 1
        return before >= tokens.lowerBound && reading.is(before, .demonym) ? before..<words.upperBound : words
    }

    private func isNoun(_ index: Int) -> Bool {
        index == 0 || !reading.is(index - 1, [.subjectPronoun]) && analysis.phrases.nameAt[index - 1] < 0
    }

    private static let stateWords = Set(
        ["state", "state-run", "state-owned", "state-controlled", "official", "government"].map { WordHash.of($0) })

    /// *Russia's state-run TASS*, *TASS, the state news agency,*.
    private func statedControl(around name: Range<Int>, in tokens: Range<Int>) -> Range<Int>? {
        let near = max(tokens.lowerBound, name.lowerBound - 4)..<min(tokens.upperBound, name.upperBound + 6)
        guard
            let word = near.first(where: {
                Self.controlWords.contains(reading.lexemes[$0].hash) && !analysis.isMarked[$0]
            })
        else { return nil }
        return word..<word + 1
    }

    private static let controlWords = Set(
        [
            "state-run", "state-owned", "state-controlled", "state-funded", "state-backed", "government-run",
            "government-owned", "government-controlled", "state-affiliated", "kremlin-backed", "kremlin-controlled",
        ].map { WordHash.of($0) })

    // MARK: - Relations

    private func relation(of name: Range<Int>, kind: ViaKind, isProgramme: Bool, in tokens: Range<Int>) -> ViaRelation?
    {
        if let relation = relationOfSubject(name, in: tokens) { return relation }
        return relationFromWordsBefore(name, kind: kind, isProgramme: isProgramme, in: tokens)
            ?? relationFromReport(after: name, in: tokens)
    }

    /// The outlet, or a journalist of it, is the subject of a verb that reports.
    private func relationOfSubject(_ name: Range<Int>, in tokens: Range<Int>, isNamed: Bool = true) -> ViaRelation? {
        for frame in analysis.frames(in: reading.segmented.sentence(at: name.lowerBound)).prefix(64) {
            if let relay = frame.relay, relay.tokens.overlaps(name) { return .quoted }
            if isNamed, let audience = frame.audience, audience.tokens.overlaps(name) { return .told }
            guard let subject = frame.subject, subject.tokens.overlaps(name), frame.relay == nil else { continue }
            guard
                name.contains(subject.head) || subject.parts.contains(where: { name.contains($0.head) })
                    || isStaff(subject, of: name)
            else { continue }
            switch frame.kind {
            case .verb(let verb):
                let verb = reading.lexicon.verbs[verb]
                if verb.cueClass.isBelief || verb.cueClass == .ask { return nil }
                if verb.cueClass == .write, !name.contains(subject.head) { return .wroteIn }
                return verb.lemma == "quote" || verb.lemma == "cite" ? .quoted : .reported
            case .phrase: return .accordingTo
            case .noun, .punctuation: return .reported
            }
        }
        return nil
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

    private static let journalists = Set(
        [
            "columnist", "reporter", "editor", "correspondent", "writer", "blogger", "journalist", "commentator",
            "anchor", "host", "contributor",
        ].map { WordHash.of($0) })

    /// What stands before the name: *told*, *on*, *in an interview with*, *citing*.
    private func relationFromWordsBefore(_ name: Range<Int>, kind: ViaKind, isProgramme: Bool, in tokens: Range<Int>)
        -> ViaRelation?
    {
        var index = startOfPhrase(name.lowerBound, floor: tokens.lowerBound) - 1
        guard index >= tokens.lowerBound else { return nil }
        if let phrase = cuePhrase(endingAt: index, floor: tokens.lowerBound) { return phrase }
        let word = reading.lexemes[index].hash
        if Self.tellers.contains(word) { return .told }
        if Self.citers.contains(word) { return .citing }
        if reading.isWord(index, Words.of) || reading.isWord(index, Words.from), index > tokens.lowerBound,
            analysis.phrases.nameAt[index - 1] >= 0
        {
            let person = analysis.phrases.names[Int(analysis.phrases.nameAt[index - 1])]
            guard person.kind == .person, person.tokens.lowerBound > tokens.lowerBound else { return nil }
            return relationFromWordsBefore(person.tokens, kind: kind, isProgramme: isProgramme, in: tokens)
        }
        guard reading.is(index, .preposition) || reading.isWord(index, Words.and) else { return nil }
        if reading.isWord(index, Words.and) || reading.isWord(index, Words.or) {
            return relationOfEarlier(index, in: tokens)
        }
        if reading.isWord(index, Words.by) { return relationOfAgent(index, floor: tokens.lowerBound) }
        if let occasion = relationOfOccasion(before: index, floor: tokens.lowerBound) { return occasion }
        if reading.isWord(index, Words.to), index > tokens.lowerBound {
            index -= 1
            if Self.speakersTo.contains(reading.lexemes[index].hash) { return .told }
            return nil
        }
        if reading.isWord(index, Words.with), index > tokens.lowerBound,
            Self.speakersTo.contains(reading.lexemes[index - 1].hash)
        {
            return .interview
        }
        if reading.isWord(index, Words.on) || reading.isWord(index, Words.at), onAirKinds.contains(kind) || isProgramme
        {
            return isOnAir(index, in: tokens) ? .onAir : nil
        }
        if reading.isWord(index, Words.in) { return writesIn(index, in: tokens) ? .wroteIn : nil }
        return nil
    }

    private var onAirKinds: Set<ViaKind> { [.broadcaster, .radio] }

    /// The first token of the phrase around the name: articles, *Russia's state-run*, *the German newspaper*.
    private func startOfPhrase(_ start: Int, floor: Int) -> Int {
        var first = start
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

    private static let attributive = Set(
        [
            "newspaper", "magazine", "agency", "news", "broadcaster", "network", "channel", "television", "radio",
            "website", "site", "daily", "weekly", "tabloid", "station", "local", "state", "state-run", "conservative",
            "liberal", "host", "anchor", "correspondent", "reporter", "show", "programme", "program", "podcast",
            "outlet", "business", "financial", "online", "wire", "service", "public", "private",
        ].map { WordHash.of($0) })

    /// A cue phrase that ends right before: *according to*, *as reported by*, *citing*.
    private func cuePhrase(endingAt last: Int, floor: Int) -> ViaRelation? {
        for start in stride(from: last, through: max(floor, last - 3), by: -1) {
            guard let (phrase, words) = reading.phrase(.cuePhrase, at: start, before: last + 1),
                words.upperBound == last + 1
            else { continue }
            switch reading.lexicon.cuePhrases[phrase.value].relation {
            case "according-to", "opinion": return .accordingTo
            case "citing":
                return reading.is(last, .verbGerund)
                    ? .citing
                    : reading.isWord(last, WordHash.of("via")) || reading.isWord(start, WordHash.of("h/t"))
                        ? .credited : .reported
            case "quoted": return .quoted
            default: return nil
            }
        }
        return nil
    }

    private static let tellers = Set(
        ["told", "tells", "telling", "tell", "informed", "assured"].map { WordHash.of($0) })
    private static let citers = Set(["citing", "quoting", "cites", "cited"].map { WordHash.of($0) })
    private static let speakersTo = Set(
        [
            "speaking", "spoke", "speak", "talking", "talked", "said", "confirmed", "confirming", "comment", "comments",
            "remarks", "statement", "statements", "email", "e-mail", "admitted", "explained", "revealed", "announced",
            "told", "interview", "sat", "conversation", "talk", "discussion", "text", "message", "disclosed",
            "described", "acknowledged", "testimony", "addressed", "chatted", "chatting", "appearance", "down",
            "according",
        ].map { WordHash.of($0) })

    /// *told CNN and the Guardian*: the relation of the outlet before the conjunction.
    private func relationOfEarlier(_ conjunction: Int, in tokens: Range<Int>) -> ViaRelation? {
        let last = reading.isByte(conjunction - 1, UInt8(ascii: ",")) ? conjunction - 2 : conjunction - 1
        guard last > tokens.lowerBound, analysis.phrases.nameAt[last] >= 0,
            let mention = mention(
                at: analysis.phrases.names[Int(analysis.phrases.nameAt[last])].tokens.lowerBound, in: tokens)
        else { return nil }
        return mention.relation
    }

    /// *quoted by*, *first reported by*, *obtained by*, *interviewed by*.
    private func relationOfAgent(_ by: Int, floor: Int) -> ViaRelation? {
        guard by > floor else { return nil }
        let verb = reading.lexemes[by - 1].hash
        if verb == WordHash.of("interviewed") { return .interview }
        if Self.contacting.contains(verb) { return .told }
        if verb == WordHash.of("quoted") || verb == WordHash.of("cited") { return .quoted }
        return Self.publishers.contains(verb) ? .reported : nil
    }

    private static let contacting = Set(
        ["contacted", "reached", "asked", "approached", "pressed", "questioned", "quizzed"].map { WordHash.of($0) })

    private static let publishers = Set(
        [
            "reported", "published", "obtained", "released", "aired", "broadcast", "carried", "posted", "leaked",
            "reviewed", "seen", "report", "reports", "revealed", "uncovered", "article", "story", "distributed",
            "disclosed", "unearthed",
        ].map { WordHash.of($0) })

    /// *in an interview with*, *during an appearance on*, *in an op-ed in*.
    private func relationOfOccasion(before preposition: Int, floor: Int) -> ViaRelation? {
        var index = preposition - 1
        while index >= floor, preposition - index < 9, reading.tokens[index].kind != .punctuation,
            !analysis.isMarked[index]
        {
            let word = reading.lexemes[index].hash
            if Self.interviews.contains(word) { return .interview }
            if Self.writings.contains(word) { return .wroteIn }
            if Self.appearances.contains(word) {
                return reading.isWord(preposition, Words.on) || reading.isWord(preposition, Words.with) ? .onAir : nil
            }
            if Self.publishers.contains(word),
                reading.isWord(preposition, Words.in) || reading.isWord(preposition, Words.from)
                    || reading.isWord(preposition, Words.on)
            {
                return .reported
            }
            if reading.is(index, [.verbPast, .verbThird, .finite]) { return nil }
            index -= 1
        }
        return nil
    }

    private static let interviews = Set(
        ["interview", "interviews", "interviewed", "sit-down", "q&a", "conversation"].map { WordHash.of($0) })
    private static let writings = Set(
        [
            "op-ed", "op-eds", "column", "essay", "piece", "commentary", "editorial", "article", "letter", "wrote",
            "writing", "writes", "blog",
        ].map { WordHash.of($0) })
    private static let appearances = Set(
        [
            "appearance", "appearing", "appeared", "segment", "appearances", "guest", "panel", "speaking", "spoke",
            "appears",
        ].map { WordHash.of($0) })

    /// *said on Fox News*: a speaker's verb in the same sentence, and no debate or advertisement.
    private func isOnAir(_ preposition: Int, in tokens: Range<Int>) -> Bool {
        if !analysis.frames(in: reading.segmented.sentence(at: preposition)).isEmpty { return true }
        return (tokens.lowerBound..<preposition).contains {
            Self.appearances.contains(reading.lexemes[$0].hash) || Self.speeches.contains(reading.lexemes[$0].hash)
        }
    }

    private static let speeches = Set(
        [
            "comments", "remarks", "statements", "argument", "case", "claims", "views", "defended", "discussed",
            "spoke", "talked",
        ].map { WordHash.of($0) })

    private func writesIn(_ preposition: Int, in tokens: Range<Int>) -> Bool {
        (max(tokens.lowerBound, preposition - 6)..<preposition).contains {
            Self.writings.contains(reading.lexemes[$0].hash)
        }
    }

    /// *a Reuters report*, *a report in the Guardian*, *the Post's story*.
    private func relationFromReport(after name: Range<Int>, in tokens: Range<Int>) -> ViaRelation? {
        var index = name.upperBound
        if index < tokens.upperBound, analysis.phrases.isClitic(index) { index += 1 }
        while index < tokens.upperBound, index - name.upperBound < 3, reading.tokens[index].kind == .word {
            if Self.reportNouns.contains(reading.lexemes[index].hash) { return .reported }
            if Self.interviews.contains(reading.lexemes[index].hash) { return .interview }
            if Self.appearances.contains(reading.lexemes[index].hash) { return .onAir }
            index += 1
        }
        return nil
    }

    private static let reportNouns = Set(
        ["report", "reports", "story", "account", "article", "dispatch", "investigation", "scoop"].map {
            WordHash.of($0)
        })

    private func unnamedRelation(of words: Range<Int>, in tokens: Range<Int>) -> ViaRelation? {
        if let relation = relationOfSubject(words, in: tokens, isNamed: false) { return relation }
        let before = startOfPhrase(words.lowerBound, floor: tokens.lowerBound) - 1
        guard before >= tokens.lowerBound else { return nil }
        if let phrase = cuePhrase(endingAt: before, floor: tokens.lowerBound) { return phrase }
        if Self.tellers.contains(reading.lexemes[before].hash) {
            return words.count > 1 && !reading.isWord(words.lowerBound, Words.the) ? .told : nil
        }
        if reading.isWord(before, Words.by) { return relationOfAgent(before, floor: tokens.lowerBound) }
        return nil
    }
}
