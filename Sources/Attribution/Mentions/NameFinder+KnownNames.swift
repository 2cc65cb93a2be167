import Document
import Segmentation

/// Names that the gazetteer knows.
extension NameFinder {
    /// The longest known name whose bytes stand at `index`, with the token after it.
    ///
    /// Of several outlets that share it, one named in full before wins, then the registry's order.
    func knownName(at index: Int, limit: Int) -> (name: Int, end: Int)? {
        guard let first = firstKnownName(at: index, limit: limit) else { return nil }
        guard isAmbiguous(first.name) else { return first }
        let names = reading.lexicon.gazetteer.names
        guard !sureOutlets.contains(names[first.name].value) else { return first }
        let candidates = places(at: index).map { Int(reading.lexicon.gazetteer.order[$0]) }
            .filter { names[$0].text == names[first.name].text }
        let shared =
            candidates.first { sureOutlets.contains(names[$0].value) }
            ?? (hasCapitalArticle(index) ? candidates.first { names[$0].fullName == "The " + names[$0].text } : nil)
        return (shared ?? first.name, first.end)
    }

    /// *The Times* in the middle of a sentence: the article is part of the name.
    private func hasCapitalArticle(_ index: Int) -> Bool {
        index > 0 && reading.isWord(index - 1, Words.the) && reading.isCapitalized(index - 1)
            && !reading.tokens[index - 1].flags.contains(.sentenceStart)
    }

    private func firstKnownName(at index: Int, limit: Int) -> (name: Int, end: Int)? {
        let token = reading.tokens[index].range
        let isBlankBehind = token.end + 1 < reading.bytes.count && reading.bytes[token.end] == UInt8(ascii: " ")
        let follower = isBlankBehind ? reading.bytes[token.end + 1] : 0
        for place in places(at: index) {
            if isBlankBehind, !reading.lexicon.gazetteer.mayFollow(place, first: token.length, byte: follower) {
                continue
            }
            guard let end = match(place, at: index, limit: limit) else { continue }
            let name = Int(reading.lexicon.gazetteer.order[place])
            if isAmbiguous(name), !isSure(reading.lexicon.gazetteer.names[name], at: index, end: end, limit: limit) {
                continue
            }
            return (name, end)
        }
        return nil
    }

    private func isAmbiguous(_ name: Int) -> Bool { reading.lexicon.gazetteer.names[name].isAmbiguous }

    /// The names that begin with the word at `index`, as places in the gazetteer's `order`.
    private func places(at index: Int) -> Range<Int> {
        let first = Int(reading.lexemes[index].names)
        return first < 0 ? 0..<0 : first..<first + reading.lexicon.gazetteer.groupCount(from: first)
    }

    /// The token after the last one of the name at a place of `order`, where its bytes stand at `index`.
    private func match(_ place: Int, at index: Int, limit: Int) -> Int? {
        let bytes = reading.lexicon.gazetteer.bytes(at: place)
        let token = reading.tokens[index].range
        guard reading.bytes[token.start] == reading.lexicon.gazetteer.bytes[bytes.lowerBound] else { return nil }
        // Names of one group share their first word, but for its case: what follows it tells them apart.
        let rest = bytes.lowerBound + min(token.length, bytes.count)
        guard let offset = match(rest..<bytes.upperBound, at: token.start + rest - bytes.lowerBound),
            match(bytes.lowerBound..<rest, at: token.start) == token.start + rest - bytes.lowerBound
        else { return nil }
        var end = index
        while end < limit, Int(reading.tokens[end].end) < offset { end += 1 }
        return end < limit && Int(reading.tokens[end].end) == offset ? end + 1 : nil
    }

    /// The offset behind some of the gazetteer's bytes, where they stand at `offset`; apostrophes and blanks of any
    /// kind match.
    private func match(_ positions: Range<Int>, at offset: Int) -> Int? {
        var offset = offset
        for position in positions {
            let byte = reading.lexicon.gazetteer.bytes[position]
            guard offset < reading.bytes.count else { return nil }
            if reading.bytes[offset] == byte {
                offset += 1
            } else if byte == 0x27, offset + 2 < reading.bytes.count, reading.bytes[offset] == 0xE2,
                reading.bytes[offset + 1] == 0x80, reading.bytes[offset + 2] == 0x99
            {
                offset += 3
            } else if byte == 0x20, offset + 1 < reading.bytes.count, reading.bytes[offset] == 0xC2,
                reading.bytes[offset + 1] == 0xA0
            {
                offset += 2
            } else {
                return nil
            }
        }
        return offset
    }

