import Document
import Segmentation

/// Whether a word that can be a verb of reporting is used as one.
extension CueFinder {
    /// Whether the word is used as a verb here, as far as its neighbours tell.
    func isVerbal(_ index: Int, _ group: VerbGroup, in run: Range<Int>) -> Bool {
        let classes = reading.classes(index)
        let previous = group.start - 1
        if classes.contains(.verbGerund) { return group.hasAuxiliary || isParticipialPlace(index, previous, in: run) }
        if !classes.isDisjoint(with: [.verbPast]) { return !group.isInfinitive }
        if previous >= run.lowerBound, reading.is(previous, [.determiner, .possessive]),
            reading.classes(previous).isDisjoint(with: [.subjectPronoun, .groupNoun, .relative]), group.start == index
        {
            return false
        }
        if previous >= run.lowerBound, phrases.isClitic(previous), group.start == index { return false }
        if classes.contains(.verbThird) {
            return !group.hasAuxiliary && !isFollowedByVerb(index, in: run) && followsSubject(index, group, in: run)
        }
        return group.hasAuxiliary || hasPluralSubject(before: index, in: run)
    }

    /// *“…,” a sign at the gate reads.*: what stands between a comma in marks and the end of the sentence is a clause.
    private func closesMarks(_ index: Int, _ group: VerbGroup, in run: Range<Int>) -> Bool {
        guard run.lowerBound > 1, reading.tokens[run.lowerBound - 1].kind == .mark, reading.isComma(run.lowerBound - 2),
            index + 1 >= run.upperBound || reading.isSentenceEnd(index + 1)
        else { return false }
        return phrases.phrase(startingAt: run.lowerBound, limit: group.start) != nil
    }

    /// *attacks*, *claims*: a plural noun too, unless a subject beyond doubt stands before it or *that* behind.
    private func followsSubject(_ index: Int, _ group: VerbGroup, in run: Range<Int>) -> Bool {
        let previous = group.start - 1
        guard previous >= run.lowerBound else { return true }
        if closesMarks(index, group, in: run) { return true }
        if phrases.nameAt[previous] < 0, hangsOnPreposition(group.start, floor: run.lowerBound) { return false }
        // *by some reports*
        if reading.is(previous, .determiner), previous > run.lowerBound, reading.isWord(previous - 1, Words.by) {
            return false
        }
        guard index + 1 < run.upperBound else { return true }
        if reading.isWord(index + 1, Words.that) || reading.tokens[previous].kind == .punctuation { return true }
        // *The Harbour Herald states the ship …*
        if phrases.nameAt[previous] >= 0, phrases.names[Int(phrases.nameAt[previous])].kind == .outlet { return true }
        if let verb = verb(at: index, limit: run.upperBound).map({ reading.lexicon.verbs[$0] }) {
            // *his emphasis on justice issues, saying*
            if verb.isUncertain || reading.isComma(index + 1) && !verb.frames.contains(.quote) { return false }
        }
        return phrases.nameAt[previous] >= 0
            || phrases.phrase(endingAt: group.start, floor: run.lowerBound)?.kind == .media
            || reading.is(
                previous,
                [
                    .subjectPronoun, .relative, .role, .groupNoun, .organizationNoun, .documentNoun, .organizationHead,
                ])
    }

    /// *the use of executive orders*
    private func hangsOnPreposition(_ end: Int, floor: Int) -> Bool {
        guard end - 2 >= floor else { return false }
        return reading.isWord(end - 2, Words.of) && reading.tokens[end - 1].kind == .word
    }

    private func isFollowedByVerb(_ index: Int, in run: Range<Int>) -> Bool {
        index + 1 < run.upperBound && reading.is(index + 1, [.be, .have, .modal, .verbPast])
            && !reading.is(index + 1, .subordinator)
    }

    /// A base form is a finite verb after *they*, *officials*, *critics*.
    private func hasPluralSubject(before index: Int, in run: Range<Int>) -> Bool {
        guard let subject = phrases.phrase(endingAt: index, floor: run.lowerBound) else { return false }
        if subject.kind == .pronoun {
            return reading.is(subject.head, .pluralPronoun)
                || [Words.i, Words.you, Words.we].contains(reading.lexemes[subject.head].hash)
                || reading.is(subject.head, .relative) && !reading.isWord(subject.head, Words.that)
        }
        return subject.isPlural || subject.kind == .group || subject.kind == .media && reading.is(subject.head, .plural)
    }

    /// *calling the board “a mess”*
    private func isNearMarks(_ index: Int) -> Bool {
        (index + 1..<min(reading.sentenceEnd(at: index), index + 10)).contains { spanAt[$0] >= 0 }
    }

    /// *began by saying “…”*, *was booed upon saying that …*, *after calling it “a mess”*
    private static let beforeSaying = WordSet(["by", "upon", "on", "after", "before", "in"])
    private static let perceived = WordSet(["heard", "seen", "shown", "caught", "recorded", "filmed"])

    /// *…, saying*; *a statement saying*.
    private func isParticipialPlace(_ index: Int, _ previous: Int, in run: Range<Int>) -> Bool {
        guard previous >= run.lowerBound else { return true }
        if reading.isComma(previous) || reading.tokens[previous].kind == .punctuation { return true }
        if reading.is(previous, .preposition) {
            return Self.beforeSaying.contains(reading.lexemes[previous].hash)
                && (reading.isWord(index, WordHash.constant("saying"))
                    || reading.tokens[previous].flags.contains(.sentenceStart) && isNearMarks(index))
        }
        // *can be heard saying*
        if Self.perceived.contains(reading.lexemes[previous].hash) { return true }
        let isPerson =
            phrases.nameAt[previous] >= 0
            && [.person, .unknown].contains(phrases.names[Int(phrases.nameAt[previous])].kind)
        let isBeforeMarks = index + 1 >= run.upperBound && index + 1 < spanAt.count && spanAt[index + 1] >= 0
        let isSpeaker =
            reading.isWord(previous, WordHash.constant("media")) || isBeforeMarks && reading.is(previous, .groupNoun)
            || phrases.nameAt[previous] >= 0 && phrases.names[Int(phrases.nameAt[previous])].kind == .outlet
        return isPerson || isSpeaker || reading.is(previous, [.documentNoun, .calendar])
            || reading.isWord(previous, Words.and)
    }
}
