import Attribution
import Document
import Segmentation

/// Sources without a name of whom the article speaks again: *one of the officials*.
extension Tracing {
    /// People without a name who gave their words to an outlet, or were quoted by one.
    struct UnnamedSources {
        /// The noun that says what they are.
        let noun: Int
        let vias: [Via]
        let paragraph: Int
    }

    /// *three officials who spoke to CNN*: what one of them says later was said to CNN too.
    mutating func noteSources(_ quotation: Quotation, _ place: AttributionAnalysis.Place, _ vias: [Via]) {
        guard let speaker = quotation.speaker, let subject = place.frame?.subject, isUnnamed(subject),
            [.unnamed, .group].contains(attributed.entities[speaker.entity].kind),
            vias[0].relation.provenance != .throughPerson, vias[0].kind != .unspecifiedMedia
        else { return }
        unnamedSources = UnnamedSources(
            noun: subject.head, vias: vias.map(\.carriedOver), paragraph: place.paragraph)
    }

    /// *One official said*, *the second official said*, *one of them said*: where such sources spoke before.
    func viasOfSources(_ place: AttributionAnalysis.Place) -> [Via]? {
        guard let sources = unnamedSources, let frame = place.frame, frame.audience == nil,
            let subject = frame.subject, isUnnamed(subject),
            place.paragraph - sources.paragraph <= Self.sourcesReach, isOneOfThem(subject),
            reading.is(subject.tokens.upperBound - 1, .objectPronoun)
                || subject.tokens.contains(where: { isSameNoun($0, sources.noun) })
        else { return nil }
        return sources.vias
    }

    /// In paragraphs.
    private static let sourcesReach = 5

    private func isUnnamed(_ phrase: NounPhrase) -> Bool { phrase.kind == .description || phrase.kind == .group }

    /// *one*, *another*, *the*, *a second*: said of some of those named before.
    private func isOneOfThem(_ phrase: NounPhrase) -> Bool {
        let first = phrase.tokens.lowerBound
        if reading.is(first, .definite) || Self.partitives.contains(reading.lexemes[first].hash) { return true }
        return phrase.tokens.count > 1 && Self.ordinals.contains(reading.lexemes[first + 1].hash)
    }

    private static let partitives = WordSet(["one", "another", "both"])
    private static let ordinals = WordSet(["second", "third", "fourth", "former", "other"])

    /// *official* and *officials*, *person* and *people*
    private func isSameNoun(_ left: Int, _ right: Int) -> Bool {
        let (one, other) = (stem(left), stem(right))
        return one == other || isPeople(left) && isPeople(right)
    }

    private func isPeople(_ token: Int) -> Bool {
        reading.isWord(token, WordHash.constant("people")) || reading.isWord(token, WordHash.constant("person"))
    }

    /// The bytes of a word without the *s* of its plural.
    private func stem(_ token: Int) -> ArraySlice<UInt8> {
        let bytes = reading.bytes(of: token)
        return bytes.last == UInt8(ascii: "s") ? bytes.dropLast() : bytes
    }
}
