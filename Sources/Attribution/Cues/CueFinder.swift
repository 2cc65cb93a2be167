import Document
import Segmentation

/// Finds the cues in a run of tokens, each with its subject.
///
/// A class, as `Reading` is: what holds one is copied often.
final class CueFinder: Sendable {
    let reading: Reading
    let phrases: NounPhraseParser
    /// For every token, the span in marks that holds it, -1 for none.
    let spanAt: [Int32]
    let subjects: SubjectFinder
    let adjuncts: AdjunctFinder
    let citations: CitationFinder

    init(_ phrases: NounPhraseParser, spanAt: [Int32]) {
        reading = phrases.reading
        self.phrases = phrases
        self.spanAt = spanAt
        subjects = SubjectFinder(phrases)
        adjuncts = AdjunctFinder(phrases)
        citations = CitationFinder(phrases)
    }

    /// Appends the frames of a run, in order.
    /// - Parameters:
    ///   - run: tokens of one sentence on one level of marks.
    ///   - frames: takes them.
    ///   - first: the first frame of the same sentence among them.
    func findFrames(in run: Range<Int>, sentence: Int, into frames: inout [CueFrame], first: Int) {
        if let label = labelFrame(in: run, sentence: sentence) ?? signatureFrame(in: run, sentence: sentence) {
            return frames.append(label)
        }
        var index = run.lowerBound
        while index < run.upperBound {
            guard reading.is(index, Self.starters),
                let frame = frame(at: index, in: run, sentence: sentence, after: frames, from: first)
            else { index += 1; continue }
            frames.append(frame)
            // *said in an e-mail obtained by Wired*: a verb among a cue's adverbials is no cue of its own.
            index = max(index + 1, frame.cue.upperBound, frame.isInverted ? 0 : frame.extent.upperBound)
            // *according to media reports*: nor is the noun that names the source.
            if case .phrase = frame.kind, let subject = frame.subject { index = max(index, subject.head + 1) }
        }
    }

    /// No cue shares its subject with one that stands more cues before.
    static let reach = 24

    /// The classes of words with which a cue can begin.
    private static let starters: WordClasses = [.startsCuePhrase, .cueNoun, .reportingVerb]

    private func frame(
        at index: Int, in run: Range<Int>, sentence: Int, after frames: [CueFrame], from first: Int
    ) -> CueFrame? {
        if let (phrase, tokens) = reading.phrase(.cuePhrase, at: index, before: run.upperBound),
            let frame = phraseFrame(phrase, tokens, in: run, sentence: sentence)
        {
            return frame
        }
        if reading.isWord(index, Words.by) { return reckoningFrame(at: index, in: run, sentence: sentence) }
        if reading.is(index, .cueNoun), phrases.nameAt[index] < 0,
            let frame = nounFrame(at: index, in: run, sentence: sentence), !isNamed(frame, by: frames[first...].last)
        {
            return frame
        }
        guard reading.is(index, .reportingVerb), phrases.nameAt[index] < 0 else { return nil }
        return verbFrame(at: index, in: run, sentence: sentence, after: frames, from: first)
    }
}
