import Attribution
import Provenance

/// How much of the words around quotations the registry and the lexicon know: of `OutletMentions` and
/// `CueWords` in any text, and of the intermediaries and cues that gold records.
///
/// An outlet mention is known where the registry has an outlet or a programme of that name; a cue where one of
/// its words is a form of a reporting verb, a cue noun, or begins a cue phrase such as *according to*.
public struct Coverage: Sendable {
    private let lexicon = Lexicon()
    private let registry = OutletRegistry()
    private let programmes: Set<String>
    private var counts = CoverageCounts()
    private var unknown: [Miss] = []

    /// The coverage of the built-in registry and lexicon over some articles.
    public static func report(for articles: [GoldArticle]) -> EvaluationReport {
        var coverage = Coverage()
        let counts = articles.map { coverage.counts(of: $0) }
        return CoverageCounts.report(of: counts, misses: coverage.unknown)
    }

    private init() {
        programmes = Set(registry.programmes.map { $0.name.lowercased() })
    }

    // MARK: - Counting

    private mutating func counts(of article: GoldArticle) -> CoverageCounts {
        counts = CoverageCounts()
        let text = ScoredText(article.text)
        let mentions = OutletMentions(in: text, lexicon: lexicon)
        for run in mentions.find() {
            note(isKnown(mentions.name(run)), run, .unknownOutlet, in: text, of: article, \.outlets)
        }
        for index in CueWords(in: text, lexicon: lexicon).find().sorted() {
            note(isCue(index..<index + 1, in: text), index..<index + 1, .unknownCue, in: text, of: article, \.cues)
        }
        for quotation in article.quotations ?? [] { count(quotation, mentions, text, article) }
        return counts
    }

    private mutating func count(
        _ quotation: ScoredQuotation, _ mentions: OutletMentions, _ text: ScoredText, _ article: GoldArticle
    ) {
        for span in quotation.outlets {
            let runs = mentions.capitalisedRuns(in: words(span, in: text))
            guard let first = runs.first, let last = runs.last else { continue }
            let isKnown = runs.contains { self.isKnown(mentions.name($0)) }
            note(
                isKnown, first.lowerBound..<last.upperBound, .unknownGoldOutlet, in: text, of: article,
                \.goldOutlets)
        }
        guard let cue = quotation.cue, case let words = words(cue, in: text), !words.isEmpty else { return }
        note(isCue(words, in: text), words, .unknownGoldCue, in: text, of: article, \.goldCues)
    }

    private mutating func note(
        _ isKnown: Bool, _ words: Range<Int>, _ kind: MissKind, in text: ScoredText, of article: GoldArticle,
        _ ratio: WritableKeyPath<CoverageCounts, Ratio>
    ) {
        counts[keyPath: ratio].count(isKnown)
        guard !isKnown else { return }
        let span = CodePointSpan(text.words[words.lowerBound].start, text.words[words.upperBound - 1].end)
        unknown.append(
            Miss(
                article: article.id, kind: kind, detail: "not in the data", words: text.excerpt(span),
                context: text.context(of: span)))
    }

    private func words(_ span: CodePointSpan, in text: ScoredText) -> Range<Int> {
        let words = text.words(in: [span])
        return words.min().map { $0..<words.max()! + 1 } ?? 0..<0
    }

    private func isKnown(_ name: String) -> Bool {
        registry.outlet(named: name) != nil || programmes.contains(name.lowercased())
    }

    private func isCue(_ words: Range<Int>, in text: ScoredText) -> Bool {
        let cues = WordClasses.reportingVerb.union([.cueNoun, .startsCuePhrase])
        return words.contains { !lexicon.classes(of: text[text.words[$0]].lowercased()).isDisjoint(with: cues) }
    }
}
