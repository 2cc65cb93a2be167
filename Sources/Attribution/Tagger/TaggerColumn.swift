/// The small numbers that the tagger knows a token by, beside its word and its stem: each chooses a row of a table
/// of learned vectors.
///
/// The order and the sizes are part of the parameters' format: a change here needs new training.
package enum TaggerColumn: Int, CaseIterable, Sendable {
    /// Three letters at the beginning and at the end, hashed.
    case prefix, suffix
    /// Capitals, small letters, digits and signs in their order, hashed.
    case shape
    /// Outside of marks, opening mark, inside, closing mark; the same for single marks.
    case marks
    /// How far the marks around the token are.
    case sinceOpening, untilClosing
    /// Capital, title, pronoun, word for a news outlet: one bit each.
    case signs
    /// Which forms of a reporting verb it can be, and whether it is a noun of reporting.
    case reporting
    /// Role, group, organization, document, given name, place: one bit each.
    case noun
    /// The kind of function word.
    case function
    /// How far the ends of the sentence are.
    case sinceSentenceStart, untilSentenceEnd
    /// What the paragraph is, and how the one before it ended.
    case paragraph

    /// How many values there are.
    package var size: Int {
        switch self {
        case .prefix, .suffix: 1500
        case .shape: 256
        case .marks, .sinceSentenceStart, .untilSentenceEnd: 8
        case .sinceOpening, .untilClosing: 10
        case .signs, .function, .paragraph: 16
        case .reporting, .noun: 64
        }
    }
}

/// What the tagger sees of a token.
package struct TaggerToken: Sendable {
    /// The case-folded hash of the word.
    package let word: UInt64
    /// The case-folded hash of the word without the ending of a verb or a plural.
    package let stem: UInt64
    /// The small numbers, by `TaggerColumn`.
    package let columns: SIMD16<UInt16>

    /// A token from its parts.
    package init(word: UInt64, stem: UInt64, columns: SIMD16<UInt16>) {
        self.word = word
        self.stem = stem
        self.columns = columns
    }

    /// The number in a column.
    package subscript(column: TaggerColumn) -> Int { Int(columns[column.rawValue]) }
}
