import Document
import Segmentation

/// Words on both sides of a cue, and words right behind one that interrupts them.
extension QuotationFinder {
    /// *The fleet, Ostby said, would sail*: what follows a cue between commas, where the clause before is not at its end.
    func restOfClause(_ content: Range<Int>, around index: Int) -> Range<Int>? {
        if let rest = measure(behind: frames[index]) { return rest }
        guard content.upperBound <= frames[index].extent.lowerBound, grammar.isPostposed(frames[index]),
            let rest = clauseBehind(frames[index])
        else { return nil }
        let first = rest.lowerBound
        if isSubordinate(content) || continuesClause(first) { return rest }
        let isComplete = content.contains { reading.is($0, Self.finite) || reading.looksPast($0) }
        if isComplete { return nil }
        return reading.is(first, Self.finite.union(.adverb)) || !frames[index].isInverted && opensMainClause(first)
            ? rest : nil
    }

    /// *put the wreck according to Reuters about 40 miles north*: a figure right behind a phrase that no comma closes.
    func measure(behind frame: CueFrame) -> Range<Int>? {
        let start = frame.extent.upperBound
        guard grammar.isPhrase(frame), frame.extent.lowerBound > frame.run.lowerBound, start < frame.run.upperBound,
            reading.tokens[start].kind == .number || Self.measuring.contains(reading.lexemes[start].hash)
        else { return nil }
        let end = clauseEnd(from: start, limit: reading.sentenceEnd(at: start), after: nil)
        return start < end ? start..<end : nil
    }

    private static let measuring = WordSet([
        "about", "some", "nearly", "almost", "roughly", "around", "over", "only", "just",
    ])

    /// What follows the comma behind a cue.
    private func clauseBehind(_ frame: CueFrame) -> Range<Int>? {
        let comma = frame.extent.upperBound
        guard comma < frame.run.upperBound, reading.isComma(comma) else { return nil }
        let end = clauseEnd(from: comma + 1, limit: reading.sentenceEnd(at: comma), after: nil)
        let clause = comma + 1..<max(comma + 1, end)
        return clause.isEmpty || spansInside(clause).contains { isAttributed($0, outside: clause) } ? nil : clause
    }

    /// *Back then, Voss said, she …*: whether a token can be the first of a main clause.
    private func opensMainClause(_ token: Int) -> Bool {
        !reading.is(token, [.conjunction, .subordinator, .preposition, .calendar]) && !cues.phrases.isGerund(token)
    }

    /// Whether a cue outside a clause speaks for words in marks.
    private func isAttributed(_ span: Int, outside clause: Range<Int>) -> Bool {
        guard draftOfSpan[span] >= 0 else { return false }
        return drafts[draftOfSpan[span]].frame.map { !clause.contains(frames[$0].cue.lowerBound) } ?? true
    }

    /// *When the storm came, …*: whether words are a clause that leads up to the main one.
    private func isSubordinate(_ content: Range<Int>) -> Bool {
        let first = content.lowerBound
        return reading.is(first, .subordinator) && !reading.is(first, .relative)
            && !content.contains { reading.isComma($0) }
    }

    /// *…, by raising the fare*, *…, by the end of May*, *…, because nobody came*: whether words go on with a clause.
    private func continuesClause(_ token: Int) -> Bool {
        Self.continuing.contains(reading.lexemes[token].hash)
            || reading.isWord(token, Words.by) && token + 1 < reading.tokens.count
                && (cues.phrases.isGerund(token + 1) || reading.is(token + 1, .determiner))
    }

    private static let continuing = WordSet(["because", "if", "unless", "until", "which"])

    /// *And, Dorn said, the pier …*, *the days when, he said, pilots …*: what a cue between commas interrupts right
    /// behind a conjunction.
    func interruptedClause(_ frame: CueFrame) -> Range<Int>? {
        let comma = frame.extent.lowerBound - 1
        guard comma > frame.run.lowerBound, reading.isComma(comma),
            reading.is(comma - 1, [.conjunction, .subordinator, .relative]),
            comma - 1 == frame.run.lowerBound || !reading.is(comma - 2, .preposition)
        else { return nil }
        return clauseBehind(frame)
    }
}
