/// A hash that is the same in every run and on every machine: FNV-1a over strings, each closed by a byte that
/// no UTF-8 holds. Names things; keeps no secrets.
package struct StableHash: Sendable, Hashable {
    package let value: UInt64

    /// The hash of some strings in their order.
    /// - Parameter seed: The hash of what stands before them.
    package init(_ parts: [String], seed: UInt64 = 0xcbf2_9ce4_8422_2325) {
        value = parts.reduce(seed) { hash, part in
            (Array(part.utf8) + [0xFF]).reduce(hash) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        }
    }

    /// Sixteen hexadecimal digits.
    package var digits: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// A UUID of version 8 (RFC 9562) that names the parts.
    package static func uuid(of parts: [String]) -> String {
        var digits = Array(StableHash(parts).digits + StableHash(["second"] + parts).digits)
        digits[12] = "8"
        digits[16] = Array("89ab")[Int(digits[16].hexDigitValue ?? 0) % 4]
        let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
        return groups.map { String(digits[$0]) }.joined(separator: "-")
    }
}
