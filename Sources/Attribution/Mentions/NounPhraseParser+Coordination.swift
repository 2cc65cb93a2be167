import Document
import Segmentation

/// Phrases joined by *and*, and lists of persons.
extension NounPhraseParser {
    /// *Smith and Jones*: joined where both can speak.
    func coordinate(_ phrase: NounPhrase, floor: Int, depth: Int) -> NounPhrase {
        let conjunction = phrase.tokens.lowerBound - 1
        guard phrase.kind != .other, phrase.kind != .pronoun || depth > 0, conjunction > floor,
            reading.isWord(conjunction, Words.and) || reading.isByte(conjunction, UInt8(ascii: "&"))
        else { return phrase }
        let end = reading.isByte(conjunction - 1, UInt8(ascii: ",")) ? conjunction - 1 : conjunction
        guard let before = self.phrase(endingAt: end, floor: floor, depth: depth + 1), before.kind != .other,
            before.kind != .pronoun,
            isSameSort(before, phrase), !isObject(before, floor: floor)
        else { return phrase }
        if before.kind == .description, phrase.kind == .description, !isDeterminer(phrase.tokens.lowerBound),
            isDeterminer(before.tokens.lowerBound)
        {
            // *the front-runner and former secretary*: one person of two roles.
            return widened(before, to: before.tokens.lowerBound..<phrase.tokens.upperBound)
        }
        if isRole(before, of: phrase) {
            return widened(phrase, to: before.tokens.lowerBound..<phrase.tokens.upperBound)
        }
        return withListed(joined(before, phrase), floor: floor, depth: depth)
    }

    func joined(_ first: NounPhrase, _ second: NounPhrase) -> NounPhrase {
        NounPhrase(
            tokens: first.tokens.lowerBound..<second.tokens.upperBound, head: first.head, kind: first.kind,
            name: first.name, isPlural: true, others: first.others + [second.head] + second.others)
    }

    /// *former mayor and party chairman Ann Lee*: roles without an article are those of the person behind them.
    func isRole(_ phrase: NounPhrase, of person: NounPhrase) -> Bool {
        phrase.kind == .description && !isDeterminer(phrase.tokens.lowerBound) && person.kind == .person
            && person.name >= 0 && !person.isJoined && !isDeterminer(person.tokens.lowerBound)
            && names[person.name].name.lowerBound > person.tokens.lowerBound
    }

    /// *Ann Coe, Lev Marsh and Ida Poole*: the persons before the comma.
    private func withListed(_ people: NounPhrase, floor: Int, depth: Int) -> NounPhrase {
        let comma = people.tokens.lowerBound - 1
        guard people.kind == .person, comma > floor, reading.isComma(comma), isFullName(comma - 1),
            let first = phrase(endingAt: comma, floor: floor, depth: depth + 1), first.kind == .person,
            !isObject(first, floor: floor), !isDeterminer(first.tokens.lowerBound)
        else { return people }
        return joined(first, people)
    }

    /// Whether a person's name of several words stands at a token.
    func isFullName(_ index: Int) -> Bool {
        guard nameAt[index] >= 0 else { return false }
        let mention = names[Int(nameAt[index])]
        return mention.kind == .person && mention.name.count > 1
    }

    func isSameSort(_ left: NounPhrase, _ right: NounPhrase) -> Bool {
        let people: Set<PhraseHead> = [.person, .name, .description, .group]
        let institutions: Set<PhraseHead> = [
            .organization, .place, .outlet, .programme, .collective, .media, .group, .document,
        ]
        return people.contains(left.kind) && people.contains(right.kind)
            || institutions.contains(left.kind) && institutions.contains(right.kind)
    }

    /// Whether a verb stands right before the phrase, so that it is that verb's object.
    private func isObject(_ phrase: NounPhrase, floor: Int) -> Bool {
        let before = phrase.tokens.lowerBound - 1
        if before > floor, reading.isWord(before, Words.as), reading.isWord(before - 1, WordHash.constant("such")) {
            return false
        }
        return before >= floor
            && (reading.is(before, [.finite, .verbPast, .verbGerund, .preposition, .verbThird]) || isGerund(before))
    }
}
