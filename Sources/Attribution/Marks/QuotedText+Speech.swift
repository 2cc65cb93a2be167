import Document
import Segmentation

/// How a span begins and ends: as speech does, or as a few words of the sentence around it.
extension QuotedText {
    /// Whether a span opens its sentence: *"We will act," he said*, not *On the "vital" talks, he said*.
    func opensWithSpeech(_ span: Int) -> Bool {
        reading.tokens[spans[span].open].flags.contains(.sentenceStart) || startsSpeech(span)
    }

    /// Whether a comma, full stop or the like stands at the end of a span or right behind it.
    func isPunctuated(_ span: Int) -> Bool {
        let end = spans[span].tokens.upperBound
        if let last = spans[span].inner.last, reading.tokens[last].kind == .punctuation { return true }
        return end < reading.tokens.count && reading.tokens[end].kind == .punctuation
    }

    /// *"…," he said*: the comma before the closing mark says that the sentence goes on to its speaker.
    func endsWithComma(_ span: Int) -> Bool {
        let end = spans[span].tokens.upperBound
        if let last = spans[span].inner.last, reading.isComma(last) { return true }
        return end < reading.tokens.count && reading.isComma(end)
    }

    /// Whether a full stop stands at the end of a span or right behind it.
    func endsWithFullStop(_ span: Int) -> Bool {
        let (inner, end) = (spans[span].inner, spans[span].tokens.upperBound)
        guard let last = inner.last else { return false }
        return reading.isByte(last, UInt8(ascii: "."))
            || end < reading.tokens.count && reading.isByte(end, UInt8(ascii: "."))
    }

    /// Whether a span begins as a sentence does.
    func startsSpeech(_ span: Int) -> Bool {
        let inner = spans[span].inner
        guard let first = inner.first else { return false }
        return reading.tokens[first].flags.contains(.capitalized) && inner.count > 3
    }

    /// A whole sentence or more in marks.
    func isUnattributed(_ span: Int) -> Bool {
        let inner = spans[span].inner
        guard isSpeech(span), spans[span].close != nil, inner.count >= 4, let last = inner.last else {
            return false
        }
        return reading.isSentenceEnd(last)
    }

    /// Whether the words start with a capital or a sign, and are more than a phrase.
    func isSpeech(_ span: Int) -> Bool {
        let inner = spans[span].inner
        guard let first = inner.first,
            reading.tokens[first].flags.contains(.capitalized) || reading.isByte(first, UInt8(ascii: "["))
                || reading.tokens[first].kind == .punctuation
        else { return false }
        return inner.count >= 3 || inner.last.map(reading.isSentenceEnd) == true
    }
}
