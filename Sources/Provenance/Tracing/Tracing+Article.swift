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
        for token in reading.lexemes.indices where reading.is(token, .startsVagueCue) && !analysis.isMarked[token] {
            guard let cue = reading.phrase(.vagueCue, at: token, before: reading.tokens.count) else { continue }
            found.append(reading.range(cue.tokens))
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
