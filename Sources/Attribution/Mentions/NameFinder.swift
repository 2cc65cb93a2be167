import Document
import Segmentation

/// Finds the names of an article: known ones through the gazetteer, others by their form.
struct NameFinder {
    private let reading: Reading
    private var mentions: [NameMention] = []
    /// Whether the words stand in a headline, where verbs too may be capitalised.
    private var isHeadline = false
    /// Known names of outlets already seen for sure: *The Washington Post* makes a later *the Post* one.
    private var sureOutlets: Set<Int> = []

    /// All names in order.
    /// - Complexity: O(*n*) in the number of tokens.
    static func names(in reading: Reading) -> [NameMention] {
        var finder = NameFinder(reading)
        for paragraph in reading.segmented.paragraphs {
            finder.isHeadline = paragraph.kind == .headline
            finder.scan(paragraph.tokens)
        }
        return finder.mentions
    }

    private init(_ reading: Reading) {
        self.reading = reading
    }

    private mutating func scan(_ tokens: Range<Int>) {
        var index = tokens.lowerBound
        while index < tokens.upperBound {
            index = step(index, limit: tokens.upperBound)
        }
    }

    /// Takes the name at `index`, if there is one, and gives the index to go on from.
    private mutating func step(_ index: Int, limit: Int) -> Int {
        if reading.is(index, .startsName), let known = knownName(at: index, limit: limit),
            !opensPersonName(index, known, limit: limit)
        {
            return take(known, at: index, limit: limit)
        }
        if isDomain(index) {
            append(.outlet, start: index, name: index..<index + 1)
            return index + 1
        }
        guard reading.isCapitalized(index), !isOrdinaryWord(index) || isAdjectiveOfRole(index, limit: limit) else {
            return index + 1
        }
        return takeRun(from: index, limit: limit)
    }

    /// *Znak.com*: a bare domain name that stands for its site.
    private func isDomain(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        guard token.kind == .address || token.kind == .word, token.range.length > 5,
            token.flags.contains(.capitalized) || token.kind == .address
        else { return false }
        let (start, end) = (Int(token.start) + 1, Int(token.end) - 2)
        guard start < end, reading.bytes[start..<end].contains(UInt8(ascii: ".")) else { return false }
        let text = reading.text(index)
        return !text.contains("/") && !text.contains("@") && !text.hasPrefix("#")
            && [".com", ".org", ".net", ".ru", ".co.uk", ".info", ".news"].contains { text.hasSuffix($0) }
    }

    /// *German Foreign Minister*, *Republican Sen.*, *Former President*.
    private func isAdjectiveOfRole(_ index: Int, limit: Int) -> Bool {
        guard index + 1 < limit, reading.isCapitalized(index + 1), !isOrdinaryWord(index + 1) else { return false }
        return reading.is(index, [.demonym, .role]) || Self.roleAdjectives.contains(reading.lexemes[index].hash)
    }

    private static let roleAdjectives = Set(
        [
            "Former", "Republican", "Democratic", "Acting", "Deputy", "Vice", "Independent", "Outgoing", "Conservative",
            "Liberal", "Labour",
        ].map { WordHash.of($0) })

    /// A capitalised function word or the like, which starts no name.
    private func isOrdinaryWord(_ index: Int) -> Bool {
        let classes = reading.classes(index)
        if isHeadline, classes.contains(.verbThird), classes.isDisjoint(with: .givenName) { return true }
        if !classes.isDisjoint(with: [.title, .givenName]) {
            return !classes.isDisjoint(with: [.determiner, .modal])
                && !reading.isCapitalized(index + 1 < reading.tokens.count ? index + 1 : index)
        }
        return !classes.isDisjoint(with: [
            .commonCapitalized, .determiner, .preposition, .conjunction, .subordinator, .subjectPronoun, .objectPronoun,
            .possessive, .be, .have, .doForm, .modal, .adverb, .calendar,
        ])
    }

    // MARK: - Known names

    /// The longest known name whose bytes stand at `index`, with the token after it.
    ///
    /// Of several outlets that share it, one named in full before wins, then the registry's order.
    private func knownName(at index: Int, limit: Int) -> (name: Int, end: Int)? {
        guard let first = firstKnownName(at: index, limit: limit) else { return nil }
        let names = reading.lexicon.gazetteer.names
        guard names[first.name].isAmbiguous, !sureOutlets.contains(names[first.name].value) else { return first }
        let candidates = candidates(at: index).map { Int($0) }.filter { names[$0].text == names[first.name].text }
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
        for candidate in candidates(at: index) {
            guard let end = match(Int(candidate), at: index, limit: limit) else { continue }
            let name = reading.lexicon.gazetteer.names[Int(candidate)]
            if name.isAmbiguous, !isSure(name, at: index, end: end, limit: limit) { continue }
            return (Int(candidate), end)
        }
        return nil
    }

