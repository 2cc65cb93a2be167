import Document
import Segmentation

/// Who is meant by a name.
extension EntityResolver {
    mutating func named(_ phrase: NounPhrase) -> Resolution {
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
            && !bodies.contains(reading.lexemes[phrase.head].hash)
    }

    /// The lone names that the article uses as a place or institution anywhere: *in Ruritania*, *a Parcelyard director*,
    /// *Fernleigh, the retailer*.
    static func bodies(among names: [NameMention], in reading: Reading) -> Set<UInt64> {
        var bodies: Set<UInt64> = []
        for name in names where name.kind == .unknown && name.name.count == 1 && isUsedAsBody(name, in: reading) {
            bodies.insert(reading.lexemes[name.name.lowerBound].hash)
        }
        return bodies
    }

    private static func isUsedAsBody(_ name: NameMention, in reading: Reading) -> Bool {
        let (start, end) = (name.tokens.lowerBound, name.tokens.upperBound)
        if start > 0, locatives.contains(reading.lexemes[start - 1].hash) { return true }
        guard end < reading.tokens.count else { return false }
        if reading.is(end, [.role, .groupNoun]), !reading.isCapitalized(end), !reading.is(end, .reportingVerb) {
            return true
        }
        guard end + 2 < reading.tokens.count, reading.isComma(end), reading.is(end + 1, .determiner) else {
            return false
        }
        let apposition = end + 2..<min(end + 6, reading.tokens.count)
        return apposition.prefix { reading.tokens[$0].kind == .word && !reading.is($0, .preposition) }
            .contains { reading.is($0, [.organizationNoun, .organizationHead]) }
    }

    private static let locatives = WordSet(["in", "across", "outside", "near", "inside"])

    mutating func organization(_ phrase: NounPhrase) -> Int {
        let mention = phrases.names[phrase.name]
        if index.personOf[phrase.name] >= 0, mention.kind == .place {
            return entity(ofPerson: Int(index.personOf[phrase.name]))
        }
        if mention.known >= 0 {
            let full = reading.lexicon.gazetteer.names[mention.known].fullName
            if let known = byKey[.known(full)] { return known }
            return entity(.known(full), Entity(name: longestForm(of: full), kind: .organization, description: nil))
        }
        let text = reading.text(longerForm(of: mention) ?? mention.name)
        return entity(.named(text), Entity(name: text, kind: .organization, description: nil))
    }

    /// *the Emergencies Ministry* for *the Emergency Situations Ministry*: an earlier name with the same head that has
    /// all the other words, whatever their endings, and more.
    private func longerForm(of mention: NameMention) -> Range<Int>? {
        let (name, head) = (mention.name, reading.lexemes[mention.name.upperBound - 1].hash)
        guard name.count > 1 else { return nil }
        return names(before: mention.tokens.lowerBound).lazy.map { phrases.names[$0] }.first { other in
            other.known < 0 && other.kind == .organization && other.name.count > name.count
                && reading.lexemes[other.name.upperBound - 1].hash == head
                && name.dropLast().allSatisfy { word in other.name.dropLast().contains { isSameStem(word, $0) } }
        }?.name
    }

    /// *Emergencies*, *Emergency*: whether two words share all but their last few letters.
    private func isSameStem(_ left: Int, _ right: Int) -> Bool {
        let (left, right) = (reading.bytes(of: left), reading.bytes(of: right))
        let shared = zip(left, right).prefix { $0 | 0x20 == $1 | 0x20 }.count
        return shared == left.count && shared == right.count
            || shared >= Self.shortestStem && max(left.count, right.count) - shared <= 3
    }

    private static let shortestStem = 5

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

    mutating func outlet(_ phrase: NounPhrase) -> Resolution {
        let mention = phrases.names[phrase.name]
        if index.personOf[phrase.name] >= 0 {
            return Resolution(entity: entity(ofPerson: Int(index.personOf[phrase.name])))
        }
        let name =
            mention.known >= 0 ? reading.lexicon.gazetteer.names[mention.known].fullName : reading.text(mention.name)
        return Resolution(entity: entity(.known(name), Entity(name: name, kind: .outlet, description: nil)))
    }

    mutating func other(_ phrase: NounPhrase) -> Resolution {
        let text = reading.text(phrase.tokens)
        let kind: EntityKind = phrase.tokens.contains { phrases.nameAt[$0] >= 0 } ? .organization : .unnamed
        return Resolution(
            entity: entity(
                .named(text),
                Entity(name: kind == .organization ? withoutArticle(phrase) : "", kind: kind, description: text)))
    }

    func lastPerson(before token: Int) -> Int? {
        guard
            let name = names(before: token).last(where: { index.personOf[$0] >= 0 })
        else { return nil }
        return Int(index.personOf[name])
    }
}
