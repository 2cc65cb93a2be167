/// A place for people: line and column, both counted from 1.
public struct LinePosition: Sendable, Hashable {
    /// The line, from 1.
    public let line: Int
    /// The column, from 1, in Unicode code points where nothing else is said.
    public let column: Int

    /// A position from its parts.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

/// Where the lines of a text begin. Lines end at LF, CRLF or CR.
public struct LineIndex: Sendable {
    private let starts: [Int]
    private let units: OffsetConverter

    /// An index of the lines of `bytes`, which should be UTF-8.
    /// - Parameter columns: The unit that columns are counted in.
    /// - Complexity: O(*n*).
    public init(_ bytes: [UInt8], columns: OffsetUnit = .codepoint) {
        var starts = [0]
        for (index, byte) in bytes.enumerated() {
            let isBareReturn = byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
            if byte == 0x0A || isBareReturn { starts.append(index + 1) }
        }
        self.starts = starts
        units = OffsetConverter(bytes, to: columns)
    }

    /// The line and column of a byte offset.
    /// - Complexity: O(log *lines*), also in a text that is one long line.
    public func position(of offset: Int) -> LinePosition {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return LinePosition(line: low, column: units(offset) - units(starts[low - 1]) + 1)
    }
}
