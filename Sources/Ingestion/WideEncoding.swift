import Document

/// The encodings of two or four bytes a unit.
enum WideEncoding: String, CaseIterable {
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    case utf32LittleEndian = "utf-32le"
    case utf32BigEndian = "utf-32be"

    /// The encoding of that name; plain `utf-16` and `utf-32` go by the mark, without one they are big-endian.
    init?(named name: String, mark: ByteOrderMark?) {
        let name = name.lowercased().replacing("_", with: "-")
        let marked = mark?.rawValue.hasPrefix(name) == true ? mark?.rawValue : nil
        self.init(rawValue: ["utf-16", "utf-32"].contains(name) ? marked ?? name + "be" : name)
    }

    /// The encoding that the places of the zero bytes speak for, in the text's first four kilobytes.
    init?(guessedFrom bytes: [UInt8]) {
        var zeros = [0, 0, 0, 0]
        for (index, byte) in bytes.prefix(4096).enumerated() where byte == 0 { zeros[index % 4] += 1 }
        let most = min(bytes.count, 4096) / 4 * 7 / 10
        let isZero = zeros.map { $0 > most }
        switch (isZero[0], isZero[1], isZero[2], isZero[3]) {
        case (false, true, true, true): self = .utf32LittleEndian
        case (true, true, true, false): self = .utf32BigEndian
        case (false, true, false, true): self = .utf16LittleEndian
        case (true, false, true, false): self = .utf16BigEndian
        default: return nil
        }
    }

    /// The text of `bytes` after the mark.
    /// - Throws: `DecodingFlaw` at the first unit that encodes nothing, and at a NUL.
    func decode(_ bytes: [UInt8], skipping skipped: Int, isGuess: Bool) throws(DecodingFlaw) -> DecodedText {
        var text = MappedText(capacity: bytes.count, input: skipped)
        var index = skipped
        while index < bytes.count {
            guard let (scalar, width) = scalar(in: bytes, at: index), scalar != "\0" else {
                throw .invalid(rawValue, at: index)
            }
            text.append(scalar, from: index, width: width)
            index += width
        }
        return text.decoded(from: rawValue, isGuess: isGuess)
    }

    private var unitWidth: Int { self == .utf16LittleEndian || self == .utf16BigEndian ? 2 : 4 }

    private var isLittleEndian: Bool { self == .utf16LittleEndian || self == .utf32LittleEndian }

    private func scalar(in bytes: [UInt8], at index: Int) -> (Unicode.Scalar, width: Int)? {
        guard let lead = unit(in: bytes, at: index) else { return nil }
        if let scalar = Unicode.Scalar(lead) { return (scalar, unitWidth) }
        guard unitWidth == 2, (0xD800...0xDBFF).contains(lead), let trail = unit(in: bytes, at: index + 2),
            (0xDC00...0xDFFF).contains(trail),
            let scalar = Unicode.Scalar(0x10000 + ((lead - 0xD800) << 10) + (trail - 0xDC00))
        else { return nil }
        return (scalar, 4)
    }

    private func unit(in bytes: [UInt8], at index: Int) -> UInt32? {
        guard index + unitWidth <= bytes.count else { return nil }
        var value: UInt32 = 0
        for step in 0..<unitWidth {
            value = value << 8 | UInt32(bytes[isLittleEndian ? index + unitWidth - 1 - step : index + step])
        }
        return value
    }
}
