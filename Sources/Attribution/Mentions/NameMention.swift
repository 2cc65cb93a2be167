/// What a name in the text seems to stand for.
@usableFromInline
package enum NameKind: UInt8, Sendable {
    case person, organization, place, outlet, programme
    /// A capitalised word or words of which the text alone does not tell; entities may.
    case unknown
}

/// A name where it stands, with the titles and roles before it.
package struct NameMention: Sendable {
    /// All of it: *Russian Foreign Minister Sergei Lavrov*.
    package let tokens: Range<Int>
    /// The name proper: *Sergei Lavrov*.
    package let name: Range<Int>
    /// What it stands for.
    package var kind: NameKind
    /// Its place in the gazetteer, -1 for names found by their form.
    package let known: Int

    /// The titles and roles before the name.
    package var prefix: Range<Int> { tokens.lowerBound..<name.lowerBound }
}
