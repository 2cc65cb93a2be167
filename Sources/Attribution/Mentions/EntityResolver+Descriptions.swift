import Document
import Segmentation

/// Who is meant by a description: *the minister*.
extension EntityResolver {
    mutating func description(_ phrase: NounPhrase) -> Resolution {
        if let person = apposedPerson(behind: phrase) { return Resolution(entity: entity(ofPerson: person)) }
        if phrases.endsInOld(phrase.head), isDefinite(phrase),
            let person = person(aged: phrase.head) ?? lastPerson(before: phrase.tokens.lowerBound)
        {
            return Resolution(entity: entity(ofPerson: person))
        }
        let head = reading.lexemes[phrase.head].hash
        guard isDefinite(phrase) || isInHeadline(phrase) else { return Resolution(entity: newDescription(phrase)) }
        if let unnamed = unnamedBearer(of: head, before: phrase) { return Resolution(entity: unnamed) }
        if let earlier = described.suffix(80).last(where: {
            $0.head == head && $0.token < phrase.head && phrase.head - $0.token < 1500
        }) {
            if person(withRole: head, of: phrase) == nil {
                return Resolution(entity: personIntroduced(after: earlier.token, as: phrase) ?? earlier.entity)
            }
        }
        if let person = person(withRole: head, of: phrase) { return Resolution(entity: entity(ofPerson: person)) }
        if let person = person(synonymousWith: head, of: phrase) { return Resolution(entity: entity(ofPerson: person)) }
        if let earlier = described.suffix(80).last(where: {
            synonyms.stands(head, for: $0.head) && $0.token < phrase.head
        }) {
            return Resolution(entity: earlier.entity)
        }
        if !Self.anonymousRoles.contains(head) {
            if let person = personNamedLater(as: head, phrase) ?? recentPerson(before: phrase) {
                return Resolution(entity: person)
            }
        }
        return Resolution(entity: newDescription(phrase))
    }

