/// An article as it came in: text, what the input said about it, and the way back to the input's bytes.
public struct Article: Sendable {
    /// The identifier that the input gave, if any.
    public let id: String?
    /// The text that all offsets refer to.
    public let text: ArticleText
    /// The blocks that the input stated (from HTML or Markdown), in order and without overlap. Of what lies in
    /// none of them, as all of plain text but the lines of directives, segmentation tells the kind from its words.
    public let blocks: [Block]
    /// Publisher, credits, title and so on, as stated by the input or the caller.
    public let metadata: Metadata
    /// Where the article was read from.
    public let origin: Origin
    /// From offsets in the text to offsets in the input's bytes.
    public let sourceMap: SourceMap
    /// The input, where the article's text is only a part of it; `nil` where they are the same but for their encoding.
    public let input: InputText?
    /// What the text tells Hearsay itself, such as suppressed rules.
    public let directives: [Directive]
    /// What was noticed while reading, for people.
    public let warnings: [Warning]

    /// An article from its parts. Only the text is needed.
    public init(
        id: String? = nil, text: ArticleText, blocks: [Block] = [], metadata: Metadata = Metadata(),
        origin: Origin = Origin(), sourceMap: SourceMap = .identity, input: InputText? = nil,
        directives: [Directive] = [], warnings: [Warning] = []
    ) {
        self.id = id
        self.text = text
        self.blocks = blocks
        self.metadata = metadata
        self.origin = origin
        self.sourceMap = sourceMap
        self.input = input
        self.directives = directives
        self.warnings = warnings
    }

    /// What names a record among others of one file: its id, or else its line; `nil` for a whole file.
    package var recordName: String? { origin.record.map { id ?? String($0) } }
}
