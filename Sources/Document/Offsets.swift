/// The unit that offsets are counted in.
public enum OffsetUnit: String, Sendable, CaseIterable {
    /// Unicode code points (scalars): the default of the JSON.
    case codepoint
    /// UTF-8 code units, that is bytes.
    case utf8
    /// UTF-16 code units.
    case utf16
}

/// Converts UTF-8 byte offsets of one text to another unit.
///
/// Built once a text; a text of ASCII alone costs nothing. Otherwise every 64th byte has its count
/// stored, so a look-up reads at most 64 bytes.
public struct OffsetConverter: Sendable {
    private static let stride = 64
    private let bytes: [UInt8]
    private let unit: OffsetUnit
    /// Units before byte `i * stride`; empty where offsets are equal in both units.
    private let checkpoints: [Int]

    /// A converter from UTF-8 byte offsets of `text` to `unit`.
    /// - Complexity: O(*n*) in the number of bytes.
    public init(_ text: ArticleText, to unit: OffsetUnit) { self.init(text.bytes, to: unit) }

    /// A converter from offsets into `bytes`, which should be UTF-8, to `unit`.
    /// - Complexity: O(*n*).
    public init(_ bytes: [UInt8], to unit: OffsetUnit) {
        self.bytes = bytes
        self.unit = unit
        let isSame = unit == .utf8 || !bytes.contains { $0 >= 0x80 }
        checkpoints = isSame ? [] : OffsetConverter.count(bytes, unit: unit)
    }

    /// The offset in the target unit of the byte at `offset`.
    public func callAsFunction(_ offset: Int) -> Int {
        guard !checkpoints.isEmpty else { return offset }
        let block = offset / Self.stride
        var count = checkpoints[block]
        for index in block * Self.stride..<offset { count += Self.units(ofLead: bytes[index], in: unit) }
        return count
    }

    private static func count(_ bytes: [UInt8], unit: OffsetUnit) -> [Int] {
        var checkpoints: [Int] = []
        checkpoints.reserveCapacity(bytes.count / stride + 1)
        var count = 0
        for (index, byte) in bytes.enumerated() {
            if index % stride == 0 { checkpoints.append(count) }
            count += units(ofLead: byte, in: unit)
        }
        if bytes.count % stride == 0 { checkpoints.append(count) }
        return checkpoints
    }

    /// How many units the sequence that this byte leads stands for; 0 for trailing bytes.
    @inline(__always)
    private static func units(ofLead byte: UInt8, in unit: OffsetUnit) -> Int {
        if byte & 0xC0 == 0x80 { return 0 }
        return unit == .utf16 && byte >= 0xF0 ? 2 : 1
    }
}
