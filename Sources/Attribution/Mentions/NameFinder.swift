import Document
import Segmentation

/// Finds the names of an article: known ones through the gazetteer, others by their form.
struct NameFinder {
    let reading: Reading
    var mentions: [NameMention] = []
    /// Whether the words stand in a headline, where verbs too may be capitalised.
    private(set) var isHeadline = false
    /// Known names of outlets already seen for sure: *The Washington Post* makes a later *the Post* one.
    var sureOutlets: Set<Int> = []

    /// The last names of the persons so far.
    private var surnames: Set<UInt64> = []

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
        mentions.reserveCapacity(reading.tokens.count / 12)
    }

    private mutating func scan(_ tokens: Range<Int>) {
        var index = tokens.lowerBound
        while index < tokens.upperBound {
            index = mayStartName(index) ? step(index, limit: tokens.upperBound) : index + 1
        }
    }

    @inline(__always)
    private func mayStartName(_ index: Int) -> Bool {
        reading.tokens[index].flags.contains(.capitalized) || reading.is(index, [.startsName, .startsSmallName])
            || reading.tokens[index].kind == .address
    }

    /// Takes the name at `index`, if there is one, and gives the index to go on from.
    private mutating func step(_ index: Int, limit: Int) -> Int {
        let starter = Gazetteer.starter(reading.bytes[Int(reading.tokens[index].start)])
        if reading.is(index, starter), let known = knownName(at: index, limit: limit),
            !opensPersonName(index, known, limit: limit)
        {
            return take(known, at: index, limit: limit)
        }
        guard reading.tokens[index].flags.contains(.capitalized) || reading.tokens[index].kind == .address else {
            return index + 1
        }
        if isDomain(index) {
            append(.outlet, start: index, name: index..<index + 1)
            return index + 1
        }
        if isSurname(index, limit: limit) {
            append(.unknown, start: index, name: index..<index + 1)
            return index + 1
        }
        guard reading.isCapitalized(index), !isOrdinaryWord(index) || isAdjectiveOfRole(index, limit: limit),
            !isNounOfRole(index, limit: limit)
        else { return index + 1 }
        return takeRun(from: index, limit: limit)
    }

    /// *Baker said*, *Mr. Post*: a word of other uses that the article gave as a person's last name.
    func isSurname(_ index: Int, limit: Int) -> Bool {
        guard reading.is(index, Self.otherUses), reading.isCapitalized(index),
            surnames.contains(reading.lexemes[index].hash)
        else { return false }
        let next = index + 1
        return next >= limit || reading.tokens[next].kind != .word
            || !reading.isCapitalized(next)
                && reading.is(
                    next, [.verbPast, .verbThird, .be, .have, .modal, .doForm, .finite, .preposition, .adverb])
    }

    /// What may be a last name too.
    private static let otherUses: WordClasses = [
        .role, .title, .groupNoun, .documentNoun, .organizationNoun, .demonym, .cueNoun, .commonCapitalized, .verbThird,
        .verbPast, .verbGerund, .outletHead, .organizationHead,
    ]

    /// *Znak.com*: a bare domain name that stands for its site.
    func isDomain(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        guard token.kind == .address || token.kind == .word, token.range.length > 5,
            token.flags.contains(.capitalized) || token.kind == .address
        else { return false }
        let (start, end) = (Int(token.start) + 1, Int(token.end) - 2)
        guard start < end, (start..<end).contains(where: { reading.bytes[$0] == UInt8(ascii: ".") }) else {
            return false
        }
        let text = reading.text(index)
        return !text.contains("/") && !text.contains("@") && !text.hasPrefix("#")
            && Self.domains.contains { text.hasSuffix($0) }
    }

    private static let domains = [
        ".com", ".org", ".net", ".info", ".news", ".co.uk", ".com.au", ".ru", ".ua", ".pl", ".cz", ".de", ".fr", ".it",
        ".es", ".nl", ".dk", ".se", ".no", ".fi", ".eu", ".ca", ".ie", ".in", ".il", ".tv",
    ]

    /// *German Foreign Minister*, *Republican Sen.*, *Former President*.
    private func isAdjectiveOfRole(_ index: Int, limit: Int) -> Bool {
        guard index + 1 < limit, reading.isCapitalized(index + 1), !isOrdinaryWord(index + 1) else { return false }
        return reading.is(index, [.demonym, .role]) || Self.roleAdjectives.contains(reading.lexemes[index].hash)
    }

    private static let roleAdjectives = WordSet([
        "Former", "Republican", "Democratic", "Acting", "Deputy", "Vice", "Independent", "Outgoing", "Conservative",
        "Liberal", "Labour",
    ])

    /// *Harbour master*, *School principal* at a sentence's start: an unknown word before a role in lower case.
    private func isNounOfRole(_ index: Int, limit: Int) -> Bool {
        guard reading.tokens[index].flags.contains(.sentenceStart), !reading.tokens[index].flags.contains(.allCaps),
            index + 2 < limit, reading.is(index + 1, .role), !reading.isCapitalized(index + 1)
        else { return false }
        return reading.isCapitalized(index + 2) && reading.classes(index).isDisjoint(with: [.title, .role, .givenName])
    }

    /// A capitalised function word or the like, which starts no name.
    func isOrdinaryWord(_ index: Int) -> Bool {
        let classes = reading.classes(index)
        if isCompound(index) || isFrontedParticiple(index) { return true }
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

    /// *Disappointed with her part, …*: an unknown word at a sentence's start that a preposition follows.
    private func isFrontedParticiple(_ index: Int) -> Bool {
        reading.tokens[index].flags.contains(.sentenceStart) && reading.looksPast(index)
            && reading.classes(index).isDisjoint(with: [.title, .givenName, .place])
            && index + 1 < reading.tokens.count && reading.is(index + 1, .preposition)
            && !reading.isCapitalized(index + 1) && leadsToSubject(index)
    }

    /// Whether a comma and a possible subject follow: *Disappointed with her part, she …*, not *Sneed on Friday said …*.
    private func leadsToSubject(_ index: Int) -> Bool {
        let near = index..<min(reading.tokens.count - 1, index + 14)
        guard let comma = near.first(where: { reading.isByte($0, UInt8(ascii: ",")) }) else { return false }
        return reading.isCapitalized(comma + 1) || reading.is(comma + 1, [.subjectPronoun, .determiner, .possessive])
    }

    /// *Oslo-based*, *Kremlin-backed*
    private func isCompound(_ index: Int) -> Bool {
        let (start, end) = (Int(reading.tokens[index].start), Int(reading.tokens[index].end))
        guard end - start > 7, reading.bytes[end - 1] == UInt8(ascii: "d"), reading.bytes[end - 2] == UInt8(ascii: "e")
        else { return false }
        return Self.compounds.contains { reading.bytes[start..<end].suffix($0.count).elementsEqual($0) }
    }

    private static let compounds = ["-based", "-backed", "-owned", "-sponsored"].map { Array($0.utf8) }

    mutating func append(_ kind: NameKind, start: Int, name: Range<Int>) {
        mentions.append(NameMention(tokens: start..<name.upperBound, name: name, kind: kind, known: -1))
        if kind == .person, name.count > 1, reading.is(name.upperBound - 1, Self.otherUses) {
            surnames.insert(reading.lexemes[name.upperBound - 1].hash)
        }
    }
}
