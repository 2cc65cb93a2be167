import Glibc

/// Standard output or a file, written in large pieces. What is left is written by `flush()`.
struct OutputStream {
    /// The report could not be written, as on a full disk.
    struct Failure: Error, CustomStringConvertible {
        let path: String?
        let reason: String

        /// The reason that the system has just given.
        init(path: String?) {
            self.path = path
            reason = String(cString: strerror(errno)).lowercased()
        }

        var description: String { "The report could not be written\(path.map { " to \($0)" } ?? "") (\(reason))." }
    }

    private static let piece = 1 << 16
    private let path: String?
    private let descriptor: Int32
    private var buffer: [UInt8] = []

    /// Standard output.
    init() {
        path = nil
        descriptor = STDOUT_FILENO
    }

    /// The file at a path, which is made or emptied; standard output where there is none.
    init(path: String?) throws {
        self.path = path
        descriptor = path.map { open($0, O_WRONLY | O_CREAT | O_TRUNC, 0o666) } ?? STDOUT_FILENO
        guard descriptor >= 0 else { throw Failure(path: path) }
    }

    /// Appends some bytes.
    mutating func write(_ bytes: [UInt8]) throws {
        if bytes.count < Self.piece {
            buffer += bytes
            if buffer.count >= Self.piece { try flush() }
        } else {
            try flush()
            try put(bytes)
        }
    }

    /// Appends some text.
    mutating func write(_ text: String) throws { try write(Array(text.utf8)) }

    /// Writes all that is left.
    mutating func flush() throws {
        try put(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    /// Writes all that is left and closes the file.
    mutating func end() throws {
        try flush()
        guard path == nil || close(descriptor) == 0 else { throw Failure(path: path) }
    }

    private func put(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBytes { bytes in
            var written = 0
            while written < bytes.count {
                let count = Glibc.write(descriptor, bytes.baseAddress! + written, bytes.count - written)
                if count < 0 && errno == EINTR { continue }
                guard count >= 0 else { throw Failure(path: path) }
                written += count
            }
        }
    }
}
