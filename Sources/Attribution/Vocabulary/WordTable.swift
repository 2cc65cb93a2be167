/// From the hash of a word to what is known of it: an open-addressing table in one flat array, so that most look-ups
/// cost one line of the processor's cache.
struct WordTable<Value: Sendable>: Sendable {
    private struct Slot {
        /// 0 in a free slot.
        var hash: UInt64
        var value: Value
    }

    private var slots: [Slot]
    private let mask: Int

    /// A table with room for `count` words, in which every other word has the value `unknown`.
    init(capacity count: Int, unknown: Value) {
        var size = 1024
        while size < count * 2 { size *= 2 }
        slots = Array(repeating: Slot(hash: 0, value: unknown), count: size)
        mask = size - 1
    }

    /// The value of a hash.
    /// - Complexity: O(1).
    @inline(__always)
    func value(of hash: UInt64) -> Value { slots[slot(of: hash)].value }

    /// Sets the value of a hash.
    mutating func insert(_ value: Value, for hash: UInt64) {
        slots[slot(of: hash)] = Slot(hash: hash, value: value)
    }

    /// Where a hash stands, or the free slot where it would.
    @inline(__always)
    private func slot(of hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
        while slots[slot].hash != hash, slots[slot].hash != 0 { slot = (slot + 1) & mask }
        return slot
    }
}
