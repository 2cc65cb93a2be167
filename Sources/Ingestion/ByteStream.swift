import Glibc

/// The bytes of a file or of standard input, read piece by piece.
package final class ByteStream {
    private let descriptor: Int32
    private let path: String?

    /// Opens a file; `nil` or `-` means standard input.
    package init(path: String?) throws(IngestionError) {
        self.path = path == "-" ? nil : path
        descriptor = try ByteStream.open(self.path)
    }

    deinit {
        if path != nil { close(descriptor) }
    }

    /// Reads up to `count` bytes and appends them to `bytes`; says how many, 0 at the end.
    package func read(_ count: Int, into bytes: inout [UInt8]) throws(IngestionError) -> Int {
        let start = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: count))
        let got = bytes.withUnsafeMutableBytes { buffer in
            retrying { Glibc.read(descriptor, buffer.baseAddress! + start, count) }
        }
        bytes.removeLast(count - max(got, 0))
        guard got >= 0 else { throw IngestionError(.notReadable(reason: ByteStream.reason()), path: path) }
        return got
    }

    /// All bytes up to the end.
    package func readAll() throws(IngestionError) -> [UInt8] {
        var bytes: [UInt8] = []
        var information = stat()
        if fstat(descriptor, &information) == 0 { bytes.reserveCapacity(Int(information.st_size) + Self.chunk) }
        while try read(Self.chunk, into: &bytes) > 0 {}
        return bytes
    }

    /// How many bytes are asked for at a time.
    package static let chunk = 1 << 18

    private static func open(_ path: String?) throws(IngestionError) -> Int32 {
        guard let path else { return STDIN_FILENO }
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw IngestionError(refusal(), path: path) }
        var information = stat()
        if fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFDIR {
            close(descriptor)
            throw IngestionError(.isDirectory, path: path)
        }
        return descriptor
    }

    private static func refusal() -> IngestionError.Flaw {
        errno == ENOENT || errno == ENOTDIR ? .fileNotFound : .notReadable(reason: reason())
    }

    private static func reason() -> String {
        String(cString: strerror(errno)).lowercased()
    }

    private func retrying(_ call: () -> Int) -> Int {
        var result = call()
        while result < 0, errno == EINTR { result = call() }
        return result
    }
}
