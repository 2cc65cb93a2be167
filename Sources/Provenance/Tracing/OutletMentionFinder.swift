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
    var reading: Reading { analysis.reading }

    /// For every outlet, the registered name where the article gives it that, else the fullest it gives.
    private let fullestNames: [Int: String]
    /// The outlets that the article names itself.
    private let namedOutlets: Set<Int>
    private let journalists: JournalistIndex

    init(_ analysis: AttributionAnalysis, registry: OutletRegistry) {
        self.analysis = analysis
        self.registry = registry
        fullestNames = OutletMentionFinder.fullestNames(analysis, registry: registry)
        namedOutlets = OutletMentionFinder.namedOutlets(analysis)
        journalists = JournalistIndex(analysis)
    }

    private static func fullestNames(_ analysis: AttributionAnalysis, registry: OutletRegistry) -> [Int: String] {
        var names: [Int: String] = [:]
        for mention in analysis.phrases.names where mention.kind == .outlet && mention.known >= 0 {
            let known = analysis.reading.lexicon.gazetteer.names[mention.known]
            let registered = registry.outlets[known.value].name
            guard names[known.value] != registered else { continue }
            let isFuller = !known.isShort && known.text.utf8.count > names[known.value]?.utf8.count ?? 0
            guard known.text == registered || isFuller else { continue }
            names[known.value] = known.text
        }
        return names
    }

    private static func namedOutlets(_ analysis: AttributionAnalysis) -> Set<Int> {
        Set(
            analysis.phrases.names.lazy.filter { $0.kind == .outlet && $0.known >= 0 }
                .map { analysis.reading.lexicon.gazetteer.names[$0.known].value })
    }

    /// The name to show for an outlet or programme: a programme stands for its outlet where the article names that.
    private func name(of mention: NameMention) -> String {
        let known = reading.lexicon.gazetteer.names[mention.known]
        let isAlone =
            mention.kind == .programme && !namedOutlets.contains(known.value) && !known.fullName.contains("'s ")
        return isAlone ? known.fullName : name(of: known.value)
    }

    /// The name to show for an outlet: the article's own, with the registry's article.
    func name(of outlet: Int) -> String {
        guard let name = fullestNames[outlet] else { return registry.outlets[outlet].name }
        let hasArticle = registry.outlets[outlet].name.hasPrefix("The ") && !name.hasPrefix("The ")
        return hasArticle && registry.outlets[outlet].name.hasSuffix(name) ? registry.outlets[outlet].name : name
    }

    /// Whether the article gives an outlet a name of more than so many words, *the* aside.
    func isNamedInFull(_ id: String, beyond words: Int) -> Bool {
        fullestNames.contains { outlet, name in
            registry.outlets[outlet].id == id
                && name.lowercased().split(separator: " ").count { $0 != "the" } > words
        }
    }

    /// The mentions with a relation among the tokens of a sentence that stand outside marks.
    func mentions(in tokens: Range<Int>) -> [OutletMention] {
        var found: [OutletMention] = []
        var index = tokens.lowerBound
        while index < tokens.upperBound {
            if mayName(index), let mention = mention(at: index, in: tokens) {
                found.append(mention)
                index = mention.tokens.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    @inline(__always)
    private func mayName(_ index: Int) -> Bool {
        analysis.phrases.nameAt[index] >= 0 || reading.is(index, [.startsVagueSpeaker, .mediaNoun])
    }

    func mention(at index: Int, in tokens: Range<Int>) -> OutletMention? {
        guard !analysis.isMarked[index] else { return nil }
        let name = Int(analysis.phrases.nameAt[index])
        if name >= 0 {
            let mention = analysis.phrases.names[name]
            guard mention.tokens.lowerBound == index else { return nil }
            // *State-run television* at the start of a sentence looks like a name.
            guard mention.kind == .outlet || mention.kind == .programme else {
                return journalist(mention, in: tokens) ?? unnamed(at: index, in: tokens)
            }
            // *NBC’s “Today”*: what an outlet's title says is said by its name.
            if index > tokens.lowerBound + 1, reading.tokens[index - 1].kind == .mark,
                analysis.phrases.isClitic(index - 2)
            {
                return nil
            }
            let next = mention.tokens.upperBound
            // *posted on X*: a platform, where *told the i* names a newspaper.
            if next == index + 1, index > 0, reading.isWord(index, WordHash.constant("x")),
                reading.isWord(index - 1, Words.on)
            {
                return nil
            }
            if namesPoll(next, limit: tokens.upperBound) || namesVenue(next, limit: tokens.upperBound) { return nil }
            return mention.known >= 0 ? named(mention, in: tokens) : unregistered(mention, in: tokens)
        }
        return unnamed(at: index, in: tokens)
    }

    /// *an ABC News-Washington Post poll*, *the Real Clear Politics average*: a statistic is a document of its own.
    private func namesPoll(_ behind: Int, limit: Int) -> Bool {
        var next = behind
        while next < min(limit, behind + 6) {
            if Self.polls.contains(reading.lexemes[next].hash) { return true }
            let isJoined =
                analysis.phrases.nameAt[next] >= 0 || reading.isCapitalized(next)
                || reading.isByte(next, UInt8(ascii: "/"))
                || reading.isByte(next, UInt8(ascii: "-")) || reading.isWord(next, WordHash.constant("national"))
            guard isJoined else { return false }
            next += 1
        }
        return false
    }

    /// *a CNN debate*, *a Fox News town hall*
    private func namesVenue(_ behind: Int, limit: Int) -> Bool {
        guard behind < limit else { return false }
        if Self.venues.contains(reading.lexemes[behind].hash) { return true }
        return behind + 1 < limit && reading.isWord(behind, WordHash.constant("town"))
            && reading.isWord(behind + 1, WordHash.constant("hall"))
    }

    private static let venues = WordSet([
        "debate", "debates", "forum", "headquarters", "studio", "studios", "building", "newsroom",
    ])
    private static let polls = WordSet(["poll", "polls", "survey", "average", "polling", "tracker", "database"])

    /// *told radio host Ann Lee*: somebody to whom the words were said, and of whom no outlet is known.
    private func journalist(_ mention: NameMention, in tokens: Range<Int>) -> OutletMention? {
        guard let journalist = journalists.journalist(of: mention),
            let relation = relation(of: journalist, at: mention.tokens, in: tokens)
        else { return nil }
        return OutletMention(
            tokens: mention.tokens, outlet: nil, name: journalist.name, kind: .person, relation: relation,
            statedControl: nil)
    }

    private func named(_ mention: NameMention, in tokens: Range<Int>) -> OutletMention? {
        let known = reading.lexicon.gazetteer.names[mention.known]
        let kind = registry.outlets[known.value].viaKind
        guard
            let relation = relation(
                of: mention.tokens, kind: kind, isProgramme: mention.kind == .programme, in: tokens)
        else { return nil }
        return OutletMention(
            tokens: mention.tokens, outlet: known.value, name: name(of: mention), kind: kind,
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
        // *Radio Tessara*
        if reading.isWord(mention.name.lowerBound, WordHash.constant("radio")) { return .radio }
        if mention.name.contains(where: { reading.tokens[$0].kind == .number }) { return .broadcaster }
        switch reading.text(mention.name.upperBound - 1).lowercased() {
        case "tv", "television", "channel", "broadcasting": return .broadcaster
        case "radio": return .radio
        case "magazine", "weekly", "review": return .magazine
        case let word where word.contains("."): return .web
        default: return .newspaper
        }
    }

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

    static let controlWords = WordSet([
        "state-run", "state-owned", "state-controlled", "state-funded", "state-backed", "government-run",
        "government-owned", "government-controlled", "state-affiliated", "kremlin-backed", "kremlin-controlled",
    ])
}
