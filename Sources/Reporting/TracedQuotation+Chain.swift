import Attribution
import Checks
import Provenance

extension TracedQuotation {
    /// Who speaks, how the article says it, and what told so: *Ivan Petrov (“he”, found by cue-verb)*.
    var speakerLine: String {
        guard let speaker = quotation.speaker, let name = speakerName else { return "nobody named" }
        let mention = text[speaker.mention].shortened(to: 60)
        let words = mention == name ? "" : "“\(mention)”, "
        return "\(name) (\(words)found by \(speaker.sieve.rawValue))"
    }

    /// The way back from this article to the speaker: *this article <- TASS (state-controlled) <- Ivan Petrov*.
    var chain: String {
        let hands = trace.via.reversed().map { via in
            let facts = [via.control, via.isCarried ? "carried over" : nil].compactMap { $0 }.joined(separator: ", ")
            let name = via.shownName(in: text)
            return facts.isEmpty ? name : "\(name) (\(facts))"
        }
        let speaker = isSpeakerItsOwnVia ? [] : [speakerOrSomebody]
        return (["this article"] + hands + speaker).joined(separator: " <- ")
    }

    /// Its identifier in reports.
    var id: String { "q\(index + 1)" }
}
