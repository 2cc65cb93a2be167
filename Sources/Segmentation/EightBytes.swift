/// Eight bytes of a text, looked at together in one register.
struct EightBytes {
    private let bytes: UInt64
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let tops: UInt64 = 0x8080_8080_8080_8080

    /// The bytes from `place`, all of which must be within the text.
    @inline(__always)
    init(_ text: Bytes, at place: Int) {
        bytes = UInt64(littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }

    /// The top bit of each byte that is neither a letter of ASCII nor a blank.
    @inline(__always) var othersThanLettersAndBlanks: UInt64 {
        let difference = bytes ^ 0x20 &* Self.ones
        let isNoBlank = (difference & ~Self.tops) &+ ~Self.tops | difference
        return othersThanLetters & isNoBlank
    }

    /// The top bit of each byte that is none of the letters A to Z, a to z; the first byte is the lowest.
    @inline(__always) var othersThanLetters: UInt64 {
        let small = bytes & ~Self.tops | 0x20 &* Self.ones
        let isFromA = small &+ (0x80 - 0x61) &* Self.ones
        let isBehindZ = small &+ (0x80 - 0x7B) &* Self.ones
        return (~isFromA | isBehindZ | bytes) & Self.tops
    }
}
