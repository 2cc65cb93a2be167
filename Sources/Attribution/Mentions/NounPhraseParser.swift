import Document
import Segmentation

/// Finds the noun phrase that ends before a cue or starts after one.
///
/// No parser: it walks from the cue over words whose classes the lexicon knows and lets unknown words
/// stand where a noun or adjective may stand. Names are whole, found beforehand.
package final class NounPhraseParser: Sendable {
    package let reading: Reading
    package let names: [NameMention]
    /// For every token, the name that holds it, -1 for none.
    package let nameAt: [Int32]

    package init(_ reading: Reading, names: [NameMention]) {
        self.reading = reading
        self.names = names
        var nameAt = [Int32](repeating: -1, count: reading.tokens.count)
        for (index, name) in names.enumerated() {
            for token in name.tokens { nameAt[token] = Int32(index) }
        }
        self.nameAt = nameAt
    }

    /// No phrase without its attachments is longer than this many tokens.
    static let longestPhrase = 24

    /// The phrase whose last token is the one before `end`, or `nil`.
    /// - Parameters:
    ///   - end: the token after the phrase.
    ///   - floor: the first token that may belong to it.
    ///   - depth: how many phrases hang on one another already.
    package func phrase(endingAt end: Int, floor: Int, depth: Int = 0) -> NounPhrase? {
        guard end > floor, depth < 5 else { return nil }
        if isCloser(end - 1) { return bracketed(end, floor: floor, depth: depth) }
        guard let core = core(endingAt: end, floor: floor) else { return nil }
        // *waved at a clerk as she said*: on a pronoun nothing hangs.
        if core.kind == .pronoun, core.tokens.count == 1, reading.is(core.head, .subjectPronoun) { return core }
        let climbed = climb(core, floor: floor, depth: depth)
        return coordinate(climbed, floor: floor, depth: depth)
    }

    /// *Sen. Bernie Sanders (I-Vt.)*, *the World Health Organization (WHO)*: the phrase before the brackets.
    private func bracketed(_ end: Int, floor: Int, depth: Int) -> NounPhrase? {
        var open = end - 2
        while open > floor, end - open < 16, !isOpener(open) { open -= 1 }
        guard open >= floor, isOpener(open) else { return nil }
        if reading.isByte(open, UInt8(ascii: "[")), open + 1 < end - 1, nameAt[open + 1] >= 0,
            let inserted = phrase(endingAt: end - 1, floor: open + 1, depth: depth + 1)
        {
            // *[Blinken] made clear*: the writer's own insertion is the subject.
            return inserted
        }
        guard open > floor, let before = phrase(endingAt: open, floor: floor, depth: depth + 1) else {
            // *[Blinken] made clear*: the writer's own insertion is the subject.
            return phrase(endingAt: end - 1, floor: open + 1, depth: depth + 1)
        }
        return widened(before, to: before.tokens.lowerBound..<end)
    }

    func isCloser(_ index: Int) -> Bool {
        reading.isByte(index, UInt8(ascii: ")")) || reading.isByte(index, UInt8(ascii: "]"))
    }
    func isOpener(_ index: Int) -> Bool {
        reading.isByte(index, UInt8(ascii: "(")) || reading.isByte(index, UInt8(ascii: "["))
    }

    func widened(_ phrase: NounPhrase, to tokens: Range<Int>) -> NounPhrase {
        NounPhrase(
            tokens: tokens, head: phrase.head, kind: phrase.kind, name: phrase.name, isPlural: phrase.isPlural,
            others: phrase.others)
    }

    /// The phrase without anything that hangs on it.
    private func core(endingAt end: Int, floor: Int) -> NounPhrase? {
        let last = end - 1
        if nameAt[last] >= 0 {
            let index = Int(nameAt[last])
            if names[index].tokens.lowerBound >= floor { return named(index, end: end, floor: floor) }
        }
        if let some = partOfThem(last, floor: floor) { return some }
        if reading.is(last, [.subjectPronoun, .relative]), !isCapitalizedNoun(last) { return pronoun(last) }
        guard reading.tokens[last].kind == .word || reading.tokens[last].kind == .number, canBeHead(last) else {
            return nil
        }
        return common(endingAt: end, floor: floor)
    }

    /// *some of them*
    private func partOfThem(_ last: Int, floor: Int) -> NounPhrase? {
        guard last - 2 >= floor, reading.is(last, .objectPronoun), reading.isWord(last - 1, Words.of),
            Self.partitives.contains(reading.lexemes[last - 2].hash)
        else { return nil }
        return NounPhrase(tokens: last - 2..<last + 1, head: last - 2, kind: .group, name: -1, isPlural: true)
    }

    private func isCapitalizedNoun(_ index: Int) -> Bool {
        reading.tokens[index].flags.contains(.allCaps) && reading.tokens[index].range.length > 2
    }

    func pronoun(_ index: Int) -> NounPhrase {
        NounPhrase(
            tokens: index..<index + 1, head: index, kind: .pronoun, name: -1,
            isPlural: reading.is(index, .pluralPronoun))
    }

    /// A name with the lower-case roles before it: *Republican strategist Ryan Williams*, *CNN's Dana Bash*.
    private func named(_ index: Int, end: Int, floor: Int) -> NounPhrase {
        let mention = names[index]
        var start = mention.tokens.lowerBound
        if mention.kind == .person || mention.kind == .unknown { start = startOfRoles(before: start, floor: floor) }
        if mention.kind == .outlet { start = startOfMedium(before: start, floor: floor) }
        start = includingArticle(startOfAdjectives(before: start, mention, floor: floor), floor: floor)
        if start > floor + 1, isClitic(start - 1), let owner = core(endingAt: start - 1, floor: floor) {
            start = owner.tokens.lowerBound
        }
        return NounPhrase(
            tokens: start..<end, head: mention.name.upperBound - 1, kind: head(of: mention.kind), name: index,
            isPlural: false)
    }

    private func includingArticle(_ start: Int, floor: Int) -> Int {
        start > floor && isDeterminer(start - 1) ? start - 1 : start
    }

    /// *spokesman*, *attendee*: the roles and their modifiers right before a name.
    private func startOfRoles(before start: Int, floor: Int) -> Int {
        // *30-year-old* Ben Adu
        if start > floor, endsInOld(start - 1) { return start - 1 }
        guard start > floor, reading.is(start - 1, [.role, .title]), isContent(start - 1) else { return start }
        var first = start - 1
        while first > floor, isModifier(first - 1) { first -= 1 }
        return first
    }

    /// *an angry* Ann Lee, *a visibly shaken* Berg: only where an article opens the phrase.
    private func startOfAdjectives(before start: Int, _ mention: NameMention, floor: Int) -> Int {
        guard [.person, .unknown, .organization].contains(mention.kind) else { return start }
        var first = start
        while first > floor, start - first < 3, nameAt[first - 1] < 0, reading.tokens[first - 1].kind == .word,
            !reading.isCapitalized(first - 1), isContent(first - 1) || reading.isAdverbial(first - 1)
        { first -= 1 }
        let hasArticle =
            first > floor
            && (mention.kind == .organization
                ? reading.isWord(first - 1, Words.the)
                : reading.isWord(first - 1, Words.a) || reading.isWord(first - 1, Words.an))
        return first < start && hasArticle ? first : start
    }

    /// *the agency* dpa, *the German newspaper* Bild
    private func startOfMedium(before start: Int, floor: Int) -> Int {
        guard start > floor, OutletWords.contains(reading.lexemes[start - 1].hash) else { return start }
        return start - 2 >= floor && reading.is(start - 2, .demonym) ? start - 2 : start - 1
    }

    package func head(of kind: NameKind) -> PhraseHead {
        switch kind {
        case .person: .person
        case .organization: .organization
        case .place: .place
        case .outlet: .outlet
        case .programme: .programme
        case .unknown: .name
        }
    }

    /// A common noun with everything before it up to its determiner.
    private func common(endingAt end: Int, floor: Int) -> NounPhrase? {
        var start = end - 1
        let farthest = max(floor, end - Self.longestPhrase)
        while start > farthest, isModifier(start - 1) { start -= 1 }
        if start > floor, isDeterminer(start - 1) {
            start -= 1
            while start > floor, isDeterminer(start - 1) { start -= 1 }
        } else if start > floor + 1, isClitic(start - 1), let owner = core(endingAt: start - 1, floor: floor) {
            start = owner.tokens.lowerBound
        }
        if start > floor + 1, reading.isWord(start - 1, Words.and), nameAt[start] >= 0, nameAt[start - 2] >= 0 {
            // *US and NATO officials*
            start = max(floor, names[Int(nameAt[start - 2])].tokens.lowerBound)
        }
        return classified(start..<end)
    }

    /// *that* before a noun is nearly always a conjunction after a reporting verb.
    func isDeterminer(_ index: Int) -> Bool {
        reading.is(index, [.determiner, .possessive]) && !reading.isWord(index, Words.that) && nameAt[index] < 0
    }

    /// Whether a token may stand between the determiner and the head of a phrase.
    private func isModifier(_ index: Int) -> Bool {
        guard reading.tokens[index].kind == .word || reading.tokens[index].kind == .number else {
            // *a Reuters/Ipsos poll*
            return reading.isByte(index, UInt8(ascii: "/")) && reading.isCapitalized(index + 1)
        }
        if nameAt[index] >= 0 { return true }
        return isContent(index)
    }

    /// Whether a word has a meaning of its own and is no verb form for sure.
    func isContent(_ index: Int) -> Bool {
        let classes = reading.classes(index)
        if !classes.isDisjoint(with: [.role, .groupNoun, .organizationNoun, .documentNoun, .demonym, .cueNoun]) {
            return classes.isDisjoint(with: [.preposition, .subordinator, .verbPast])
        }
        return classes.isDisjoint(with: [
            .determiner, .possessive, .preposition, .conjunction, .subordinator, .relative, .be, .have, .doForm, .modal,
            .finite, .verbPast, .verbThird, .verbGerund, .subjectPronoun, .objectPronoun, .negation, .adverb, .calendar,
        ])
    }

    func canBeHead(_ index: Int) -> Bool {
        if reading.tokens[index].kind == .number { return true }
        // *people familiar with his thinking*
        if index > 0, isGerund(index), isClitic(index - 1) || reading.is(index - 1, .possessive) { return true }
        if reading.isWord(index, Words.a) || reading.isWord(index, Words.an) { return false }
        if reading.is(index, .determiner), !reading.is(index, [.definite]) { return true }
        return isContent(index)
    }

    package func isClitic(_ index: Int) -> Bool {
        reading.tokens[index].kind == .clitic || isPluralPossessive(index)
    }

    /// *the miners' union*: an apostrophe between a plural and its noun.
    private func isPluralPossessive(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        guard token.kind == .mark, !token.flags.contains(.spaceBefore), token.flags.contains(.spaceAfter), index > 0,
            index + 1 < reading.tokens.count, reading.tokens[index + 1].kind == .word,
            reading.is(index - 1, [.plural, .groupNoun])
        else { return false }
        let last = reading.bytes[Int(token.start)..<Int(token.end)]
        return last.elementsEqual([UInt8(ascii: "'")]) || last.elementsEqual([0xE2, 0x80, 0x99])
    }

    /// A word on *-ing* that is no name.
    func isGerund(_ index: Int) -> Bool {
        let end = Int(reading.tokens[index].end)
        return reading.tokens[index].kind == .word && end - Int(reading.tokens[index].start) > 4
            && reading.bytes[end - 1] == UInt8(ascii: "g") && reading.bytes[end - 2] == UInt8(ascii: "n")
            && reading.bytes[end - 3] == UInt8(ascii: "i") && nameAt[index] < 0
    }

    /// *China's official Xinhua news agency*: the outlet, its kind behind its name.
    private func outletOfKind(at head: Int, in tokens: Range<Int>) -> NounPhrase? {
        guard OutletWords.contains(reading.lexemes[head].hash) else { return nil }
        var last = head - 1
        if last > tokens.lowerBound, reading.isWord(last, WordHash.constant("news")) { last -= 1 }
        guard last >= tokens.lowerBound, nameAt[last] >= 0, names[Int(nameAt[last])].kind == .outlet else { return nil }
        return NounPhrase(tokens: tokens, head: last, kind: .outlet, name: Int(nameAt[last]), isPlural: false)
    }

    /// What a phrase of common words is, told from its head.
    func classified(_ tokens: Range<Int>) -> NounPhrase {
        let head = tokens.upperBound - 1
        let classes = reading.classes(head)
        if let outlet = outletOfKind(at: head, in: tokens) { return outlet }
        return NounPhrase(
            tokens: tokens, head: head, kind: kind(of: classes, at: head, in: tokens), name: -1,
            isPlural: classes.contains(.plural)
                || !reading.is(tokens.lowerBound, .determiner) && classes.contains(.groupNoun))
    }

    private func kind(of classes: WordClasses, at head: Int, in tokens: Range<Int>) -> PhraseHead {
        if classes.contains(.mediaNoun) || isUnnamedMedia(tokens) { return .media }
        if classes.contains(.groupNoun) { return .group }
        if classes.contains(.role) { return classes.contains(.plural) ? .group : .description }
        if classes.contains(.organizationNoun) || classes.contains(.organizationHead) { return .collective }
        if classes.contains(.documentNoun) { return .document }
        if classes.contains(.demonym) { return .group }
        if endsInOld(head) { return .description }
        if tokens.count == 1, classes.contains(.determiner) { return .group }
        return .other
    }

    /// *the 42-year-old*
    package func endsInOld(_ index: Int) -> Bool {
        let (start, end) = (Int(reading.tokens[index].start), Int(reading.tokens[index].end))
        return end - start > 8 && reading.bytes[end - 4..<end].elementsEqual("-old".utf8)
    }

    /// *some reports*, *media reports*: words for media that nobody names.
    private func isUnnamedMedia(_ tokens: Range<Int>) -> Bool {
        isUnnamedMedia(tokens, from: tokens.lowerBound) || isUnnamedMedia(tokens, from: tokens.lowerBound + 1)
            || isUnnamedMedia(tokens, from: tokens.upperBound - 1)
    }

    private func isUnnamedMedia(_ tokens: Range<Int>, from start: Int) -> Bool {
        guard start < tokens.upperBound,
            let (phrase, words) = reading.phrase(.vagueSpeaker, at: start, before: tokens.upperBound)
        else { return false }
        return words.upperBound == tokens.upperBound && reading.lexicon.meansMedia[phrase.value]
    }

    /// *a spokesman for the ministry*, *people familiar with the talks*: up to the noun that the rest hangs on.
    private func climb(_ phrase: NounPhrase, floor: Int, depth: Int) -> NounPhrase {
        if let person = personBefore(phrase, floor: floor) {
            return widened(person, to: person.tokens.lowerBound..<phrase.tokens.upperBound)
        }
        var preposition = phrase.tokens.lowerBound - 1
        guard preposition > floor, reading.is(preposition, .preposition),
            reading.classes(preposition).isDisjoint(with: .conjunction)
        else { return phrase }
        if preposition > floor, isPostModifier(preposition - 1) || isPassedOn(preposition - 1) { preposition -= 1 }
        guard let above = self.phrase(endingAt: preposition, floor: floor, depth: depth + 1), canCarry(above) else {
            return phrase
        }
        let whole = above.tokens.lowerBound..<phrase.tokens.upperBound
        return widened(namesBearer(phrase, of: above) ? phrase : above, to: whole)
    }

    /// *Ambassador to Norway Ann Lee*: a place and a name behind a role are the role's place and its bearer.
    func namesBearer(_ phrase: NounPhrase, of role: NounPhrase) -> Bool {
        phrase.kind == .person && phrase.name >= 0 && role.kind == .description
            && names[phrase.name].name.lowerBound > phrase.tokens.lowerBound
            && reading.is(phrase.tokens.lowerBound, .place)
            && !reading.is(names[phrase.name].name.lowerBound - 1, [.role, .title])
    }

    /// *Abdel Fattah el-Sisi of Egypt*, *Peter Iseley of the victim group Ending Abuse*.
    private func personBefore(_ phrase: NounPhrase, floor: Int) -> NounPhrase? {
        var preposition = phrase.tokens.lowerBound - 1
        while preposition > floor, phrase.tokens.lowerBound - preposition < 6,
            isModifier(preposition) || isDeterminer(preposition)
        { preposition -= 1 }
        guard preposition > floor, Self.belonging.contains(reading.lexemes[preposition].hash),
            nameAt[preposition - 1] >= 0
        else { return nil }
        let index = Int(nameAt[preposition - 1])
        guard names[index].kind == .person, names[index].tokens.lowerBound >= floor, names[index].name.count > 1 else {
            return nil
        }
        return named(index, end: preposition, floor: floor)
    }

    static let belonging = WordSet(["of", "from", "at", "with", "for"])

    /// *familiar* with, *briefed* on, *close* to, *based* in: a word between a noun and its preposition.
    func isPostModifier(_ index: Int) -> Bool {
        guard reading.tokens[index].kind == .word, nameAt[index] < 0 else { return false }
        if Self.postModifiers.contains(reading.lexemes[index].hash) { return true }
        let end = Int(reading.tokens[index].end)
        let isParticiple = reading.bytes[end - 1] == UInt8(ascii: "d") && reading.bytes[end - 2] == UInt8(ascii: "e")
        let isGerund =
            reading.bytes[end - 1] == UInt8(ascii: "g") && reading.bytes[end - 2] == UInt8(ascii: "n")
            && reading.tokens[index].range.length > 5
        return (isParticiple || isGerund) && reading.classes(index).isDisjoint(with: [.finite, .role, .groupNoun])
            && reading.classes(index).isDisjoint(with: .verbPast)
    }

    /// *officials cited by Interfax*, *a memo seen by Reuters*: a participle that looks like a verb's past, or like no verb.
    private func isPassedOn(_ index: Int) -> Bool {
        reading.isWord(index + 1, Words.by) && Self.passedOn.contains(reading.lexemes[index].hash)
    }

    private static let passedOn = WordSet([
        "seen", "cited", "quoted", "interviewed", "contacted", "reported", "published", "issued", "released",
        "compiled",
        "shown", "written", "read", "posted", "hired", "appointed",
    ])

    static let postModifiers = WordSet([
        "familiar", "close", "loyal", "briefed", "based", "involved", "knowledgeable", "accused", "charged",
        "suspected",
        "convicted", "indicted",
    ])

    /// Whether other phrases may hang on this one and leave it the speaker.
    func canCarry(_ phrase: NounPhrase) -> Bool {
        switch phrase.kind {
        case .description, .group, .collective, .document, .media: true
        case .organization: true
        case .other:
            reading.is(phrase.tokens.lowerBound, .determiner)
                && Self.partitives.contains(reading.lexemes[phrase.head].hash)
        default: false
        }
    }

    private static let partitives = WordSet([
        "majority", "number", "percent", "part", "half", "dozens", "hundreds", "thousands", "one", "some", "many",
        "most", "member", "handful", "couple", "group", "series", "all", "others", "lot", "each", "several", "few",
        "two", "three",
    ])
}
