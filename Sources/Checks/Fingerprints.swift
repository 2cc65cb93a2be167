import Document
import Provenance

/// Names the findings of one rule in one article so that they are known again after edits elsewhere.
///
/// A fingerprint is a hash of the rule, the words it is about (without case, punctuation and blank space),
/// the names of the speaker and the intermediaries, and a count where all of that occurs more than once.
struct Fingerprints {
    private let rule: String
    private let text: TracedText
    private var occurrences: [UInt64: Int] = [:]
    private var lastSentence: (range: TextRange, words: String)?

    init(rule: String, text: TracedText) {
        self.rule = rule
        self.text = text
    }

    /// The fingerprint of the next flaw in the order of the text.
    mutating func next(for flaw: Flaw) -> String {
        let hash = StableHash(parts(of: flaw)).value
        let occurrence = occurrences[hash, default: 0]
        occurrences[hash] = occurrence + 1
        return StableHash([String(occurrence)], seed: hash).digits
    }

    private mutating func parts(of flaw: Flaw) -> [String] {
        let own = [rule, normalized(text[leading(flaw.range)])]
        guard let index = flaw.quotation else { return own + [normalizedSentence(at: flaw.range)] }
        let quotation = text.tracedQuotation(index)
        let names = [quotation.speakerName ?? ""] + quotation.trace.via.map(\.name)
        return own + [normalized(quotation.words)] + names
    }

    /// The words of the sentence around a range. Flaws come in order, so a sentence with a thousand of them
    /// is read once.
    private mutating func normalizedSentence(at range: TextRange) -> String {
        let sentence = leading(text.sentence(at: range))
        if let last = lastSentence, last.range == sentence { return last.words }
        let words = normalized(text[sentence])
        lastSentence = (sentence, words)
        return words
    }

    /// More scalars than this tell no finding from another.
    private static let longest = 400

    /// As much of a range as may matter: `longest` scalars of four bytes.
    private func leading(_ range: TextRange) -> TextRange {
        TextRange(range.start, min(range.end, range.start + 4 * Self.longest))
    }

    /// The words in lower case with one space between them.
    private func normalized(_ words: String) -> String {
        var normalized = ""
        var isBetween = false
        for scalar in words.unicodeScalars.prefix(Self.longest) {
            guard let letter = Self.folded(scalar) else { isBetween = true; continue }
            if isBetween, !normalized.isEmpty { normalized.append(" ") }
            normalized.append(letter)
            isBetween = false
        }
        return normalized
    }

    /// A letter in lower case, or a digit; `nil` for anything else. ASCII is spared the Unicode database.
    private static func folded(_ scalar: Unicode.Scalar) -> String? {
        if scalar.isASCII {
            let byte = UInt8(ascii: scalar)
            let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
            return lower &- 0x61 < 26 || lower &- 0x30 < 10 ? String(Unicode.Scalar(lower)) : nil
        }
        let properties = scalar.properties
        return properties.isAlphabetic || properties.numericType != nil ? properties.lowercaseMapping : nil
    }
}
