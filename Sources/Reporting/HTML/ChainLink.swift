import Checks
import Provenance

/// One link of the chain from this article back to the speaker.
struct ChainLink: Sendable {
    let name: String
    /// What is known of it, in brackets; empty where nothing is.
    let facts: String
    /// Which end it is: `start`, `hand` or `speaker`; a hand that a state controls is `state`.
    let role: String
}

extension TracedQuotation {
    /// The chain as drawn: *this article ← TASS (news agency, Russia, state-controlled, as of …) ← Ivan Petrov*.
    func chainLinks(registry date: String) -> [ChainLink] {
        let publisher = text.publisher?.name.onOneLine ?? ""
        let article = ChainLink(name: "this article", facts: publisher, role: "start")
        let hands = trace.via.reversed().map { via in
            let asOf = via.isInRegistry ? "as of \(date)" : nil
            let facts = via.facts + [asOf, via.isCarried ? "carried over" : nil].compactMap { $0 }
            return ChainLink(
                name: via.shownName(in: text).onOneLine, facts: facts.joined(separator: ", "),
                role: via.control == nil ? "hand" : "state")
        }
        let speaker = ChainLink(name: shownSpeaker, facts: entity?.about ?? "", role: "speaker")
        return [article] + hands + (isSpeakerItsOwnVia ? [] : [speaker])
    }
}
