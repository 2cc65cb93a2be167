import Document
import Segmentation

/// Whose opinion words in marks are, where no verb says it.
extension QuotationFinder {
    /// *To Voss, “the pier is everything.”*, *because for her, “…”*, *In Dorn’s words, “…”*
    func holder(ofOpinionBefore comma: Int) -> NounPhrase? {
        let floor = reading.segmented.sentences[reading.segmented.sentence(at: comma)].tokens.lowerBound
        guard comma - 1 > floor else { return nil }
        if Self.words.contains(reading.lexemes[comma - 1].hash) { return owner(ofWords: comma - 1, floor: floor) }
        for start in (max(floor, comma - 6)..<comma - 1).reversed()
        where reading.isWord(start, Words.to) || reading.isWord(start, Words.for) {
            guard start == floor || reading.is(start - 1, .subordinator) || reading.isComma(start - 1) else {
                return nil
            }
            return personal(in: start + 1..<comma)
        }
        return nil
    }

    private static let words = WordSet(["words", "view", "opinion", "eyes", "telling"])

    /// *in Dorn’s words*
    private func owner(ofWords noun: Int, floor: Int) -> NounPhrase? {
        guard noun - 3 >= floor, cues.phrases.isClitic(noun - 1),
            let start = (max(floor, noun - 6)..<noun - 2).last(where: {
                reading.isWord($0, Words.in)
            })
        else { return nil }
        return personal(in: start + 1..<noun - 1)
    }

    /// Somebody whose name or pronoun is all of some words.
    private func personal(in tokens: Range<Int>) -> NounPhrase? {
        if tokens.count == 1, reading.is(tokens.lowerBound, [.male, .female]),
            reading.is(tokens.lowerBound, .objectPronoun)
        {
            return cues.phrases.pronoun(tokens.lowerBound)
        }
        guard let phrase = cues.phrases.phrase(endingAt: tokens.upperBound, floor: tokens.lowerBound),
            phrase.tokens == tokens, [.person, .name].contains(phrase.kind)
        else { return nil }
        return phrase
    }
}
