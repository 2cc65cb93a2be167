import Document

/// How much of a quotation's content stands in quotation marks.
public enum QuotationForm: String, Sendable, CaseIterable {
    /// All of it.
    case direct
    /// Part of it.
    case mixed
    /// None of it.
    case indirect
}

/// What a cue makes of its content.
public enum AttributionClass: String, Sendable, CaseIterable {
    /// Words said, written or otherwise made known.
    case report
    /// Belief, intention or feeling: *believes*, *wants*, *fears*.
    case belief
}

/// The words of somebody in an article, with whose words they are and why Hearsay thinks so.
public struct Quotation: Sendable {
    /// The words attributed: spans in reading order, without the marks and without the blank space and the
    /// sentence punctuation at their ends.
    public let content: [TextRange]
    /// How much of the content stands in marks.
    public let form: QuotationForm
    /// Report or belief.
    public let attributionClass: AttributionClass
    /// The one whose words they are; `nil` where the article does not say.
    public let speaker: Speaker?
    /// The words that make it an attribution; `nil` for a continuation or where there are none.
    public let cue: Cue?
    /// To whom, where the text says it.
    public let audience: TextRange?
    /// Where or how it was said, where the text says it.
    public let occasion: Occasion?
    /// Whether it has no cue of its own and continues the quotation before it.
    public let isContinuation: Bool
    /// The index of the quotation that holds it, for a nested one.
    public let nestedIn: Int?
    /// The writer's insertions and omissions.
    public let edits: [Edit]
    /// What the paragraph is in which it stands.
    public let block: BlockKind

    /// A quotation from its parts.
    public init(
        content: [TextRange], form: QuotationForm, attributionClass: AttributionClass = .report, speaker: Speaker?,
        cue: Cue?, audience: TextRange? = nil, occasion: Occasion? = nil, isContinuation: Bool = false,
        nestedIn: Int? = nil, edits: [Edit] = [], block: BlockKind = .body
    ) {
        self.content = content
        self.form = form
        self.attributionClass = attributionClass
        self.speaker = speaker
        self.cue = cue
        self.audience = audience
        self.occasion = occasion
        self.isContinuation = isContinuation
        self.nestedIn = nestedIn
        self.edits = edits
        self.block = block
    }

    /// Whether only the tagger takes it for an attribution, without marks and not surely: good to know of, and nothing
    /// to reproach anybody with.
    public var isDoubtful: Bool {
        guard let speaker, speaker.sieve == .tagger, form == .indirect else { return false }
        return speaker.confidence < Self.sureConfidence
    }

    /// The confidence from which a tagged clause counts as an attribution.
    private static let sureConfidence = 0.73

    /// From the first word of the content to its last.
    public var range: TextRange { content[0].union(content[content.count - 1]) }
}

/// The one whose words a quotation holds.
public struct Speaker: Sendable, Hashable {
    /// The mention nearest the cue: *he*, *the minister*, *Petrov*.
    public let mention: TextRange
    /// The index in `AttributedText.entities` of the one meant.
    public let entity: Int
    /// The step that decided it.
    public let sieve: Sieve
    /// How sure the step is, from 0 to 1.
    public let confidence: Double
    /// Whether the mention is a pronoun or description with no antecedent, or with two equally good ones.
    public let isAmbiguous: Bool

    /// A speaker from its parts.
    public init(mention: TextRange, entity: Int, sieve: Sieve, confidence: Double, isAmbiguous: Bool = false) {
        self.mention = mention
        self.entity = entity
        self.sieve = sieve
        self.confidence = confidence
        self.isAmbiguous = isAmbiguous
    }
}

/// The word or phrase that makes an attribution.
public struct Cue: Sendable, Hashable {
    /// Where it stands.
    public let range: TextRange
    /// Its dictionary form: *tell* for *told*, *according to*, *:* for a colon.
    public let lemma: String
    /// Whether the verb takes sides where *said* would not: *claimed*, *admitted*.
    public let isLoaded: Bool

    /// A cue from its parts.
    public init(range: TextRange, lemma: String, isLoaded: Bool = false) {
        self.range = range
        self.lemma = lemma
        self.isLoaded = isLoaded
    }
}

/// Where or how something was said: *at a news conference*, *in a statement*.
public struct Occasion: Sendable, Hashable {
    /// Where the words for it stand.
    public let range: TextRange
    /// `news-conference`, `statement`, `interview`, …, as in `Occasions.tsv`.
    public let kind: String
    /// Whether it is open to the press, or a document open to all.
    public let isOpen: Bool

    /// An occasion from its parts.
    public init(range: TextRange, kind: String, isOpen: Bool) {
        self.range = range
        self.kind = kind
        self.isOpen = isOpen
    }
}

/// A writer's change inside a quotation.
public struct Edit: Sendable, Hashable {
    /// What was done.
    public enum Kind: String, Sendable {
        /// An insertion in brackets.
        case bracket
        /// An omission marked by dots.
        case ellipsis
        /// *[sic]*.
        case sic
    }

    /// What was done.
    public let kind: Kind
    /// Where it stands.
    public let range: TextRange

    /// An edit from its parts.
    public init(kind: Kind, range: TextRange) {
        self.kind = kind
        self.range = range
    }
}
