import Document
import Segmentation

/// Who is meant by *they* and *it*.
extension EntityResolver {
    mutating func pluralAntecedent(_ token: Int) -> Resolution? {
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
    mutating func thing(before token: Int) -> Resolution? {
        if let text = issuedText(before: token) { return decide(text, first: nil) }
        if let last = spoken.suffix(80).last(where: {
            $0.token < token && [.organization, .document, .outlet].contains(entities[$0.entity].kind)
        }), token - last.token < 120 {
            return Resolution(entity: last.entity)
        }
        return leadingBody(before: token) ?? lastLoneName(before: token)
    }

    /// *Berg issued a statement. “…,” it said*: the text that a person issued in the sentence before.
    private func issuedText(before token: Int) -> NounPhrase? {
        let sentence = reading.segmented.sentence(at: token)
        guard sentence > 0 else { return nil }
        let tokens = reading.segmented.sentences[sentence - 1].tokens
        guard let start = phrases.startOfMainClause(tokens),
            let issuer = phrases.phrase(startingAt: start, limit: tokens.upperBound),
            issuer.kind == .person || issuer.kind == .name || issuer.kind == .pronoun,
            case let verb = issuer.tokens.upperBound, verb < tokens.upperBound,
            Self.issuing.contains(reading.lexemes[verb].hash),
            let text = phrases.phrase(startingAt: verb + 1, limit: tokens.upperBound), text.kind == .document
        else { return nil }
        return text
    }

    private static let issuing = WordSet(["issued", "released", "posted", "published", "sent", "circulated"])

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
}
