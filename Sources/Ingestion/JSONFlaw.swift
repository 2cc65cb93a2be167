/// Says in words why a record is no JSON.
enum JSONFlaw {
    /// The reason, as far as the bytes tell it: the parser itself gives none.
    static func reason(in bytes: [UInt8]) -> String {
        if let offset = loneSurrogate(in: bytes) {
            return "the escape at byte \(offset) is half of a surrogate pair"
        }
        let isCutOff = bytes.last { $0 > 0x20 } != UInt8(ascii: "}")
        return isCutOff ? "it breaks off before its closing brace" : "a mark, a comma or a brace is missing or too many"
    }

    /// The offset of the first `\uD800`–`\uDFFF` escape without its other half.
    static func loneSurrogate(in bytes: [UInt8]) -> Int? {
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "\\") else {
                index += 1
                continue
            }
            guard let unit = escape(in: bytes, at: index), (0xD800...0xDFFF).contains(unit) else {
                index += 2
                continue
            }
            let next = escape(in: bytes, at: index + 6) ?? 0
            guard unit < 0xDC00, (0xDC00...0xDFFF).contains(next) else { return index }
            index += 12
        }
        return nil
    }

    /// The code unit of the `\uXXXX` at `index`.
    private static func escape(in bytes: [UInt8], at index: Int) -> UInt32? {
        guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else {
            return nil
        }
        return UInt32(String(decoding: bytes[index + 2..<index + 6], as: UTF8.self), radix: 16)
    }
}
