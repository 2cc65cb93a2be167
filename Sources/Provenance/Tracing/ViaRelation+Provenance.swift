import Document

/// What the way that words took says of where they come from.
extension ViaRelation {
    var provenance: ProvenanceClass {
        switch self {
        case .told, .interview, .onAir, .wroteIn: .givenElsewhere
        case .relayedByPerson: .throughPerson
        case .accordingTo, .reported, .quoted, .citing, .credited, .other: .relayed
        }
    }

    /// What the words were given to comes before what passed them on.
    var rank: Int {
        switch self {
        case .told, .interview, .onAir, .wroteIn: 0
        case .relayedByPerson: 1
        case .citing: 2
        case .quoted: 3
        case .accordingTo, .reported, .other, .credited: 4
        }
    }
}

extension Via {
    /// The same intermediary, for a later quotation of the same speaker.
    var carriedOver: Via {
        Via(
            range: range, name: name, outlet: outlet, relation: relation, kind: kind, stateMedia: stateMedia,
            statedControl: statedControl, isCarried: true)
    }

    /// The same intermediary where other words stand for it: *the report*, *in the interview*.
    func named(at range: TextRange, _ relation: ViaRelation) -> Via {
        Via(
            range: range, name: name, outlet: outlet, relation: relation, kind: kind, stateMedia: stateMedia,
            statedControl: statedControl)
    }
}
