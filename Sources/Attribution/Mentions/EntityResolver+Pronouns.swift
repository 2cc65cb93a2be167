import Document
import Segmentation

/// Who is meant by a pronoun.
extension EntityResolver {
    mutating func pronoun(_ phrase: NounPhrase, first: Int?) -> Resolution {
        let token = phrase.head
        let classes = reading.classes(token)
        if classes.contains(.relative) { return antecedent(ofRelative: token) ?? unresolved(phrase) }
        if isFirstPerson(token), let first { return Resolution(entity: first) }
        if classes.contains(.pluralPronoun) { return pluralAntecedent(token) ?? unresolved(phrase) }
        let gender = classes.intersection([.male, .female])
        if gender.isEmpty { return thing(before: token) ?? unresolved(phrase) }
        return person(before: token, gender: gender, not: first) ?? unresolved(phrase)
    }

    private func isFirstPerson(_ token: Int) -> Bool {
        reading.isWord(token, Words.i) || reading.isWord(token, Words.we)
    }

    private mutating func antecedent(ofRelative token: Int) -> Resolution? {
        var end = token > 0 && reading.isByte(token - 1, 0x2C) ? token - 1 : token
        if end > 2, reading.tokens[end - 1].kind == .number, reading.isByte(end - 2, 0x2C) { end -= 2 }
        guard let phrase = phrases.phrase(endingAt: end, floor: max(0, end - 30)),
            phrase.kind != .pronoun || end < token
        else { return nil }
        return decide(phrase, first: nil)
    }

    /// The person meant by *he* or *she*: the first fitting name of the nearest sentence before, as subjects
    /// come first; within a sentence names in marks do not count.
    private mutating func person(before token: Int, gender: WordClasses, not excluded: Int?) -> Resolution? {
        var sentence = reading.segmented.sentence(at: token)
        let lowest = max(0, sentence - 25)
        while sentence >= lowest {
            if let found = candidate(in: sentence, before: token, gender: gender, not: excluded) { return found }
            sentence -= 1
        }
        return nil
    }

    /// The one meant by a pronoun at `token`, if a sentence names or has heard somebody who fits.
    private mutating func candidate(in sentence: Int, before token: Int, gender: WordClasses, not excluded: Int?)
        -> Resolution?
    {
        let range = reading.segmented.sentences[sentence].tokens
        if !range.contains(token), let asked = lastAsked(in: range, gender: gender, not: excluded) {
            return Resolution(entity: asked)
        }
        let said = firstSpeaker(in: range, before: token, gender: gender, not: excluded)
        let named = namedPerson(in: range, before: token, gender: gender, not: excluded)
        if let said, named == nil || said.token <= named?.token ?? 0 || entities[said.entity].kind == .person {
            return Resolution(entity: said.entity)
        }
        return named.map {
            Resolution(
                entity: entity(ofPerson: $0.person), isAmbiguous: isOneOfTwo($0, before: token, gender: gender))
        }
    }

    /// *Ivan Petrov and Pavel Orlov met*: either may be *he* in the next sentence.
    private func isOneOfTwo(_ found: (person: Int, token: Int), before token: Int, gender: WordClasses) -> Bool {
        let conjunction = phrases.names[Int(phrases.nameAt[found.token])].tokens.upperBound
        guard conjunction + 1 < token, reading.isWord(conjunction, Words.and), phrases.nameAt[conjunction + 1] >= 0
        else { return false }
        let other = Int(index.personOf[Int(phrases.nameAt[conjunction + 1])])
        return other >= 0 && other != found.person && isCompatible(index.people[other].gender, gender)
    }

    private func lastAsked(in sentence: Range<Int>, gender: WordClasses, not excluded: Int?) -> Int? {
        asked.suffix(8).last {
            sentence.contains($0.token) && $0.entity != excluded && fits($0.entity, gender: gender)
        }?.entity
    }

    /// A speaker found in a sentence by description or pronoun: he counts where he stands.
    private func firstSpeaker(in sentence: Range<Int>, before token: Int, gender: WordClasses, not excluded: Int?)
        -> (entity: Int, token: Int)?
    {
        spoken.suffix(80).first {
            sentence.contains($0.token) && $0.token < token && $0.entity != excluded
                && fits($0.entity, gender: gender)
        }
    }

    /// The first person that a sentence names, an object only where no other is named and the pronoun stands later.
    private func namedPerson(in sentence: Range<Int>, before token: Int, gender: WordClasses, not excluded: Int?)
        -> (person: Int, token: Int)?
    {
        var object: (person: Int, token: Int)?
        for name in names(in: sentence) where canBeMeant(name, before: token, gender: gender, not: excluded) {
            let found = (person: Int(index.personOf[name]), token: phrases.names[name].tokens.lowerBound)
            guard isObject(name) else { return found }
            object = object ?? found
        }
        return sentence.contains(token) ? nil : object
    }

