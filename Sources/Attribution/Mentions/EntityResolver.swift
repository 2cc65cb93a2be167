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
    private enum Key: Hashable {
        case person(Int)
        case known(String)
        case named(String)
        case described(UInt64, Int)
    }

    private let reading: Reading
    private let phrases: NounPhraseParser
    private let index: PeopleIndex
    private let synonyms: RoleSynonyms
    /// For every token, whether it stands in marks.
    private let isMarked: (Int) -> Bool
    private(set) var entities: [Entity] = []
    private var byKey: [Key: Int] = [:]
    private var personOfEntity: [Int: Int] = [:]
    /// Descriptions resolved so far, in order: head word and entity.
    private var described: [(head: UInt64, entity: Int, token: Int)] = []
    /// Speakers in order of resolution, for pronouns.
    private var spoken: [(entity: Int, token: Int)] = []
    /// Those who were asked something: whoever answers next is most likely one of them.
    private var asked: [(entity: Int, token: Int)] = []

    init(_ reading: Reading, phrases: NounPhraseParser, isMarked: @escaping (Int) -> Bool) {
        self.reading = reading
        self.phrases = phrases
        self.isMarked = isMarked
        index = PeopleIndex(reading, names: phrases.names)
        synonyms = reading.lexicon.synonyms
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

    private mutating func decide(_ phrase: NounPhrase, first: Int?) -> Resolution {
        if phrase.parts.count > 1 { return Resolution(entity: group(phrase)) }
        switch phrase.kind {
        case .pronoun: return pronoun(phrase, first: first)
        case .person, .name: return named(phrase)
        case .organization, .place: return Resolution(entity: organization(phrase))
        case .outlet, .programme: return outlet(phrase)
        case .description: return description(phrase)
        case .group: return isOneBody(phrase) ? collective(phrase) : Resolution(entity: group(phrase))
        case .collective: return standsForOutlet(phrase) ? media(phrase) : collective(phrase)
        case .document where standsForOutlet(phrase): return media(phrase)
        case .document: return Resolution(entity: document(phrase))
        case .media: return media(phrase)
        case .other: return other(phrase)
        }
    }

    // MARK: - Names

    private mutating func named(_ phrase: NounPhrase) -> Resolution {
        let person = Int(index.personOf[phrase.name])
        if person >= 0 { return Resolution(entity: entity(ofPerson: person)) }
        let text = reading.text(phrases.names[phrase.name].name)
        let kind: EntityKind = phrase.kind == .person || looksPersonal(phrase) ? .person : .organization
        return Resolution(entity: entity(.named(text), Entity(name: text, kind: kind, description: nil)))
    }

    /// A lone capitalised word that speaks is a person's last name, unless *the* stands before it or it is an acronym.
    private func looksPersonal(_ phrase: NounPhrase) -> Bool {
        let isAcronym = reading.tokens[phrase.head].flags.contains(.allCaps)
        return !isAcronym && !(reading.is(phrase.tokens.lowerBound, .determiner))
    }

    private mutating func entity(ofPerson person: Int) -> Int {
        let record = index.people[person]
        return entity(
            .person(person),
            Entity(name: personName(record), kind: .person, description: record.description.map { reading.text($0) }))
    }

    private func personName(_ record: PersonRecord) -> String {
        reading.text(record.name).replacing("\u{A0}", with: " ")
    }

    private mutating func entity(_ key: Key, _ value: Entity) -> Int {
        if let known = byKey[key] { return known }
        entities.append(value)
        byKey[key] = entities.count - 1
        if case .person(let person) = key { personOfEntity[entities.count - 1] = person }
        return entities.count - 1
    }

    private mutating func organization(_ phrase: NounPhrase) -> Int {
        let mention = phrases.names[phrase.name]
        if index.personOf[phrase.name] >= 0, mention.kind == .place {
            return entity(ofPerson: Int(index.personOf[phrase.name]))
        }
        if mention.known >= 0 {
            let full = reading.lexicon.gazetteer.names[mention.known].fullName
            if let known = byKey[.known(full)] { return known }
            return entity(.known(full), Entity(name: longestForm(of: full), kind: .organization, description: nil))
        }
        let text = reading.text(mention.name)
        return entity(.named(text), Entity(name: text, kind: .organization, description: nil))
    }

    /// The fullest form in which the article names a known organisation.
    private func longestForm(of full: String) -> String {
        let gazetteer = reading.lexicon.gazetteer.names
        let forms = phrases.names.filter { $0.known >= 0 && gazetteer[$0.known].fullName == full }.map {
            gazetteer[$0.known].text
        }
        let longest = forms.max { $0.utf8.count < $1.utf8.count } ?? full
        return phrases.names.contains { $0.known >= 0 && $0.kind == .place && gazetteer[$0.known].fullName == full }
            ? full : longest
    }

    private mutating func outlet(_ phrase: NounPhrase) -> Resolution {
        let mention = phrases.names[phrase.name]
        if index.personOf[phrase.name] >= 0 {
            return Resolution(entity: entity(ofPerson: Int(index.personOf[phrase.name])))
        }
        let name =
            mention.known >= 0 ? reading.lexicon.gazetteer.names[mention.known].fullName : reading.text(mention.name)
        return Resolution(entity: entity(.known(name), Entity(name: name, kind: .outlet, description: nil)))
    }

    // MARK: - Pronouns

    private mutating func pronoun(_ phrase: NounPhrase, first: Int?) -> Resolution {
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

    private mutating func candidate(in sentence: Int, before token: Int, gender: WordClasses, not excluded: Int? = nil)
        -> Resolution?
    {
        let range = reading.segmented.sentences[sentence].tokens
        // A speaker found in this sentence by description or pronoun counts where it stands.
        if !isOwnSentence(token, range),
            let asked = asked.suffix(8).last(where: {
                range.contains($0.token) && $0.entity != excluded && fits($0.entity, gender: gender)
            })
        {
            return Resolution(entity: asked.entity)
        }
        let said = spoken.suffix(80).first {
            range.contains($0.token) && $0.token < token && $0.entity != excluded && fits($0.entity, gender: gender)
        }
        var best: (person: Int, token: Int)?
        var fallback: (person: Int, token: Int)?
        let isOwnSentence = range.contains(token)
        for name in names(in: range)
        where phrases.names[name].tokens.lowerBound < token
            && (excluded != nil || !isMarked(phrases.names[name].tokens.lowerBound))
        {
            let person = Int(index.personOf[name])
            guard person >= 0, excluded == nil || byKey[.person(person)] != excluded,
                isCompatible(index.people[person].gender, gender), !isPossessor(name)
            else { continue }
            if isObject(name), best == nil, fallback == nil {
                fallback = (person, phrases.names[name].tokens.lowerBound)
            }
            if isObject(name) { continue }
            best = (person, phrases.names[name].tokens.lowerBound)
            break
        }
        if best == nil, !isOwnSentence { best = fallback }
        if let said, best == nil || said.token <= best?.token ?? 0 || entities[said.entity].kind == .person {
            return Resolution(entity: said.entity)
        }
        return best.map { Resolution(entity: entity(ofPerson: $0.person)) }
    }

    /// *with Lavrov*, *to Martin Smith*: the object of a preposition is seldom the one meant.
    private func isObject(_ name: Int) -> Bool {
        var before = phrases.names[name].tokens.lowerBound - 1
        while before >= 0, reading.is(before, [.determiner, .role]) { before -= 1 }
        return before >= 0 && reading.is(before, .preposition)
    }

    private func isOwnSentence(_ token: Int, _ range: Range<Int>) -> Bool { range.contains(token) }

    /// *Obama's* plan: the owner is seldom the one meant.
    private func isPossessor(_ name: Int) -> Bool {
        let end = phrases.names[name].tokens.upperBound
        return end < reading.tokens.count && phrases.isClitic(end)
    }

    private func fits(_ entity: Int, gender: WordClasses) -> Bool {
        guard entities[entity].kind == .person || entities[entity].kind == .unnamed else { return false }
        guard let person = byKey.first(where: { $0.value == entity })?.key, case .person(let index) = person else {
            return true
        }
        return isCompatible(self.index.people[index].gender, gender)
    }

    private func isCompatible(_ known: WordClasses, _ wanted: WordClasses) -> Bool {
        known.isEmpty || wanted.isEmpty || known == wanted
    }

    /// The indices of the names that start in a range of tokens.
    private func names(in range: Range<Int>) -> [Int] {
        var found: [Int] = []
        for token in range where phrases.nameAt[token] >= 0 && found.last != Int(phrases.nameAt[token]) {
            found.append(Int(phrases.nameAt[token]))
        }
        return found
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
            reading.is(start, [.calendar, .adverb]) || reading.isWord(start, WordHash.of("this"))
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
        return leadingBody(before: token)
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

    // MARK: - Descriptions

    private mutating func description(_ phrase: NounPhrase) -> Resolution {
        let head = reading.lexemes[phrase.head].hash
        guard isDefinite(phrase) || isInHeadline(phrase) else { return Resolution(entity: newDescription(phrase)) }
        if let earlier = described.suffix(80).last(where: {
            $0.head == head && $0.token < phrase.head && phrase.head - $0.token < 1500
        }) {
            if person(withRole: head, of: phrase) == nil { return Resolution(entity: earlier.entity) }
        }
        if let person = person(withRole: head, of: phrase) { return Resolution(entity: entity(ofPerson: person)) }
        if let person = person(synonymousWith: head, of: phrase) { return Resolution(entity: entity(ofPerson: person)) }
        if let earlier = described.suffix(80).last(where: {
            synonyms.stands(head, for: $0.head) && $0.token < phrase.head
        }) {
            return Resolution(entity: earlier.entity)
        }
        if !Self.anonymousRoles.contains(head), let recent = recentPerson(before: phrase) {
            return Resolution(entity: recent)
        }
        return Resolution(entity: newDescription(phrase))
    }

    /// Roles that seldom stand for somebody named before: a new, unnamed speaker is as likely.
    private static let anonymousRoles = Set(
        [
            "official", "spokesman", "spokeswoman", "spokesperson", "source", "aide", "adviser", "advisor", "person",
            "operative", "strategist", "insider", "lawyer", "attorney", "officer", "witness", "representative",
            "staffer", "consultant", "caller", "voter", "resident", "neighbor", "neighbour", "friend", "judge", "user",
        ].map { WordHash.of($0) })

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
        reading.is(phrase.tokens.lowerBound, .definite) && phrase.tokens.upperBound == phrase.head + 1
            || reading.is(phrase.tokens.lowerBound, .definite) && phrase.tokens.count < 8
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

    /// How many names back somebody is looked for.
    private static let reach = 600

    /// The names right before a token, at most `reach` of them.
    /// - Complexity: O(log *n*).
    private func names(before token: Int) -> Range<Int> {
        var (low, high) = (0, phrases.names.count)
        while low < high {
            let middle = (low + high) / 2
            if phrases.names[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
        }
        return max(0, low - Self.reach)..<low
    }

    private func isInHeadline(_ phrase: NounPhrase) -> Bool {
        let paragraphs = reading.segmented.paragraphs
        var (low, high) = (0, paragraphs.count)
        while low < high {
            let middle = (low + high) / 2
            if paragraphs[middle].tokens.upperBound <= phrase.head { low = middle + 1 } else { high = middle }
        }
        return low < paragraphs.count && paragraphs[low].kind == .headline
    }

    private func modifierHashes(of phrase: NounPhrase) -> [Int] {
        phrase.tokens.filter {
            $0 != phrase.head && reading.tokens[$0].kind == .word
                && reading.classes($0).isDisjoint(with: [.determiner, .preposition])
        }
    }

    /// How many modifiers fit the person; -1 where a nationality contradicts.
    private func sharedModifiers(_ modifiers: [Int], with record: PersonRecord) -> Int {
        var shared = 0
        for token in modifiers {
            if record.roles.contains(reading.lexemes[token].hash) { shared += 1; continue }
            guard reading.is(token, .demonym) else { continue }
            let hasOther = record.roles.contains { reading.lexicon.place(ofDemonym: $0) != nil }
            if hasOther { return -1 }
        }
        return shared
    }

    // MARK: - Groups, institutions, texts

    private mutating func group(_ phrase: NounPhrase) -> Int {
        let text = withoutArticle(phrase)
        let isNamed = phrase.tokens.contains {
            phrases.nameAt[$0] >= 0 || reading.is($0, .demonym) && reading.isCapitalized($0)
        }
        return entity(.named(text), Entity(name: isNamed ? text : "", kind: .group, description: text))
    }

    /// *the group*, *the organisation*: one institution named before.
    private func isOneBody(_ phrase: NounPhrase) -> Bool {
        reading.is(phrase.tokens.lowerBound, .definite) && phrase.tokens.count <= 3
            && (Self.bodies.contains(reading.lexemes[phrase.head].hash)
                || !endsInS(phrase.head) && phrase.tokens.count == 2)
    }

    private func endsInS(_ token: Int) -> Bool {
        reading.bytes[Int(reading.tokens[token].end) - 1] | 0x20 == UInt8(ascii: "s")
    }

    private static let bodies = Set(
        ["group", "organization", "organisation", "association", "coalition", "movement", "union"].map {
            WordHash.of($0)
        })

    private func withoutArticle(_ phrase: NounPhrase) -> String {
        let start =
            reading.is(phrase.tokens.lowerBound, .determiner) && phrase.tokens.count > 1
            ? phrase.tokens.lowerBound + 1 : phrase.tokens.lowerBound
        return reading.text(start..<phrase.tokens.upperBound)
    }

    /// *the company*: the organisation named last whose name ends so, else described.
    private mutating func collective(_ phrase: NounPhrase) -> Resolution {
        let text = withoutArticle(phrase)
        let isNamed = phrase.tokens.contains { phrases.nameAt[$0] >= 0 }
        if isNamed {
            return Resolution(entity: entity(.named(text), Entity(name: text, kind: .organization, description: nil)))
        }
        let head = reading.lexemes[phrase.head].hash
        for name in names(before: phrase.tokens.lowerBound).reversed()
        where phrases.names[name].kind == .organization {
            let mention = phrases.names[name]
            if mention.name.contains(where: { reading.lexemes[$0].hash == head }) {
                var named = NounPhrase(
                    tokens: mention.tokens, head: mention.name.upperBound - 1, kind: .organization, name: name,
                    isPlural: false)
                named.isPlural = false
                return Resolution(entity: organization(named))
            }
        }
        if isOneBody(phrase), let body = lastBody(before: phrase.tokens.lowerBound) { return body }
        return Resolution(entity: entity(.named(text), Entity(name: text, kind: .organization, description: text)))
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
        guard
            let name = names(before: token).last(where: { isBody(phrases.names[$0]) })
        else { return nil }
        let mention = phrases.names[name]
        return Resolution(
            entity: organization(
                NounPhrase(
                    tokens: mention.tokens, head: mention.name.upperBound - 1, kind: .organization, name: name,
                    isPlural: false)))
    }

    private mutating func document(_ phrase: NounPhrase) -> Int {
        let text = withoutArticle(phrase)
        let isNamed = phrases.nameAt[phrase.head] >= 0 || reading.isCapitalized(phrase.head) && phrase.tokens.count > 2
        return entity(.named(text), Entity(name: isNamed ? text : "", kind: .document, description: text))
    }

    /// *the newspaper*: the outlet named last; *reports*: no one in particular.
    private mutating func media(_ phrase: NounPhrase) -> Resolution {
        if reading.isWord(phrase.tokens.lowerBound, WordHash.of("this")) { return Resolution(entity: document(phrase)) }
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
    private func standsForOutlet(_ phrase: NounPhrase) -> Bool {
        reading.is(phrase.tokens.lowerBound, .definite) && phrase.tokens.count <= 3
            && OutletWords.contains(reading.lexemes[phrase.head].hash)
    }

    private mutating func lastOutlet(before token: Int) -> Resolution? {
        guard let name = names(before: token).last(where: { phrases.names[$0].kind == .outlet }) else {
            return nil
        }
        let mention = phrases.names[name]
        return outlet(
            NounPhrase(
                tokens: mention.tokens, head: mention.name.upperBound - 1, kind: .outlet, name: name, isPlural: false))
    }

    private mutating func other(_ phrase: NounPhrase) -> Resolution {
        let text = reading.text(phrase.tokens)
        // *the 42-year-old*
        if reading.is(phrase.tokens.lowerBound, .definite), text.hasSuffix("-old"),
            let person = lastPerson(before: phrase.tokens.lowerBound)
        {
            return Resolution(entity: entity(ofPerson: person))
        }
        let kind: EntityKind = phrase.tokens.contains { phrases.nameAt[$0] >= 0 } ? .organization : .unnamed
        return Resolution(
            entity: entity(
                .named(text),
                Entity(name: kind == .organization ? withoutArticle(phrase) : "", kind: kind, description: text)))
    }

    private func lastPerson(before token: Int) -> Int? {
        guard
            let name = names(before: token).last(where: { index.personOf[$0] >= 0 })
        else { return nil }
        return Int(index.personOf[name])
    }
}
