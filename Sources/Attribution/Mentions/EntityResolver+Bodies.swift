import Document
import Segmentation

/// Who is meant by a word for a group, an institution, a text or an outlet.
extension EntityResolver {
    mutating func group(_ phrase: NounPhrase) -> Int {
        if let people = apposedPeople(behind: phrase) { return people }
        if let name = joinedNames(of: phrase) {
            return entity(.named(name), Entity(name: name, kind: .group, description: reading.text(phrase.tokens)))
        }
        let text = withoutArticle(phrase)
        let isNamed = phrase.tokens.contains {
            phrases.nameAt[$0] >= 0 || reading.is($0, .demonym) && reading.isCapitalized($0)
        }
        let kind: EntityKind = !isNamed && isAnonymous(phrase) ? .unnamed : .group
        return entity(.named(text), Entity(name: isNamed ? text : "", kind: kind, description: text))
    }

    /// *Gantt and Sheriff Dale Purvis*: the full names of people joined by *and*.
    private func joinedNames(of phrase: NounPhrase) -> String? {
        guard phrase.isJoined else { return nil }
        let joined = ([phrase.head] + phrase.others).map { Int(phrases.nameAt[$0]) }
        guard joined.allSatisfy({ $0 >= 0 && [.person, .unknown].contains(phrases.names[$0].kind) }) else { return nil }
        let names = joined.map { name in
            let person = Int(index.personOf[name])
            return person >= 0 ? personName(index.people[person]) : reading.text(phrases.names[name].name)
        }
        return names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
    }

    /// *One of them, Milos,* and *two team-mates, Ann Lee and Ade Cole,*: the names between commas.
    private mutating func apposedPeople(behind phrase: NounPhrase) -> Int? {
        let comma = phrase.tokens.upperBound
        guard comma + 1 < reading.tokens.count, reading.isComma(comma), phrases.nameAt[comma + 1] >= 0,
            let names = phrases.phrase(startingAt: comma + 1, limit: min(comma + 16, reading.tokens.count)),
            names.kind == .person || names.kind == .name,
            names.tokens.upperBound < reading.tokens.count, reading.isComma(names.tokens.upperBound)
        else { return nil }
        if let joined = joinedNames(of: names) {
            return entity(.named(joined), Entity(name: joined, kind: .group, description: reading.text(phrase.tokens)))
        }
        guard !names.isJoined, reading.isWord(phrase.head, Words.one) else { return nil }
        return named(names).entity
    }

    /// *two people familiar with the talks*, *sources*: some people, told by nothing that they are.
    private func isAnonymous(_ phrase: NounPhrase) -> Bool {
        Self.anonymousPeople.contains(reading.lexemes[phrase.head].hash)
    }

    private static let anonymousPeople = WordSet(["people", "persons", "sources", "insiders"])

    /// *the group*, *the organisation*: one institution named before.
    func isOneBody(_ phrase: NounPhrase) -> Bool {
        reading.is(phrase.tokens.lowerBound, .definite) && phrase.tokens.count <= 3
            && !Self.uniqueBodies.contains(reading.lexemes[phrase.head].hash)
            && (Self.bodyNouns.contains(reading.lexemes[phrase.head].hash)
                || !endsInS(phrase.head) && phrase.tokens.count == 2)
    }

    private func endsInS(_ token: Int) -> Bool {
        reading.bytes[Int(reading.tokens[token].end) - 1] | 0x20 == UInt8(ascii: "s")
    }

    private static let bodyNouns = WordSet([
        "group", "organization", "organisation", "association", "coalition", "movement", "union",
    ])

    /// Of these a country has one: *the army* is no guard or legion named before.
    private static let uniqueBodies = WordSet([
        "army", "navy", "military", "government", "parliament", "congress", "senate", "cabinet", "treasury",
    ])

    func withoutArticle(_ phrase: NounPhrase) -> String {
        let start =
            reading.is(phrase.tokens.lowerBound, .determiner) && phrase.tokens.count > 1
            ? phrase.tokens.lowerBound + 1 : phrase.tokens.lowerBound
        return reading.text(start..<phrase.tokens.upperBound)
    }

