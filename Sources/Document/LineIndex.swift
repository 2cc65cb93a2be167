/// A place for people: line and column, both counted from 1, the column in Unicode code points.
public struct LinePosition: Sendable, Hashable {
    /// The line, from 1.
    public let line: Int
    /// The column in code points, from 1.
    public let column: Int

    /// A position from its parts.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

/// Where the lines of a text begin. Lines end at LF, CRLF or CR.
public struct LineIndex: Sendable {
    private let bytes: [UInt8]
    private let starts: [Int]
    /// Code points before every 256th byte, so that a line of any length is measured in bounded time.
    private let codePoints: [Int]
    private static let stride = 256

    /// An index of the lines of `bytes`, which should be UTF-8.
    /// - Complexity: O(*n*).
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        for (index, byte) in bytes.enumerated() {
            let isBareReturn = byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
            if byte == 0x0A || isBareReturn { starts.append(index + 1) }
        }
        self.starts = starts
        codePoints = LineIndex.countCodePoints(bytes)
    }

    private static func countCodePoints(_ bytes: [UInt8]) -> [Int] {
        var counts: [Int] = []
        var count = 0
        for (index, byte) in bytes.enumerated() {
            if index % stride == 0 { counts.append(count) }
            if byte & 0xC0 != 0x80 { count += 1 }
        }
        return counts + [count]
    }

    /// The code points before a byte offset.
    private func codePoints(before offset: Int) -> Int {
        let block = offset / Self.stride
        let rest = bytes[min(block * Self.stride, bytes.count)..<offset]
        return codePoints[min(block, codePoints.count - 1)] + rest.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }

    /// The line and column of a byte offset.
    /// - Complexity: O(log *lines*).
    public func position(of offset: Int) -> LinePosition {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        let start = starts[low - 1]
        let column = codePoints(before: min(offset, bytes.count)) - codePoints(before: min(start, bytes.count))
        return LinePosition(line: low, column: column + 1)
    }
}
