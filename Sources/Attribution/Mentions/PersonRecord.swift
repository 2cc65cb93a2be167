/// What an article tells of one person, gathered over all mentions.
struct PersonRecord: Sendable {
    /// The fullest name, as tokens.
    var name: Range<Int>
    /// The hash of the first word of the name.
    let first: UInt64
    /// The hash of the last name, without *Jr.*
    let last: UInt64
    /// What names, titles and roles say of the gender.
    var gender: WordClasses
    /// The hashes of the words that stand as titles, roles and appositions with the name; an array, since they are few.
    var roles: [UInt64]
    /// The words before or after the name that say who it is.
    var description: Range<Int>?
    /// How often the article names the person.
    var count = 0
    /// Whether the article gives more than a last name.
    var isFull: Bool
}
