/// What an entry of several words is for.
package enum PhraseKind: UInt8, Sendable {
    case cuePhrase, occasion, audience, vagueSpeaker
}

/// An entry of one or more words, found by its first.
package struct Phrase: Sendable {
    /// What it is for.
    package let kind: PhraseKind
    /// The hashes of its words.
    package let words: [UInt64]
    /// The place of its facts in the list of its kind.
    package let value: Int
}

/// Entries of several words, by the hash of their first; longest first.
struct PhraseTable: Sendable {
    private var byFirst: [UInt64: [Phrase]] = [:]

    mutating func insert(_ text: some StringProtocol, kind: PhraseKind, value: Int) {
        let words = text.split(separator: " ").map { WordHash.of($0) }
        guard let first = words.first else { return }
        byFirst[first, default: []].append(Phrase(kind: kind, words: words, value: value))
        byFirst[first]?.sort { $0.words.count > $1.words.count }
    }

    /// The hashes with which entries begin.
    var firsts: some Sequence<UInt64> { byFirst.keys }

    /// The longest entry of a kind among the words that follow each other from the first.
    func longest(_ kind: PhraseKind, first: UInt64, matching: (Phrase) -> Bool) -> Phrase? {
        byFirst[first]?.first { $0.kind == kind && matching($0) }
    }
}
