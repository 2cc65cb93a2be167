import Document
import Segmentation

/// Finds the adverbials that hang on a verb: *on Monday*, *in a statement*, *during a visit to Riga*, *, citing Reuters*.
struct AdjunctFinder {
    private let reading: Reading
    private let phrases: NounPhraseParser
    private let citations: CitationFinder

    init(_ phrases: NounPhraseParser) {
        reading = phrases.reading
        self.phrases = phrases
        citations = CitationFinder(phrases)
    }

    /// The token after the adverbials that start at `start`.
    func end(from start: Int, in run: Range<Int>) -> Int {
        var index = start
        while index < run.upperBound {
            guard let next = afterAdjunct(index, in: run), next > index else { break }
            index = next
        }
        return index
    }

    private func afterAdjunct(_ index: Int, in run: Range<Int>) -> Int? {
        let limit = run.upperBound
        if let citation = citations.citation(at: index, limit: limit) { return citation.tokens.upperBound }
        if Self.timeOpeners.contains(reading.lexemes[index].hash), index + 1 < limit, isTime(index + 1) {
            return index + 2
        }
        if let interval = afterInterval(index, limit: limit) { return interval }
        if reading.isAdverbial(index), !reading.isWord(index, Words.that), !startsExistential(index, limit: limit) {
            return index + 1
        }
        if reading.is(index, .preposition),
            reading.classes(index).isDisjoint(with: [.subordinator]) || reading.is(index, .calendar)
        {
            return afterPrepositional(index, limit: limit)
        }
        if let agent = afterAgent(index, limit: limit) { return agent }
        if reading.is(index, .determiner), index + 1 < limit, reading.is(index + 1, .calendar) { return index + 2 }
        return nil
    }

    private func isTime(_ index: Int) -> Bool {
        reading.is(index, .calendar) || Self.seasons.contains(reading.lexemes[index].hash)
    }

    private static let seasons = WordSet(["spring", "summer", "autumn", "fall", "winter"])

    /// *a week later*, *two days earlier*
    private func afterInterval(_ index: Int, limit: Int) -> Int? {
        guard index + 2 < limit, reading.is(index, .determiner) || reading.tokens[index].kind == .number,
            Self.intervals.contains(reading.lexemes[index + 2].hash), reading.is(index + 1, [.calendar])
        else { return nil }
        return index + 3
    }

    private static let intervals = WordSet(["later", "earlier", "before", "ago"])

    /// *said there was no room*
    private func startsExistential(_ index: Int, limit: Int) -> Bool {
        reading.isWord(index, Words.there) && index + 1 < limit && reading.is(index + 1, [.be, .modal, .have])
    }

    private static let timeOpeners = WordSet(["last", "this", "earlier", "late", "early", "next", "that"])

    /// *in a statement*, *on Fox News*, *at a rally in Ohio*, *from Riga*.
    private func afterPrepositional(_ index: Int, limit: Int) -> Int? {
        guard index + 1 < limit else { return nil }
        if reading.tokens[index + 1].kind == .number { return index + 2 }
        if Self.timeOpeners.contains(reading.lexemes[index + 1].hash), index + 2 < limit,
            reading.is(index + 2, .calendar)
        {
            return index + 3
        }
        guard Self.adjunctPrepositions.contains(reading.lexemes[index].hash),
            let phrase = phrases.phrase(startingAt: index + 1, limit: limit)
        else {
            return reading.is(index + 1, .calendar) ? index + 2 : nil
        }
        // *advised her to sign the papers*
        if reading.isWord(index, Words.to), phrase.tokens.count == 1, phrase.tokens.upperBound < limit,
            reading.is(phrase.tokens.upperBound, [.determiner, .possessive, .objectPronoun])
        {
            return nil
        }
        return isAdjunct(phrase, limit: limit) ? phrase.tokens.upperBound : nil
    }

    /// Whether a phrase after a preposition belongs to the verb and not to the content.
    private func isAdjunct(_ phrase: NounPhrase, limit: Int) -> Bool {
        let end = phrase.tokens.upperBound
        let holdsOccasion = phrase.tokens.contains {
            reading.phrase(.occasion, at: $0, before: limit) != nil || reading.is($0, .calendar)
        }
        let isPlaceOrOutlet = [.outlet, .programme, .place, .media, .document].contains(phrase.kind)
        let endsRun = end >= limit || reading.tokens[end].kind == .punctuation
        let meetsThat = end < limit && reading.isWord(end, Words.that)
        return holdsOccasion || isPlaceOrOutlet || endsRun || meetsThat || afterAgent(end, limit: limit) != nil
    }

    /// *in a message seen by Wired*, *in e-mails published by WikiLeaks*
    private func afterAgent(_ index: Int, limit: Int) -> Int? {
        guard index + 2 < limit, reading.isWord(index + 1, Words.by), index > 0,
            reading.tokens[index - 1].kind == .word,
            reading.tokens[index].kind == .word
        else { return nil }
        return phrases.phrase(startingAt: index + 2, limit: limit)?.tokens.upperBound
    }

    private static let adjunctPrepositions = WordSet([
        "in", "at", "during", "on", "from", "by", "after", "before", "via", "through", "with", "outside", "to",
        "near", "following", "about", "of",
    ])
}
