import Attribution
import Document
import Segmentation

/// Media that nobody names.
extension OutletMentionFinder {
    /// *state television*, *local media*, *reports*.
    func unnamed(at index: Int, in tokens: Range<Int>) -> OutletMention? {
        guard let (phrase, words) = reading.phrase(.vagueSpeaker, at: index, before: tokens.upperBound),
            reading.lexicon.meansMedia[phrase.value],
            !reading.is(index, .verbThird) || isNoun(index)
        else { return indefinite(at: index, in: tokens) }
        guard let relation = unnamedRelation(of: words, in: tokens), !hasAuthor(words.upperBound, in: tokens),
            !isNamed(words.upperBound, in: tokens), !isOwned(words)
        else { return nil }
        let isState =
            words.contains { Self.stateWords.contains(reading.lexemes[$0].hash) }
            || words.lowerBound > 0 && Self.stateWords.contains(reading.lexemes[words.lowerBound - 1].hash)
        return OutletMention(
            tokens: words, outlet: nil,
            name: isState ? nameOfStateMedia(words, in: tokens) : Via.unspecifiedMedia,
            kind: isState ? .stateMedia : .unspecifiedMedia, relation: relation, statedControl: isState ? words : nil)
    }

    /// *state media*, which the article has called *Syrian state media* before.
    private func nameOfStateMedia(_ words: Range<Int>, in tokens: Range<Int>) -> String {
        let full = withCountry(words, in: tokens)
        guard full == words else { return reading.text(full) }
        let hashes = words.map { reading.lexemes[$0].hash }
        let near = max(1, words.lowerBound - Self.nameReach)..<max(1, words.lowerBound)
        for start in near.reversed() where reading.lexemes[start].hash == hashes[0] {
            let earlier = start..<start + words.count
            guard earlier.map({ reading.lexemes[$0].hash }) == hashes else { continue }
            let named = withCountry(earlier, in: 0..<reading.tokens.count)
            if named != earlier { return reading.text(named) }
        }
        return reading.text(words)
    }

    /// In tokens.
    private static let nameReach = 2000

    /// *a French newspaper*, *a local radio station*: one medium that is not named.
    private func indefinite(at index: Int, in tokens: Range<Int>) -> OutletMention? {
        guard index > tokens.lowerBound, Self.mediumWords.contains(reading.lexemes[index].hash) else { return nil }
        if let titled = titled(at: index, in: tokens) { return titled }
        if let air = air(at: index, in: tokens) { return air }
        var end = index + 1
        if end < tokens.upperBound, Self.mediumKinds.contains(reading.lexemes[end].hash) { end += 1 }
        // *told radio host Ann Lee*: a person's trade.
        if end < tokens.upperBound, Self.journalists.contains(reading.lexemes[end].hash) { return nil }
        guard let start = startOfMedium(at: index, floor: tokens.lowerBound) else { return nil }
        let words = start..<end
        guard !isNamed(end, in: tokens), end >= tokens.upperBound || analysis.phrases.nameAt[end] < 0,
            let relation = relationFromWordsBefore(words, kind: .broadcaster, isProgramme: false, in: tokens)
        else { return nil }
        return OutletMention(
            tokens: words, outlet: nil, name: Via.unspecifiedMedia, kind: .unspecifiedMedia, relation: relation,
            statedControl: nil)
    }

    /// *said on TV*, *said on live television*: some programme.
    private func air(at index: Int, in tokens: Range<Int>) -> OutletMention? {
        let on = Self.ofAir.contains(reading.lexemes[index - 1].hash) ? index - 2 : index - 1
        guard on > tokens.lowerBound, reading.isWord(on, Words.on), Self.airs.contains(reading.lexemes[index].hash),
            index + 1 >= tokens.upperBound || reading.tokens[index + 1].kind != .word
                || reading.is(index + 1, [.preposition, .conjunction, .subordinator, .calendar, .adverb]),
            analysis.frames(in: reading.segmented.sentence(at: index)).prefix(64).contains(where: {
                $0.cue.upperBound <= on && on - $0.cue.upperBound < 6
            })
        else { return nil }
        return OutletMention(
            tokens: on + 1..<index + 1, outlet: nil, name: Via.unspecifiedMedia, kind: .unspecifiedMedia,
            relation: .onAir, statedControl: nil)
    }

    private static let airs = WordSet(["tv", "television"])
    private static let ofAir = WordSet(["live", "national", "local", "cable"])

    /// *a French newspaper*, *a local station*, *a Dayton, Ohio, radio station*: where one medium's description starts.
    private func startOfMedium(at noun: Int, floor: Int) -> Int? {
        let before = noun - 1
        if reading.is(before, .demonym) || Self.ofNoName.contains(reading.lexemes[before].hash) { return before }
        guard reading.isByte(before, UInt8(ascii: ",")) || analysis.phrases.nameAt[before] >= 0 else { return nil }
        let article = (max(floor, noun - 6)..<noun).last { reading.isWord($0, Words.a) || reading.isWord($0, Words.an) }
        guard let article,
            (article + 1..<noun).allSatisfy({ reading.isByte($0, UInt8(ascii: ",")) || isPlace($0) })
        else { return nil }
        return article
    }

    private func isPlace(_ token: Int) -> Bool {
        analysis.phrases.nameAt[token] >= 0
            && analysis.phrases.names[Int(analysis.phrases.nameAt[token])].kind == .place
    }

