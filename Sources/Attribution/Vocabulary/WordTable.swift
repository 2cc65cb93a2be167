/// From the hash of a word to what is known of it: an open-addressing table.
///
/// The slots hold places only and stay in the processor's cache; an unknown word mostly meets a free one. The words
/// themselves stand in the order in which they were inserted: insert the common ones first.
struct WordTable<Value: Sendable>: Sendable {
    private var words: [(hash: UInt64, value: Value)] = []
    /// Places in `words`, -1 in free slots.
    private var slots: [Int32]
    private let mask: Int
    private let unknown: Value

    /// A table with room for `count` words, in which every other word has the value `unknown`.
    init(capacity count: Int, unknown: Value) {
        var size = 1024
        while size < count * 3 { size *= 2 }
        slots = Array(repeating: -1, count: size)
        mask = size - 1
        self.unknown = unknown
    }

    /// The value of a hash.
    /// - Complexity: O(1).
    @inline(__always)
    func value(of hash: UInt64) -> Value {
        let place = Int(slots[slot(of: hash)])
        return place < 0 ? unknown : words[place].value
    }

    /// Sets the value of a hash.
    mutating func insert(_ value: Value, for hash: UInt64) {
        let slot = slot(of: hash)
        if slots[slot] < 0 {
            slots[slot] = Int32(words.count)
            words.append((hash, value))
        } else {
            words[Int(slots[slot])].value = value
        }
    }

    /// Where a hash stands, or the free slot where it would.
    @inline(__always)
    private func slot(of hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
        while slots[slot] >= 0, words[Int(slots[slot])].hash != hash { slot = (slot + 1) & mask }
        return slot
    }
}
