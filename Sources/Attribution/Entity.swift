import Document

/// What kind of speaker an entity is.
public enum EntityKind: String, Sendable, CaseIterable {
    /// A named human being.
    case person
    /// A named institution, or a country speaking as one.
    case organization
    /// A text: a report, a lawsuit, a website.
    case document
    /// Several people named by what they are: *US and NATO officials*.
    case group
    /// One or more people described, never named: *a senior official*.
    case unnamed
    /// A news outlet.
    case outlet
}

/// Somebody or something that speaks in an article, over all of its mentions.
public struct Entity: Sendable, Hashable {
    /// The fullest name that the article gives; empty where it gives none.
    public let name: String
    /// What kind of speaker it is.
    public let kind: EntityKind
    /// Role or description: *U.S. Secretary of State*; for an unnamed one the whole mention.
    public let description: String?

    /// An entity from its parts.
    public init(name: String, kind: EntityKind, description: String? = nil) {
        self.name = name
        self.kind = kind
        self.description = description
    }
}

/// A span in quotation marks that quotes nobody.
public struct MarkedMention: Sendable, Hashable {
    /// Why it stands in marks.
    public enum Reason: String, Sendable {
        /// A single word or short phrase kept at arm's length.
        case scare
        /// A nickname or a so-called term.
        case term
        /// The title of a work, programme or law.
        case title
        /// Words discussed as words.
        case words
    }

    /// Where it stands, without the marks.
    public let range: TextRange
    /// Why it stands in marks.
    public let reason: Reason

    /// A mention from its parts.
    public init(range: TextRange, reason: Reason) {
        self.range = range
        self.reason = reason
    }
}

/// A quotation mark that has no partner.
public struct UnbalancedMark: Sendable, Hashable {
    /// What is wrong with it.
    public enum Flaw: String, Sendable {
        /// It opens and nothing closes it.
        case neverClosed
        /// It closes and nothing opened it.
        case neverOpened
    }

    /// Where the mark stands.
    public let range: TextRange
    /// What is wrong with it.
    public let flaw: Flaw

    /// A flaw from its parts.
    public init(range: TextRange, flaw: Flaw) {
        self.range = range
        self.flaw = flaw
    }
}

/// The steps that find speakers, from precise to hopeful.
///
/// Each decision names the step that made it, as the sieves of Stanford's quotation attribution do
/// (Muzny et al., 2017).
public enum Sieve: String, Sendable, CaseIterable {
    /// A cue verb beside the marks with its subject: *"…," said Petrov*, *Petrov told reporters: "…"*.
    case cueVerb = "cue-verb"
    /// *according to*, *in the words of* beside the content.
    case cuePhrase = "cue-phrase"
    /// A noun that introduces the content: *in a statement*, *the claim that*.
    case cueNoun = "cue-noun"
    /// A name with a colon or a dash: *Petrov: "…"*, *"…" - Petrov*.
    case punctuation
    /// Question and answer, a transcript's speaker labels.
    case transcript
    /// The marks of several paragraphs are one quotation.
    case openParagraph = "open-paragraph"
    /// A paragraph that is wholly a quotation continues the speaker before.
    case continuation
    /// The sentence before introduces the quotation without a cue verb.
    case introduction
    /// Words inside somebody's quotation.
    case nested
    /// A clause with a reporting verb and no marks.
    case clause
    /// The learned tagger.
    case tagger
}
