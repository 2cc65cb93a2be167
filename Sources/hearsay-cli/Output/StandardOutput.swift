import Glibc

/// Standard output, written in large pieces. What is left is written by `flush()`.
struct StandardOutput {
    /// Standard output took no more, such as a full disk.
    struct Failure: Error, CustomStringConvertible {
        let reason: String
        var description: String { "The report could not be written (\(reason))." }
    }

    private var buffer: [UInt8] = []

    /// Appends some bytes.
    mutating func write(_ bytes: [UInt8]) throws {
        buffer += bytes
        if buffer.count >= 1 << 16 { try flush() }
    }

    /// Appends some text.
    mutating func write(_ text: String) throws { try write(Array(text.utf8)) }

    /// Writes all that is left.
    mutating func flush() throws {
        try buffer.withUnsafeBytes { bytes in
            var written = 0
            while written < bytes.count {
                let count = Glibc.write(STDOUT_FILENO, bytes.baseAddress! + written, bytes.count - written)
                if count < 0 && errno == EINTR { continue }
                guard count >= 0 else { throw Failure(reason: String(cString: strerror(errno)).lowercased()) }
                written += count
            }
        }
        buffer.removeAll(keepingCapacity: true)
    }
}

/// Standard error, for people only.
enum StandardError {
    /// Whether a person looks at it.
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Writes a line.
    static func write(_ line: String) { writeRaw(line + "\n") }

    /// Writes text as it is.
    static func writeRaw(_ text: String) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
