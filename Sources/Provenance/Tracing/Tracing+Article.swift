import Attribution
import Document
import Segmentation

/// The article as a whole.
extension Tracing {
    /// A hat tip that closes the article.
    func closingCredits() -> [Via] {
        guard let last = reading.segmented.paragraphs.last(where: { $0.kind == .body || $0.kind == .credit }) else {
            return []
        }
        return finder.mentions(in: last.tokens).filter { $0.relation == .credited }.map { via($0) }
    }

    /// *reportedly*, *critics say*.
    func vagueAttributions() -> [TextRange] {
        var found: [TextRange] = []
        for token in reading.tokens.indices where reading.is(token, .startsCuePhrase) && !analysis.isMarked[token] {
            guard let (phrase, words) = reading.phrase(.cuePhrase, at: token, before: reading.tokens.count),
                reading.lexicon.cuePhrases[phrase.value].relation == "vague"
            else { continue }
            found.append(reading.range(words))
        }
        return found
    }

    func warnings() -> [Warning] {
        let stated = attributed.article.warnings
        guard publisher == nil else { return stated }
        return stated + [
            Warning(
                code: "no-publisher",
                message: "No publisher is known, so every outlet counts as another one. Give it with --publisher NAME.")
        ]
    }
}
