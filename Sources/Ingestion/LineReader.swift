import Glibc

/// One line of a stream, without its end.
package struct Line: Sendable {
    /// The line's number, from 1.
    package let number: Int
    /// Its bytes, without LF or CRLF.
    package let bytes: [UInt8]

    /// A line from its parts.
    package init(number: Int, bytes: [UInt8]) {
        self.number = number
        self.bytes = bytes
    }

    /// Whether it holds nothing but blank space.
    package var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }
}

/// Cuts a stream into lines and holds no more than one line and one piece of the stream at a time.
package struct LineReader {
    private let stream: ByteStream
    private var buffer: [UInt8] = []
    /// Where the next line starts in `buffer`.
    private var start = 0
    /// Where the search for its end goes on.
    private var searched = 0
    private var number = 0
    private var isAtEnd = false

    /// A reader of the lines of `stream`. A byte order mark of UTF-8 is left out.
    package init(_ stream: ByteStream) {
        self.stream = stream
    }

    /// The next line, or `nil` at the end.
    /// - Complexity: O(*n*) over all lines, however long one of them is.
    package mutating func next() throws(IngestionError) -> Line? {
        while true {
            if let end = endOfLine() { return take(upTo: end, next: end + 1) }
            if isAtEnd { return start < buffer.count ? take(upTo: buffer.count, next: buffer.count) : nil }
            try fill()
        }
    }

    private mutating func endOfLine() -> Int? {
        let found = buffer.withUnsafeBytes { bytes -> Int? in
            guard searched < bytes.count, let base = bytes.baseAddress else { return nil }
            return memchr(base + searched, 0x0A, bytes.count - searched).map { UnsafeRawPointer($0) - base }
        }
        searched = found ?? buffer.count
        return found
    }

    private mutating func fill() throws(IngestionError) {
        if start > 0 {
            buffer.removeFirst(start)
            searched -= start
            start = 0
        }
        isAtEnd = try stream.read(ByteStream.chunk, into: &buffer) == 0
    }

    private mutating func take(upTo end: Int, next: Int) -> Line {
        number += 1
        var bytes = buffer[start..<end]
        if bytes.last == 0x0D { bytes.removeLast() }
        if number == 1, bytes.starts(with: ByteOrderMark.utf8.bytes) { bytes.removeFirst(3) }
        start = next
        searched = next
        return Line(number: number, bytes: Array(bytes))
    }
}
