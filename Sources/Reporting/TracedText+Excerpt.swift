import Checks
import Document
import Provenance

extension TracedText {
    /// The line of the article from a place on, as far as a report has room for it.
    func excerpt(from range: TextRange) -> String {
        let bytes = article.text.bytes
        let end = bytes[range.end...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
        return self[TextRange(range.start, end)].shortened(to: 80)
    }
}
