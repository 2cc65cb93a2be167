import Document

/// The path of an input as tools expect it that compare a report with a repository.
struct ReportedPath: Sendable, Hashable {
    /// The path, without `./` before it; relative where it lies below the root.
    let path: String

    /// The path of an origin; `stdin` where it has none.
    init(_ origin: Origin, root: String?) {
        let path = origin.path ?? "stdin"
        let prefixes = [root.map { $0.hasSuffix("/") ? $0 : $0 + "/" }, "./"].compactMap { $0 }
        let prefix = prefixes.first { path.hasPrefix($0) && path != $0 } ?? ""
        self.path = String(path.dropFirst(prefix.count))
    }

    /// Whether the path is of use only on the machine that it was written on.
    var isAbsolute: Bool { path.hasPrefix("/") }

    /// The path as a relative reference, or as a `file` address where it is absolute (RFC 3986).
    var uri: String {
        (isAbsolute ? "file://" : "") + path.utf8.map(Self.encode).joined()
    }

    /// Everything but letters, digits, `-._~` and `/` is percent-encoded; so is a colon, which would make
    /// a scheme of the words before it.
    private static func encode(_ byte: UInt8) -> String {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: String(UnicodeScalar(byte))
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
            String(UnicodeScalar(byte))
        default:
            "%" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
    }
}
