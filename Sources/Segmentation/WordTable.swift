/// A fixed set of words, each with a value, looked up by bytes.
///
/// Open addressing over 64-bit FNV-1a hashes. The words themselves are not kept: among a few hundred
/// known words two with one hash would be noticed, and an unknown word meets a known hash by a chance of
/// one in 10¹⁶.
struct WordTable: Sendable {
    private var hashes: [UInt64]
    private var values: [UInt16]
    private let mask: Int
    /// Whether some word begins with this byte: most words of a text are told apart here.
    private var firstBytes: [Bool]
    /// How long its words are, in bytes: shorter and longer ones need no look-up.
    private let lengths: ClosedRange<Int>

    /// A table of words with their values; of equal words the last wins.
    init(_ words: [(word: Substring, value: UInt16)]) {
        let capacity = max(16, words.count * 2).roundedUpToPowerOfTwo
        hashes = Array(repeating: 0, count: capacity)
        values = Array(repeating: 0, count: capacity)
        mask = capacity - 1
        firstBytes = Array(repeating: false, count: 256)
        let lengths = words.map(\.word.utf8.count)
        self.lengths = (lengths.min() ?? 0)...(lengths.max() ?? 0)
        for (word, value) in words {
            var hash = WordHash()
            for byte in word.utf8 { hash.combine(byte) }
            let slot = slot(of: hash.value)
            hashes[slot] = hash.value
            values[slot] = value
            if let first = word.utf8.first { firstBytes[Int(first)] = true }
        }
    }

    /// The value of the word that stands at `range`, or `nil`.
    @inline(__always)
    func value(of range: Range<Int>, in bytes: Bytes) -> UInt16? {
        guard !range.isEmpty, lengths.contains(range.count), firstBytes[Int(bytes[range.lowerBound])] else {
            return nil
        }
        var hash = WordHash()
        for index in range { hash.combine(bytes[index]) }
        return value(of: hash)
    }

    /// The value of a word written in capitals (*SEN*) that the table holds capitalised (*Sen*), or `nil`.
    func value(ofCapitals range: Range<Int>, in bytes: Bytes) -> UInt16? {
        var hash = WordHash()
        for index in range {
            let lower = index > range.lowerBound && bytes[index].isUpper
            hash.combine(lower ? bytes[index] | 0x20 : bytes[index])
        }
        return value(of: hash)
    }

    private func value(of hash: WordHash) -> UInt16? {
        let slot = slot(of: hash.value)
        return hashes[slot] == hash.value ? values[slot] : nil
    }

    private func slot(of hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
        while hashes[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & mask }
        return slot
    }
}

private struct WordHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    mutating func combine(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
}

extension Int {
    fileprivate var roundedUpToPowerOfTwo: Int { 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}
