import HearsayKit
import Testing

/// What attribution saw in a text, in words instead of offsets.
struct SeenText {
    private static let rules = Analyzer(engine: .rules)
    private static let full = Analyzer(engine: .full)

    let attributed: AttributedText
    let quotations: [SeenQuotation]

    /// What the rules see in a text, or the rules and the tagger.
    init(_ text: String, title: String? = nil, isTagged: Bool = false) {
        let analyzer = isTagged ? Self.full : Self.rules
        let article = Article(text: ArticleText(text), metadata: Metadata(title: title))
        let attributed = analyzer.attribute(analyzer.segment(article))
        self.attributed = attributed
        quotations = attributed.quotations.map { SeenQuotation($0, in: attributed) }
    }

    /// The quotation whose content, its spans joined by ` / `, is `content`.
    func quotation(_ content: String) -> SeenQuotation? {
        quotations.first { $0.content == content.bare }
    }

    /// The first quotation that holds these words.
    func quotation(with words: String) -> SeenQuotation? {
        quotations.first { $0.content.contains(words.bare) }
    }

    /// All contents, for a failing test's message.
    var contents: Comment { Comment(rawValue: "found: \(quotations.map(\.content))") }
}

/// One quotation in words.
struct SeenQuotation: Equatable {
    let content: String
    let form: QuotationForm
    let mention: String?
    let name: String?
    let kind: EntityKind?
    let cue: String?
    let audience: String?
    let quotation: Quotation

    init(_ quotation: Quotation, in text: AttributedText) {
        let entity = quotation.speaker.map { text.entities[$0.entity] }
        content = quotation.content.map { text[$0].bare }.joined(separator: " / ")
        form = quotation.form
        mention = quotation.speaker.map { text[$0.mention] }
        name = entity?.name
        kind = entity?.kind
        cue = quotation.cue?.lemma
        audience = quotation.audience.map { text[$0] }
        self.quotation = quotation
    }

    static func == (left: SeenQuotation, right: SeenQuotation) -> Bool {
        (left.content, left.form, left.mention, left.name, left.cue)
            == (right.content, right.form, right.mention, right.name, right.cue)
            && left.kind == right.kind && left.quotation.content == right.quotation.content
    }
}

extension String {
    /// Without quotation marks, and without blank space and sentence punctuation at the ends.
    var bare: String {
        let words = filter { !"\"“”„«»「」‹›".contains($0) }
        var rest = Substring(words)
        while let last = rest.last, " .,!?…;\n’'‘".contains(last) { rest.removeLast() }
        while let first = rest.first, " ,\n‘'".contains(first) { rest.removeFirst() }
        return String(rest)
    }
}
