/// What a tagged span is in its attribution.
package enum TaggedRole: Int, CaseIterable, Sendable {
    /// The one whose words they are.
    case source
    /// The words that make it an attribution.
    case cue
    /// The words attributed.
    case content
}

/// A span that the tagger found.
package struct TaggedSpan: Sendable, Hashable {
    /// What it is.
    package let role: TaggedRole
    /// Where it stands, in tokens of the text.
    package let tokens: Range<Int>
    /// How probable it is that exactly this span has this role, from 0 to 1.
    package let confidence: Double
}