    /// *A nurse had tried to warn them. “…,” the nurse said*: somebody introduced without a name right before.
    private mutating func unnamedBearer(of head: UInt64, before phrase: NounPhrase) -> Int? {
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
    private mutating func personIntroduced(after token: Int, as phrase: NounPhrase) -> Int? {
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
    private func apposedPerson(behind phrase: NounPhrase) -> Int? {
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
    private func person(aged old: Int) -> Int? {
        let age = reading.text(old).prefix { $0.isNumber }
        guard !age.isEmpty else { return nil }
        let name = names(before: old).last { name in
            let comma = phrases.names[name].tokens.upperBound
            return index.personOf[name] >= 0 && comma + 1 < old && reading.isComma(comma)
                && reading.text(comma + 1) == age
        }
        return name.map { Int(index.personOf[$0]) }
    }

    /// Roles that seldom stand for somebody named before: a new, unnamed speaker is as likely.
    private static let anonymousRoles = WordSet([
        "official", "spokesman", "spokeswoman", "spokesperson", "source", "aide", "adviser", "advisor", "person",
        "operative", "strategist", "insider", "lawyer", "attorney", "officer", "witness", "representative",
        "staffer", "consultant", "caller", "voter", "resident", "neighbor", "neighbour", "friend", "judge", "user",
    ])

    /// The person named most in the article among those of the sentences before, of the description's gender.
    private mutating func recentPerson(before phrase: NounPhrase) -> Int? {
        let gender = reading.classes(phrase.head).intersection([.male, .female])
        let sentence = reading.segmented.sentence(at: phrase.head)
        let first = reading.segmented.sentences[max(0, sentence - 6)].tokens.lowerBound
        var best: (person: Int, count: Int)?
        for name in names(in: first..<phrase.tokens.lowerBound) {
            let person = Int(index.personOf[name])
            guard person >= 0, isCompatible(index.people[person].gender, gender),
                !isMarked(phrases.names[name].tokens.lowerBound)
            else { continue }
            if index.people[person].count > best?.count ?? 0 { best = (person, index.people[person].count) }
        }
        return best.map { entity(ofPerson: $0.person) }
    }

    /// Whether the phrase speaks of somebody already known: *the minister*, *this official*.
    private func isDefinite(_ phrase: NounPhrase) -> Bool {
        reading.is(phrase.tokens.lowerBound, .definite)
            && (phrase.tokens.upperBound == phrase.head + 1 || phrase.tokens.count < 8
                || phrase.head + 1 < phrase.tokens.upperBound && reading.isWord(phrase.head + 1, Words.and))
    }

    private mutating func newDescription(_ phrase: NounPhrase) -> Int {
        let head = reading.lexemes[phrase.head].hash
        let text = reading.text(phrase.tokens)
        let entity = entity(.described(head, phrase.head), Entity(name: "", kind: .unnamed, description: text))
        described.append((head, entity, phrase.head))
        return entity
    }

    /// The last person before the phrase whose role is its head; where several are, the one who shares more words.
    private func person(withRole head: UInt64, of phrase: NounPhrase) -> Int? {
        bestPerson(for: phrase) { $0.roles.contains(head) }
    }

    private func person(synonymousWith head: UInt64, of phrase: NounPhrase) -> Int? {
        bestPerson(for: phrase) { record in record.roles.contains { synonyms.stands(head, for: $0) } }
    }

    private func bestPerson(for phrase: NounPhrase, where isFitting: (PersonRecord) -> Bool) -> Int? {
        let gender = reading.classes(phrase.head).intersection([.male, .female])
        let modifiers = modifierHashes(of: phrase)
        let isHeadline = isInHeadline(phrase)
        var best: (person: Int, shared: Int, token: Int)?
        // A headline speaks of those whom the text introduces.
        let near = isHeadline ? 0..<min(phrases.names.count, Self.reach) : names(before: phrase.tokens.lowerBound)
        for name in near {
            let person = Int(index.personOf[name])
            guard person >= 0, isFitting(index.people[person]),
                gender.isEmpty || isCompatible(index.people[person].gender, gender)
            else { continue }
            let shared = sharedModifiers(modifiers, with: index.people[person])
            if shared < 0 { continue }
            if best == nil || (isHeadline ? shared > best?.shared ?? 0 : shared >= best?.shared ?? 0) {
                best = (person, shared, phrases.names[name].tokens.lowerBound)
            }
        }
        return best?.person
    }

    /// *The captain gave evidence. … Ann Lee, the ferry's captain, …*: the only one whom the rest of the article calls so.
    private mutating func personNamedLater(as head: UInt64, _ phrase: NounPhrase) -> Int? {
        let gender = reading.classes(phrase.head).intersection([.male, .female])
        let bearers = index.people.indices.prefix(Self.reach).filter {
            index.people[$0].roles.contains(head) && isCompatible(index.people[$0].gender, gender)
                && sharedModifiers(modifierHashes(of: phrase), with: index.people[$0]) >= 0
        }
        return bearers.count == 1 ? entity(ofPerson: bearers[0]) : nil
    }

    private func isInHeadline(_ phrase: NounPhrase) -> Bool {
        reading.segmented.paragraphs[reading.segmented.paragraph(at: phrase.head)].kind == .headline
    }

    private func modifierHashes(of phrase: NounPhrase) -> [Int] {
        phrase.tokens.filter {
            $0 != phrase.head && reading.tokens[$0].kind == .word
                && reading.classes($0).isDisjoint(with: [.determiner, .preposition])
        }
    }

    private static let partyNames = ["democratic", "republican", "conservative", "labour", "liberal"]
    private static let parties = WordSet(partyNames)
    private static let partyHashes = Set(partyNames.map { WordHash.of($0) })

    /// How many modifiers fit the person; -1 where a nationality or party contradicts.
    private func sharedModifiers(_ modifiers: [Int], with record: PersonRecord) -> Int {
        var shared = 0
        for token in modifiers {
            if record.roles.contains(reading.lexemes[token].hash) { shared += 1; continue }
            if Self.parties.contains(reading.lexemes[token].hash), !record.roles.isDisjoint(with: Self.partyHashes) {
                return -1
            }
            guard reading.is(token, .demonym) else { continue }
            let hasOther = record.roles.contains { reading.lexicon.place(ofDemonym: $0) != nil }
            if hasOther { return -1 }
        }
        return shared
    }
}
