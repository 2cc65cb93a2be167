import Attribution
import Document
import Segmentation

/// Tells whether an article is in English, by the share of common little words: about two in five in English
/// news, hardly any in other languages.
struct LanguageCheck: Sendable {
    /// Words that are common in English and rare elsewhere; *in*, *a* and *an* also belong to others.
    private static let common = WordSet([
        "the", "of", "and", "to", "that", "is", "was", "for", "on", "with", "as", "he", "she", "it", "his", "her",
        "they",
        "at", "by", "be", "from", "has", "have", "had", "are", "were", "said", "not", "but", "this", "which", "who",
        "would", "will", "their", "been", "about", "after", "or", "its",
    ])
    /// Fewer words than these tell nothing.
    private static let enough = 25
    /// Further words would tell no more.
    private static let sample = 100
    private static let leastShare = 0.12

    /// A warning where the article states another language or seems to be in one.
    func warning(about text: AttributedText) -> Warning? {
        let stated = text.article.metadata.language?.lowercased().split { $0 == "-" || $0 == "_" }.first
        switch stated {
        case "en"?, "eng"?: return nil
        case let language?: return unsupported("in '\(language)'")
        case nil: return isEnglish(text) ? nil : unsupported("not in English")
        }
    }

    private func isEnglish(_ text: AttributedText) -> Bool {
        guard let reading = text.analysis?.reading else { return true }
        let common = Self.common
        var (words, known) = (0, 0)
        for index in reading.tokens.indices where reading.tokens[index].kind == .word {
            words += 1
            if common.contains(reading.lexemes[index].hash) { known += 1 }
            if words == Self.sample { break }
        }
        return words < Self.enough || Double(known) >= Self.leastShare * Double(words)
    }

    private func unsupported(_ what: String) -> Warning {
        Warning(
            code: "language-unsupported",
            message: "The article is \(what), as far as one can tell. Its marks are found, its speakers are not.")
    }
}
