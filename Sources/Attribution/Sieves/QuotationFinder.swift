import Document
import Segmentation

/// Finds the quotations of a text: pairs cues with the content beside them, then gives the marks that are
/// left to more hopeful steps.
struct QuotationFinder {
    let quoted: QuotedText
    let reading: Reading
    let cues: CueFinder
    let grammar: CueGrammar
    let top: TopSpans
    /// For every token, the top-level span that holds it, -1 for none.
    let spanAt: [Int32]
    var frames: [CueFrame] = []
    var drafts: [Draft] = []
    /// For every top-level span, the draft that holds it, -1 for none yet.
    var draftOfSpan: [Int]
    /// For every frame, whether it has a draft.
    private(set) var hasDraft: [Bool] = []
    /// For every sentence, its frames.
    private(set) var framesOfSentence: [Range<Int>]
    /// The paragraphs that a speaker's name and a colon open: the turns of an interview, where there are three or more.
    private(set) var turns: Set<Int> = []
    /// The draft of the last block quotation.
    var lastBlock: Int?
    /// For every token, whether a frame starts there.
    private(set) var isFrameStart: [Bool]

    init(_ quoted: QuotedText, phrases: NounPhraseParser) {
        self.quoted = quoted
        reading = quoted.reading
        grammar = CueGrammar(reading: quoted.reading)
        let classifier = MentionClassifier(reading: quoted.reading, names: phrases.names, nameAt: phrases.nameAt)
        top = TopSpans(quoted, classifier: classifier)
        spanAt = top.at
        cues = CueFinder(phrases, spanAt: top.at)
        draftOfSpan = Array(repeating: -1, count: quoted.spans.count)
        framesOfSentence = Array(repeating: 0..<0, count: quoted.reading.segmented.sentences.count)
        isFrameStart = Array(repeating: false, count: quoted.reading.tokens.count)
        frames.reserveCapacity(framesOfSentence.count * 2)
        drafts.reserveCapacity(framesOfSentence.count * 2)
    }

    /// Finds all quotations: a paragraph at a time, then what the tagger adds, then what they quote themselves.
    mutating func run(tagged: [TaggedAttribution] = []) {
        turns = transcriptTurns()
        for index in reading.segmented.paragraphs.indices { take(paragraph: index) }
        attachSubheads()
        merge(tagged)
        attachHeadlines()
        findNested()
    }

    private mutating func take(paragraph index: Int) {
        let first = frames.count
        let firstDraft = drafts.count
        let block = takeBlock(paragraph: index)
        for sentence in reading.segmented.paragraphs[index].sentences { findFrames(in: sentence) }
        let own = first..<frames.count
        if !own.isEmpty {
            attachBesideMarks(own, paragraph: index)
            takeOpenParagraphs(from: firstDraft)
            attachClauses(own, paragraph: index)
            attachRelayed(own, paragraph: index)
        }
        attachRest(paragraph: index)
        if drafts.count - firstDraft > 1 { nestClauses(from: firstDraft) }
        if let block { nest(from: firstDraft, inBlock: block) }
    }

    /// The frames of a sentence, a run between marks at a time.
    private mutating func findFrames(in sentence: Int) {
        let tokens = reading.segmented.sentences[sentence].tokens
        let first = frames.count
        var index = tokens.lowerBound
        while index < tokens.upperBound {
            if spanAt[index] >= 0 {
                index = max(index + 1, min(tokens.upperBound, quoted.spans[Int(spanAt[index])].tokens.upperBound))
                continue
            }
            var end = index
            while end < tokens.upperBound, spanAt[end] < 0 { end += 1 }
            cues.findFrames(in: index..<end, sentence: sentence, into: &frames, first: first)
            index = end
        }
        framesOfSentence[sentence] = first..<frames.count
        noteFrames()
        for frame in frames[first...] { isFrameStart[frame.extent.lowerBound] = true }
    }

    mutating func append(_ draft: Draft) {
        if let frame = draft.frame {
            noteFrames()
            hasDraft[frame] = true
        }
        for span in draft.spans { draftOfSpan[span] = drafts.count }
        drafts.append(draft)
    }

    /// Frames found since then have no draft.
    private mutating func noteFrames() {
        while hasDraft.count < frames.count { hasDraft.append(false) }
    }

    func spansInside(_ tokens: Range<Int>) -> [Int] {
        var found: [Int] = []
        for token in tokens where spanAt[token] >= 0 && found.last != Int(spanAt[token]) {
            found.append(Int(spanAt[token]))
        }
        return found
    }

    func sieve(of frame: Int) -> Sieve {
        switch frames[frame].kind {
        case .verb: .cueVerb
        case .phrase: .cuePhrase
        case .noun: .cueNoun
        case .punctuation: .punctuation
        }
    }

    func sameParagraph(_ left: Int, _ right: Int) -> Bool {
        !reading.bytes[Int(reading.tokens[left].end)..<Int(reading.tokens[right].start)].contains(0x0A)
    }
}
