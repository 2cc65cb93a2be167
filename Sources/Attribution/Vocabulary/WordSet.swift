/// A few words that a rule of grammar asks for, held by their hashes.
///
/// Most questions are answered "no" by one bit of a mask, without hashing the hash again.
package struct WordSet: Sendable {
    private let hashes: Set<UInt64>
    private let mask: UInt64

    /// A set of words, in any case.
    package init(_ words: [String]) {
        hashes = Set(words.map { WordHash.of($0) })
        mask = hashes.reduce(0) { $0 | 1 << ($1 & 63) }
    }

    /// Whether it holds the word with this hash.
    @inline(__always)
    package func contains(_ hash: UInt64) -> Bool {
        mask & 1 << (hash & 63) != 0 && hashes.contains(hash)
    }
}
