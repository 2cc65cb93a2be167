import Document

/// How an abbreviation stands to the words around it.
struct Abbreviation: Sendable {
    /// What it stands for; the classes of the table that matter here.
    enum Kind: UInt16 {
        case other, number, unit, time

        fileprivate init(named name: Substring) {
            switch name {
            case "number": self = .number
            case "unit": self = .unit
            case "time": self = .time
            default: self = .other
            }
        }
    }

    /// What it stands for.
    let kind: Kind
    /// Whether a sentence may end in it: *etc.*, *U.S.*, but not *Mr.*
    let mayEnd: Bool
}

extension Abbreviation {
    private static let table = WordTable(
        DataTable(EmbeddedData.abbreviations).rows.map { row in
            (row[0].dropLast(), Kind(named: row[1]).rawValue << 1 | (row[2] == "yes" ? 1 : 0))
        })

    private init(value: UInt16) {
        self.init(kind: Kind(rawValue: value >> 1) ?? .other, mayEnd: value & 1 == 1)
    }

    /// The listed abbreviation that stands at `range`, without its full stop.
    static func listed(at range: Range<Int>, in bytes: Bytes) -> Abbreviation? {
        var value = table.value(of: range, in: bytes)
        if value == nil, range.count > 2, range.allSatisfy({ bytes[$0].isUpper }) {
            value = table.value(ofCapitals: range, in: bytes)
        }
        return value.map { Abbreviation(value: $0) }
    }

    /// The abbreviation made of single letters that stands at `range`: *U.S*, *p.m*, *J.K*.
    static func dotted(at range: Range<Int>, in bytes: Bytes) -> Abbreviation? {
        guard range.count > 2, range.count % 2 == 1 else { return nil }
        for index in range {
            let expectsLetter = (index - range.lowerBound) % 2 == 0
            guard expectsLetter ? bytes[index].isLetter : bytes[index] == UInt8(ascii: ".") else { return nil }
        }
        let isTime =
            range.count == 3 && bytes[range.upperBound - 1] | 0x20 == UInt8(ascii: "m")
            && [UInt8(ascii: "a"), UInt8(ascii: "p")].contains(bytes[range.lowerBound] | 0x20)
        return Abbreviation(kind: isTime ? .time : .other, mayEnd: true)
    }

    /// The abbreviation at `range` or, in a compound (*D-Calif*), in its last part.
    static func find(_ range: Range<Int>, in bytes: Bytes) -> Abbreviation? {
        if let found = dotted(at: range, in: bytes) ?? listed(at: range, in: bytes) { return found }
        guard let hyphen = range.last(where: { bytes[$0] == UInt8(ascii: "-") }) else { return nil }
        let part = hyphen + 1..<range.upperBound
        return dotted(at: part, in: bytes) ?? listed(at: part, in: bytes)
    }
}
