/// The bytes that a bracket in a pattern stands for: `[a-z]`, `[!0-9]`, `[[:digit:]_]`.
struct ByteSet: Sendable, Hashable {
    private var ranges: [ClosedRange<UInt8>] = []
    private var isNegated = false

    /// Reads a set up to its closing bracket, the opening one being read; `nil` where it has none.
    init?(after rest: inout ArraySlice<UInt8>) {
        if let first = rest.first, first == UInt8(ascii: "!") || first == UInt8(ascii: "^") {
            isNegated = true
            rest.removeFirst()
        }
        var isFirst = true
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "]"), !isFirst { return }
            isFirst = false
            guard add(byte, &rest) else { return nil }
        }
        return nil
    }

    func contains(_ byte: UInt8) -> Bool { ranges.contains { $0.contains(byte) } != isNegated }

    /// Adds a byte, the range that it begins, or a class; false where the pattern breaks off or knows no such class.
    private mutating func add(_ byte: UInt8, _ rest: inout ArraySlice<UInt8>) -> Bool {
        if byte == UInt8(ascii: "["), rest.first == UInt8(ascii: ":") { return addClass(&rest) }
        guard let low = Self.literal(byte, &rest) else { return false }
        guard rest.first == UInt8(ascii: "-"), let next = rest.dropFirst().first, next != UInt8(ascii: "]") else {
            ranges.append(low...low)
            return true
        }
        rest.removeFirst(2)
        guard let high = Self.literal(next, &rest) else { return false }
        // As in git, a range that runs backwards is its first byte.
        ranges.append(low...max(low, high))
        return true
    }

    private static func literal(_ byte: UInt8, _ rest: inout ArraySlice<UInt8>) -> UInt8? {
        byte == UInt8(ascii: "\\") ? rest.popFirst() : byte
    }

    private mutating func addClass(_ rest: inout ArraySlice<UInt8>) -> Bool {
        let name = rest.dropFirst().prefix { $0 != UInt8(ascii: ":") }
        guard rest.dropFirst(1 + name.count).starts(with: ":]".utf8),
            let found = Self.classes[String(decoding: name, as: UTF8.self)]
        else { return false }
        rest.removeFirst(name.count + 3)
        ranges += found
        return true
    }

    private static let classes: [String: [ClosedRange<UInt8>]] = [
        "alpha": [0x41...0x5A, 0x61...0x7A], "digit": [0x30...0x39], "alnum": [0x30...0x39, 0x41...0x5A, 0x61...0x7A],
        "upper": [0x41...0x5A], "lower": [0x61...0x7A], "space": [0x09...0x0D, 0x20...0x20],
        "blank": [0x09...0x09, 0x20...0x20], "xdigit": [0x30...0x39, 0x41...0x46, 0x61...0x66],
        "punct": [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E], "cntrl": [0x00...0x1F, 0x7F...0x7F],
        "print": [0x20...0x7E], "graph": [0x21...0x7E],
    ]
}
