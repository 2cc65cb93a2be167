/// What an entry of several words is for.
package enum PhraseKind: UInt8, Sendable {
    case cuePhrase, vagueCue, occasion, audience, vagueSpeaker

    /// The class of the words that such entries begin with.
    var starter: WordClasses {
        switch self {
        case .cuePhrase: .startsCuePhrase
        case .vagueCue: .startsVagueCue
        case .occasion: .startsOccasion
        case .audience: .startsAudience
        case .vagueSpeaker: .startsVagueSpeaker
        }
    }
}

/// An entry of one or more words, found by its first.
package struct Phrase: Sendable {
    /// What it is for.
    package let kind: PhraseKind
    /// The place of its facts in the list of its kind.
    package let value: Int
    /// The place of its words in the table's flat list of hashes.
    let words: Range<Int>
    /// The hash of its second word, 0 where it has one only: most look-ups fail on it.
    let second: UInt64
}

/// Entries of several words, grouped by the first and longest first: two flat arrays, since look-ups are many.
struct PhraseTable: Sendable {
    private(set) var phrases: [Phrase] = []
    private(set) var words: [UInt64] = []
    /// For the hash of a first word, its entries in `phrases`.
    let groups: [UInt64: Range<Int32>]

    /// A table of entries.
    init(_ entries: [(text: String, kind: PhraseKind, value: Int)]) {
        var groups: [UInt64: Range<Int32>] = [:]
        let split = entries.map {
            (hashes: $0.text.split(separator: " ").map { WordHash.of($0) }, kind: $0.kind, value: $0.value)
        }
        for (first, group) in Dictionary(grouping: split.filter { !$0.hashes.isEmpty }, by: { $0.hashes[0] }) {
            let start = Int32(phrases.count)
            for entry in group.sorted(by: { ($0.hashes.count, $1.value) > ($1.hashes.count, $0.value) }) {
                phrases.append(
                    Phrase(
                        kind: entry.kind, value: entry.value, words: words.count..<words.count + entry.hashes.count,
                        second: entry.hashes.count > 1 ? entry.hashes[1] : 0))
                words += entry.hashes
            }
            groups[first] = start..<Int32(phrases.count)
        }
        self.groups = groups
    }

    /// The classes that say of which kinds the entries of a group are.
    func classes(of group: Range<Int32>) -> WordClasses {
        group.reduce(into: []) { $0.formUnion(phrases[Int($1)].kind.starter) }
    }
}
