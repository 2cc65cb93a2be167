import Attribution
import Document
import Provenance

extension TracedQuotation {
    /// The words that stand in marks: all of a direct quotation's, some of a mixed one's.
    var markedWords: [String] {
        let stretches = quotation.content.map { quotation.form == .mixed ? markedStretches(of: $0) : text[$0] }
        return stretches.flatMap { $0.split(whereSeparator: \.isWhitespace) }
            .map { String($0).trimmingMarks }
            .filter { $0.contains { $0.isLetter || $0.isNumber } }
    }

    private static let openers: Set<Character> = ["\"", "“", "„", "«", "‘", "'", "「"]
    private static let closers: Set<Character> = ["\"", "”", "“", "»", "’", "'", "」"]

    /// What stands between marks in a span; the first and the last mark may stand just outside it.
    private func markedStretches(of span: TextRange) -> String {
        var previous = text[TextRange(max(0, span.start - 3), span.start)].last ?? " "
        var isInside = Self.openers.contains(previous)
        var marked = ""
        let characters = Array(text[span])
        for (index, character) in characters.enumerated() {
            let next = index + 1 < characters.count ? characters[index + 1] : " "
            if !isInside && Self.openers.contains(character) && !previous.isLetter {
                isInside = true
            } else if isInside && Self.closers.contains(character) && !next.isLetter {
                isInside = false
                marked.append(" ")
            } else if isInside {
                marked.append(character)
            }
            previous = character
        }
        return marked
    }
}
