import Attribution
import Checks
import Document
import Provenance
import Reporting
import Segmentation

/// Articles put together by hand, so that no change of the engine moves a golden file.
struct Story {
    static let tool = ToolIdentity(version: "0.0.0", registry: "2024-01-01")

    /// Several findings of every level on text with emoji and combining marks.
    static let article = Story(spice: "").analyzed(origin: Origin(path: "./stories/talks & more: day 1.txt"))
    /// The same as a record among others.
    static let record = Story(spice: "").analyzed(origin: Origin(path: "stories/all.jsonl", record: 12), id: "a-17")
    /// One first-hand quotation and no finding.
    static let clean = Story(plain: "We are ready").analyzed(origin: Origin(path: "stories/clean.txt"))
    /// A record that could not be read.
    static let failure = FailedRecord(
        id: "a-18", origin: Origin(path: "stories/all.jsonl", record: 13), code: "invalid-json", message: "Not JSON.",
        line: 13)

    private var text = ""
    private var quotations: [Quotation] = []
    private var traces: [Trace] = []
    private var entities: [Entity] = []
    private var unbalanced: [UnbalancedMark] = []
    private var vague: [TextRange] = []

    /// An article with `spice` at the start, inside and at the end of its quotations, names and media.
    init(spice: String) {
        addChain(spice)
        addUnnamed(spice)
        addBelief(spice)
        add("Zoë👩‍👩‍👧 e\u{301}: ")
        unbalanced = [UnbalancedMark(range: add("“"), flaw: .neverClosed)]
        add("It \(spice)never closed.\n")
        vague = [add("Critics \(spice)say")]
        add(" so.\n\(spice)\n")
    }

    private init(plain words: String) {
        add("“")
        let content = add(words)
        add(",” ")
        let kern = add("Kern")
        add(" told reporters.")
        quote(content, by: Entity(name: "Anna Kern", kind: .person), at: kern, Trace(via: [], provenance: .onRecord))
    }

    func analyzed(origin: Origin, id: String? = nil, title: String? = nil) -> AnalyzedArticle {
        let article = Article(
            id: id, text: ArticleText(text), metadata: Metadata(title: title, url: title), origin: origin)
        let segmented = SegmentedText(article: article, paragraphs: [], sentences: [], tokens: [])
        let attributed = AttributedText(
            segmented: segmented, quotations: quotations, entities: entities, mentions: [], unbalancedMarks: unbalanced)
        let traced = TracedText(
            attributed: attributed, traces: traces, publisher: nil, vagueAttributions: vague,
            warnings: [Warning(code: "no-publisher", message: "No publisher is known.")])
        return AnalyzedArticle(text: traced, findings: Checker().check(traced))
    }
}

extension Story {
    @discardableResult private mutating func add(_ words: String) -> TextRange {
        let start = text.utf8.count
        text += words
        return TextRange(start, text.utf8.count)
    }

    private mutating func quote(
        _ content: TextRange..., form: QuotationForm = .direct, as kind: AttributionClass = .report, by entity: Entity,
        at mention: TextRange, cue: Cue? = nil, occasion: Occasion? = nil, _ trace: Trace
    ) {
        entities.append(entity)
        let speaker = Speaker(mention: mention, entity: entities.count - 1, sieve: .cueVerb, confidence: 0.9)
        quotations.append(
            Quotation(
                content: content, form: form, attributionClass: kind, speaker: speaker, cue: cue, occasion: occasion))
        traces.append(trace)
    }

    /// Two hands, one of them a state's, and words in two parts over two lines.
    private mutating func addChain(_ spice: String) {
        add("🇷🇸 e\u{301} “")
        let first = add("\(spice)No decision 🙂 has\(spice) been taken")
        add(",” ")
        let speaker = add("\(spice)Petrov\(spice)")
        add(" ")
        let cue = Cue(range: add("\(spice)told"), lemma: "tell")
        add(" a ")
        let occasion = Occasion(range: add("news \(spice)conference"), kind: "news-conference", isOpen: true)
        add(", according to ")
        let control = add("state-run\(spice)")
        add(" ")
        let tass = add("\(spice)TASS")
        add(", citing ")
        let dnevnik = add("\(spice)Dnevni\u{30C}k\(spice)")
        add(".\n“")
        let second = add("None \(spice)at all\n in ё𝔘🙂")
        add(".”\n")
        let via = [
            Via(range: dnevnik, name: "\(spice)Dnevnik", outlet: nil, relation: .citing, kind: .newspaper),
            Via(
                range: tass, name: "\(spice)TASS", outlet: "tass", relation: .accordingTo, kind: .newsAgency,
                stateMedia: "SC", statedControl: control),
        ]
        quote(
            first, second, by: Entity(name: "\(spice)Ivan Petrov", kind: .person), at: speaker, cue: cue,
            occasion: occasion, Trace(via: via, provenance: .relayed))
    }

    private mutating func addUnnamed(_ spice: String) {
        add("“")
        let words = add("\(spice)We, \"they\", asked twice")
        add(",” said ")
        let official = add("a \(spice)senior official")
        add(".\n")
        quote(
            words, by: Entity(name: "", kind: .unnamed, description: "a \(spice)senior official"), at: official,
            Trace(via: [], provenance: .unstated))
    }

    private mutating func addBelief(_ spice: String) {
        let kern = add("\(spice)Kern")
        add(" wants ")
        let words = add("\(spice)a delay")
        add(", ")
        let media = add("local\(spice) media")
        add(" said.\n")
        let via = Via(
            range: media, name: "unspecified media", outlet: nil, relation: .reported, kind: .unspecifiedMedia)
        quote(
            words, form: .indirect, as: .belief, by: Entity(name: "\(spice)Žofia Kern", kind: .person), at: kern,
            Trace(via: [via], provenance: .relayed))
    }
}

extension Reporter {
    /// A whole report.
    static func report(
        _ format: ReportFormat, of entries: [ReportEntry],
        settings: ReportSettings = ReportSettings(tool: Story.tool)
    ) -> String {
        var reporter = Reporter(format, settings: settings)
        let entries = entries.flatMap { reporter.append($0) }
        return String(decoding: reporter.begin() + entries + reporter.end(), as: UTF8.self)
    }
}
