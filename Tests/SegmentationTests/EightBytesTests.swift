import Testing

@testable import Segmentation

@Suite struct EightBytesTests {
    @Test(arguments: 0..<8) func everyByteIsToldAsOneByOne(place: Int) {
        for byte in UInt8.min...UInt8.max {
            for around in [UInt8(ascii: "z"), UInt8(ascii: "@"), 0xFF] {
                var bytes = [UInt8](repeating: around, count: 8)
                bytes[place] = byte
                let told = bytes.withUnsafeBufferPointer { EightBytes($0, at: 0).othersThanLetters }
                let expected = bytes.enumerated().reduce(UInt64(0)) {
                    $1.element.isLetter ? $0 : $0 | 0x80 << UInt64(8 * $1.offset)
                }
                #expect(told == expected, "byte \(byte) at \(place) among \(around)")
            }
        }
    }
}
