import Document
import Segmentation

/// Who is meant by a description that the article introduces with, before or after a name: *Ann Lee, 42, the keeper*.
extension EntityResolver {
    /// *A nurse had tried to warn them. “…,” the nurse said*: somebody introduced without a name right before.
    mutating func unnamedBearer(of head: UInt64, before phrase: NounPhrase) -> Int? {
        let sentence = reading.segmented.sentence(at: phrase.head)
        let start = phrase.tokens.lowerBound
        let first = max(reading.segmented.sentences[max(0, sentence - 2)].tokens.lowerBound, start - 150)
        guard
            let token = (first..<max(first, start)).last(where: {
                reading.lexemes[$0].hash == head && phrases.nameAt[$0] < 0
            }), token > first, let earlier = phrases.phrase(endingAt: token + 1, floor: first),
            reading.isWord(earlier.tokens.lowerBound, Words.a) || reading.isWord(earlier.tokens.lowerBound, Words.an),
            !names(in: token..<start).contains(where: { index.personOf[$0] >= 0 })
        else { return nil }
        if let known = byKey[.described(head, token)] { return known }
        return newDescription(earlier)
    }

    /// *An astronomer scoffed. “…,” Ann Lee said. … The astronomer*: the one person named for the first time since.
    mutating func personIntroduced(after token: Int, as phrase: NounPhrase) -> Int? {
        let gender = reading.classes(phrase.head).intersection([.male, .female])
        guard !Self.anonymousRoles.contains(reading.lexemes[phrase.head].hash) else { return nil }
        let known = Set(names(before: token).map { index.personOf[$0] })
        let since = Set(names(in: token..<phrase.tokens.lowerBound).map { index.personOf[$0] })
        let fresh = since.subtracting(known).filter {
            $0 >= 0 && isCompatible(index.people[Int($0)].gender, gender)
        }
        return fresh.count == 1 ? fresh.first.map { entity(ofPerson: Int($0)) } : nil
    }

    /// *The Italian*: the last one named who is not said to come from elsewhere.
    mutating func compatriot(_ phrase: NounPhrase) -> Int? {
        guard phrase.tokens.count == 2, reading.is(phrase.head, .demonym), isOnePerson(phrase.head),
            reading.is(phrase.tokens.lowerBound, .definite)
        else { return nil }
        let demonym = reading.lexemes[phrase.head].hash
        let name = names(before: phrase.tokens.lowerBound).last {
            guard index.personOf[$0] >= 0, !isMarked(phrases.names[$0].tokens.lowerBound) else { return false }
            let roles = index.people[Int(index.personOf[$0])].roles
            return roles.contains(demonym) || !roles.contains { reading.lexicon.place(ofDemonym: $0) != nil }
        }
        return name.map { entity(ofPerson: Int(index.personOf[$0])) }
    }

    /// *Italian*, *Israeli*, *Spaniard* and not *Dutch*, *Chinese*: demonyms that name one human being.
    private func isOnePerson(_ demonym: Int) -> Bool {
        let text = reading.text(demonym)
        return ["an", "i", "ard", "er"].contains { text.hasSuffix($0) }
    }

    /// *the regional governor, Halina Dorn,*: the name between commas says who is meant.
    func apposedPerson(behind phrase: NounPhrase) -> Int? {
        let comma = phrase.tokens.upperBound
        guard comma + 1 < reading.tokens.count, reading.isComma(comma), phrases.nameAt[comma + 1] >= 0 else {
            return nil
        }
        let name = Int(phrases.nameAt[comma + 1])
        let mention = phrases.names[name]
        guard mention.kind == .person, mention.tokens.lowerBound == comma + 1, mention.name.count > 1,
            endsApposition(mention.tokens.upperBound)
        else { return nil }
        return person(ofName: name) >= 0 ? person(ofName: name) : nil
    }

    private func endsApposition(_ token: Int) -> Bool {
        guard token < reading.tokens.count else { return true }
        return reading.tokens[token].kind == .punctuation || reading.tokens[token].kind == .mark
    }

    /// *Ann Lee, 42, … The 42-year-old*: the last one of whom the article tells that age.
    func person(aged old: Int) -> Int? {
        let age = reading.text(old).prefix { $0.isNumber }
        guard !age.isEmpty else { return nil }
        let name = names(before: old).last { name in
            let comma = phrases.names[name].tokens.upperBound
            return index.personOf[name] >= 0 && comma + 1 < old && reading.isComma(comma)
                && reading.text(comma + 1) == age
        }
        return name.map { Int(index.personOf[$0]) }
    }

    /// *The captain gave evidence. … Ann Lee, the ferry's captain, …*: the only one whom the rest of the article calls so.
    mutating func personNamedLater(as head: UInt64, _ phrase: NounPhrase) -> Int? {
        let gender = reading.classes(phrase.head).intersection([.male, .female])
        let bearers = index.people.indices.prefix(Self.reach).filter {
            index.people[$0].roles.contains(head) && isCompatible(index.people[$0].gender, gender)
                && sharedModifiers(modifierHashes(of: phrase), with: index.people[$0]) >= 0
        }
        return bearers.count == 1 ? entity(ofPerson: bearers[0]) : nil
    }
}
