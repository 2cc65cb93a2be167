import Document
import Segmentation

/// Names by their form: runs of capitalised words.
extension NameFinder {
    /// Takes the names in a run of capitalised words.
    /// - Parameter start: where the mention starts, for a run after a known name that is its prefix.
    mutating func takeRun(from first: Int, limit: Int, start: Int? = nil) -> Int {
        let run = first..<endOfRun(from: first, limit: limit)
        if run.count == 2, reading.is(first, .title), isSurname(first + 1, limit: limit) {
            append(.person, start: start ?? first, name: first + 1..<run.upperBound)
            return run.upperBound
        }
        let given = run.first { isGivenName($0, in: run) }
        if let given { return takePerson(named: given, in: run, start: start ?? first) }
        if isOutletByContext(run, limit: limit) {
            append(.outlet, start: start ?? first, name: run)
            return run.upperBound
        }
        let whole = (start ?? first)..<run.upperBound
        if whole.count > 1, reading.is(run.upperBound - 1, .outletHead),
            !reading.is(run.upperBound - 1, .role) || opensOutlet(whole.lowerBound)
        {
            append(.outlet, start: whole.lowerBound, name: whole)
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
        if run.count > 1, reading.isWord(run.lowerBound, WordHash.constant("radio")) { return true }
        if isTold(run) || run.count == 1 && isStation(run.lowerBound) { return true }
        if isFirstReporter(run, limit: limit) { return true }
        let end = run.upperBound
        if end + 1 < limit, reading.isWord(end, WordHash.constant("news")),
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

    /// *told The Tablet*, where only media carry a capital article; *h/t Digg*.
    private func isTold(_ run: Range<Int>) -> Bool {
        let article = run.lowerBound - 1
        if run.count == 1, article >= 0, Self.telling.contains(reading.lexemes[article].hash),
            isCallSign(run.lowerBound)
        {
            return true
        }
        let isArticle = article > 1 && reading.isWord(article, Words.the) && reading.isCapitalized(article)
        if article > 0, isHatTip(endingAt: article) || isWritten(in: isArticle ? article - 1 : article, run) {
            return true
        }
        return article > 0 && reading.isWord(article, Words.the) && reading.isCapitalized(article)
            && Self.telling.contains(reading.lexemes[article - 1].hash)
    }

    /// *h/t*, which is three tokens, and *(via*.
    private func isHatTip(endingAt last: Int) -> Bool {
        if reading.isWord(last, WordHash.constant("via")) { return reading.isByte(last - 1, UInt8(ascii: "(")) }
        return last > 1 && reading.isWord(last, WordHash.constant("t")) && reading.isByte(last - 1, UInt8(ascii: "/"))
            && reading.isWord(last - 2, WordHash.constant("h"))
    }

    /// *wrote in Ebony in 2003*
    private func isWritten(in preposition: Int, _ run: Range<Int>) -> Bool {
        reading.isWord(preposition, Words.in) && Self.writing.contains(reading.lexemes[preposition - 1].hash)
            && run.allSatisfy { reading.classes($0).isDisjoint(with: [.place, .calendar, .demonym]) }
    }

    /// *KXYZ-TV*
    func isStation(_ token: Int) -> Bool {
        let bytes = reading.bytes(of: token)
        return (7...8).contains(bytes.count) && reading.tokens[token].flags.contains(.allCaps)
            && (bytes.first == UInt8(ascii: "K") || bytes.first == UInt8(ascii: "W"))
            && (bytes.suffix(3).elementsEqual("-TV".utf8) || bytes.suffix(3).elementsEqual("-FM".utf8))
    }

    /// *The Oregonian first reported …*, *first reported by The Oregonian*: none but media report first.
    private func isFirstReporter(_ run: Range<Int>, limit: Int) -> Bool {
        let (article, end) = (run.lowerBound - 1, run.upperBound)
        guard article >= 0, reading.isWord(article, Words.the), reading.isCapitalized(article) else { return false }
        if end + 1 < limit, reading.isWord(end, WordHash.constant("first")),
            Self.reportVerbs.contains(reading.lexemes[end + 1].hash)
        {
            return true
        }
        return article > 1 && reading.isWord(article - 1, Words.by)
            && Self.reportVerbs.contains(reading.lexemes[article - 2].hash)
    }

    /// *KSTP*, *WKTM*: an American station.
    func isCallSign(_ token: Int) -> Bool {
        let length = reading.tokens[token].range.length
        let first = reading.bytes[Int(reading.tokens[token].start)]
        return reading.tokens[token].flags.contains(.allCaps) && (length == 4 || length == 3)
            && (first == UInt8(ascii: "K") || first == UInt8(ascii: "W"))
    }

    private static let telling = WordSet(["told", "tells", "telling"])
    private static let agencies = WordSet(["agency", "site", "website", "service", "outlet", "channel", "network"])
    private static let media = WordSet([
        "newspaper", "daily", "weekly", "tabloid", "broadcaster", "magazine", "website", "podcast",
    ])

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
                if isRunBreak(end), !isAdjectiveOfSurname(end), !isSurnameSaid(end) { break }
                end += 1
            } else if let next = afterNickname(end, limit: limit) {
                end = next
            } else if isParticle(end), end + 1 < limit, reading.isCapitalized(end + 1),
                !isRunBreak(end + 1) || isSurnameSaid(end + 1)
            {
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

    /// *Ann Green*: an adjective right behind a given name is a last name.
    private func isAdjectiveOfSurname(_ index: Int) -> Bool {
        Self.adjectivesOfSurnames.contains(reading.lexemes[index].hash) && reading.is(index - 1, .givenName)
    }

    /// *Karim bin Said*, *Edward Said*: a name that looks like the verb.
    func isSurnameSaid(_ index: Int) -> Bool {
        guard reading.isWord(index, WordHash.constant("said")), reading.isCapitalized(index), !isHeadline,
            !reading.tokens[index].flags.contains(.allCaps)
        else { return false }
        return isParticle(index - 1) || reading.is(index - 1, .givenName) || isArabicArticle(index - 1)
    }

    /// *Al Said*: an Arabic article that stands alone.
    private func isArabicArticle(_ index: Int) -> Bool {
        reading.isWord(index, WordHash.constant("al")) || reading.isWord(index, WordHash.constant("el"))
    }

    private static let adjectivesOfSurnames = WordSet([
        "Green", "Black", "White", "English", "French", "Welsh", "Dutch",
    ])

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
        if !classes.isDisjoint(with: [.givenName, .title, .outletHead]) { return false }
        if !classes.isDisjoint(with: [.verbThird, .verbPast]) {
            return classes.isDisjoint(with: [.role, .organizationHead])
        }
        return isOrdinaryWord(index)
    }

    /// *de*, *van*, *bin*: small words inside names of persons.
    private func isParticle(_ index: Int) -> Bool { Self.particles.contains(reading.lexemes[index].hash) }

    private static let particles = WordSet([
        "de", "la", "del", "da", "di", "du", "der", "den", "van", "von", "bin", "bint", "ibn", "al", "el", "le",
        "ten", "ter", "dos", "das", "e", "y",
    ])
}
