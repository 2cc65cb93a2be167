import Document
import Segmentation

/// What the tagger's sources, cues and contents are: whom they name, and which are no attribution.
extension QuotationFinder {
    /// *citing Reuters*, *quoted an official as*: says whence words came, and is none itself.
    func isCitation(_ attribution: TaggedAttribution) -> Bool {
        if let last = attribution.content.last?.last, reading.isWord(last, Words.as) { return true }
        guard let cue = attribution.cue, let content = attribution.content.first,
            cue.contains(where: { Self.citing.contains(reading.lexemes[$0].hash) }),
            let source = cues.phrases.phrase(startingAt: content.lowerBound, limit: content.upperBound)
        else { return false }
        return source.kind != .other
    }

    private static let citing = WordSet(["citing", "quoting", "cited", "cites", "interviewed", "interviews"])

    /// *Told that it was late, she laughed*, *when asked whether …*: the one who was told or asked speaks later, if at all.
    func isAddressed(_ cue: Range<Int>) -> Bool {
        guard let verb = cue.first(where: { Self.addressing.contains(reading.lexemes[$0].hash) }) else { return false }
        let isFronted =
            reading.tokens[verb].flags.contains(.sentenceStart)
            || verb > 0 && reading.is(verb - 1, .subordinator) && !reading.is(verb - 1, .relative)
        // *she was asked whether …*
        let isPassive = verb > 0 && reading.is(verb - 1, .be)
        let hasAgent = cue.upperBound < reading.tokens.count && reading.isWord(cue.upperBound, Words.by)
        return (isFronted || isPassive) && !hasAgent && !reading.isWord(cue.upperBound - 1, Words.by)
    }

    private static let addressing = WordSet(["asked", "told", "pressed", "questioned", "quizzed"])

    /// Whether some words are, or begin with, marks that quote nobody: a title, a byname.
    func standsInMention(_ tokens: Range<Int>) -> Bool {
        guard let span = mention(openingAt: tokens.lowerBound) else { return false }
        return top.notQuoted[span] == .term || tokens.upperBound <= quoted.spans[span].tokens.upperBound
    }

    /// *reportedly*, *allegedly*: nobody is named who says so.
    func isAdverb(_ cue: Range<Int>) -> Bool { cue.allSatisfy { reading.isAdverbial($0) } }

    /// A tagged source as a phrase: its head is the one that the parser finds at its end, or its last word.
    func subject(_ source: Range<Int>) -> NounPhrase {
        let source = source.lowerBound..<endOfWords(source)
        if let inserted = source.first(where: { opensInsertion($0) }), inserted > source.lowerBound {
            return subject(source.lowerBound..<inserted)
        }
        if let found = cues.phrases.phrase(endingAt: source.upperBound, floor: source.lowerBound) {
            return cues.phrases.widened(found, to: source)
        }
        let name = Int(cues.phrases.nameAt[source.upperBound - 1])
        return NounPhrase(
            tokens: source, head: source.upperBound - 1,
            kind: name >= 0 ? cues.phrases.head(of: cues.phrases.names[name].kind) : .other, name: name,
            isPlural: false)
    }

    /// *One rider, quoted by Le Monde*, *Lenoir himself – “…” –*: what does not name the speaker any more.
    private func opensInsertion(_ token: Int) -> Bool {
        if reading.isDash(token) { return true }
        guard reading.isComma(token), token + 1 < reading.tokens.count else { return false }
        return reading.is(token + 1, [.relative, .verbParticiple, .determiner, .role])
            || reading.isWord(token + 1, WordHash.constant("whose"))
    }

    /// The end of a source without a comma or *'s* behind it.
    private func endOfWords(_ source: Range<Int>) -> Int {
        var end = source.upperBound
        while end - 1 > source.lowerBound, reading.isComma(end - 1) || cues.phrases.isClitic(end - 1) { end -= 1 }
        return end
    }

    /// *whom pupils call ‘the Owl’*
    func isRelativeClause(_ source: Range<Int>) -> Bool {
        source.count > 1 && reading.is(source.lowerBound, .relative)
    }
}
