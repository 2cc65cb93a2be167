/// The speaker of a quotation, gold or predicted.
public struct ScoredSpeaker: Sendable, Decodable {
    /// The mention; `nil` where the gold names somebody who has none.
    public let span: CodePointSpan?
    /// The resolved name; `nil` where the article gives none.
    public let name: String?
    /// `person`, `organization` and so on.
    public let kind: String?
    /// The step that decided it, such as `cue-verb`; `nil` in gold.
    public let sieve: String?
    /// How sure the step is, from 0 to 1; `nil` in gold.
    public let confidence: Double?

    /// A speaker from its parts.
    public init(
        span: CodePointSpan?, name: String?, kind: String?, sieve: String? = nil, confidence: Double? = nil
    ) {
        self.span = span
        self.name = name
        self.kind = kind
        self.sieve = sieve
        self.confidence = confidence
    }

    private enum Field: String, CodingKey {
        case span, start, end, name, kind, confidence
        case sieve = "by"
    }

    /// Reads a gold speaker (`span`) or a predicted one (`start` and `end`).
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        name = try fields.decodeIfPresent(String.self, forKey: .name)
        kind = try fields.decodeIfPresent(String.self, forKey: .kind)
        sieve = try fields.decodeIfPresent(String.self, forKey: .sieve)
        confidence = try fields.decodeIfPresent(Double.self, forKey: .confidence)
        if fields.contains(.span) {
            span = try fields.decodeIfPresent(CodePointSpan.self, forKey: .span)
        } else {
            span = try fields.decodeIfPresent(Int.self, forKey: .start) == nil ? nil : CodePointSpan(from: decoder)
        }
    }

    /// `nil` where neither a name nor a span tells who it is.
    var known: ScoredSpeaker? { span == nil && (name ?? "").isEmpty ? nil : self }
}
