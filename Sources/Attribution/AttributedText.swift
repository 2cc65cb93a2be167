import Document
import Segmentation

/// An article with its quotations and their speakers.
public struct AttributedText: Sendable {
    /// The stage before.
    public let segmented: SegmentedText
    /// All quotations, by the start of their content; a nested one after the one that holds it.
    public let quotations: [Quotation]
    /// All speakers, in order of their first quotation.
    public let entities: [Entity]
    /// Spans in marks that quote nobody.
    public let mentions: [MarkedMention]
    /// Marks without a partner.
    public let unbalancedMarks: [UnbalancedMark]
    /// What was read on the way, for the stages that follow; `nil` in texts put together by hand.
    package let analysis: AttributionAnalysis?

    /// An attributed text from its parts.
    public init(
        segmented: SegmentedText, quotations: [Quotation], entities: [Entity], mentions: [MarkedMention],
        unbalancedMarks: [UnbalancedMark]
    ) {
        self.init(
            segmented: segmented, quotations: quotations, entities: entities, mentions: mentions,
            unbalancedMarks: unbalancedMarks, analysis: nil)
    }

    package init(
        segmented: SegmentedText, quotations: [Quotation], entities: [Entity], mentions: [MarkedMention],
        unbalancedMarks: [UnbalancedMark], analysis: AttributionAnalysis?
    ) {
        self.segmented = segmented
        self.quotations = quotations
        self.entities = entities
        self.mentions = mentions
        self.unbalancedMarks = unbalancedMarks
        self.analysis = analysis
    }

    /// The same without what was read on the way: a finished text need not keep it in memory.
    package func finished() -> AttributedText {
        AttributedText(
            segmented: segmented, quotations: quotations, entities: entities, mentions: mentions,
            unbalancedMarks: unbalancedMarks, analysis: nil)
    }

    /// The article.
    public var article: Article { segmented.article }

    /// The words at a range of the text.
    public subscript(range: TextRange) -> String { article.text[range] }
}

/// What attribution read on its way: tokens looked up, names, cues.
package struct AttributionAnalysis: Sendable {
    /// A quotation's place in tokens.
    package struct Place: Sendable {
        /// The content, as ranges of tokens.
        package let content: [Range<Int>]
        /// Its cue; `nil` where it has none of its own.
        package let frame: CueFrame?
        /// The index of its paragraph.
        package let paragraph: Int
        /// The quotation that it continues.
        package let continues: Int?
    }

    package let reading: Reading
    package let phrases: NounPhraseParser
    /// One place a quotation.
    package let places: [Place]
    /// All cues found, in order of their sentences.
    private let frames: [CueFrame]
    /// For every token, whether it stands in marks.
    package let isMarked: [Bool]
    /// For every sentence, its part of `frames`.
    private let framesOfSentence: [Range<Int>]

    init(
        reading: Reading, phrases: NounPhraseParser, places: [Place], frames: [CueFrame], isMarked: [Bool]
    ) {
        self.reading = reading
        self.phrases = phrases
        self.places = places
        self.isMarked = isMarked
        framesOfSentence = AttributionAnalysis.rangesBySentence(
            of: frames, sentences: reading.segmented.sentences.count)
        var next = framesOfSentence.map(\.lowerBound)
        var order = [Int](repeating: 0, count: frames.count)
        for index in frames.indices {
            order[next[frames[index].sentence]] = index
            next[frames[index].sentence] += 1
        }
        self.frames = order.map { frames[$0] }
    }

    /// For every sentence, where its frames stand once they are in the order of the sentences.
    private static func rangesBySentence(of frames: [CueFrame], sentences: Int) -> [Range<Int>] {
        var counts = [Int](repeating: 0, count: sentences)
        for index in frames.indices { counts[frames[index].sentence] += 1 }
        var end = 0
        return counts.map { count in
            end += count
            return end - count..<end
        }
    }

    /// The cues of a sentence, in order.
    package func frames(in sentence: Int) -> ArraySlice<CueFrame> { frames[framesOfSentence[sentence]] }
}
