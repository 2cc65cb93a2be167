/// A few words that a rule of grammar asks for, held by their hashes: an open-addressing table in one flat array.
@frozen @usableFromInline
package struct WordSet: Sendable {
    /// 0 in free slots; about three slots of four are free.
    @usableFromInline let slots: [UInt64]

    /// A set of words, in any case.
    package init(_ words: [String]) {
        var slots = [UInt64](repeating: 0, count: 1 << (Int.bitWidth - (words.count * 3).leadingZeroBitCount))
        for hash in words.map({ WordHash.of($0) }) { slots[WordSet.slot(of: hash, in: slots)] = hash }
        self.slots = slots
    }

    /// Whether it holds the word with this hash.
    /// - Complexity: O(1).
    @inlinable
    package func contains(_ hash: UInt64) -> Bool { slots[WordSet.slot(of: hash, in: slots)] == hash }

    /// Where a hash stands, or the free slot where it would.
    @inlinable
    static func slot(of hash: UInt64, in slots: [UInt64]) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & mask }
        return slot
    }
}
