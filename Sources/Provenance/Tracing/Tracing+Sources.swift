import Attribution
import Document
import Segmentation

/// Sources without a name and texts that the article speaks of again: *one of the officials*, *the statement*.
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

    /// *One official said*, *the second official said*: where such sources spoke before.
    func viasOfSources(_ place: AttributionAnalysis.Place) -> [Via]? {
        guard let sources = unnamedSources, let frame = place.frame, frame.audience == nil,
            let subject = frame.subject, isUnnamed(subject),
            place.paragraph - sources.paragraph <= Self.sourcesReach, isOneOfThem(subject),
            subject.tokens.contains(where: { isSameNoun($0, sources.noun) })
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

    // MARK: - Texts

    /// *“…,” the statement said*, *the passage continued*: the outlet that got the text, or from whose report it is.
    mutating func viaOfText(_ quotation: Quotation, _ frame: CueFrame) -> Via? {
        guard let subject = frame.subject, subject.kind == .document, subject.tokens.count < 4,
            reading.is(subject.tokens.lowerBound, .definite), !finder.isReport(subject)
        else { return nil }
        let isExcerpt = Self.excerpts.contains(reading.lexemes[subject.head].hash)
        let paragraph = reading.segmented.paragraph(at: subject.head)
        let first = reading.segmented.paragraphs[max(0, paragraph - 2)].sentences.lowerBound
        for sentence in (first..<max(first, frame.sentence)).reversed() {
            let tokens = reading.segmented.sentences[sentence].tokens
            let names = tokens.contains {
                isExcerpt ? Self.books.contains(reading.lexemes[$0].hash) : isSameNoun($0, subject.head)
            }
            guard names else { continue }
            let given = mentions(in: sentence).first { isExcerpt || $0.relation == .told || answersOutlet(tokens) }
            return given.map { via($0).named(at: reading.range(subject.tokens), isExcerpt ? $0.relation : .told) }
        }
        return nil
    }

    private static let excerpts = WordSet(["passage", "excerpt", "chapter", "book", "memoir"])
    private static let books = WordSet(["book", "memoir", "passage", "excerpt", "chapter", "biography", "novel", "diary"])

    /// *in response to the newspaper’s questions*
    private func answersOutlet(_ tokens: Range<Int>) -> Bool {
        tokens.dropFirst().contains {
            Self.questions.contains(reading.lexemes[$0].hash)
                && (analysis.phrases.isClitic($0 - 1) || reading.is($0 - 1, [.definite, .preposition]))
        }
    }

    private static let questions = WordSet(["questions", "inquiries", "enquiries", "request", "requests", "queries"])

    // MARK: - Days

    /// The day of the week that a cue's words name beside their content.
    func day(of frame: CueFrame, _ content: [Range<Int>]) -> UInt64? {
        let isInside = CueGrammar(reading: reading).namesSomething(frame)
        return frame.run.prefix(80).first { token in
            Self.days.contains(reading.lexemes[token].hash)
                && (isInside || !content.contains { $0.contains(token) })
        }.map { reading.lexemes[$0].hash }
    }

    /// The only day of the week that a sentence names.
    func day(ofSentence sentence: Int) -> UInt64? {
        let named = Set(reading.segmented.sentences[sentence].tokens.map { reading.lexemes[$0].hash }.filter(Self.days.contains))
        return named.count == 1 ? named.first : nil
    }

    private static let days = WordSet(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
}
