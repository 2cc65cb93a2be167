import Document

/// Bytes turned into text, and the way back.
struct DecodedText {
    /// The text.
    let text: ArticleText
    /// The character set that it was in, in lower case.
    let encoding: String
    /// From offsets in the text to offsets in the bytes.
    let sourceMap: SourceMap
    /// Whether the character set was found out, not stated or plain UTF-8.
    let isGuess: Bool

    /// A warning where the text is not simply the input's own bytes.
    var warnings: [Warning] {
        guard encoding != "utf-8" else { return [] }
        let advice = isGuess ? " Name another with --encoding if words look wrong." : ""
        return [Warning(code: "decoded-as", message: "The text was decoded from \(encoding).\(advice)")]
    }
}

/// Why bytes could not be turned into text.
struct DecodingFlaw: Error {
    let flaw: IngestionError.Flaw

    init(_ flaw: IngestionError.Flaw) { self.flaw = flaw }

    static func invalid(_ encoding: String, at offset: Int) -> DecodingFlaw {
        DecodingFlaw(.invalidEncoding(encoding: encoding, offset: offset))
    }
}
