import Testing

@testable import Segmentation

@Suite struct EightBytesTests {
    @Test(arguments: 0..<8) func everyByteIsToldAsOneByOne(place: Int) {
        for byte in UInt8.min...UInt8.max {
            for around in [UInt8(ascii: "z"), UInt8(ascii: "@"), 0xFF] {
                var bytes = [UInt8](repeating: around, count: 8)
                bytes[place] = byte
                let told = bytes.withUnsafeBufferPointer { EightBytes($0, at: 0) }
                #expect(told.othersThanLetters == Self.tops(of: bytes) { !$0.isLetter })
                #expect(told.othersThanLettersAndBlanks == Self.tops(of: bytes) { !$0.isLetter && $0 != 0x20 })
            }
        }
    }

    /// The top bit of each byte for which something is true, worked out one by one.
    private static func tops(of bytes: [UInt8], where isSo: (UInt8) -> Bool) -> UInt64 {
        bytes.enumerated().reduce(0) { isSo($1.element) ? $0 | 0x80 << UInt64(8 * $1.offset) : $0 }
    }
}
