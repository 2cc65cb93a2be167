/// What the scorers look at in a quotation, gold or predicted.
public struct ScoredQuotation: Sendable, Decodable {
    /// The words attributed.
    public let content: [CodePointSpan]
    /// `direct`, `mixed` or `indirect`.
    public let form: String
    /// The one whose words they are.
    public let speaker: ScoredSpeaker?
    /// The names of the intermediaries, from the speaker outwards.
    public let via: [String]
    /// How the words reached the article.
    public let provenance: String
    /// Whether it is a belief, want or fear, and not a report.
    public let isBelief: Bool
    /// Whether it stands in a caption.
    public let isCaption: Bool
    /// Whether another quotation holds it.
    public let isNested: Bool
    /// The words that attribute it, where the gold records them.
    let cue: CodePointSpan?
    /// The mentions of the outlets among the intermediaries, where the gold records them.
    let outlets: [CodePointSpan]

    /// A quotation from its parts.
    public init(
        content: [CodePointSpan], form: String, speaker: ScoredSpeaker?, via: [String], provenance: String,
        isBelief: Bool = false, isCaption: Bool, isNested: Bool
    ) {
        self.content = content
        self.form = form
        self.speaker = speaker
        self.via = via
        self.provenance = provenance
        self.isBelief = isBelief
        self.isCaption = isCaption
        self.isNested = isNested
        (cue, outlets) = (nil, [])
    }

    private enum Field: String, CodingKey {
        case content, form, speaker, via, provenance, caption, block, cue
        case attributionClass = "class"
        case nestedIn = "nested_in"
    }

    private struct Intermediary: Decodable {
        let name: String?
        let text: String?
        let kind: String?
        let span: CodePointSpan?

        var isOutlet: Bool { !["person", "group", "document", "unspecified-media", nil].contains(kind) }
    }

    /// Reads a gold record or the analyser's own JSON.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        content = try fields.decodeIfPresent([CodePointSpan].self, forKey: .content) ?? []
        form = try fields.decodeIfPresent(String.self, forKey: .form) ?? ""
        speaker = try fields.decodeIfPresent(ScoredSpeaker.self, forKey: .speaker)
        let via = try fields.decodeIfPresent([Intermediary].self, forKey: .via) ?? []
        self.via = via.map { $0.name.flatMap { $0.isEmpty ? nil : $0 } ?? $0.text ?? "" }
        provenance = try fields.decodeIfPresent(String.self, forKey: .provenance) ?? ""
        isBelief = try fields.decodeIfPresent(String.self, forKey: .attributionClass) == "belief"
        let isMarkedCaption = try fields.decodeIfPresent(Bool.self, forKey: .caption) ?? false
        isCaption = try isMarkedCaption || fields.decodeIfPresent(String.self, forKey: .block) == "caption"
        // Only coverage asks for it, and of gold alone; a cue written in another way is none.
        cue = try? fields.decodeIfPresent(CodePointSpan.self, forKey: .cue)
        outlets = via.compactMap { $0.isOutlet ? $0.span : nil }
        isNested = try fields.decodeIfPresent(String.self, forKey: .nestedIn)?.isEmpty == false
    }

    /// Whether words of it stand in marks, outside of captions: these are the ones that count as quoted.
    var isInMarks: Bool { form != "indirect" && !isCaption }

    /// Whether somebody else passed the words on.
    var isSecondHand: Bool { ["relayed", "given-elsewhere", "through-person"].contains(provenance) }
}
