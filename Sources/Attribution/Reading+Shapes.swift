import Document
import Segmentation

/// What the letters and signs of a token say, whatever the lexicon knows of it.
extension Reading {
    func isComma(_ index: Int) -> Bool { isByte(index, UInt8(ascii: ",")) }

    func isDash(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .punctuation else { return false }
        return bytes[Int(token.start)] == 0xE2 || bytes[Int(token.start)] == UInt8(ascii: "-")
    }

    /// An adverb, a negation or a day; an unknown word on *-ly* too.
    func isAdverbial(_ index: Int) -> Bool {
        let classes = classes(index)
        if !classes.isDisjoint(with: [.adverb, .negation, .calendar]) { return true }
        guard tokens[index].kind == .word, classes.isDisjoint(with: [.role, .groupNoun, .givenName]) else {
            return false
        }
        let end = Int(tokens[index].end)
        return end - Int(tokens[index].start) > 4 && bytes[end - 1] == UInt8(ascii: "y")
            && bytes[end - 2] == UInt8(ascii: "l") && !tokens[index].flags.contains(.capitalized)
    }

    /// A full stop, a question mark or an exclamation mark.
    func isSentenceEnd(_ index: Int) -> Bool {
        isByte(index, UInt8(ascii: ".")) || isByte(index, UInt8(ascii: "?")) || isByte(index, UInt8(ascii: "!"))
    }

    /// A word on *-ed* that is longer than *red*.
    func looksPast(_ index: Int) -> Bool {
        let end = Int(tokens[index].end)
        return tokens[index].kind == .word && tokens[index].range.length > 3
            && bytes[end - 1] == UInt8(ascii: "d") && bytes[end - 2] == UInt8(ascii: "e")
    }

    /// The token after the sentence that holds a token.
    func sentenceEnd(at token: Int) -> Int {
        segmented.sentences[segmented.sentence(at: token)].tokens.upperBound
    }
}
