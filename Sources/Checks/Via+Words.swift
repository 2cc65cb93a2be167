import Document
import Provenance

extension Via {
    /// Its name with what is known of it: *TASS (news agency, state-controlled)*.
    package func introduction(in text: TracedText) -> String {
        let facts = [kind.words, control].compactMap { $0 }.joined(separator: ", ")
        return facts.isEmpty ? shownName(in: text) : "\(shownName(in: text)) (\(facts))"
    }

    /// Its name; for unspecified media the article's own words in marks.
    package func shownName(in text: TracedText) -> String {
        let words = text[range].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if kind == .unspecifiedMedia && !words.isEmpty { return "“\(words)”" }
        return name.isEmpty ? words : name
    }

    /// What is known of a state's hand in it; `nil` where nothing is.
    package var control: String? {
        switch stateMedia {
        case "SC": "state-controlled"
        case "CaPu": "captured public media"
        case "CaPr": "captured private media"
        default: statedControl != nil ? "state-controlled in the article's own words" : nil
        }
    }

    /// Whether the registry, the text or its very name says that a state controls it.
    var isControlledByState: Bool { control != nil || kind == .stateMedia }

    /// Whether it reports what others said, as outlets do and persons and institutions do not.
    var isReporting: Bool { relation != .relayedByPerson && kind != .person && kind != .organization }

    /// Where it stands, with the words that state its control.
    package var place: TextRange { statedControl.map(range.union) ?? range }

    /// The words that name it and those that state its control.
    var evidence: [Evidence] {
        [Evidence(.via, range)] + (statedControl.map { [Evidence(.via, $0)] } ?? [])
    }

    /// What to look for at an outlet to which words were given.
    var original: String {
        switch relation {
        case .told, .interview: "interview"
        case .onAir: "broadcast"
        case .wroteIn: "article"
        default: "report"
        }
    }
}

extension ViaKind {
    /// What it is, for people; `nil` where the name says enough.
    package var words: String? {
        switch self {
        case .newsAgency: "news agency"
        case .stateMedia: "state media"
        case .web: "website"
        case .social: "social platform"
        case .newspaper, .broadcaster, .radio, .magazine, .document: rawValue
        case .unspecifiedMedia, .person, .organization: nil
        }
    }
}
