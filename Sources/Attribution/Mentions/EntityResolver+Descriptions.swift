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
        // A headline's words may have the mention of their place in the text.
        if let same = spoken.suffix(200).last(where: { $0.token == phrase.head }) {
            return Resolution(entity: same.entity)
        }
        let head = reading.lexemes[phrase.head].hash
        // *this reporter*: who wrote the article is nobody in it.
        if reading.isWord(phrase.tokens.lowerBound, WordHash.constant("this")), Self.writers.contains(head) {
            return Resolution(entity: newDescription(phrase))
        }
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

    private static let writers = WordSet(["reporter", "correspondent", "journalist", "writer", "columnist"])

    /// Roles that seldom stand for somebody named before: a new, unnamed speaker is as likely.
    static let anonymousRoles = WordSet([
        "official", "spokesman", "spokeswoman", "spokesperson", "source", "aide", "adviser", "advisor", "person",
        "narrator", "announcer", "guard", "clerk", "driver", "heckler", "bystander", "questioner", "interviewer",
        "operative", "strategist", "insider", "lawyer", "attorney", "officer", "witness", "representative",
        "staffer", "consultant", "caller", "voter", "resident", "neighbor", "neighbour", "friend", "judge", "user",
        "moderator",
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
                !isMarked(phrases.names[name].tokens.lowerBound), !speaks(person, in: sentence, before: phrase)
            else { continue }
            if index.people[person].count > best?.count ?? 0 { best = (person, index.people[person].count) }
        }
        return best.map { entity(ofPerson: $0.person) }
    }

    /// *Voss said she would not come, because the minister had called her …*: nobody describes himself as somebody else.
    private func speaks(_ person: Int, in sentence: Int, before phrase: NounPhrase) -> Bool {
        let first = reading.segmented.sentences[sentence].tokens.lowerBound
        return spoken.suffix(8).contains {
            $0.token >= first && $0.token < phrase.tokens.lowerBound && personOfEntity[$0.entity] == person
        }
    }

    /// Whether the phrase speaks of somebody already known: *the minister*, *this official*.
    private func isDefinite(_ phrase: NounPhrase) -> Bool {
        reading.is(phrase.tokens.lowerBound, .definite)
            && (phrase.tokens.upperBound == phrase.head + 1 || phrase.tokens.count < 8
                || phrase.head + 1 < phrase.tokens.upperBound && reading.isWord(phrase.head + 1, Words.and))
    }

    mutating func newDescription(_ phrase: NounPhrase) -> Int {
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
        let isInside = isMarked(phrase.head)
        var best: (person: Int, shared: Int, token: Int)?
        // A headline speaks of those whom the text introduces.
        let near = isHeadline ? 0..<min(phrases.names.count, Self.reach) : names(before: phrase.tokens.lowerBound)
        for name in near {
            let person = Int(index.personOf[name])
            guard person >= 0, isFitting(index.people[person]),
                isInside || !isMarked(phrases.names[name].tokens.lowerBound),
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

    private func isInHeadline(_ phrase: NounPhrase) -> Bool {
        reading.segmented.paragraphs[reading.segmented.paragraph(at: phrase.head)].kind == .headline
    }

    func modifierHashes(of phrase: NounPhrase) -> [Int] {
        phrase.tokens.filter {
            $0 != phrase.head && reading.tokens[$0].kind == .word
                && reading.classes($0).isDisjoint(with: [.determiner, .preposition])
        }
    }

    private static let partyNames = ["democratic", "republican", "conservative", "labour", "liberal"]
    private static let parties = WordSet(partyNames)
    private static let partyHashes = Set(partyNames.map { WordHash.of($0) })

    /// How many modifiers fit the person; -1 where a nationality or party contradicts.
    func sharedModifiers(_ modifiers: [Int], with record: PersonRecord) -> Int {
        var shared = 0
        for token in modifiers {
            if record.roles.contains(reading.lexemes[token].hash) { shared += 1; continue }
            if Self.parties.contains(reading.lexemes[token].hash),
                record.roles.contains(where: Self.partyHashes.contains)
            {
                return -1
            }
            guard reading.is(token, .demonym) else { continue }
            let hasOther = record.roles.contains { reading.lexicon.place(ofDemonym: $0) != nil }
            if hasOther { return -1 }
        }
        return shared
    }
}
