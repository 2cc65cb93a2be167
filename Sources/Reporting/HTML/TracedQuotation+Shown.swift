import Attribution
import Checks
import Document
import Provenance

extension TracedQuotation {
    /// Who speaks, for tables and filters.
    var shownSpeaker: String { speakerName?.onOneLine ?? "nobody named" }

    /// The intermediaries' names, each once.
    var outletNames: [String] {
        var seen: Set<String> = []
        return trace.via.map { $0.shownName(in: text).onOneLine }.filter { seen.insert($0).inserted }
    }
}

extension Entity {
    /// What it is: *person, deputy minister*.
    var about: String {
        let role = description.map(\.onOneLine) ?? ""
        return role.isEmpty || name.isEmpty || role == name ? kind.rawValue : "\(kind.rawValue), \(role)"
    }
}

extension Via {
    /// What is known of it: what it is, its country, and the state's hand in it.
    var facts: [String] {
        let country = outlet.flatMap { OutletFacts.country(ofOutlet: $0) }
        let state = control ?? funding ?? (outlet == nil ? nil : "not classified")
        return [kind.words ?? kind.rawValue.replacing("-", with: " "), country, state].compactMap { $0 }
    }

    /// Whether some of that is the registry's word, which has a date.
    var isInRegistry: Bool { outlet != nil }

    /// The State Media Matrix's words for media that a state pays or runs and does not control.
    private var funding: String? {
        switch stateMedia {
        case "ISFM": "independent, state-funded and state-managed"
        case "ISF": "independent, state-funded"
        case "ISM": "independent, state-managed"
        case "IP": "independent public media"
        default: nil
        }
    }
}
