import Foundation
import Segmentation

/// The people of an article: which mentions are the same person, and what is said of each.
struct PeopleIndex {
    private let reading: Reading
    private let names: [NameMention]
    private(set) var people: [PersonRecord] = []
    /// For every name mention, its person, -1 for none.
    private(set) var personOf: [Int32]
    private var byLast: [UInt64: Bearers] = [:]
    private var byFirst: [UInt64: Bearers] = [:]

    /// Those who share a name: nearly always one, for whom no array is made.
    private struct Bearers {
        private(set) var first: Int?
        private var others: [Int] = []

        init(_ person: Int) { first = person }

        var count: Int { (first == nil ? 0 : 1) + others.count }
        mutating func append(_ person: Int) { if first == nil { first = person } else { others.append(person) } }

        mutating func remove(_ person: Int) {
            others.removeAll { $0 == person }
            guard first == person else { return }
            first = others.first
            others = Array(others.dropFirst())
        }

        /// The first of them that fits.
        func first(where fits: (Int) -> Bool) -> Int? {
            if let first, fits(first) { return first }
            return others.first(where: fits)
        }
    }

    /// Gathers the people named.
    /// - Complexity: O(*n*) in the number of names.
    init(_ reading: Reading, names: [NameMention]) {
        self.reading = reading
        self.names = names
        personOf = Array(repeating: -1, count: names.count)
        let persons = names.count { $0.kind == .person }
        people.reserveCapacity(persons)
        byLast.reserveCapacity(persons)
        byFirst.reserveCapacity(persons)
        let isHeadline = headlineNames()
        for index in names.indices where names[index].kind == .person && !isHeadline[index] { addFull(index) }
        for index in names.indices where names[index].kind == .person && isHeadline[index] { addFull(index) }
        dropOpeners()
        for index in names.indices where personOf[index] < 0 { link(index) }
        let known = people.count
        for index in names.indices where personOf[index] < 0 && names[index].kind == .person { addTitled(index) }
        guard people.count > known else { return }
        for index in names.indices where personOf[index] < 0 { link(index) }
    }

    /// In headlines many words are capitalised, so that names there are read last.
    private func headlineNames() -> [Bool] {
        var flags = [Bool](repeating: false, count: names.count)
        var paragraph = 0
        for (index, name) in names.enumerated() {
            while reading.segmented.paragraphs[paragraph].tokens.upperBound <= name.tokens.lowerBound { paragraph += 1 }
            flags[index] = reading.segmented.paragraphs[paragraph].kind == .headline
        }
        return flags
    }

    // MARK: - Building

    private func lastName(of name: Range<Int>) -> Int {
        var last = name.upperBound - 1
        while last > name.lowerBound,
            reading.tokens[last].kind != .word || Self.suffixes.contains(reading.lexemes[last].hash)
        { last -= 1 }
        return last
    }

    /// The hash of a word of a name without its accents: *Erdogan* is *Erdoğan*.
    private func nameHash(_ token: Int) -> UInt64 {
        guard reading.tokens[token].flags.contains(.nonASCII) else { return reading.lexemes[token].hash }
        return WordHash.of(reading.text(token).folding(options: .diacriticInsensitive, locale: nil))
    }

    private static let suffixes = WordSet(["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"])

    private mutating func addFull(_ index: Int) {
        let name = names[index].name
        let last = lastName(of: name)
        guard last > name.lowerBound else { return }
        let first = reading.lexemes[name.lowerBound].hash
        let lastHash = nameHash(last)
        if let known = byLast[lastHash]?.first(where: { isSamePerson($0, name: name, first: first) }) {
            return enrich(known, with: index)
        }
        // *Ros-Lehtinen* or *al-Sisi* aside, *Ann Lee Smith* after *Ann Lee*: a longer name of the same first name.
        register(
            PersonRecord(
                name: name, first: first, last: lastHash, gender: [], roles: [], description: nil, isFull: true), index)
    }

