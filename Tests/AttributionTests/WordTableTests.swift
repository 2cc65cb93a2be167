import Testing

@testable import Attribution

/// The table of words against a dictionary.
@Suite struct WordTableTests {
    private struct Numbered: HashedWord, Equatable {
        let hash: UInt64
        var number = -1

        init(hash: UInt64) { self.hash = hash }
    }

    /// Hashes that differ above the bits by which a slot is chosen, so that many want the same one.
    private static let hashes: [UInt64] = (1...3000).map { number in number << 20 | number % 40 }

    @Test func oneByOneAndTogetherWordsAreFoundAsInADictionary() {
        var table = WordTable<Numbered>(capacity: 1000)
        var known: [UInt64: Numbered] = [:]
        for (number, hash) in Self.hashes.enumerated() where number % 3 == 0 {
            var word = Numbered(hash: hash)
            word.number = number
            table.insert(word)
            known[hash] = word
        }
        let expected = Self.hashes.map { known[$0] ?? Numbered(hash: $0) }
        #expect(Self.hashes.map { table.word(of: $0) } == expected)
        #expect(table.words(of: Self.hashes) == expected)
        #expect(table.words(of: []).isEmpty)
    }

    @Test func theLastOfTwoEqualWordsIsKept() {
        var table = WordTable<Numbered>(capacity: 2)
        for number in [1, 2] {
            var word = Numbered(hash: 7)
            word.number = number
            table.insert(word)
        }
        #expect(table.word(of: 7).number == 2)
    }
}
