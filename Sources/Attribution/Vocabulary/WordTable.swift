/// From the hash of a word to what is known of it: an open-addressing table in two flat arrays.
struct WordTable: Sendable {
    private var keys: [UInt64]
    private var values: [Int32]
    private let mask: Int

    /// A table with room for `count` words.
    init(capacity count: Int) {
        var size = 1024
        while size < count * 3 { size *= 2 }
        keys = Array(repeating: 0, count: size)
        values = Array(repeating: -1, count: size)
        mask = size - 1
    }

    /// The value of a hash, -1 for an unknown one.
    /// - Complexity: O(1).
    @inline(__always)
    func value(of hash: UInt64) -> Int32 {
        var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
        while values[slot] >= 0 {
            if keys[slot] == hash { return values[slot] }
            slot = (slot + 1) & mask
        }
        return -1
    }

    /// Sets the value of a hash.
    mutating func insert(_ value: Int32, for hash: UInt64) {
        var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
        while values[slot] >= 0, keys[slot] != hash { slot = (slot + 1) & mask }
        keys[slot] = hash
        values[slot] = value
    }
}