    private func isSamePerson(_ person: Int, name: Range<Int>, first: UInt64) -> Bool {
        let record = people[person]
        if record.first == first {
            return suffixHash(record.name) == suffixHash(name) || suffixHash(name) == 0 || suffixHash(record.name) == 0
        }
        return isInitial(of: record.name.lowerBound, name.lowerBound)
            || isShortForm(record.name.lowerBound, name.lowerBound)
    }

    private func suffixHash(_ name: Range<Int>) -> UInt64 {
        let hash = reading.lexemes[name.upperBound - 1].hash
        return Self.suffixes.contains(hash) ? hash : 0
    }

    /// *J. Smith* and *John Smith*.
    private func isInitial(of left: Int, _ right: Int) -> Bool {
        let (a, b) = (reading.tokens[left], reading.tokens[right])
        let isShort = a.end - a.start <= 2 || b.end - b.start <= 2
        return isShort && reading.bytes[Int(a.start)] == reading.bytes[Int(b.start)]
    }

    /// *Ken* and *Kenneth*, *Ben* and *Benjamin*.
    private func isShortForm(_ left: Int, _ right: Int) -> Bool {
        let (a, b) = (reading.text(left), reading.text(right))
        return min(a.utf8.count, b.utf8.count) >= 3 && (a.hasPrefix(b) || b.hasPrefix(a))
    }

    private mutating func addTitled(_ index: Int) {
        let name = names[index].name
        let hash = nameHash(lastName(of: name))
        if byLast[hash]?.first != nil { return }
        register(
            PersonRecord(
                name: name, first: reading.lexemes[name.lowerBound].hash, last: hash, gender: [], roles: [],
                description: nil, isFull: false), index)
    }

    private mutating func register(_ record: PersonRecord, _ index: Int) {
        people.append(record)
        note(people.count - 1, in: &byLast, record.last)
        if record.isFull { note(people.count - 1, in: &byFirst, record.first) }
        enrich(people.count - 1, with: index)
    }

    private func note(_ person: Int, in index: inout [UInt64: Bearers], _ name: UInt64) {
        guard let known = index.index(forKey: name) else { return index[name] = Bearers(person) }
        index.values[known].append(person)
    }

    private mutating func enrich(_ person: Int, with index: Int) {
        personOf[index] = Int32(person)
        people[person].count += 1
        let mention = names[index]
        if mention.name.count > people[person].name.count, reading.segmented.paragraphs.isEmpty == false {
            people[person].name = mention.name
        }
        addGender(person, mention)
        addRoles(person, mention.tokens.lowerBound..<mention.name.lowerBound)
        addRolesBefore(person, mention.tokens.lowerBound)
        addApposition(person, after: mention.tokens.upperBound)
        addRolesApposed(person, to: mention)
    }

    private mutating func addGender(_ person: Int, _ mention: NameMention) {
        for token in mention.tokens where token <= mention.name.lowerBound {
            let gender = reading.classes(token).intersection([.male, .female])
            if gender == .male || gender == .female, people[person].gender.isEmpty { people[person].gender = gender }
        }
    }

    private mutating func addRoles(_ person: Int, _ tokens: Range<Int>) {
        guard !tokens.isEmpty else { return }
        for token in tokens where reading.tokens[token].kind == .word {
            let word = reading.lexemes[token].hash
            if !people[person].roles.contains(word) { people[person].roles.append(word) }
        }
        if people[person].description == nil { people[person].description = tokens }
    }

    /// *spokesman* and its modifiers in lower case before the name.
    private mutating func addRolesBefore(_ person: Int, _ start: Int) {
        var first = start
        while first > 0, start - first < 8,
            reading.is(first - 1, [.role, .title, .demonym]) || first < start && isModifier(first - 1)
        { first -= 1 }
        guard first < start, (first..<start).contains(where: { reading.is($0, [.role, .title]) }) else { return }
        addRoles(person, first..<start)
    }

    /// *The harbour keeper, Ann Lee,*: the role that a name between commas explains.
    private mutating func addRolesApposed(_ person: Int, to mention: NameMention) {
        let (comma, end) = (mention.tokens.lowerBound - 1, mention.tokens.upperBound)
        guard comma > 1, reading.isByte(comma, 0x2C), reading.is(comma - 1, .role),
            end == reading.tokens.count || reading.tokens[end].kind == .punctuation
        else { return }
        var first = comma - 1
        while first > 0, comma - first < 6, isModifier(first - 1) { first -= 1 }
        guard first > 0,
            reading.is(first - 1, [.determiner, .possessive]) || reading.tokens[first - 1].kind == .clitic
        else { return }
        addRoles(person, first..<comma)
    }

