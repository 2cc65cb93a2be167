import Document
import Segmentation

/// The auxiliaries and adverbs before a verb.
struct VerbGroup {
    /// The first token of the group.
    private(set) var start: Int
    private(set) var isPassive = false
    private(set) var hasAuxiliary = false
    private(set) var isInfinitive = false
    private(set) var isNegated = false
    private(set) var isModal = false
    /// *took to the stage to accuse*: the infinitive hangs on no verb right before it.
    private(set) var isPurpose = false

    /// The group of the verb at `verb`, no token of it before `floor`.
    init(before verb: Int, floor: Int, in phrases: NounPhraseParser) {
        start = verb
        while start > floor, phrases.nameAt[start - 1] < 0,
            let first = take(start - 1, of: verb, floor: floor, in: phrases)
        {
            start = first
        }
    }

    /// Takes the word at `last` in.
    /// - Returns: the first token of what was taken with it, `nil` for a word that is no part of the group.
    private mutating func take(_ last: Int, of verb: Int, floor: Int, in phrases: NounPhraseParser) -> Int? {
        let reading = phrases.reading
        let classes = reading.classes(last)
        if classes.contains(.negation) { isNegated = true }
        if Self.isContraction(last, of: verb, floor: floor, in: phrases) {
            hasAuxiliary = true
            return last
        }
        if reading.isWord(last, Words.to) { return takeInfinitive(last, floor: floor, in: phrases) }
        if !classes.isDisjoint(with: .auxiliary), classes.isDisjoint(with: .role) {
            takeAuxiliary(classes, of: reading.classes(verb))
            return last
        }
        if let start = Self.startOfTimePhrase(endingAt: last, floor: floor, in: reading) { return start }
        return reading.isAdverbial(last) || Self.isFloating(last, floor: floor, in: phrases) ? last : nil
    }

    /// *Voss and Dorn both said*, *they themselves admitted*: a word for the subject that stands beside the verb.
    private static func isFloating(_ word: Int, floor: Int, in phrases: NounPhraseParser) -> Bool {
        guard word - 1 > floor, phrases.reading.is(word, [.determiner, .objectPronoun]),
            floating.contains(phrases.reading.lexemes[word].hash)
        else { return false }
        let before = phrases.reading.tokens[word - 1]
        return phrases.nameAt[word - 1] >= 0 || phrases.reading.isDash(word - 1)
            || before.kind == .word && phrases.reading.is(word - 1, [.plural, .groupNoun, .pluralPronoun])
    }

    private static let floating = WordSet(["both", "each", "all", "themselves", "himself", "herself"])

    /// *he's predicting*, *she's said*
    private static func isContraction(_ last: Int, of verb: Int, floor: Int, in phrases: NounPhraseParser) -> Bool {
        phrases.isClitic(last) && phrases.reading.is(verb, [.verbGerund, .verbParticiple]) && last > floor
            && phrases.reading.is(last - 1, .subjectPronoun)
    }

    private mutating func takeInfinitive(_ to: Int, floor: Int, in phrases: NounPhraseParser) -> Int {
        var start = Self.startOfCatenative(before: to, floor: floor, in: phrases)
        // *took to Twitter overnight to accuse*
        if (start..<to).allSatisfy({ phrases.reading.is($0, .adverb) }) { start = to }
        // *used to say*: it was said.
        isInfinitive = start == to || !phrases.reading.isWord(to - 1, WordHash.constant("used"))
        isPurpose = start == to
        hasAuxiliary = true
        return start
    }

    private mutating func takeAuxiliary(_ auxiliary: WordClasses, of verb: WordClasses) {
        if auxiliary.contains(.be), !hasAuxiliary, !verb.isDisjoint(with: [.verbParticiple, .verbPast]),
            !verb.contains(.verbGerund)
        {
            isPassive = true
        }
        hasAuxiliary = true
        if auxiliary.contains(.modal) { isModal = true }
    }

    /// *in the past*, *at the time* between a subject and its verb.
    private static func startOfTimePhrase(endingAt last: Int, floor: Int, in reading: Reading) -> Int? {
        if reading.is(last, .calendar), last - 1 > floor, reading.is(last - 1, .preposition) { return last - 1 }
        guard times.contains(reading.lexemes[last].hash) else { return nil }
        var start = last - 1
        while start > floor, reading.is(start, .determiner) { start -= 1 }
        return start > floor && (reading.isWord(start, Words.in) || reading.isWord(start, Words.at)) ? start : nil
    }

    private static let times = WordSet(["past", "time", "times", "turn", "moment"])

    /// *went on* to say, *was quick* to add, *declined* to say: the verb that the infinitive hangs on.
    private static func startOfCatenative(before to: Int, floor: Int, in phrases: NounPhraseParser) -> Int {
        let reading = phrases.reading
        var start = to
        while start - 1 >= floor, to - start < 3, reading.tokens[start - 1].kind == .word,
            phrases.nameAt[start - 1] < 0,
            reading.is(start - 1, [.finite, .verbPast, .adverb, .be, .have, .verbThird, .verbBase])
                || catenatives.contains(reading.lexemes[start - 1].hash)
        {
            start -= 1
        }
        return start
    }

    private static let catenatives = WordSet(["quick", "careful", "able", "on", "willing", "ready", "happy", "eager"])
}