    private func canBeMeant(_ name: Int, before token: Int, gender: WordClasses, not excluded: Int?) -> Bool {
        let start = phrases.names[name].tokens.lowerBound
        guard start < token, excluded != nil || !isMarked(start) else { return false }
        let person = Int(index.personOf[name])
        return person >= 0 && (excluded == nil || entityOfPerson[person] != excluded)
            && isCompatible(index.people[person].gender, gender) && !isPossessor(name)
    }

    /// *with Lavrov*, *to Martin Smith*: the object of a preposition is seldom the one meant.
    private func isObject(_ name: Int) -> Bool {
        var before = phrases.names[name].tokens.lowerBound - 1
        while before >= 0, reading.is(before, [.determiner, .role]) { before -= 1 }
        return before >= 0 && reading.is(before, .preposition)
    }

    /// *Obama's* plan: the owner is seldom the one meant.
    private func isPossessor(_ name: Int) -> Bool {
        let end = phrases.names[name].tokens.upperBound
        return end < reading.tokens.count && phrases.isClitic(end)
    }

    private func fits(_ entity: Int, gender: WordClasses) -> Bool {
        guard entities[entity].kind == .person || entities[entity].kind == .unnamed else { return false }
        let person = personOfEntity[entity]
        guard person >= 0 else { return true }
        return isCompatible(index.people[person].gender, gender)
    }

    private mutating func pluralAntecedent(_ token: Int) -> Resolution? {
        if let body = leadingGroup(before: token) { return body }
        let candidates = spoken.suffix(80).filter {
            $0.token < token && [.group, .organization].contains(entities[$0.entity].kind)
        }
        guard let last = candidates.last(where: { entities[$0.entity].kind == .group }) ?? candidates.last else {
            return nil
        }
        return Resolution(entity: last.entity)
    }

    /// *They*: the institution or group that the sentence before starts with.
    private mutating func leadingGroup(before token: Int) -> Resolution? {
        let sentence = reading.segmented.sentence(at: token)
        guard sentence > 0, reading.segmented.sentences[sentence].tokens.lowerBound >= token - 1 else { return nil }
        let tokens = reading.segmented.sentences[sentence - 1].tokens
        var start = tokens.lowerBound
        while start < tokens.upperBound,
            reading.is(start, [.calendar, .adverb]) || reading.isWord(start, WordHash.constant("this"))
        { start += 1 }
        guard let phrase = phrases.phrase(startingAt: start, limit: tokens.upperBound), !isMarked(start) else {
            return nil
        }
        return [.organization, .group, .collective].contains(phrase.kind) ? decide(phrase, first: nil) : nil
    }

    /// *it*: the institution that spoke last.
    private mutating func thing(before token: Int) -> Resolution? {
        if let last = spoken.suffix(80).last(where: {
            $0.token < token && [.organization, .document, .outlet].contains(entities[$0.entity].kind)
        }), token - last.token < 120 {
            return Resolution(entity: last.entity)
        }
        return leadingBody(before: token) ?? lastLoneName(before: token)
    }

    /// *Strelsau says … It called*: a lone name that spoke and that *it* shows to be no person's.
    private func lastLoneName(before token: Int) -> Resolution? {
        let last = spoken.suffix(8).last { $0.token < token && token - $0.token < 60 }
        guard let last, entities[last.entity].kind == .person, personOfEntity[last.entity] < 0 else { return nil }
        return Resolution(entity: last.entity)
    }

    /// The institution that a sentence before starts with.
    private mutating func leadingBody(before token: Int) -> Resolution? {
        let sentence = reading.segmented.sentence(at: token)
        for earlier in stride(from: sentence, through: max(0, sentence - 3), by: -1) {
            let tokens = reading.segmented.sentences[earlier].tokens
            guard let phrase = phrases.phrase(startingAt: tokens.lowerBound, limit: min(token, tokens.upperBound)),
                phrase.tokens.upperBound <= token
            else { continue }
            if [.organization, .outlet, .collective, .document].contains(phrase.kind) {
                return decide(phrase, first: nil)
            }
        }
        return nil
    }

    private mutating func unresolved(_ phrase: NounPhrase) -> Resolution {
        let text = reading.text(phrase.tokens)
        return Resolution(
            entity: entity(
                .described(reading.lexemes[phrase.head].hash, phrase.head),
                Entity(name: "", kind: .unnamed, description: text)), isAmbiguous: true)
    }
}
