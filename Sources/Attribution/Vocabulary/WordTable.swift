/// What is known of a word, found by the word's hash.
protocol HashedWord: Sendable {
    /// Not 0.
    var hash: UInt64 { get }

    /// What is known of a word that no table holds.
    init(hash: UInt64)
}

/// From the hash of a word to what is known of it: an open-addressing table.
///
/// The slots hold the words themselves: look-ups wait for memory, and for one place only.
struct WordTable<Word: HashedWord>: Sendable {
    /// Words with the hash 0 in free slots.
    private var slots: [Word]
    private let mask: Int

    /// A table with room for `count` words.
    init(capacity count: Int) {
        var size = 1024
        while size < count * 2 { size *= 2 }
        slots = Array(repeating: Word(hash: 0), count: size)
        mask = size - 1
    }

    /// What is known of the word with a hash.
    /// - Complexity: O(1).
    @inline(__always)
    func word(of hash: UInt64) -> Word {
        let found = slots[slot(of: hash)]
        return found.hash == hash ? found : Word(hash: hash)
    }

    /// What is known of many words.
    ///
    /// First whatever stands where each would: no look-up depends on the one before it, and the processor waits for many
    /// at a time. Then the few that stand elsewhere.
    /// - Complexity: O(*n*).
    func words(of hashes: [UInt64]) -> [Word] {
        [Word](unsafeUninitializedCapacity: hashes.count) { words, count in
            for index in hashes.indices { words.initializeElement(at: index, to: slots[home(of: hashes[index])]) }
            for index in hashes.indices where words[index].hash != hashes[index] {
                words[index] = word(of: hashes[index])
            }
            count = hashes.count
        }
    }

    /// Adds a word, or puts it in the place of the one with its hash.
    mutating func insert(_ word: Word) {
        let slot = slot(of: word.hash)
        slots[slot] = word
    }

    @inline(__always)
    private func home(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask }

    /// Where a hash stands, or the free slot where it would.
    @inline(__always)
    private func slot(of hash: UInt64) -> Int {
        var slot = home(of: hash)
        while slots[slot].hash != 0, slots[slot].hash != hash { slot = (slot + 1) & mask }
        return slot
    }
}
