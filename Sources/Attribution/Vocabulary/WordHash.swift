/// 64-bit hashes of words as bytes, equal for words that differ only in the case of ASCII letters.
///
/// Wide enough that a look-up needs no comparison of bytes: with ten thousand entries an unknown word
/// meets a wrong one about once in 10¹⁵ look-ups.
@usableFromInline
package enum WordHash {
    /// The hash of the empty word.
    @inlinable
    package static var seed: UInt64 { 14_695_981_039_346_656_037 }

    /// One step of FNV-1a with the byte folded to lower case.
    @inlinable @inline(__always)
    package static func extend(_ hash: UInt64, by byte: UInt8) -> UInt64 {
        let isUpper = byte &- 65 < 26
        return (hash ^ UInt64(isUpper ? byte | 0x20 : byte)) &* 1_099_511_628_211
    }

    /// The hash of a word, case folded.
    @inlinable
    package static func of(_ word: some StringProtocol) -> UInt64 { of(word.utf8) }

    /// The hash of a word that the code itself names: the compiler works it out, and nothing is hashed at run time.
    @inlinable @inline(__always)
    package static func constant(_ word: StaticString) -> UInt64 {
        var hash = seed
        for index in 0..<word.utf8CodeUnitCount { hash = extend(hash, by: word.utf8Start[index]) }
        return hash
    }

    /// The hash of a word's UTF-8 bytes, case folded.
    @inlinable
    package static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(seed) { extend($0, by: $1) }
    }
}