    /// Whether an ambiguous name (*Post*, *Time*, *Fox*) is meant as such here.
    private func isSure(_ name: KnownName, at index: Int, end: Int, limit: Int) -> Bool {
        if sureOutlets.contains(name.value), name.kind == .outlet { return true }
        // *State TV*
        if reading.isWord(index, WordHash.constant("state")), end < limit,
            !reading.isCapitalized(end) || Self.mediaWords.contains(reading.lexemes[end].hash)
        {
            return false
        }
        let followsArticle = index > 0 && reading.isWord(index - 1, Words.the)
        if end < limit, reading.is(end, .mediaNoun) || Self.mediaWords.contains(reading.lexemes[end].hash) {
            return true
        }
        if followsArticle {
            if hasCapitalArticle(index), name.fullName == "The " + name.text, end - index > 1 { return true }
            // *the Post*, *the Sunday Times*
            return !continuesName(end, limit: limit)
                && (isToldOrPublishing(index - 2) || Self.articleNames.contains(reading.lexemes[index].hash)
                    || Self.articleNames.contains(reading.lexemes[end - 1].hash))
        }
        if reading.tokens[index].flags.contains(.allCaps) {
            return end - index == 1 || !continuesName(end, limit: limit)
        }
        return (isMediaContext(index) || isFollowedByReport(end, limit: limit)) && !continuesName(end, limit: limit)
    }

    /// *told the Athletic*, *reported by the Athletic*
    private func isToldOrPublishing(_ before: Int) -> Bool {
        guard before > 0 else { return false }
        if Self.tellers.contains(reading.lexemes[before].hash) { return true }
        return reading.isWord(before, Words.by) && Self.publishing.contains(reading.lexemes[before - 1].hash)
    }

    private static let tellers = WordSet(["told", "tells", "telling"])

    private func continuesName(_ end: Int, limit: Int) -> Bool {
        end < limit && reading.isCapitalized(end) && reading.tokens[end - 1].flags.contains(.spaceAfter)
    }

    /// *Bloomberg also reported*
    private func isFollowedByReport(_ end: Int, limit: Int) -> Bool {
        var next = end
        while next < limit, next < end + 2, reading.is(next, .adverb) { next += 1 }
        return next < limit && Self.reportVerbs.contains(reading.lexemes[next].hash)
    }

    static let reportVerbs = WordSet(["reported", "reports"])

    /// *told Fox*, *on Fox*, *to Time*, *reported by Wired*.
    private func isMediaContext(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        let before = index > 1 ? reading.lexemes[index - 2].hash : 0
        if reading.isWord(index - 1, Words.by) { return Self.publishing.contains(before) }
        if reading.isWord(index - 1, Words.in) { return Self.writing.contains(before) }
        if reading.isWord(index - 1, Words.for) { return Self.texts.contains(before) }
        return Self.mediaContexts.contains(reading.lexemes[index - 1].hash)
    }

    static let writing = WordSet(["wrote", "writing", "writes"])

    /// What is written for media.
    private static let texts = WordSet(["op-ed", "column", "essay", "piece", "commentary", "article", "columnist"])

    /// What is done to words by media.
    private static let publishing = WordSet([
        "reported", "published", "obtained", "seen", "reviewed", "quoted", "cited", "aired", "broadcast", "leaked",
        "revealed", "interviewed",
    ])

    private static let mediaWords = WordSet([
        "magazine", "newspaper", "news", "network", "channel", "website", "app", "radio", "tv",
    ])
    private static let articleNames = WordSet([
        "Post", "Times", "Journal", "Hill", "Sun", "Guardian", "Mirror", "Star", "Mail", "Express", "Independent",
        "Telegraph", "Globe", "Herald", "Tribune", "Observer", "Atlantic", "Nation", "Economist", "State",
        "Register",
        "Week", "Standard", "Record", "News", "Chronicle", "Inquirer", "Examiner", "Intercept", "Sentinel", "Blade",
        "Advocate", "Spectator", "Republic", "Monitor", "AP", "Age", "National", "Local", "Verge", "Union",
        "Citizen",
    ])
    private static let mediaContexts = WordSet(["told", "on", "to", "with", "tells", "telling"])