    /// *the company*: the organisation named last whose name ends so, else described.
    mutating func collective(_ phrase: NounPhrase) -> Resolution {
        let text = withoutArticle(phrase)
        let isNamed = phrase.tokens.contains { phrases.nameAt[$0] >= 0 }
        if isNamed {
            return Resolution(entity: entity(.named(text), Entity(name: text, kind: .organization, description: nil)))
        }
        if let body = apposedBody(behind: phrase) { return body }
        let head = reading.lexemes[phrase.head].hash
        for name in names(before: phrase.tokens.lowerBound).reversed()
        where phrases.names[name].kind == .organization {
            if phrases.names[name].name.contains(where: { reading.lexemes[$0].hash == head }) {
                return Resolution(entity: organization(self.phrase(ofName: name, kind: .organization)))
            }
        }
        if isOneBody(phrase), let body = lastBody(before: phrase.tokens.lowerBound) { return body }
        return Resolution(entity: entity(.named(text), Entity(name: text, kind: .organization, description: text)))
    }

    /// *The toll company, Passvia,*: the name between commas.
    private mutating func apposedBody(behind phrase: NounPhrase) -> Resolution? {
        let comma = phrase.tokens.upperBound
        guard comma + 1 < reading.tokens.count, reading.isComma(comma), phrases.nameAt[comma + 1] >= 0 else {
            return nil
        }
        let name = Int(phrases.nameAt[comma + 1])
        let mention = phrases.names[name]
        guard mention.tokens.lowerBound == comma + 1, mention.tokens.upperBound < reading.tokens.count,
            reading.isComma(mention.tokens.upperBound), mention.kind == .unknown || mention.kind == .organization
        else { return nil }
        if mention.kind == .organization {
            return Resolution(entity: organization(self.phrase(ofName: name, kind: .organization)))
        }
        let text = reading.text(mention.name)
        return Resolution(entity: entity(.named(text), Entity(name: text, kind: .organization, description: nil)))
    }

    private func isBody(_ name: NameMention) -> Bool {
        name.kind == .organization || name.kind == .unknown && name.name.count > 1
    }

    /// The institution named last.
    private mutating func lastBody(before token: Int) -> Resolution? {
        if let spoken = spoken.suffix(80).last(where: { $0.token < token && entities[$0.entity].kind == .organization })
        {
            return Resolution(entity: spoken.entity)
        }
        guard let name = names(before: token).last(where: { isBody(phrases.names[$0]) }) else { return nil }
        return Resolution(entity: organization(phrase(ofName: name, kind: .organization)))
    }

    mutating func document(_ phrase: NounPhrase) -> Int {
        let text = withoutArticle(phrase)
        let isNamed = phrases.nameAt[phrase.head] >= 0 || reading.isCapitalized(phrase.head) && phrase.tokens.count > 2
        return entity(.named(text), Entity(name: isNamed ? text : "", kind: .document, description: text))
    }

    /// *the newspaper*: the outlet named last; *reports*: no one in particular.
    mutating func media(_ phrase: NounPhrase) -> Resolution {
        if reading.isWord(phrase.tokens.lowerBound, WordHash.constant("this")) {
            return Resolution(entity: document(phrase))
        }
        if reading.is(phrase.tokens.lowerBound, .definite), !phrase.isPlural,
            let outlet = lastOutlet(before: phrase.tokens.lowerBound)
        {
            return outlet
        }
        return Resolution(
            entity: entity(
                .named(withoutArticle(phrase)), Entity(name: "", kind: .outlet, description: withoutArticle(phrase))))
    }

    /// *the website*, *the network*: a word for an outlet named before.
    func standsForOutlet(_ phrase: NounPhrase) -> Bool {
        reading.is(phrase.tokens.lowerBound, .definite) && phrase.tokens.count <= 3
            && OutletWords.contains(reading.lexemes[phrase.head].hash)
            && !phrase.tokens.contains { Self.scholarly.contains(reading.lexemes[$0].hash) }
    }

    /// *the research paper* is no newspaper.
    private static let scholarly = WordSet(["research", "white", "working", "scientific", "policy", "discussion"])

    private mutating func lastOutlet(before token: Int) -> Resolution? {
        guard let name = names(before: token).last(where: { phrases.names[$0].kind == .outlet }) else {
            return nil
        }
        return outlet(phrase(ofName: name, kind: .outlet))
    }
}
