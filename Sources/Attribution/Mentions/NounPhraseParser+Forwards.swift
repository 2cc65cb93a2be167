import Document
import Segmentation

/// The phrase that starts at a token: the subject after an inverted verb, the object of a preposition.
extension NounPhraseParser {
    /// Where a sentence's main clause starts: at its first token, or behind the comma of a fronted *On Tuesday,* or *Asked
    /// by reporters,*.
    func startOfMainClause(_ sentence: Range<Int>) -> Int? {
        let first = sentence.lowerBound
        let isFronted =
            reading.is(first, [.preposition, .subordinator, .verbGerund, .verbParticiple, .calendar, .adverb])
            && nameAt[first] < 0
        guard isFronted else { return first }
        let comma = sentence.prefix(30).last { reading.isComma($0) && nameAt[$0] < 0 }
        return comma.flatMap { $0 + 1 < sentence.upperBound ? $0 + 1 : nil }
    }

    /// The phrase that starts at `start` and ends before `limit`, or `nil`.
    package func phrase(startingAt start: Int, limit: Int, depth: Int = 0) -> NounPhrase? {
        guard start < limit, depth < 5, let core = core(startingAt: start, limit: limit) else { return nil }
        let full = extend(core, limit: limit, depth: depth)
        return coordinateForward(full, limit: limit, depth: depth)
    }

    func core(startingAt start: Int, limit: Int) -> NounPhrase? {
        if reading.is(start, [.subjectPronoun, .objectPronoun]), nameAt[start] < 0,
            !reading.is(start, .possessive) || !startsNoun(start + 1, limit: limit)
        {
            return pronoun(start)
        }
        var end = start
        var lastName: Int32 = -1
        let limit = min(limit, start + Self.longestPhrase)
        while end < limit {
            if nameAt[end] >= 0 {
                if end > start, reading.is(end - 1, [.groupNoun, .mediaNoun, .plural, .audience]), !isOutletsTitle(end)
                {
                    break
                }
                lastName = nameAt[end]
                end = min(limit, names[Int(lastName)].tokens.upperBound)
                if end < limit, isClitic(end) { end += 1; lastName = -1; continue }
                if isPersonal(names[Int(lastName)].kind) {
                    if let next = nameBehindRole(end, limit: limit) {
                        end = next
                        continue
                    }
                    guard modifies(names[Int(lastName)], end, from: start, limit: limit) else { break }
                    lastName = -1
                    continue
                }
                if let partner = behindSlash(end, limit: limit) { end = partner; continue }
                // *Fox News 6*
                if names[Int(lastName)].kind == .outlet, end < limit, reading.tokens[end].kind == .number {
                    end += 1; break
                }
                if !(end < limit && continuesAfterName(end)) { break }
                lastName = -1
                continue
            }
            if isClitic(end), end > start { end += 1; continue }
            if reading.is(end, [.determiner, .possessive]),
                end == start || reading.is(end - 1, .determiner) || isClitic(end - 1)
            {
                end += 1; continue
            }
            guard reading.tokens[end].kind == .word || reading.tokens[end].kind == .number, isContent(end) else {
                break
            }
            if end > start, hasPostModifier(end) || startsAgent(end, limit: limit) { break }
            end += 1
        }
        guard end > start else { return nil }
        if lastName >= 0 {
            let mention = names[Int(lastName)]
            return NounPhrase(
                tokens: start..<end, head: mention.name.upperBound - 1, kind: head(of: mention.kind),
                name: Int(lastName), isPlural: false)
        }
        guard end - start > 1 || canBeHead(start) else { return nil }
        return classified(start..<end)
    }

    /// *people familiar with the talks*: an adjective behind its noun.
    private func hasPostModifier(_ index: Int) -> Bool {
        Self.postModifiers.contains(reading.lexemes[index].hash)
            && reading.is(index - 1, [.groupNoun, .role, .plural])
    }

    /// *a message seen by Wired*: a participle with its agent behind a noun.
    private func startsAgent(_ index: Int, limit: Int) -> Bool {
        index + 1 < limit && reading.isWord(index + 1, Words.by)
            && !reading.is(index, [.role, .groupNoun, .documentNoun])
    }

    private func startsNoun(_ index: Int, limit: Int) -> Bool {
        index < limit && reading.tokens[index].kind == .word && isContent(index)
    }

    /// *a Reuters/Ipsos poll*: the second of two who share a work.
    private func behindSlash(_ slash: Int, limit: Int) -> Int? {
        slash + 1 < limit && reading.isByte(slash, UInt8(ascii: "/")) && reading.isCapitalized(slash + 1)
            ? slash + 1 : nil
    }

    /// *told the French daily Le Monde*: what kind of paper, then which one.
    private func isOutletsTitle(_ name: Int) -> Bool {
        names[Int(nameAt[name])].kind == .outlet && !reading.is(name - 1, .plural)
            && (reading.is(name - 1, .mediaNoun) || OutletWords.contains(reading.lexemes[name - 1].hash))
    }

    private func isPersonal(_ kind: NameKind) -> Bool { kind == .person || kind == .unknown }

