import Document
import Segmentation

/// Says who is meant by a mention: last name to full name, pronoun to antecedent, description to the one
/// introduced as such.
struct EntityResolver {
    /// The answer for one mention.
    struct Resolution {
        let entity: Int
        var isAmbiguous = false
    }

    /// What tells one entity from another.
    enum Key: Hashable {
        case known(String)
        case named(String)
        case described(UInt64, Int)
    }

    let reading: Reading
    let phrases: NounPhraseParser
    let index: PeopleIndex
    let synonyms: RoleSynonyms
    /// Lone names that are no person's.
    let bodies: Set<UInt64>
    /// For every token, whether it stands in marks.
    let isMarked: (Int) -> Bool
    private(set) var entities: [Entity] = []
    private(set) var byKey: [Key: Int] = [:]
    /// The person whom the clause of the pronoun in hand tells of: *Keane* in *She called Keane a friend*.
    var objectOfPronoun: Int?
    /// For every person of the index, the entity; -1 for one who has not spoken.
    private(set) var entityOfPerson: [Int]
    /// For every entity, the person of the index; -1 for any other.
    private(set) var personOfEntity: [Int] = []
    /// Descriptions resolved so far, in order: head word and entity.
    var described: [(head: UInt64, entity: Int, token: Int)] = []
    /// Speakers in order of resolution, for pronouns.
    private(set) var spoken: [(entity: Int, token: Int)] = []
    /// Entities of pronouns that nothing resolved.
    var pronounEntities: Set<Int> = []
    /// Those who were asked something: whoever answers next is most likely one of them.
    private(set) var asked: [(entity: Int, token: Int)] = []

    init(_ reading: Reading, phrases: NounPhraseParser, isMarked: @escaping (Int) -> Bool) {
        self.reading = reading
        self.phrases = phrases
        self.isMarked = isMarked
        index = PeopleIndex(reading, names: phrases.names)
        entityOfPerson = Array(repeating: -1, count: index.people.count)
        synonyms = reading.lexicon.synonyms
        bodies = EntityResolver.bodies(among: phrases.names, in: reading)
    }

    /// The person of a name mention, -1 for none.
    func person(ofName name: Int) -> Int { Int(index.personOf[name]) }

    /// Who is meant by a phrase.
    /// - Parameter first: the entity meant by *I* and *we* here, for words inside a quotation.
    mutating func resolve(_ phrase: NounPhrase, first: Int? = nil) -> Resolution {
        let resolution = decide(phrase, first: first)
        spoken.append((resolution.entity, phrase.head))
        return resolution
    }

    /// Notes that somebody was asked a question: *Conroy asked Berg whether …*
    mutating func noteAsked(_ phrase: NounPhrase) {
        guard phrase.kind == .person || phrase.kind == .name, phrase.name >= 0, index.personOf[phrase.name] >= 0 else {
            return
        }
        asked.append((entity(ofPerson: Int(index.personOf[phrase.name])), phrase.head))
    }

    /// Who is meant, without note that he spoke.
    mutating func decide(_ phrase: NounPhrase, first: Int?) -> Resolution {
        if phrase.isJoined { return Resolution(entity: group(phrase)) }
        if let person = compatriot(phrase) { return Resolution(entity: person) }
        switch phrase.kind {
        case .pronoun: return pronoun(phrase, first: first)
        case .person, .name: return named(phrase)
        case .organization, .place: return Resolution(entity: organization(phrase))
        case .outlet, .programme: return outlet(phrase)
        case .description: return standsForOutlet(phrase) ? media(phrase) : description(phrase)
        case .group: return isOneBody(phrase) ? collective(phrase) : Resolution(entity: group(phrase))
        case .collective: return standsForOutlet(phrase) ? media(phrase) : collective(phrase)
        case .document where standsForOutlet(phrase): return media(phrase)
        case .document: return Resolution(entity: document(phrase))
        case .media: return media(phrase)
        case .other: return other(phrase)
        }
    }

    // MARK: - Entities

    mutating func entity(ofPerson person: Int) -> Int {
        if entityOfPerson[person] >= 0 { return entityOfPerson[person] }
        let record = index.people[person]
        entityOfPerson[person] = append(
            Entity(name: personName(record), kind: .person, description: record.description.map { reading.text($0) }),
            person: person)
        return entityOfPerson[person]
    }

    func personName(_ record: PersonRecord) -> String {
        let name = reading.text(record.name)
        // The first byte of U+00A0 in UTF-8: most names are spared the search.
        return name.utf8.contains(0xC2) ? name.replacing("\u{A0}", with: " ") : name
    }

    mutating func entity(_ key: Key, _ value: Entity) -> Int {
        if let known = byKey[key] { return known }
        let entity = append(value, person: -1)
        byKey[key] = entity
        return entity
    }

    private mutating func append(_ entity: Entity, person: Int) -> Int {
        entities.append(entity)
        personOfEntity.append(person)
        return entities.count - 1
    }

    // MARK: - Names of the article

    /// How many names back somebody is looked for.
    static let reach = 600

    /// The names right before a token, at most `reach` of them.
    /// - Complexity: O(log *n*).
    func names(before token: Int) -> Range<Int> {
        var (low, high) = (0, phrases.names.count)
        while low < high {
            let middle = (low + high) / 2
            if phrases.names[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
        }
        return max(0, low - Self.reach)..<low
    }

    /// The indices of the names that start in a range of tokens.
    func names(in range: Range<Int>) -> [Int] {
        var found: [Int] = []
        for token in range where phrases.nameAt[token] >= 0 && found.last != Int(phrases.nameAt[token]) {
            found.append(Int(phrases.nameAt[token]))
        }
        return found
    }

    /// The phrase that a name is by itself.
    func phrase(ofName name: Int, kind: PhraseHead) -> NounPhrase {
        let mention = phrases.names[name]
        return NounPhrase(
            tokens: mention.tokens, head: mention.name.upperBound - 1, kind: kind, name: name, isPlural: false)
    }

    func isCompatible(_ known: WordClasses, _ wanted: WordClasses) -> Bool {
        known.isEmpty || wanted.isEmpty || known == wanted
    }
}
