import Attribution

/// An outlet, programme or unnamed medium where the text names it as one through which words came.
struct OutletMention: Sendable {
    /// The tokens that name it.
    let tokens: Range<Int>
    /// Its place in the registry's list; `nil` for unnamed media.
    let outlet: Int?
    /// The name to show.
    let name: String
    /// What it is.
    let kind: ViaKind
    /// How it came by the words.
    let relation: ViaRelation
    /// The article's own words for the state's control.
    let statedControl: Range<Int>?
}
