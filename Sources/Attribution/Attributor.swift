import Document
import Segmentation

/// Finds the quotations of an article and says whose words they are.
public struct Attributor: Sendable {
    private let lexicon: Lexicon
    private let tagger: Tagger?

    /// An attributor that knows the given names, such as news outlets, and verbs beside its own lexicon.
    /// - Parameter tagger: What adds to the rules where they end; `nil` for rules alone.
    package init(knownNames: [KnownName] = [], ownVerbs: [OwnVerb] = [], tagger: Tagger? = nil) {
        lexicon = Lexicon(knownNames: knownNames, ownVerbs: ownVerbs)
        self.tagger = tagger
    }

    /// Looks up the words of a text and pairs its marks.
    /// - Complexity: O(*n*) in the length of the text.
    package func detectQuotations(_ segmented: SegmentedText) -> QuotedText {
        MarkDetector().detectQuotations(Reading(segmented, lexicon: lexicon))
    }

    /// Pairs the quotations of a text with their speakers.
    /// - Complexity: O(*n*) in the length of the text, for any one paragraph of common size.
    package func attribute(_ quoted: QuotedText) -> AttributedText {
        let phrases = NounPhraseParser(quoted.reading, names: NameFinder.names(in: quoted.reading))
        var finder = QuotationFinder(quoted, phrases: phrases)
        finder.run(tagged: tagger?.attributions(in: quoted) ?? [])
        var assembly = QuotationAssembly(finder, phrases: phrases)
        return assembly.text()
    }
}