    /// *said one Delgado voter*, *said the Reed campaign*: a lone last name between an article and a noun.
    private func modifies(_ mention: NameMention, _ noun: Int, from start: Int, limit: Int) -> Bool {
        mention.name.count == 1 && start < mention.tokens.lowerBound && noun < limit && nameAt[noun] < 0
            && !reading.isCapitalized(noun)
            && reading.is(start, [.determiner, .possessive]) && isContent(noun)
            && reading.is(noun, [.role, .groupNoun, .organizationNoun, .documentNoun, .mediaNoun])
    }

    /// *said Morales ally Peter Quist*: the name behind the role that another name tells more of.
    private func nameBehindRole(_ role: Int, limit: Int) -> Int? {
        var next = role
        while next < min(limit, role + 3), nameAt[next] < 0, !reading.isCapitalized(next), isContent(next) { next += 1 }
        guard next > role, next < limit, reading.is(next - 1, .role), nameAt[next] >= 0,
            names[Int(nameAt[next])].kind == .person
        else { return nil }
        return next
    }

    /// *Quinnipiac University pollster*: a common noun after a name that is no person's is the head.
    private func continuesAfterName(_ index: Int) -> Bool {
        // *told Interfax news agency*
        if reading.isWord(index, WordHash.constant("news")), index + 1 < reading.tokens.count {
            return OutletWords.contains(reading.lexemes[index + 1].hash)
        }
        return nameAt[index] >= 0
            || reading.tokens[index].kind == .word && isContent(index)
                && !reading.is(index, .determiner) && !reading.is(index, .verbThird)
                && reading.is(
                    index, [.role, .groupNoun, .organizationNoun, .documentNoun, .mediaNoun, .organizationHead])
    }

    /// Phrases that hang on a role: *the head of the agency*, *a spokesman for X*, *officials in Y*.
    private func extend(_ phrase: NounPhrase, limit: Int, depth: Int) -> NounPhrase {
        var end = phrase.tokens.upperBound
        if end < limit, isOpener(end), let close = (end..<min(limit, end + 16)).first(where: { isCloser($0) }) {
            end = close + 1
        }
        if phrase.kind == .person, end + 1 < limit, Self.belonging.contains(reading.lexemes[end].hash),
            nameAt[end + 1] >= 0,
            names[Int(nameAt[end + 1])].kind == .outlet || names[Int(nameAt[end + 1])].kind == .organization
        {
            return widened(phrase, to: phrase.tokens.lowerBound..<names[Int(nameAt[end + 1])].tokens.upperBound)
        }
        guard canCarry(phrase), end + 1 < limit else { return widened(phrase, to: phrase.tokens.lowerBound..<end) }
        let preposition = isPostModifier(end) ? end + 1 : end
        guard preposition + 1 < limit, Self.carried.contains(reading.lexemes[preposition].hash),
            !isInfinitive(at: preposition),
            let object = self.phrase(startingAt: preposition + 1, limit: limit, depth: depth + 1),
            preposition > end || !isOccasion(preposition + 1, limit: limit)
        else { return widened(phrase, to: phrase.tokens.lowerBound..<end) }
        let whole = phrase.tokens.lowerBound..<object.tokens.upperBound
        return widened(namesBearer(object, of: phrase) ? object : phrase, to: whole)
    }

    /// *was urged by the mayor to resign*: *to* with a verb behind it.
    private func isInfinitive(at to: Int) -> Bool {
        reading.isWord(to, Words.to) && nameAt[to + 1] < 0
            && !reading.is(
                to + 1,
                [
                    .determiner, .possessive, .plural, .groupNoun, .role, .title, .demonym, .organizationNoun,
                    .organizationHead,
                ])
    }

    private static let carried = WordSet(["of", "for", "from", "at", "in", "with", "to"])

    /// *said the minister in a statement*: what hangs on the verb, not on the noun.
    private func isOccasion(_ index: Int, limit: Int) -> Bool {
        (index..<min(limit, index + 4)).contains {
            reading.phrase(.occasion, at: $0, before: limit) != nil || reading.is($0, .calendar)
        }
    }

    private func coordinateForward(_ phrase: NounPhrase, limit: Int, depth: Int) -> NounPhrase {
        let conjunction = phrase.tokens.upperBound
        guard conjunction + 1 < limit else { return phrase }
        if reading.isComma(conjunction) { return withListed(phrase, limit: limit, depth: depth) }
        guard reading.isWord(conjunction, Words.and),
            let next = self.phrase(startingAt: conjunction + 1, limit: limit, depth: depth + 1), next.kind != .other,
            next.kind != .pronoun, isSameSort(phrase, next)
        else { return phrase }
        return isRole(phrase, of: next)
            ? widened(next, to: phrase.tokens.lowerBound..<next.tokens.upperBound) : joined(phrase, next)
    }

    /// *said Ann Coe, Lev Marsh and Ida Poole*: the persons behind the comma.
    private func withListed(_ phrase: NounPhrase, limit: Int, depth: Int) -> NounPhrase {
        let start = phrase.tokens.upperBound + 1
        guard phrase.kind == .person, isFullName(start - 2), isFullName(start),
            let rest = self.phrase(startingAt: start, limit: limit, depth: depth + 1), rest.isJoined,
            rest.kind == .person
        else { return phrase }
        return joined(phrase, rest)
    }
}
