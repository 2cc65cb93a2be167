/// Tagged spans that belong together: somebody's words, the cue that says so, and the one whose they are.
package struct TaggedAttribution: Sendable, Hashable {
    /// The words attributed, as ranges of tokens in reading order.
    package let content: [Range<Int>]
    /// The cue; `nil` where the tagger found none that fits.
    package let cue: Range<Int>?
    /// The source; `nil` where the tagger found none that fits.
    package let source: Range<Int>?
    /// How probable its least probable span is.
    package let confidence: Double
}
