import Attribution
import Document

/// What an intermediary is.
public enum ViaKind: String, Sendable, CaseIterable {
    /// A wire service.
    case newsAgency = "news-agency"
    /// A daily or weekly paper.
    case newspaper
    /// A television channel or network.
    case broadcaster
    /// A radio station.
    case radio
    /// A magazine.
    case magazine
    /// An outlet on the web.
    case web
    /// A social platform.
    case social
    /// A state's medium named only as such: *state television*.
    case stateMedia = "state-media"
    /// *reports*, *local media*.
    case unspecifiedMedia = "unspecified-media"
    /// A text.
    case document
    /// A human being.
    case person
    /// An institution that is no news outlet.
    case organization
}

/// How an intermediary came by the words, in the article's telling.
public enum ViaRelation: String, Sendable, CaseIterable {
    /// *according to Reuters*
    case accordingTo = "according-to"
    /// *Reuters reported*
    case reported
    /// *TASS quoted him as saying*
    case quoted
    /// *…, citing Haaretz*
    case citing
    /// *told CNN*
    case told
    /// *in an interview with Der Spiegel*
    case interview
    /// *said on Fox News*
    case onAir = "on-air"
    /// *wrote in the Guardian*
    case wroteIn = "wrote-in"
    /// *Smith said Jones had told him*
    case relayedByPerson = "relayed-by-person"
    /// *h/t The Hill*
    case credited
    /// Anything else.
    case other
}

/// An intermediary between a speaker and the article.
public struct Via: Sendable, Hashable {
    /// The words that name it.
    public let range: TextRange
    /// Its name: the outlet's registered name, the person's resolved name, or `unspecified media`.
    public let name: String
    /// The outlet's id in the registry; `nil` where it is none or unknown.
    public let outlet: String?
    /// How it came by the words.
    public let relation: ViaRelation
    /// What it is.
    public let kind: ViaKind
    /// The State Media Matrix code of the outlet, such as `SC`; `nil` where it is not classified.
    public let stateMedia: String?
    /// The article's own words for the state's control: *state-run*; `nil` where it has none.
    public let statedControl: TextRange?
    /// Whether it was carried over from an earlier quotation of the same speaker.
    public let isCarried: Bool

    /// The name of media that the article does not name: *local media*, *reports*.
    static let unspecifiedMedia = "unspecified media"

    /// An intermediary from its parts.
    public init(
        range: TextRange, name: String, outlet: String?, relation: ViaRelation, kind: ViaKind,
        stateMedia: String? = nil,
        statedControl: TextRange? = nil, isCarried: Bool = false
    ) {
        self.range = range
        self.name = name
        self.outlet = outlet
        self.relation = relation
        self.kind = kind
        self.stateMedia = stateMedia
        self.statedControl = statedControl
        self.isCarried = isCarried
    }
}

/// How words reached an article.
public enum ProvenanceClass: String, Sendable, CaseIterable {
    /// Somebody else reported them.
    case relayed
    /// They were given to another outlet.
    case givenElsewhere = "given-elsewhere"
    /// A person or organisation that is no outlet passes on what somebody else said.
    case throughPerson = "through-person"
    /// They were said to the article's own publisher.
    case own
    /// They were said at an occasion open to the press, or stand in an open document.
    case onRecord = "on-record"
    /// The text does not say.
    case unstated
}

/// The way of one quotation's words into the article.
public struct Trace: Sendable, Hashable {
    /// The intermediaries, from the speaker outwards.
    public let via: [Via]
    /// The class of the innermost link.
    public let provenance: ProvenanceClass

    /// A trace from its parts.
    public init(via: [Via], provenance: ProvenanceClass) {
        self.via = via
        self.provenance = provenance
    }

    /// The number of intermediaries: 0 first-hand, 1 second-hand, 2 third-hand.
    public var depth: Int { via.count }
}

/// Who publishes an article, and how that is known.
public struct Publisher: Sendable, Hashable {
    /// Where the name comes from.
    public enum Evidence: String, Sendable {
        /// Given by the caller.
        case caller
        /// Stated by the input's metadata.
        case metadata
        /// Read from a dateline: *Dec. 2 (UPI) --*.
        case dateline
        /// Read from the page's own boilerplate.
        case boilerplate
    }

    /// The name as given or read.
    public let name: String
    /// The outlet's id in the registry, where it is known.
    public let outlet: String?
    /// Where the name comes from.
    public let from: Evidence
    /// The words it was read from.
    public let range: TextRange?

    /// A publisher from its parts.
    public init(name: String, outlet: String?, from: Evidence, range: TextRange? = nil) {
        self.name = name
        self.outlet = outlet
        self.from = from
        self.range = range
    }
}

/// An article whose quotations are traced back to where they came from: the last layer but the checks.
public struct TracedText: Sendable {
    /// The stage before.
    public let attributed: AttributedText
    /// One trace a quotation, in the order of `attributed.quotations`.
    public let traces: [Trace]
    /// The publisher, where known.
    public let publisher: Publisher?
    /// Intermediaries that stand for the whole article, such as a closing hat tip.
    public let articleVia: [Via]
    /// *reportedly*, *it was reported*, *critics say*: words that attribute to nobody in particular.
    public let vagueAttributions: [TextRange]
    /// Everything noticed about the article so far.
    public let warnings: [Warning]

    /// A traced text from its parts.
    /// - Precondition: one trace a quotation.
    public init(
        attributed: AttributedText, traces: [Trace], publisher: Publisher?, articleVia: [Via] = [],
        vagueAttributions: [TextRange] = [], warnings: [Warning] = []
    ) {
        precondition(traces.count == attributed.quotations.count, "every quotation needs its trace")
        self.attributed = attributed
        self.traces = traces
        self.publisher = publisher
        self.articleVia = articleVia
        self.vagueAttributions = vagueAttributions
        self.warnings = warnings
    }

    /// The article.
    public var article: Article { attributed.article }

    /// The words at a range of the text.
    public subscript(range: TextRange) -> String { article.text[range] }
}
