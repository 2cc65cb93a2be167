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
        let relative = subject(ofRelativeHolding: phrase, in: run) ?? subject(ofRelativeEndingWith: phrase, in: run)
        return relative ?? nameBeforeAdjuncts(index, phrase, in: run)
            ?? (followsAddedAdjunct(phrase, in: run) ? sharedSubject(in: run, before: before) : nil)
            ?? FoundSubject(phrase: phrase)
    }

    /// *the lawyer who defended Rita Boyle said*: the object of a clause without commas is not the one who speaks.
    private func subject(ofRelativeEndingWith object: NounPhrase, in run: Range<Int>) -> FoundSubject? {
        let verb = object.tokens.lowerBound - 1
        guard object.kind != .pronoun, verb - 1 > run.lowerBound, reading.tokens[verb].kind == .word,
            let who = (max(run.lowerBound + 1, verb - 4)..<verb).last(where: { reading.isWord($0, Words.who) }),
            (who + 1...verb).allSatisfy({
                reading.tokens[$0].kind == .word && phrases.nameAt[$0] < 0
                    && !reading.is($0, [.subordinator, .relative, .conjunction, .determiner])
            }),
            let subject = phrases.phrase(endingAt: who, floor: run.lowerBound), canHaveInsertion(subject)
        else { return nil }
        return FoundSubject(phrase: subject)
    }

    /// *declined to be seen, but in an email to Reuters said*: an outlet behind a conjunction and prepositions is
    /// no subject.
    private func followsAddedAdjunct(_ phrase: NounPhrase, in run: Range<Int>) -> Bool {
        var index = phrase.tokens.lowerBound - 1
        guard phrase.kind == .outlet, index > run.lowerBound + 1, reading.is(index, .preposition) else { return false }
        while index > run.lowerBound + 1, phrase.tokens.lowerBound - index < 7, reading.tokens[index].kind == .word,
            !reading.is(index, .conjunction)
        { index -= 1 }
        return reading.is(index, .conjunction) && Self.leadingAdjuncts.contains(reading.lexemes[index + 1].hash)
            && !reading.isWord(index + 1, Words.of)
    }

    /// *Lena Voss of the union in Ostby said*, *Lena Voss on a visit to the mill said*: the name that opens the clause,
    /// with nothing but prepositions and their nouns between it and the verb.
    private func nameBeforeAdjuncts(_ verb: Int, _ found: NounPhrase, in run: Range<Int>) -> FoundSubject? {
        guard found.tokens.lowerBound > run.lowerBound, reading.is(found.tokens.lowerBound - 1, .preposition),
            let name = phrases.core(startingAt: run.lowerBound, limit: found.tokens.lowerBound),
            name.kind == .person || name.kind == .outlet, name.name >= 0,
            case let preposition = name.tokens.upperBound, preposition < found.tokens.lowerBound,
            Self.leadingAdjuncts.contains(reading.lexemes[preposition].hash)
        else { return nil }
        let isPlain = (preposition..<verb).allSatisfy {
            [.word, .number, .clitic].contains(reading.tokens[$0].kind)
                && (phrases.nameAt[$0] >= 0
                    || !reading.is($0, Self.ofOtherClauses) || reading.is($0, .preposition))
        }
        guard isPlain else { return nil }
        let belongs = NounPhraseParser.belonging.contains(reading.lexemes[preposition].hash)
        let end = belongs ? found.tokens.upperBound : name.tokens.upperBound
        return FoundSubject(phrase: phrases.widened(name, to: name.tokens.lowerBound..<end))
    }

    private static let ofOtherClauses: WordClasses = [
        .be, .have, .modal, .relative, .subjectPronoun, .subordinator, .verbThird, .verbPast,
    ]
    private static let leadingAdjuncts = WordSet([
        "in", "on", "at", "of", "from", "with", "for", "after", "before", "during", "outside", "near", "following",
    ])

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
