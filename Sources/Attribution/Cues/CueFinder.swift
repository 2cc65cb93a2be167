import Document
import Segmentation

/// Finds the cues in a run of tokens, each with its subject.
struct CueFinder {
    let reading: Reading
    let phrases: NounPhraseParser
    /// For every token, the span in marks that holds it, -1 for none.
    let spanAt: [Int32]
    let subjects: SubjectFinder
    let adjuncts: AdjunctFinder

    init(_ phrases: NounPhraseParser, spanAt: [Int32]) {
        reading = phrases.reading
        self.phrases = phrases
        self.spanAt = spanAt
        subjects = SubjectFinder(phrases)
        adjuncts = AdjunctFinder(phrases)
    }

    /// The frames of a run, in order.
    /// - Parameters:
    ///   - run: tokens of one sentence on one level of marks.
    ///   - before: frames already found in the same sentence.
    func frames(in run: Range<Int>, sentence: Int, before: [CueFrame]) -> [CueFrame] {
        var all = before
        if let label = labelFrame(in: run, sentence: sentence) ?? signatureFrame(in: run, sentence: sentence) {
            return [label]
        }
        var index = run.lowerBound
        while index < run.upperBound {
            if reading.is(index, Self.starters), let frame = frame(at: index, in: run, sentence: sentence, before: all)
            {
                all.append(frame)
                index = max(index + 1, frame.cue.upperBound)
            } else {
                index += 1
            }
        }
        return Array(all.dropFirst(before.count))
    }

    /// The classes of words with which a cue can begin.
    private static let starters: WordClasses = [.startsCuePhrase, .cueNoun, .reportingVerb]

    private func frame(at index: Int, in run: Range<Int>, sentence: Int, before: [CueFrame]) -> CueFrame? {
        if reading.is(index, .startsCuePhrase), let frame = phraseFrame(at: index, in: run, sentence: sentence) {
            return frame
        }
        if reading.is(index, .cueNoun), phrases.nameAt[index] < 0,
            let frame = nounFrame(at: index, in: run, sentence: sentence)
        {
            return frame
        }
        guard reading.is(index, .reportingVerb), phrases.nameAt[index] < 0 else { return nil }
        return verbFrame(at: index, in: run, sentence: sentence, before: before)
    }
}
