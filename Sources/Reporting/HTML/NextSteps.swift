import Attribution
import Checks
import Provenance

extension TracedQuotation {
    /// What to check next, from the article back towards the speaker.
    var nextSteps: [String] {
        trace.via.reversed().flatMap(steps) + [speakerStep, wordsStep, editsStep].compactMap { $0 }
    }

    private func steps(about via: Via) -> [String] {
        let name = via.shownName(in: text).onOneLine
        let source = via.control.map { "Look for a source besides \(name), which is \($0)." }
        return [step(towards: via, name), source].compactMap { $0 }
    }

    private func step(towards via: Via, _ name: String) -> String {
        switch (via.kind, via.relation) {
        case (.unspecifiedMedia, _): "Find out which media \(name) are."
        case (.person, _), (_, .relayedByPerson): "Ask \(name) whether they heard it themselves."
        case (.document, _): "Read it in \(name)."
        case (_, .told), (_, .interview): "Find the interview with \(name)."
        case (_, .onAir): "Find the broadcast of \(name)."
        case (_, .wroteIn): "Find the article in \(name)."
        default: "Find the report of \(name) and read what it says."
        }
    }

    private var speakerStep: String? {
        guard let speaker = quotation.speaker else { return "Find out whose words these are." }
        let mention = text[speaker.mention].onOneLine
        if speaker.isAmbiguous { return "Make sure who “\(mention)” is." }
        let isNameless = entity?.kind == .unnamed || entity?.name.isEmpty == true
        return isNameless ? "Find out who “\(mention)” is, and why no name is given." : nil
    }

    private var wordsStep: String {
        if quotation.attributionClass == .belief { return "Find what was said or done that shows it." }
        return isMarked
            ? "Compare the words in marks with a recording, transcript or document."
            : "Compare the article's wording with what was said."
    }

    private var editsStep: String? {
        quotation.edits.isEmpty ? nil : "See what the writer's insertions and omissions changed."
    }
}
