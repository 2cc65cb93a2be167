import Attribution
import Document
import Segmentation

/// Words inside words.
extension Tracing {
    /// Words in somebody else's mouth came through that person, and through whatever that one's words did.
    mutating func nested(_ quotation: Quotation, _ place: AttributionAnalysis.Place, outer: Int) -> Trace {
        let holder = attributed.quotations[outer]
        // *Ann Lee writes in the Post:*, and a paragraph behind it *…, Reuters reported.*
        if isBlock(outer), let frame = place.frame, case let own = vias(of: quotation, place, frame: frame).vias,
            !own.isEmpty
        {
            return Trace(via: own + traces[outer].via, provenance: own[0].relation.provenance)
        }
        guard let speaker = quotation.speaker, let relay = holder.speaker, speaker.entity != relay.entity else {
            return traces[outer]
        }
        if attributed.entities[relay.entity].kind == .outlet {
            return Trace(via: traces[outer].via, provenance: traces[outer].via.isEmpty ? .unstated : .relayed)
        }
        return Trace(via: [via(relay)] + traces[outer].via, provenance: .throughPerson)
    }

    /// Whether a quotation is a paragraph that one before it leads up to, without marks.
    private func isBlock(_ index: Int) -> Bool {
        guard attributed.quotations[index].form != .direct, let frame = analysis.places[index].frame else {
            return false
        }
        return reading.segmented.paragraph(at: frame.cue.lowerBound) < analysis.places[index].paragraph
    }

    private func via(_ relay: Speaker) -> Via {
        let entity = attributed.entities[relay.entity]
        let name = entity.name.isEmpty ? entity.description ?? attributed[relay.mention] : entity.name
        let kind: ViaKind =
            switch entity.kind {
            case .organization: .organization
            case .document: .document
            default: .person
            }
        return Via(range: relay.mention, name: name, outlet: nil, relation: .relayedByPerson, kind: kind)
    }
}
