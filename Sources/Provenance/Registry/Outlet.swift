/// A news outlet, social platform or press office of the registry.
public struct Outlet: Sendable, Hashable {
    /// A stable identifier: `tass`, `new-york-times`.
    public let id: String
    /// The name to show.
    public let name: String
    /// Other names in running text, without a leading article.
    public let aliases: [String]
    /// Names it used to have.
    public let formerNames: [String]
    /// What it is, in the registry's words: `news-agency`, `newspaper`, …, `press-office`.
    public let kind: String
    /// ISO 3166-1 alpha-2; empty where it has no one country.
    public let country: String
    /// Who owns it, where that is widely known.
    public let parent: String
    /// Its addresses on the web.
    public let domains: [String]
    /// ISO 639-1.
    public let languages: [String]
    /// The State Media Matrix code; `nil` for "not classified", which is not "independent".
    public let stateMedia: String?

    /// What an outlet can be.
    public static let kinds = [
        "news-agency", "newspaper", "broadcaster", "magazine", "web", "radio", "social", "press-office",
    ]

    /// The kind that an intermediary of this outlet has.
    public var viaKind: ViaKind {
        kind == "press-office" ? .organization : ViaKind(rawValue: kind) ?? .web
    }

    /// Whether a state controls it or has captured it, by the State Media Matrix.
    public var isStateControlled: Bool { ["SC", "CaPu", "CaPr"].contains(stateMedia) }
}

extension Outlet {
    /// An outlet that the registry does not know, named by somebody who does.
    /// - Parameter kind: One of `kinds`.
    public init(name: String, kind: String) {
        let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
        self.init(
            id: words.joined(separator: "-"), name: name, aliases: [], formerNames: [], kind: kind, country: "",
            parent: "", domains: [], languages: [], stateMedia: nil)
    }
}

/// A programme, column or podcast that stands for its outlet.
public struct Programme: Sendable, Hashable {
    /// Its name in running text, without a leading article.
    public let name: String
    /// The id of its outlet.
    public let outlet: String
}
