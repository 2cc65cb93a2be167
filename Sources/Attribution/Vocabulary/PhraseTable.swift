/// What an entry of several words is for.
@usableFromInline
package enum PhraseKind: UInt8, Sendable {
    case cuePhrase, vagueCue, occasion, audience, vagueSpeaker

    /// The class of the words that such entries begin with.
    @inlinable
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

/// An entry of one or more words, found by its first two.
@usableFromInline
package struct Phrase: Sendable {
    /// What it is for.
    package let kind: PhraseKind
    /// The place of its facts in the list of its kind.
    package let value: Int
    /// The place of its words in the table's flat list of hashes.
    let words: Range<Int>
}

/// Entries of several words, grouped by the first two and longest first: flat arrays, since look-ups are many and
/// *the*, *in* or *as* begin dozens of entries each.
struct PhraseTable: Sendable {
    private(set) var phrases: [Phrase] = []
    private(set) var words: [UInt64] = []
    /// For the hash of a first or second word, of which kinds the entries are that it begins, whether it is one itself,
    /// and whether it is the second of one.
    private(set) var classes: [UInt64: WordClasses] = [:]
    /// For the hash of two words, their entries in `phrases`.
    private var table: WordTable<Opening>

    /// A table of entries.
    init(_ entries: [(text: String, kind: PhraseKind, value: Int)]) {
        table = WordTable(capacity: entries.count)
        let split = entries.map {
            (hashes: $0.text.split(separator: " ").map { WordHash.of($0) }, kind: $0.kind, value: $0.value)
        }.filter { !$0.hashes.isEmpty }
        for entry in split {
            let classes = entry.hashes.count == 1 ? entry.kind.starter.union(.isPhrase) : entry.kind.starter
            self.classes[entry.hashes[0], default: []].formUnion(classes)
            if entry.hashes.count > 1 { self.classes[entry.hashes[1], default: []].formUnion(.continuesPhrase) }
        }
        for (key, group) in Dictionary(
            grouping: split, by: { PhraseTable.key($0.hashes[0], $0.hashes.dropFirst().first) })
        {
            let start = phrases.count
            for entry in group.sorted(by: { ($0.hashes.count, $1.value) > ($1.hashes.count, $0.value) }) {
                phrases.append(
                    Phrase(
                        kind: entry.kind, value: entry.value, words: words.count..<words.count + entry.hashes.count))
                words += entry.hashes
            }
            table.insert(Opening(hash: key, phrases: Int32(start)..<Int32(phrases.count)))
        }
    }

    /// The entries that begin with these two words or, without a second one, are the first alone; longest first.
    /// - Complexity: O(1).
    func entries(_ first: UInt64, _ second: UInt64?) -> Range<Int32> {
        table.word(of: PhraseTable.key(first, second)).phrases
    }

    /// The words that entries begin with.
    private struct Opening: HashedWord {
        let hash: UInt64
        let phrases: Range<Int32>

        init(hash: UInt64) { self.init(hash: hash, phrases: 0..<0) }

        init(hash: UInt64, phrases: Range<Int32>) {
            self.hash = hash
            self.phrases = phrases
        }
    }

    private static func key(_ first: UInt64, _ second: UInt64?) -> UInt64 {
        second.map { first &* 31 ^ $0 } ?? first
    }
}
