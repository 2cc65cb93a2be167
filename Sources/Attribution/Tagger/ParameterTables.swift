/// The tables of a file of learned parameters, by their names. `tools/train/parameters.py` writes them.
///
/// A head line, the number of tables, and for each its name, kind, rows, columns and values; little-endian.
struct ParameterTables {
    /// Whole numbers of eight bits with a scale a row: a quarter of the room, and nothing lost that counts.
    struct Scaled {
        let columns: Int
        let scales: [Float]
        let values: [Int8]

        /// Appends the numbers of a row.
        @inline(__always)
        func append(row: Int, to numbers: inout [Float]) {
            for value in values[row * columns..<(row + 1) * columns] { numbers.append(Float(value) * scales[row]) }
        }
    }

    private enum Kind: UInt8 { case hashes, classes, numbers, scaled }

    private static let head = Array("hearsay-tagger 1\n".utf8)
    private var hashes: [String: [UInt64]] = [:]
    private var classes: [String: [UInt8]] = [:]
    private var numbers: [String: [Float]] = [:]
    private var scaled: [String: Scaled] = [:]

    /// Reads all tables.
    init(_ bytes: UnsafeRawBufferPointer) throws(TaggerParametersError) {
        guard bytes.starts(with: Self.head) else { throw .unknownFormat }
        var reader = ByteReader(bytes: bytes, offset: Self.head.count)
        for _ in 0..<(try reader.number(UInt32.self)) { try readTable(&reader) }
    }

    private mutating func readTable(_ reader: inout ByteReader) throws(TaggerParametersError) {
        let name = String(decoding: try reader.array(UInt8.self, count: Int(reader.number(UInt8.self))), as: UTF8.self)
        guard let kind = Kind(rawValue: try reader.number(UInt8.self)) else { throw .unknownFormat }
        let rows = Int(try reader.number(UInt32.self))
        let columns = Int(try reader.number(UInt32.self))
        switch kind {
        case .hashes: hashes[name] = try reader.array(UInt64.self, count: rows * columns)
        case .classes: classes[name] = try reader.array(UInt8.self, count: rows * columns)
        case .numbers: numbers[name] = try reader.array(UInt32.self, count: rows * columns).map(Float.init(bitPattern:))
        case .scaled:
            let scales = try reader.array(UInt32.self, count: rows).map(Float.init(bitPattern:))
            let values = try reader.array(Int8.self, count: rows * columns)
            scaled[name] = Scaled(columns: columns, scales: scales, values: values)
        }
    }

    // MARK: - Tables

    /// A table from hashes to the classes under the same name, or to the places from `first` where there are none.
    func lookUp(_ name: String, first: Int32? = nil) throws(TaggerParametersError) -> WordTable<NumberedWord> {
        guard let keys = hashes[name] else { throw .missing(table: name) }
        var table = WordTable<NumberedWord>(capacity: keys.count)
        if let first {
            for (place, key) in keys.enumerated() {
                table.insert(NumberedWord(hash: key, number: first + Int32(place)))
            }
            return table
        }
        guard let values = classes[name + ".class"] else { throw .missing(table: name + ".class") }
        guard values.count == keys.count else { throw .misshapen(table: name) }
        for (key, value) in zip(keys, values) { table.insert(NumberedWord(hash: key, number: Int32(value))) }
        return table
    }

    /// A table of `count` numbers.
    func numbers(_ name: String, count: Int) throws(TaggerParametersError) -> [Float] {
        guard let found = numbers[name] else { throw .missing(table: name) }
        guard found.count == count else { throw .misshapen(table: name) }
        return found
    }

    /// A table of scaled rows.
    func scaled(_ name: String, rows: Int? = nil, columns: Int? = nil) throws(TaggerParametersError) -> Scaled {
        guard let found = scaled[name] else { throw .missing(table: name) }
        guard rows ?? found.scales.count == found.scales.count, columns ?? found.columns == found.columns else {
            throw .misshapen(table: name)
        }
        return found
    }

    /// A table of scaled rows as columns: `[column * rows + row]`.
    func turned(_ name: String, rows: Int, columns: Int) throws(TaggerParametersError) -> [Float] {
        let table = try scaled(name, rows: rows, columns: columns)
        var numbers = [Float](repeating: 0, count: rows * columns)
        for row in 0..<rows {
            for column in 0..<columns {
                numbers[column * rows + row] = Float(table.values[row * columns + column]) * table.scales[row]
            }
        }
        return numbers
    }
}

/// A word that the parameters know by a number.
struct NumberedWord: HashedWord {
    let hash: UInt64
    /// A class or a place, -1 for an unknown word.
    let number: Int32

    init(hash: UInt64) { self.init(hash: hash, number: -1) }

    init(hash: UInt64, number: Int32) {
        self.hash = hash
        self.number = number
    }
}

/// Reads little-endian numbers, one after another.
private struct ByteReader {
    let bytes: UnsafeRawBufferPointer
    var offset: Int

    mutating func number<Number: FixedWidthInteger>(_ type: Number.Type) throws(TaggerParametersError) -> Number {
        let size = MemoryLayout<Number>.size
        guard bytes.count - offset >= size else { throw .truncated }
        defer { offset += size }
        return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Number.self))
    }

    mutating func array<Number: FixedWidthInteger>(
        _ type: Number.Type, count: Int
    ) throws(TaggerParametersError) -> [Number] {
        guard bytes.count - offset >= count * MemoryLayout<Number>.size else { throw .truncated }
        var numbers: [Number] = []
        numbers.reserveCapacity(count)
        for _ in 0..<count { numbers.append(try number(type)) }
        return numbers
    }
}
