/// From the hash of a word to what is known of it: an open-addressing table in one flat array.
struct WordTable: Sendable {
    /// A hash beside its value: most look-ups cost one line of the processor's cache.
    private struct Slot {
        var hash: UInt64
        var value: Int32
    }

    private var slots: [Slot]
    private let mask: Int

    /// A table with room for `count` words.
    init(capacity count: Int) {
        var size = 1024
        while size < count * 3 { size *= 2 }
        slots = Array(repeating: Slot(hash: 0, value: -1), count: size)
        mask = size - 1
    }

    /// The value of a hash, -1 for an unknown one.
    /// - Complexity: O(1).
    @inline(__always)
    func value(of hash: UInt64) -> Int32 { slots[slot(of: hash)].value }

    /// Sets the value of a hash.
    mutating func insert(_ value: Int32, for hash: UInt64) {
        slots[slot(of: hash)] = Slot(hash: hash, value: value)
    }

    /// Where a hash stands, or the free slot where it would.
    @inline(__always)
    private func slot(of hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
        while slots[slot].value >= 0, slots[slot].hash != hash { slot = (slot + 1) & mask }
        return slot
    }
}
