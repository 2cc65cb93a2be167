import Document

/// Turns bytes into text: UTF-8 first, then a byte order mark, then what ICU's detector makes of them.
struct TextDecoder {
    /// The character set as the caller names it; `nil` to find it out.
    let encoding: String?

    /// The text of `bytes`.
    /// - Throws: `DecodingFlaw` with the offset of the first byte that cannot be decoded. Nothing is ever
    ///   left out or replaced.
    func decode(_ bytes: [UInt8]) throws(DecodingFlaw) -> DecodedText {
        if let kind = BinarySignature.kind(of: bytes) { throw DecodingFlaw(.isBinary(kind: kind)) }
        if let encoding { return try decode(bytes, as: encoding) }
        if let mark = ByteOrderMark(startOf: bytes) { return try decode(bytes, marked: mark) }
        guard !bytes.contains(0) else { return try decodeWithNulls(bytes) }
        guard let offset = ArticleText.firstInvalidOffset(in: bytes) else { return utf8(bytes, skipping: 0) }
        return try decodeLegacy(bytes, firstInvalid: offset)
    }

    // MARK: The character set is stated

    private func decode(_ bytes: [UInt8], as name: String) throws(DecodingFlaw) -> DecodedText {
        let mark = ByteOrderMark(startOf: bytes)
        if let wide = WideEncoding(named: name, mark: mark) {
            return try wide.decode(bytes, skipping: mark?.bytes.count ?? 0, isGuess: false)
        }
        if ["utf-8", "utf8"].contains(name.lowercased()) { return try strictUTF8(bytes, mark: mark) }
        return try LegacyCharset(named: name).decode(bytes, isGuess: false)
    }

    private func decode(_ bytes: [UInt8], marked mark: ByteOrderMark) throws(DecodingFlaw) -> DecodedText {
        guard let wide = WideEncoding(rawValue: mark.rawValue) else { return try strictUTF8(bytes, mark: mark) }
        return try wide.decode(bytes, skipping: mark.bytes.count, isGuess: false)
    }

    private func strictUTF8(_ bytes: [UInt8], mark: ByteOrderMark?) throws(DecodingFlaw) -> DecodedText {
        if let offset = ArticleText.firstInvalidOffset(in: bytes) { throw .invalid("utf-8", at: offset) }
        guard !bytes.contains(0) else { throw DecodingFlaw(.isBinary(kind: TextDecoder.nulls)) }
        return utf8(bytes, skipping: mark == .utf8 ? 3 : 0)
    }

    private func utf8(_ bytes: [UInt8], skipping skipped: Int) -> DecodedText {
        let text = skipped == 0 ? bytes : Array(bytes[skipped...])
        let map = skipped == 0 ? SourceMap.identity : SourceMap(runs: [.init(text: 0, input: skipped)])
        return DecodedText(text: ArticleText(validating: text)!, encoding: "utf-8", sourceMap: map, isGuess: false)
    }

    // MARK: The character set is found out

    /// Text with NULs is UTF-16 or UTF-32 without a mark, or no text at all.
    private func decodeWithNulls(_ bytes: [UInt8]) throws(DecodingFlaw) -> DecodedText {
        guard let wide = WideEncoding(guessedFrom: bytes),
            let decoded = try? wide.decode(bytes, skipping: 0, isGuess: true)
        else { throw DecodingFlaw(.isBinary(kind: TextDecoder.nulls)) }
        return decoded
    }

    /// Bytes that are no UTF-8. Where most of what is not ASCII is good UTF-8, they are UTF-8 with damage,
    /// and to read them as something else would garble every accent and curly mark.
    private func decodeLegacy(_ bytes: [UInt8], firstInvalid: Int) throws(DecodingFlaw) -> DecodedText {
        let mixture = UTF8Mixture(bytes)
        guard mixture.valid <= mixture.invalid else { throw .invalid("utf-8", at: firstInvalid) }
        let share = Double(mixture.invalid) / Double(bytes.count)
        return try LegacyCharset(guessedFrom: bytes, shareOfHighBytes: share).decode(bytes, isGuess: true)
    }

    private static let nulls = "binary data (it holds NUL bytes)"
}

/// How much of what is not ASCII is well-formed UTF-8.
struct UTF8Mixture {
    /// Well-formed sequences of two bytes or more.
    let valid: Int
    /// Bytes that belong to none.
    let invalid: Int

    /// - Complexity: O(*n*).
    init(_ bytes: [UInt8]) {
        var (valid, invalid) = (0, 0)
        var parser = UTF8.ForwardParser()
        var rest = bytes.makeIterator()
        parsing: while true {
            switch parser.parseScalar(from: &rest) {
            case .valid(let sequence): valid += sequence.count > 1 ? 1 : 0
            case .error(let length): invalid += length
            case .emptyInput: break parsing
            }
        }
        self.valid = valid
        self.invalid = invalid
    }
}
