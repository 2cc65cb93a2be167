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
    func viaOfText(_ frame: CueFrame) -> Via? {
        guard let text = frame.subject, text.kind == .document, text.tokens.count < 4,
            reading.is(text.tokens.lowerBound, .definite), !finder.isReport(text)
        else { return nil }
        let paragraph = reading.segmented.paragraph(at: text.head)
        let first = reading.segmented.paragraphs[max(0, paragraph - 2)].sentences.lowerBound
        for sentence in (first..<max(first, frame.sentence)).reversed() where names(sentence, text) {
            return viaOfText(text, namedIn: sentence)
        }
        return nil
    }

    /// Whether a sentence names a text, or the book that an excerpt is from.
    private func names(_ sentence: Int, _ text: NounPhrase) -> Bool {
        for token in reading.segmented.sentences[sentence].tokens
        where isExcerpt(text)
            ? Self.books.contains(reading.lexemes[token].hash)
            : reading.isWord(token, reading.lexemes[text.head].hash)
        {
            return true
        }
        return false
    }

    private func viaOfText(_ text: NounPhrase, namedIn sentence: Int) -> Via? {
        let tokens = reading.segmented.sentences[sentence].tokens
        for mention in mentionsOfSentence[sentence] ?? finder.mentions(in: tokens)
        where isExcerpt(text) || mention.relation == .told || answersOutlet(tokens) {
            return via(mention).named(at: reading.range(text.tokens), isExcerpt(text) ? mention.relation : .told)
        }
        return nil
    }

    private func isExcerpt(_ text: NounPhrase) -> Bool { Self.excerpts.contains(reading.lexemes[text.head].hash) }

    private static let excerpts = WordSet(["passage", "excerpt", "chapter", "book", "memoir"])
    private static let books = WordSet([
        "book", "memoir", "passage", "excerpt", "chapter", "biography", "novel", "diary",
    ])

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
        for token in frame.run.prefix(80) where isDay(token) {
            if isInside || !content.contains(where: { $0.contains(token) }) { return reading.lexemes[token].hash }
        }
        return nil
    }

    /// The only day of the week that a sentence names.
    func day(ofSentence sentence: Int) -> UInt64? {
        var day: UInt64?
        for token in reading.segmented.sentences[sentence].tokens where isDay(token) {
            if let day, day != reading.lexemes[token].hash { return nil }
            day = reading.lexemes[token].hash
        }
        return day
    }

    private func isDay(_ token: Int) -> Bool {
        reading.is(token, .calendar) && Self.days.contains(reading.lexemes[token].hash)
    }

    private static let days = WordSet(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
}
