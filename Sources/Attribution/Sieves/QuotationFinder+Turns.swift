import Document
import Segmentation

/// Interviews set as a transcript: *Ostby: We sail at dawn. The pier can wait.*
extension QuotationFinder {
    /// How many paragraphs make a transcript.
    private static let fewestTurns = 3

    /// The paragraphs that open with a label and hold words without marks behind it; none where there are too few.
    func transcriptTurns() -> Set<Int> {
        let turns = reading.segmented.paragraphs.indices.filter { label(of: $0) != nil }
        return turns.count < Self.fewestTurns ? [] : Set(turns)
    }

    /// The colon behind the name or two that open a paragraph.
    private func label(of paragraph: Int) -> Int? {
        let tokens = reading.segmented.paragraphs[paragraph].tokens
        guard
            let colon = tokens.prefix(5).first(where: { reading.isByte($0, UInt8(ascii: ":")) }),
            colon > tokens.lowerBound, colon + 3 < tokens.upperBound,
            reading.segmented.paragraphs[paragraph].kind == .body,
            (tokens.lowerBound..<colon).allSatisfy({ reading.isCapitalized($0) && spanAt[$0] < 0 }),
            reading.tokens[colon + 1].kind == .word, reading.isCapitalized(colon + 1)
        else { return nil }
        return colon
    }

    /// All that a turn's speaker says: up to the end of the paragraph.
    func turn(of frame: CueFrame) -> Range<Int>? {
        guard frame.kind == .punctuation, !frame.isInverted else { return nil }
        let paragraph = reading.segmented.paragraph(at: frame.cue.lowerBound)
        guard turns.contains(paragraph), label(of: paragraph) == frame.cue.lowerBound else { return nil }
        return frame.contentStart..<reading.segmented.paragraphs[paragraph].tokens.upperBound
    }
}
