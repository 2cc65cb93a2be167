import Document
import Segmentation

/// Whether a phrase before a verb is the one that speaks.
extension SubjectFinder {
    /// A subject right before the verb, unless a longer one governs: *the man who shot him said*.
    func accepted(_ phrase: NounPhrase, index: Int, in run: Range<Int>, before: ArraySlice<CueFrame>) -> FoundSubject? {
        if isAttributive(index, after: phrase) { return nil }
        if let person = personInApposition(phrase, in: run) { return FoundSubject(phrase: person) }
        if let author = authorOfRelative(phrase, in: run, before: before) { return FoundSubject(phrase: author) }
        let isObject = reading.is(phrase.head, .objectPronoun) && !reading.is(phrase.head, .subjectPronoun)
        if phrase.kind == .other || isObject, let longer = restrictiveSubject(index, in: run) { return longer }
        // *two people who spoke to Reuters said*
        return subject(ofRelativeHolding: phrase, in: run) ?? FoundSubject(phrase: phrase)
    }

    /// *two people who spoke to Reuters said*: those of whom a clause without commas tells, not whom it names last.
    private func subject(ofRelativeHolding phrase: NounPhrase, in run: Range<Int>) -> FoundSubject? {
        let before = phrase.tokens.lowerBound - 1
        guard before > run.lowerBound, reading.is(before, .preposition),
            let longer = restrictiveSubject(before, in: run), let end = longer.phrase?.tokens.upperBound,
            !(end..<before).contains(where: { reading.isComma($0) })
        else { return nil }
        return longer
    }

    /// *the Moscow reports*: a name between an article and what is no verb then.
    private func isAttributive(_ index: Int, after phrase: NounPhrase) -> Bool {
        phrase.tokens.count == 2 && reading.is(index, .verbThird) && reading.is(phrase.tokens.lowerBound, .determiner)
            && [.place, .person, .name].contains(phrase.kind)
    }

    /// *issued a statement that said*: whose text the relative pronoun stands for.
    private func authorOfRelative(_ phrase: NounPhrase, in run: Range<Int>, before: ArraySlice<CueFrame>) -> NounPhrase?
    {
        guard reading.is(phrase.head, .relative), phrase.kind == .pronoun,
            let text = phrases.phrase(endingAt: phrase.tokens.lowerBound, floor: run.lowerBound),
            text.kind == .document
        else { return nil }
        return author(of: text, in: run, before: before)
    }

    /// *Anthony Berg, president of the union said*: an apposition that no comma closes.
    private func personInApposition(_ phrase: NounPhrase, in run: Range<Int>) -> NounPhrase? {
        let comma = phrase.tokens.lowerBound - 1
        guard phrase.kind == .description || phrase.kind == .collective, comma > run.lowerBound, reading.isComma(comma),
            phrases.nameAt[comma - 1] >= 0,
            let person = phrases.phrase(endingAt: comma, floor: run.lowerBound), person.kind == .person
        else { return nil }
        return person
    }

    /// Whether a subject can be meant to speak: things do so only where *that*, a colon or a mark follows, and
    /// *the interview published on Monday* is no sentence.
    func canSpeak(_ phrase: NounPhrase?, _ cue: VerbCue) -> Bool {
        let (end, run) = (cue.tokens.upperBound, cue.run)
        if let phrase, phrase.kind == .media, end < run.upperBound, reading.is(end, [.calendar, .preposition]),
            saysLater(end, in: run)
        {
            return false
        }
        if let phrase, isNobody(phrase, cue) { return false }
        guard let phrase, phrase.kind == .other || phrase.kind == .document else { return true }
        if end >= run.upperBound { return true }
        if reading.isWord(end, Words.that) { return true }
        // *the 1 percent excuse, “…”*: things speak in no base form.
        if reading.tokens[end].kind == .punctuation {
            return phrase.kind == .document || !reading.is(cue.tokens.lowerBound, .verbBase)
                || cue.group.hasAuxiliary
                || reading.is(cue.tokens.lowerBound, [.verbPast, .verbThird])
        }
        guard phrase.kind == .document else { return false }
        if followsMarks(phrase, in: run) { return true }
        return reading.lexicon.verbs[cue.verb].frames.contains(.zero) && !reading.is(end, [.preposition, .calendar])
    }

    /// *Based on the report, it seems …*: the document that a seeming rests on.
    func documentBefore(_ phrase: NounPhrase?, _ cue: VerbCue) -> NounPhrase? {
        let (start, run) = (cue.run.lowerBound, cue.run)
        guard let phrase, isNobody(phrase, cue), start + 2 < phrase.tokens.lowerBound,
            reading.isWord(start, WordHash.constant("based")),
            reading.isWord(start + 1, WordHash.constant("on"))
                || reading.isWord(start, WordHash.constant("judging")) && reading.is(start + 1, .preposition),
            let document = phrases.phrase(startingAt: start + 2, limit: run.upperBound), document.kind == .document
        else { return nil }
        return document
    }

    /// *it seems that …*
    private func isNobody(_ phrase: NounPhrase, _ cue: VerbCue) -> Bool {
        reading.isWord(phrase.head, WordHash.constant("it"))
            && Self.seeming.contains(reading.lexicon.verbs[cue.verb].lemmaHash)
    }

    private static let seeming = WordSet(["seem", "appear"])

    /// *“…,” the statement said in part*
    private func followsMarks(_ phrase: NounPhrase, in run: Range<Int>) -> Bool {
        phrase.tokens.lowerBound == run.lowerBound && run.lowerBound > 0
            && reading.tokens[run.lowerBound - 1].kind == .mark
    }

    /// *a report published on Wednesday said*: the sentence's verb of saying comes later.
    private func saysLater(_ start: Int, in run: Range<Int>) -> Bool {
        (start..<min(run.upperBound - 1, start + 7)).contains {
            reading.is($0, [.verbPast, .verbThird]) && reading.is($0, .reportingVerb)
        }
    }
}
