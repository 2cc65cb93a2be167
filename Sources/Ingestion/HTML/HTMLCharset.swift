/// The character set that a page names in its own first bytes.
enum HTMLCharset {
    /// The name in `<meta charset>`, `<meta http-equiv>` or an XML declaration; `nil` where there is none.
    static func declared(in bytes: [UInt8]) -> String? {
        let head = String(
            decoding: bytes.prefix(longestHead).map { $0 < 0x80 ? $0 | ($0 >= 0x41 && $0 <= 0x5A ? 0x20 : 0) : 0x3F },
            as: UTF8.self)
        for declaration in head.split(separator: "<").filter({ $0.hasPrefix("meta") || $0.hasPrefix("?xml") }) {
            let tag = declaration.prefix { $0 != ">" }
            for key in ["charset", "encoding"] {
                if let name = value(of: key, in: tag) { return name.hasPrefix("utf-16") ? "utf-8" : name }
            }
        }
        return nil
    }

    /// Whether a declared name is one of a byte a character: bytes that are sound UTF-8 are hardly ever that.
    static func isOneByte(_ name: String) -> Bool {
        ["windows-125", "iso-8859", "iso8859", "latin", "cp125", "us-ascii", "ascii", "koi8"].contains {
            name.hasPrefix($0)
        }
    }

    private static func value(of key: String, in tag: Substring) -> String? {
        guard let found = tag.firstRange(of: key) else { return nil }
        let rest = tag[found.upperBound...].drop(while: \.isWhitespace)
        guard rest.first == "=" else { return nil }
        let value = rest.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
        let name = value.prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
        return name.isEmpty ? nil : String(name)
    }

    private static let longestHead = 4096
}