    private func candidates(at index: Int) -> ArraySlice<Int32> {
        let group = reading.lexicon.entry(reading.lexemes[index].entry).names
        return reading.lexicon.gazetteer.order[Int(group.lowerBound)..<Int(group.upperBound)]
    }

    /// The token after the name's last, where its bytes stand at `index`; apostrophes and blanks of any kind match.
    private func match(_ name: Int, at index: Int, limit: Int) -> Int? {
        let starts = reading.lexicon.gazetteer.starts
        var offset = Int(reading.tokens[index].start)
        for position in starts[name]..<starts[name + 1] {
            let byte = reading.lexicon.gazetteer.bytes[Int(position)]
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
        var end = index
        while end < limit, Int(reading.tokens[end].end) < offset { end += 1 }
        return end < limit && Int(reading.tokens[end].end) == offset ? end + 1 : nil
    }

    /// Whether an ambiguous name (*Post*, *Time*, *Fox*) is meant as such here.
    private func isSure(_ name: KnownName, at index: Int, end: Int, limit: Int) -> Bool {
        if sureOutlets.contains(name.value), name.kind == .outlet { return true }
        let followsArticle = index > 0 && reading.isWord(index - 1, Words.the)
        if end < limit, reading.is(end, .mediaNoun) || Self.mediaWords.contains(reading.lexemes[end].hash) {
            return true
        }
        if followsArticle {
            return Self.articleNames.contains(reading.lexemes[index].hash) && !continuesName(end, limit: limit)
        }
        if reading.tokens[index].flags.contains(.allCaps) {
            return end - index == 1 || !continuesName(end, limit: limit)
        }
        return (isMediaContext(index) || isFollowedByReport(end, limit: limit)) && !continuesName(end, limit: limit)
    }

    private func continuesName(_ end: Int, limit: Int) -> Bool {
        end < limit && reading.isCapitalized(end) && reading.tokens[end - 1].flags.contains(.spaceAfter)
    }

    /// *Bloomberg also reported*
    private func isFollowedByReport(_ end: Int, limit: Int) -> Bool {
        var next = end
        while next < limit, next < end + 2, reading.is(next, .adverb) { next += 1 }
        return next < limit && Self.reportVerbs.contains(reading.lexemes[next].hash)
    }

    private static let reportVerbs = Set(["reported", "reports"].map { WordHash.of($0) })

    /// *told Fox*, *on Fox*, *to Time*.
    private func isMediaContext(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        return Self.mediaContexts.contains(reading.lexemes[index - 1].hash)
    }

    private static let mediaWords = Set(
        ["magazine", "newspaper", "news", "network", "channel", "website", "app", "radio", "tv"].map { WordHash.of($0) }
    )
    private static let articleNames = Set(
        [
            "Post", "Times", "Journal", "Hill", "Sun", "Guardian", "Mirror", "Star", "Mail", "Express", "Independent",
            "Telegraph", "Globe", "Herald", "Tribune", "Observer", "Atlantic", "Nation", "Economist", "State",
            "Register",
            "Week", "Standard", "Record", "News", "Chronicle", "Inquirer", "Examiner", "Intercept", "Sentinel", "Blade",
            "Advocate", "Spectator", "Republic", "Monitor", "AP", "Age", "National", "Local", "Verge", "Union",
            "Citizen",
        ].map { WordHash.of($0) })
    private static let mediaContexts = Set(["told", "on", "to", "with", "tells", "telling"].map { WordHash.of($0) })

    /// *Jordan Peterson*, *Lincoln Chafee*: a one-word name that is also a given name before a surname.
    private func opensPersonName(_ index: Int, _ known: (name: Int, end: Int), limit: Int) -> Bool {
        guard known.end == index + 1, reading.is(index, .givenName), known.end < limit else { return false }
        return reading.isCapitalized(known.end)
            && reading.classes(known.end).isDisjoint(with: [.commonCapitalized, .reportingVerb, .organizationHead])
            && !reading.tokens[known.end].flags.contains(.sentenceStart)
    }

    private mutating func take(_ known: (name: Int, end: Int), at index: Int, limit: Int) -> Int {
        let name = reading.lexicon.gazetteer.names[known.name]
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

    // MARK: - Names by their form

    /// Takes the names in a run of capitalised words.
    /// - Parameter start: where the mention starts, for a run after a known name that is its prefix.
    private mutating func takeRun(from first: Int, limit: Int, start: Int? = nil) -> Int {
        let run = first..<endOfRun(from: first, limit: limit)
        let given = run.first { isGivenName($0, in: run) }
        if let given { return takePerson(named: given, in: run, start: start ?? first) }
        if isOutletByContext(run, limit: limit) {
            append(.outlet, start: start ?? first, name: run)
            return run.upperBound
        }
        if run.count > 1, reading.is(run.upperBound - 1, .outletHead),
            !reading.is(run.upperBound - 1, .role) || opensOutlet(first)
        {
            append(.outlet, start: start ?? first, name: run)
            return run.upperBound
        }
        if let role = run.last(where: { reading.is($0, [.title, .role]) }) {
            return takeTitled(after: role, in: run, start: start ?? first)
        }
        return takeUntitled(run, start: start ?? first, isPrefixed: start != nil)
    }

    /// *the MorvPress news agency*, *the newspaper Kvall*, *Radio Tessara*: a name that its neighbours make an outlet.
    private func isOutletByContext(_ run: Range<Int>, limit: Int) -> Bool {
        guard run.count <= 3, !run.contains(where: { reading.is($0, .title) }) else { return false }
        if run.count > 1, reading.isWord(run.lowerBound, WordHash.of("radio")) { return true }
        let end = run.upperBound
        if end + 1 < limit, reading.isWord(end, WordHash.of("news")),
            Self.agencies.contains(reading.lexemes[end + 1].hash)
        {
            return true
        }
        if end < limit, !reading.isCapitalized(end), Self.media.contains(reading.lexemes[end].hash), run.count == 1 {
            return true
        }
        return run.lowerBound > 0 && !reading.isCapitalized(run.lowerBound - 1)
            && Self.media.contains(reading.lexemes[run.lowerBound - 1].hash)
            && reading.tokens[run.lowerBound - 1].kind == .word
    }

    private static let agencies = Set(
        ["agency", "site", "website", "service", "outlet", "channel", "network"].map { WordHash.of($0) })
    private static let media = Set(
        ["newspaper", "daily", "weekly", "tabloid", "broadcaster", "magazine"].map { WordHash.of($0) })

    /// *The Aviation Herald*, *Greek Reporter*: an article or a nationality before a word that is also a role.
    private func opensOutlet(_ first: Int) -> Bool {
        reading.is(first, [.demonym, .place]) || first > 0 && reading.isWord(first - 1, Words.the)
    }

    /// The end of a run: capitalised words, initials, and the small words inside names.
    private func endOfRun(from first: Int, limit: Int) -> Int {
        var end = first + 1
        let limit = min(limit, first + 24)
        while end < limit, reading.tokens[end - 1].flags.contains(.spaceAfter),
            !reading.tokens[end].flags.contains(.sentenceStart)
        {
            if reading.isCapitalized(end) || isArabicName(end) {
                if isRunBreak(end) { break }
                end += 1
            } else if let next = afterNickname(end, limit: limit) {
                end = next
            } else if isParticle(end), end + 1 < limit, reading.isCapitalized(end + 1), !isRunBreak(end + 1) {
                end += 2
            } else if reading.isWord(end, Words.of), endsInHead(end - 1), end + 1 < limit,
                let next = afterOf(end + 1, limit: limit)
            {
                end = next
            } else {
                break
            }
        }
        return end
    }

    /// *el-Sisi*, *al-Assad*: a small article joined to a capital.
    private func isArabicName(_ index: Int) -> Bool {
        let (start, end) = (Int(reading.tokens[index].start), Int(reading.tokens[index].end))
        guard reading.tokens[index].kind == .word, end - start > 4, reading.bytes[start + 2] == UInt8(ascii: "-") else {
            return false
        }
        return reading.bytes[start + 3] &- 65 < 26
    }

    /// *Juan "Chico" Manriquez*: the surname after a nickname in marks.
    private func afterNickname(_ open: Int, limit: Int) -> Int? {
        guard reading.tokens[open].kind == .mark, reading.is(open - 1, .givenName), open + 3 < limit,
            reading.isCapitalized(open + 1)
        else { return nil }
        guard let close = (open + 2..<min(limit, open + 5)).first(where: { reading.tokens[$0].kind == .mark }),
            close + 1 < limit, reading.isCapitalized(close + 1),
            !reading.tokens[close].flags.contains(.spaceBefore)
        else { return nil }
        return close + 2
    }

    /// *Secretary of State*, *Department of Homeland Security*, *University of the Arts*.
    private func afterOf(_ index: Int, limit: Int) -> Int? {
        var next = index
        if next < limit, reading.isWord(next, Words.the) { next += 1 }
        return next < limit && reading.isCapitalized(next) && !isRunBreak(next) ? next + 1 : nil
    }

    private func endsInHead(_ index: Int) -> Bool { reading.is(index, [.organizationHead, .role, .title, .otherHead]) }

    /// In text set in title case nearly every word is capitalised: words of other uses end a name.
    private func isRunBreak(_ index: Int) -> Bool {
        let classes = reading.classes(index)
        if !classes.isDisjoint(with: [.givenName, .title]) { return false }
        if !classes.isDisjoint(with: [.verbThird, .verbPast]) {
            return classes.isDisjoint(with: [.role, .organizationHead])
        }
        return isOrdinaryWord(index)
    }

    /// *de*, *van*, *bin*: small words inside names of persons.
    private func isParticle(_ index: Int) -> Bool { Self.particles.contains(reading.lexemes[index].hash) }

    private static let particles = Set(
        [
            "de", "la", "del", "da", "di", "du", "der", "den", "van", "von", "bin", "bint", "ibn", "al", "el", "le",
            "ten", "ter", "dos", "das", "e", "y",
        ]
        .map { WordHash.of($0) })

    private func isGivenName(_ index: Int, in run: Range<Int>) -> Bool {
        reading.is(index, .givenName) && index + 1 < run.upperBound
            && !(index + 1..<min(run.upperBound, index + 3)).contains { reading.is($0, .organizationHead) }
            && reading.classes(index).isDisjoint(with: index > run.lowerBound ? [] : .title)
    }

    private mutating func takePerson(named given: Int, in run: Range<Int>, start: Int) -> Int {
        let end = endOfPersonName(from: given, in: run)
        append(.person, start: start, name: given..<end)
        return end
    }

    /// A person's name: at most five words, none a role; a trailing *Jr.* belongs to it.
    private func endOfPersonName(from first: Int, in run: Range<Int>) -> Int {
        var end = first + 1
        while end < run.upperBound, end - first < 5 {
            if end - first >= 2, reading.is(end, [.role, .title, .organizationHead, .otherHead]),
                reading.classes(end).isDisjoint(with: .givenName)
            {
                break
            }
            if reading.is(end, .commonCapitalized), end - first >= 2 { break }
            end += 1
        }
        return afterSuffix(end)
    }

    private func afterSuffix(_ end: Int) -> Int {
        guard end < reading.tokens.count else { return end }
        if Self.suffixes.contains(reading.lexemes[end].hash) { return end + 1 }
        guard end + 1 < reading.tokens.count, reading.isByte(end, UInt8(ascii: ",")),
            Self.suffixes.contains(reading.lexemes[end + 1].hash)
        else { return end }
        return end + 2
    }

    private static let suffixes = Set(["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"].map { WordHash.of($0) })

    private mutating func takeTitled(after role: Int, in run: Range<Int>, start: Int) -> Int {
        var first = role + 1
        if first < run.upperBound, reading.isWord(first, Words.of) {
            // *Secretary of State*: an office without its holder's name.
            return run.upperBound
        }
        while first < run.upperBound, !reading.isCapitalized(first) { first += 1 }
        guard first < run.upperBound else { return run.upperBound }
        let end = endOfPersonName(from: first, in: run)
        let kind: NameKind = reading.is(end - 1, .organizationHead) && end - first > 1 ? .organization : .person
        append(kind, start: start, name: first..<end)
        return end
    }

    private mutating func takeUntitled(_ run: Range<Int>, start: Int, isPrefixed: Bool) -> Int {
        let last = run.upperBound - 1
        if run.count > 1, reading.is(last, .outletHead) || isDomain(last) {
            append(.outlet, start: start, name: start..<run.upperBound)
            return run.upperBound
        }
        if run.contains(where: { reading.is($0, .organizationHead) }) {
            if run.count > 1 || isPrefixed { append(.organization, start: start, name: start..<run.upperBound) }
            return run.upperBound
        }
        if reading.is(last, .otherHead), run.count > 1 || isPrefixed {
            append(.unknown, start: start, name: start..<run.upperBound)
            return run.upperBound
        }
        if run.count == 1 {
            if reading.classes(last).isDisjoint(with: [
                .demonym, .role, .groupNoun, .documentNoun, .organizationNoun, .verbThird, .verbPast, .verbGerund,
                .cueNoun,
            ]) {
                append(.unknown, start: run.lowerBound, name: run)
            }
            return run.upperBound
        }
        let isPlain = run.allSatisfy {
            reading.classes($0).isDisjoint(with: [
                .demonym, .place, .groupNoun, .documentNoun, .organizationNoun, .cueNoun, .verbGerund,
            ])
        }
        let end = isPlain && run.count <= 4 ? afterSuffix(run.upperBound) : run.upperBound
        append(isPlain && run.count <= 4 ? .person : .unknown, start: run.lowerBound, name: run.lowerBound..<end)
        return end
    }

    private mutating func append(_ kind: NameKind, start: Int, name: Range<Int>) {
        mentions.append(NameMention(tokens: start..<name.upperBound, name: name, kind: kind, known: -1))
    }
}
