import Attribution
import Checks
import Document
import Provenance
import Reporting
import Segmentation

/// Runs all stages over an article: what the command line, a server and a library user call.
///
///     let analyzer = Analyzer()
///     let traced = analyzer.trace(text: words, publisher: "Ostby Gazette")
///     for finding in analyzer.check(traced) { print(finding.message) }
///
/// One analyzer may be used by many tasks at once.
public struct Analyzer: Sendable {
    private let segmenter = Segmenter()
    private let attributor: Attributor
    private let tracer: Tracer
    private let language = LanguageCheck()
    private let checker: Checker
    /// How reports of this analyzer are signed.
    public let identity: ToolIdentity

    /// An analyzer with the built-in lexicons and registry.
    /// - Parameters:
    ///   - engine: Whether a learned tagger adds to the rules of attribution; without it all is several times faster.
    ///   - checker: The rules to check with; those that are on by default where nothing else is asked.
    ///   - outlets: Outlets that the registry does not know, or does not know well enough.
    ///   - verbs: Verbs of reporting that the lexicon does not know.
    public init(
        engine: ToolIdentity.Engine = .full, checker: Checker = Checker(), outlets: [Outlet] = [], verbs: [OwnVerb] = []
    ) {
        let registry = OutletRegistry(adding: outlets)
        attributor = Attributor(
            knownNames: registry.knownNames, ownVerbs: verbs, tagger: engine == .full ? Tagger.builtIn : nil)
        tracer = Tracer(registry: registry)
        self.checker = checker
        identity = ToolIdentity(version: ToolVersion.current, engine: engine, registry: registry.date)
    }

    /// Cuts an article into paragraphs, sentences and tokens.
    public func segment(_ article: Article) -> SegmentedText { segmenter.segment(article) }

    /// Finds the quotations in a segmented text, and whose words they are.
    public func attribute(_ text: SegmentedText) -> AttributedText {
        attributor.attribute(attributor.detectQuotations(text))
    }

    /// A text with its words looked up and its marks paired.
    package func quoted(_ article: Article) -> QuotedText { attributor.detectQuotations(segment(article)) }

    /// What the tagger alone finds in an article, for its measurement.
    package func tag(_ article: Article) -> (text: SegmentedText, spans: [TaggedSpan]) {
        let quoted = quoted(article)
        let text = quoted.reading.segmented
        return (text, Tagger.builtIn.spans(in: quoted, paragraphs: text.paragraphs.indices))
    }

    /// What the tagger alone makes of an article, for its measurement.
    package func tagAttributions(_ article: Article) -> (text: SegmentedText, attributions: [TaggedAttribution]) {
        let quoted = quoted(article)
        return (quoted.reading.segmented, Tagger.builtIn.attributions(in: quoted))
    }

    /// Traces the quotations of an attributed text back to where they came from.
    public func trace(_ text: AttributedText) -> TracedText {
        tracer.trace(text, noting: [language.warning(about: text)].compactMap { $0 })
    }

    /// Runs all stages from an article to its traced text.
    public func trace(_ article: Article) -> TracedText { trace(attribute(segment(article))) }

    /// Runs all stages from bare words to their traced text.
    public func trace(text: String, publisher: String? = nil) -> TracedText {
        let metadata = Metadata(publisher: publisher, publisherIsFromCaller: publisher != nil)
        return trace(Article(text: ArticleText(text), metadata: metadata))
    }

    /// The findings in a traced text, by their place.
    public func check(_ text: TracedText) -> [Finding] { checker.check(text) }

    /// Traces and checks an article.
    public func analyze(_ article: Article) -> AnalyzedArticle {
        let text = trace(article)
        return AnalyzedArticle(text: text, review: checker.review(text))
    }
}