    /// *on the podcast “Low Water”*, *on his radio show “Up Late”*: a programme that only its title names.
    private func titled(at index: Int, in tokens: Range<Int>) -> OutletMention? {
        var open = index + 1
        while open < tokens.upperBound, Self.mediumKinds.contains(reading.lexemes[open].hash) { open += 1 }
        guard open + 1 < tokens.upperBound, reading.tokens[open].kind == .mark, reading.isCapitalized(open + 1),
            let close = (open + 1..<min(tokens.upperBound, open + 10)).first(where: { reading.tokens[$0].kind == .mark }
            ),
            relationFromWordsBefore(index..<open, kind: .radio, isProgramme: true, in: tokens) == .onAir
        else { return nil }
        var end = close
        while end > open + 2, reading.tokens[end - 1].kind == .punctuation { end -= 1 }
        return OutletMention(
            tokens: open + 1..<end, outlet: nil, name: reading.text(open + 1..<end),
            kind: reading.isWord(index, WordHash.constant("television")) ? .broadcaster : .radio, relation: .onAir,
            statedControl: nil)
    }

    private static let mediumWords = WordSet([
        "newspaper", "magazine", "radio", "television", "tv", "broadcaster", "podcast",
    ])
    private static let mediumKinds = WordSet(["station", "channel", "network", "programme", "program", "show"])
    private static let ofNoName = WordSet([
        "a", "an", "local", "national", "regional", "another", "foreign", "domestic",
    ])

    /// *reports by Johns Hopkins University*: a text with an author is no unnamed medium.
    func hasAuthor(_ index: Int, in tokens: Range<Int>) -> Bool {
        let by = issuer(behind: index, in: tokens) ?? index
        guard by + 1 < tokens.upperBound else { return false }
        if reading.isWord(by, Words.by) { return reading.isCapitalized(by + 1) || reading.is(by + 1, .determiner) }
        guard reading.isWord(by, Words.from) else { return false }
        // *reports from the summit*: a place writes nothing.
        return reading.isCapitalized(by + 1)
            || analysis.phrases.phrase(startingAt: by + 1, limit: tokens.upperBound)?.isLikelySpeaker == true
    }

    /// *a report released in May by …*, *a report about bees issued by …*: the *by* of those who issued it.
    private func issuer(behind index: Int, in tokens: Range<Int>) -> Int? {
        let near = index..<min(tokens.upperBound, index + 10)
        guard let by = near.first(where: { reading.isWord($0, Words.by) || reading.tokens[$0].kind == .punctuation }),
            by > index, reading.isWord(by, Words.by)
        else { return nil }
        let isDated = (index..<by).allSatisfy { reading.is($0, [.calendar, .preposition]) }
        return isDated || (index..<by).contains { Self.issuing.contains(reading.lexemes[$0].hash) } ? by : nil
    }

    static let issuing = WordSet([
        "released", "issued", "published", "prepared", "written", "compiled", "produced", "commissioned", "drafted",
    ])

    /// *Brunnen AG reports*, *Amnesty’s reports*: an institution's own.
    private func isOwned(_ words: Range<Int>) -> Bool {
        guard words.lowerBound > 1 else { return false }
        let last = words.lowerBound - (analysis.phrases.isClitic(words.lowerBound - 1) ? 2 : 1)
        guard analysis.phrases.nameAt[last] >= 0 else { return false }
        let owner = analysis.phrases.names[Int(analysis.phrases.nameAt[last])]
        return owner.kind == .organization || owner.kind == .unknown && owner.tokens.count > 1
    }

    /// *a report in the Post*, *the state news agency SANA*: the outlet's name follows.
    private func isNamed(_ index: Int, in tokens: Range<Int>) -> Bool {
        // *the state news agency, SANA, …*
        var next = index < tokens.upperBound && reading.isByte(index, UInt8(ascii: ",")) ? index + 1 : index
        if next < tokens.upperBound, reading.isWord(next, Words.in) || reading.isWord(next, Words.on) { next += 1 }
        if next < tokens.upperBound, reading.is(next, .definite) { next += 1 }
        guard next < tokens.upperBound, analysis.phrases.nameAt[next] >= 0 else { return false }
        let name = analysis.phrases.names[Int(analysis.phrases.nameAt[next])]
        guard name.kind == .outlet, name.tokens.lowerBound == next else { return false }
        let end = name.tokens.upperBound
        return !reading.isByte(index, UInt8(ascii: ","))
            || end < tokens.upperBound && reading.tokens[end].kind == .punctuation
    }

    /// *Syrian state media*, *Ruritania’s state television*
    private func withCountry(_ words: Range<Int>, in tokens: Range<Int>) -> Range<Int> {
        let before = words.lowerBound - 1
        guard before >= tokens.lowerBound else { return words }
        if analysis.phrases.isClitic(before), before > tokens.lowerBound, analysis.phrases.nameAt[before - 1] >= 0 {
            let owner = analysis.phrases.names[Int(analysis.phrases.nameAt[before - 1])]
            return max(tokens.lowerBound, owner.tokens.lowerBound)..<words.upperBound
        }
        let isCountry = reading.is(before, .demonym) || reading.isCapitalized(before) && isAdjectival(before)
        return isCountry ? before..<words.upperBound : words
    }

    /// *Ruritanian*: a capital and an ending that make a word a country's, known or not.
    private func isAdjectival(_ token: Int) -> Bool {
        let text = reading.text(token)
        return text.hasSuffix("ian") || text.hasSuffix("ese") || text.hasSuffix("ish")
    }

    private func isNoun(_ index: Int) -> Bool {
        index == 0 || !reading.is(index - 1, [.subjectPronoun]) && analysis.phrases.nameAt[index - 1] < 0
    }

    private static let stateWords = WordSet([
        "state", "state-run", "state-owned", "state-controlled", "official", "government",
    ])
}