    private func isModifier(_ token: Int) -> Bool {
        reading.tokens[token].kind == .word
            && reading.classes(token).isDisjoint(with: [
                .determiner, .possessive, .preposition, .conjunction, .subordinator, .be, .have, .modal, .finite,
                .verbPast, .verbThird, .subjectPronoun,
            ])
    }

    /// *, the deputy foreign minister,* after the name.
    private mutating func addApposition(_ person: Int, after end: Int) {
        guard end + 1 < reading.tokens.count, reading.isByte(end, 0x2C) else { return }
        var limit = end + 1
        while limit < reading.tokens.count, limit - end < 16, reading.tokens[limit].kind != .punctuation,
            reading.tokens[limit].kind != .mark
        { limit += 1 }
        guard
            reading.is(end + 1, [.determiner, .role, .title, .demonym]) || reading.tokens[end + 1].kind == .number
                || reading.is(end + 1, .possessive),
            (end + 1..<limit).contains(where: { reading.is($0, .role) })
        else { return }
        addRoles(person, end + 1..<limit)
    }

    /// *Longtime Imus* at the start of a sentence is *Imus*, where the article knows him under another name.
    private mutating func dropOpeners() {
        for person in people.indices where people[person].count == 1 && people[person].name.count == 2 {
            let first = people[person].name.lowerBound
            guard reading.tokens[first].flags.contains(.sentenceStart), !reading.is(first, .givenName) else { continue }
            let other = byLast[people[person].last]?.first {
                $0 != person && reading.is(people[$0].name.lowerBound, .givenName)
            }
            guard let other, let index = names.firstIndex(where: { $0.name == people[person].name })
            else { continue }
            personOf[index] = Int32(other)
            byLast[people[person].last]?.remove(person)
        }
    }

    // MARK: - Linking single names

    /// A last or first name alone stands for the one who bears it.
    private mutating func link(_ index: Int) {
        let mention = names[index]
        guard
            mention.kind == .person || mention.kind == .unknown
                || mention.kind == .place && mention.known >= 0 && mention.name.count == 1
                || mention.kind == .programme && mention.name.count == 1
        else { return }
        guard mention.name.count == 1 || mention.kind == .person else { return }
        let hash = nameHash(lastName(of: mention.name))
        guard let candidates = byLast[hash] ?? (mention.kind == .place ? nil : byFirst[hash]) else { return }
        guard let person = lastFull(of: candidates, before: index) ?? best(candidates, for: mention) else { return }
        personOf[index] = Int32(person)
        people[person].count += 1
        addGender(person, mention)
        addRoles(person, mention.prefix)
    }

    /// *Hillary Clinton rebuffed him. “…,” Clinton said*: of several with one last name, the one named in full right before.
    private func lastFull(of candidates: Bearers, before index: Int) -> Int? {
        guard candidates.count > 1, names[index].prefix.isEmpty else { return nil }
        let start = names[index].tokens.lowerBound
        let near = names[..<index].reversed().prefix { start - $0.tokens.lowerBound < 60 }
        for (offset, name) in near.enumerated() where name.name.count > 1 {
            let person = Int(personOf[index - 1 - offset])
            if candidates.first(where: { $0 == person }) != nil { return person }
        }
        return nil
    }

    /// Of several with one last name, the one whom a title or first name fits, else the one named first.
    private func best(_ candidates: Bearers, for mention: NameMention) -> Int? {
        guard candidates.count > 1 else { return candidates.first }
        let gender = mention.prefix.reduce(into: WordClasses()) {
            $0.formUnion(reading.classes($1).intersection([.male, .female]))
        }
        if !gender.isEmpty, let fitting = candidates.first(where: { people[$0].gender == gender }) { return fitting }
        return candidates.first
    }
}
