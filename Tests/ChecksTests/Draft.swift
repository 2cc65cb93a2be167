import Attribution
import Document
import Provenance
import Segmentation

/// A traced text built by hand: spans are given by their words.
struct Draft {
    let article: Article
    private(set) var quotations: [Quotation] = []
    private(set) var traces: [Trace] = []
    private(set) var entities: [Entity] = []
    var mentions: [MarkedMention] = []
    var unbalanced: [UnbalancedMark] = []
    var publisher: Publisher?
    var articleVia: [Via] = []
    var vague: [TextRange] = []
    var warnings: [Warning] = []

    init(_ text: String, id: String? = nil, metadata: Metadata = Metadata(), origin: Origin = Origin()) {
        article = Article(id: id, text: ArticleText(text), metadata: metadata, origin: origin)
    }

    /// Where the words stand, after `anchor` where they stand more than once.
    func range(_ words: String, after anchor: String = "") -> TextRange {
        let bytes = article.text.bytes
        let start = anchor.isEmpty ? 0 : range(anchor).end
        let needle = Array(words.utf8)
        for offset in start...max(start, bytes.count - needle.count)
        where offset + needle.count <= bytes.count && bytes[offset..<offset + needle.count].elementsEqual(needle) {
            return TextRange(offset, offset + needle.count)
        }
        fatalError("‘\(words)’ is not in the text")
    }

    mutating func entity(_ name: String, _ kind: EntityKind = .person, description: String? = nil) -> Int {
        entities.append(Entity(name: name, kind: kind, description: description))
        return entities.count - 1
    }

    func speaker(_ mention: String, _ entity: Int, by sieve: Sieve = .cueVerb, isAmbiguous: Bool = false) -> Speaker {
        Speaker(mention: range(mention), entity: entity, sieve: sieve, confidence: 0.9, isAmbiguous: isAmbiguous)
    }

    func cue(_ words: String, isLoaded: Bool = false) -> Cue {
        Cue(range: range(words), lemma: words, isLoaded: isLoaded)
    }

    func via(
        _ words: String, name: String? = nil, relation: ViaRelation = .accordingTo, kind: ViaKind = .newsAgency,
        stateMedia: String? = nil, control: String? = nil, isCarried: Bool = false
    ) -> Via {
        Via(
            range: range(words), name: name ?? words, outlet: nil, relation: relation, kind: kind,
            stateMedia: stateMedia, statedControl: control.map { range($0) }, isCarried: isCarried)
    }

    mutating func quote(
        _ content: String..., form: QuotationForm = .direct, as kind: AttributionClass = .report,
        by speaker: Speaker?, cue: Cue? = nil, occasion: Occasion? = nil, via: [Via] = [],
        _ provenance: ProvenanceClass = .unstated, nestedIn: Int? = nil, edits: [Edit] = [], block: BlockKind = .body
    ) {
        quotations.append(
            Quotation(
                content: content.map { range($0) }, form: form, attributionClass: kind, speaker: speaker, cue: cue,
                occasion: occasion, nestedIn: nestedIn, edits: edits, block: block))
        traces.append(Trace(via: via, provenance: provenance))
    }

    /// The text with one paragraph and one sentence a line.
    var traced: TracedText {
        let lines = self.lines
        let segmented = SegmentedText(
            article: article,
            paragraphs: lines.indices.map {
                Paragraph(range: lines[$0], sentences: $0..<$0 + 1, tokens: 0..<0, kind: .body)
            },
            sentences: lines.map { Sentence(range: $0, tokens: 0..<0) }, tokens: [])
        let attributed = AttributedText(
            segmented: segmented, quotations: quotations, entities: entities, mentions: mentions,
            unbalancedMarks: unbalanced)
        return TracedText(
            attributed: attributed, traces: traces, publisher: publisher, articleVia: articleVia,
            vagueAttributions: vague, warnings: warnings)
    }

    private var lines: [TextRange] {
        article.text.bytes.split(separator: 0x0A).map { TextRange($0.startIndex, $0.endIndex) }
    }
}
