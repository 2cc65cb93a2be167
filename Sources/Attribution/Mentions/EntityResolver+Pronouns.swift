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
        objectOfPronoun = personToldOf(behind: token)
        let gender = classes.intersection([.male, .female])
        if gender.isEmpty { return thing(before: token) ?? unresolved(phrase) }
        return person(before: token, gender: gender, not: first) ?? owner(before: token, gender: gender, not: first)
            ?? unresolved(phrase)
    }

    /// *She called Keane a friend.*: whom the pronoun's own verb has as its object is somebody else.
    private func personToldOf(behind pronoun: Int) -> Int? {
        var next = pronoun + 1
        while next < min(reading.tokens.count, pronoun + 5), reading.tokens[next].kind == .word,
            phrases.nameAt[next] < 0,
            !reading.is(next, [.preposition, .subordinator, .conjunction])
        { next += 1 }
        guard next > pronoun + 1, next < reading.tokens.count, phrases.nameAt[next] >= 0,
            case let name = Int(phrases.nameAt[next]), !isPossessor(name), index.personOf[name] >= 0
        else { return nil }
        return Int(index.personOf[name])
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

    /// *Ann Berg's voice was hoarse. "…," she said*: the owner of something, where nobody else is named near by.
    private mutating func owner(before token: Int, gender: WordClasses, not excluded: Int?) -> Resolution? {
        let sentence = reading.segmented.sentence(at: token)
        let first = max(reading.segmented.sentences[max(0, sentence - 10)].tokens.lowerBound, token - 400)
        let name = names(in: first..<token).last {
            isPossessor($0) && fits(person: Int(index.personOf[$0]), gender: gender, not: excluded)
        }
        return name.map { Resolution(entity: entity(ofPerson: Int(index.personOf[$0]))) }
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
        if said == nil, named == nil, let subject = leadingDescription(of: range, before: token, gender: gender) {
            return decide(subject, first: nil)
        }
        if let said, named == nil || !isUnresolved(said.entity),
            named == nil || said.token <= named?.token ?? 0 || entities[said.entity].kind == .person
        {
            return Resolution(entity: said.entity)
        }
        return named.map {
            Resolution(
                entity: entity(ofPerson: $0.person), isAmbiguous: isOneOfTwo($0, before: token, gender: gender))
        }
    }

    private static let nobody = WordSet(["no", "any", "every", "each", "few", "many", "neither", "either", "both"])

    /// *Asked about it, a negotiator sighed. “…,” she said*: somebody without a name whom the sentence before is about.
    private func leadingDescription(of sentence: Range<Int>, before token: Int, gender: WordClasses) -> NounPhrase? {
        guard !sentence.contains(token), let start = phrases.startOfMainClause(sentence), !isMarked(start),
            let phrase = phrases.phrase(startingAt: start, limit: sentence.upperBound), phrase.kind == .description,
            !Self.nobody.contains(reading.lexemes[start].hash),
            isCompatible(reading.classes(phrase.head).intersection([.male, .female]), gender)
        else { return nil }
        return phrase
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
                // Who speaks in somebody's words is heard there only.
                && (isMarked(token) || !isMarked($0.token)) && fits($0.entity, gender: gender)
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
        return fits(person: Int(index.personOf[name]), gender: gender, not: excluded) && !isPossessor(name)
    }

    private func fits(person: Int, gender: WordClasses, not excluded: Int?) -> Bool {
        person >= 0 && person != objectOfPronoun && (excluded == nil || entityOfPerson[person] != excluded)
            && isCompatible(index.people[person].gender, gender)
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
        return person != objectOfPronoun && isCompatible(index.people[person].gender, gender)
    }

    /// Whether nobody knows who a pronoun meant: of those whom the sentence names one is likelier.
    private func isUnresolved(_ entity: Int) -> Bool { pronounEntities.contains(entity) }

    mutating func unresolved(_ phrase: NounPhrase) -> Resolution {
        let entity = entity(
            .described(reading.lexemes[phrase.head].hash, phrase.head),
            Entity(name: "", kind: .unnamed, description: reading.text(phrase.tokens)))
        pronounEntities.insert(entity)
        return Resolution(entity: entity, isAmbiguous: true)
    }
}
