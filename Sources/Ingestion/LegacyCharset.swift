import CICU
import Document

/// A character set from before Unicode, such as windows-1252, that ICU knows how to decode.
struct LegacyCharset {
    /// Its name, in lower case.
    let name: String

    /// The character set that a person or program means by `name`. As on the web, ISO 8859-1 means
    /// windows-1252, which is what such texts really are.
    init(named name: String) {
        let lowered = name.lowercased()
        self.name =
            ["iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "cp1252"].contains(lowered)
            ? "windows-1252" : lowered
    }

    /// What ICU's detector makes of `bytes`; windows-1252 where they are almost ASCII, for a few curly marks
    /// and accents tell the detector too little, or where it is not sure.
    init(guessedFrom bytes: [UInt8], shareOfHighBytes: Double) {
        let guess = LegacyCharset.detect(bytes.count > 1 << 16 ? Array(bytes[..<(1 << 16)]) : bytes)
        guard shareOfHighBytes > 0.1, let guess, guess.confidence >= 30 else {
            self.init(named: "windows-1252")
            return
        }
        self.init(named: guess.name)
    }

    /// The text of `bytes`.
    /// - Throws: `DecodingFlaw` at the first byte that the character set gives no meaning.
    func decode(_ bytes: [UInt8], isGuess: Bool) throws(DecodingFlaw) -> DecodedText {
        guard !bytes.contains(0) else { throw DecodingFlaw(.isBinary(kind: "binary data (it holds NUL bytes)")) }
        guard let text = ArticleText(validating: try convert(bytes)) else { throw .invalid(name, at: 0) }
        if let offset = firstUnassigned(in: bytes) { throw .invalid(name, at: offset) }
        return DecodedText(text: text, encoding: name, sourceMap: map(text.bytes, to: bytes), isGuess: isGuess)
    }

    private func convert(_ bytes: [UInt8]) throws(DecodingFlaw) -> [UInt8] {
        var result: UnsafeMutablePointer<UInt8>?
        var (length, undecodable) = (0, 0)
        let status = cicu_charset_convert(name, bytes, bytes.count, &result, &length, &undecodable)
        defer { cicu_bytes_destroy(result) }
        guard status != CICU_UNKNOWN_CHARSET else { throw DecodingFlaw(.unknownEncoding(name: name)) }
        guard status == CICU_OK else { throw .invalid(name, at: undecodable) }
        return Array(UnsafeBufferPointer(start: result, count: length))
    }

    /// ICU passes the five bytes that windows-1252 does not use through as control characters; no text has them.
    private func firstUnassigned(in bytes: [UInt8]) -> Int? {
        guard name == "windows-1252" else { return nil }
        return bytes.firstIndex { [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains($0) }
    }

    /// Exact where every byte is a character; otherwise exact at the start of each line.
    private func map(_ text: [UInt8], to input: [UInt8]) -> SourceMap {
        let scalars = text.lazy.filter { $0 & 0xC0 != 0x80 }.count
        return SourceMap(runs: scalars == input.count ? scalarRuns(text) : lineRuns(text, input))
    }

    private func scalarRuns(_ text: [UInt8]) -> [SourceMap.Run] {
        var (runs, input, isAhead): ([SourceMap.Run], Int, Bool) = ([], 0, false)
        for (offset, byte) in text.enumerated() where byte & 0xC0 != 0x80 {
            if isAhead { runs.append(.init(text: offset, input: input)) }
            isAhead = byte >= 0x80
            input += 1
        }
        return runs
    }

    private func lineRuns(_ text: [UInt8], _ input: [UInt8]) -> [SourceMap.Run] {
        zip(LegacyCharset.lineStarts(text), LegacyCharset.lineStarts(input)).map { .init(text: $0, input: $1) }
    }

    private static func lineStarts(_ bytes: [UInt8]) -> [Int] {
        [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
    }

    private static func detect(_ bytes: [UInt8]) -> (name: String, confidence: Int)? {
        var name = [CChar](repeating: 0, count: 64)
        var confidence: Int32 = 0
        guard cicu_charset_detect(bytes, bytes.count, &name, &confidence) == CICU_OK else { return nil }
        let letters = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return (String(decoding: letters, as: UTF8.self).lowercased(), Int(confidence))
    }
}