    /// *Fox News 6*, *ABC 7 News*: a local station under a network's name and the number of its channel.
    private func endOfStation(_ network: Range<Int>, limit: Int) -> Int? {
        let number = network.upperBound
        guard Self.networks.contains(reading.lexemes[network.lowerBound].hash), number < limit,
            reading.tokens[number].kind == .number, reading.tokens[number].range.length < 3
        else { return nil }
        let next = number + 1
        if next < limit, reading.isCapitalized(next), reading.isWord(next, WordHash.constant("news")) {
            return next + 1
        }
        // *told CNN 12 people had died* names no channel.
        let endsName =
            next >= limit || reading.tokens[next].kind != .word
            || reading.is(next, [.preposition, .conjunction, .reportingVerb, .calendar])
        return endsName && !reading.isByte(next < limit ? next : number, UInt8(ascii: "%")) ? next : nil
    }

    /// *Science News*, *CBS affiliate WKXQ*: the name of another outlet that begins with a known one or follows it.
    private func endOfOwnOutlet(_ known: Range<Int>, _ name: KnownName, limit: Int) -> Range<Int>? {
        let next = known.upperBound
        guard next < limit, reading.tokens[next - 1].flags.contains(.spaceAfter) else { return nil }
        if name.isAmbiguous, reading.isCapitalized(next), Self.titleHeads.contains(reading.lexemes[next].hash) {
            return known.lowerBound..<next + 1
        }
        guard Self.affiliates.contains(reading.lexemes[next].hash), next + 1 < limit,
            isCallSign(next + 1) || isStation(next + 1)
        else { return nil }
        return next + 1..<next + 2
    }

    private static let titleHeads = WordSet([
        "news", "times", "weekly", "post", "journal", "herald", "tribune", "digest",
    ])
    private static let affiliates = WordSet(["affiliate", "station"])

    private static let networks = WordSet(["fox", "abc", "nbc", "cbs"])

    /// *Jordan Peterson*, *Lincoln Chafee*: a one-word name that is also a given name before a surname.
    func opensPersonName(_ index: Int, _ known: (name: Int, end: Int), limit: Int) -> Bool {
        guard known.end == index + 1, reading.is(index, .givenName), known.end < limit else { return false }
        return reading.isCapitalized(known.end)
            && reading.classes(known.end).isDisjoint(with: [.commonCapitalized, .reportingVerb, .organizationHead])
            && !reading.tokens[known.end].flags.contains(.sentenceStart)
    }

    mutating func take(_ known: (name: Int, end: Int), at index: Int, limit: Int) -> Int {
        let name = reading.lexicon.gazetteer.names[known.name]
        if let end = endOfStation(index..<known.end, limit: limit) {
            mentions.append(NameMention(tokens: index..<end, name: index..<end, kind: .outlet, known: -1))
            return end
        }
        if name.kind == .outlet, let own = endOfOwnOutlet(index..<known.end, name, limit: limit) {
            mentions.append(NameMention(tokens: index..<own.upperBound, name: own, kind: .outlet, known: -1))
            return own.upperBound
        }
        if name.kind == .outlet, !name.isAmbiguous { sureOutlets.insert(name.value) }
        // A place or organisation before a title and a name is a prefix of that name: *Indiana Gov. Mike Pence*.
        if name.kind == .place || name.kind == .organization, known.end < limit, reading.isCapitalized(known.end),
            !isOrdinaryWord(known.end)
        {
            let before = mentions.count
            let next = takeRun(from: known.end, limit: limit, start: index)
            if mentions.count > before, mentions[before].tokens.lowerBound == index { return next }
            mentions.removeSubrange(before...)
        }
        let kind: NameKind =
            switch name.kind {
            case .organization: .organization
            case .place: .place
            case .outlet: .outlet
            case .programme: .programme
            }
        mentions.append(NameMention(tokens: index..<known.end, name: index..<known.end, kind: kind, known: known.name))
        return known.end
    }
}
