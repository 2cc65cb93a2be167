import Document
import Segmentation

/// Colons and dashes that set a speaker beside the words.
extension CueFinder {
    /// `Petrov: "No."`: a name with a colon at the start of a sentence.
    func labelFrame(in run: Range<Int>, sentence: Int) -> CueFrame? {
        let tokens = reading.segmented.sentences[sentence].tokens
        guard run.lowerBound == tokens.lowerBound,
            let colon = run.prefix(9).first(where: { reading.isByte($0, UInt8(ascii: ":")) }), colon > run.lowerBound,
            let subject = phrases.phrase(endingAt: colon, floor: run.lowerBound),
            subject.tokens.lowerBound <= run.lowerBound + 1, !isRubric(run.lowerBound..<colon),
            [.person, .name, .organization, .outlet, .media].contains(subject.kind) || isBareReport(subject)
                || isBareRole(subject),
            colon + 1 < tokens.upperBound
        else { return nil }
        return punctuationFrame(
            colon, subject: subject, isInverted: false, content: colon + 1, in: run, sentence: sentence)
    }

    /// *The Latest: …*, *Live: …*: what an editor puts before a headline.
    private func isRubric(_ label: Range<Int>) -> Bool {
        let words = reading.isWord(label.lowerBound, Words.the) ? label.dropFirst() : label
        return words.count == 1 && Self.rubrics.contains(reading.lexemes[words.lowerBound].hash)
    }

    private static let rubrics = WordSet([
        "latest", "live", "update", "updates", "watch", "video", "analysis", "opinion", "exclusive", "breaking",
        "photos",
        "recap", "poll", "podcast", "correction", "timeline", "explainer",
    ])

    private static let bareReports = WordSet(["report", "reports", "newspaper", "media", "paper"])

    /// *Judge: …*, *Officials: …*
    private func isBareRole(_ phrase: NounPhrase) -> Bool {
        (phrase.kind == .description || phrase.kind == .group) && phrase.tokens.count <= 2
            && !reading.is(phrase.tokens.lowerBound, .determiner)
    }

    /// *Report: …*, *Newspaper: …*
    private func isBareReport(_ phrase: NounPhrase) -> Bool {
        phrase.tokens.count == 1
            && Self.bareReports.contains(reading.lexemes[phrase.head].hash)
    }

    /// `"No." - Petrov`: a name after a dash behind the marks, up to the end of the line.
    func signatureFrame(in run: Range<Int>, sentence: Int) -> CueFrame? {
        guard run.lowerBound > 0, spanAt[run.lowerBound - 1] >= 0, reading.isDash(run.lowerBound),
            opensParagraph(before: run.lowerBound),
            run.lowerBound + 1 < run.upperBound,
            let subject = phrases.phrase(startingAt: run.lowerBound + 1, limit: run.upperBound),
            [.person, .name, .organization].contains(subject.kind),
            subject.tokens.upperBound >= run.upperBound
                || reading.tokens[subject.tokens.upperBound].kind == .punctuation
        else { return nil }
        return punctuationFrame(
            run.lowerBound, subject: subject, isInverted: true, content: run.upperBound, in: run, sentence: sentence)
    }

    /// Whether words in marks that end before a token open their paragraph: what a reporter signs is an article.
    private func opensParagraph(before end: Int) -> Bool {
        var open = end - 1
        while open > 0, spanAt[open - 1] == spanAt[end - 1] { open -= 1 }
        let paragraph = reading.segmented.paragraph(at: open)
        return reading.segmented.paragraphs[paragraph].tokens.lowerBound == open
    }

    private func punctuationFrame(
        _ mark: Int, subject: NounPhrase, isInverted: Bool, content: Int, in run: Range<Int>, sentence: Int
    ) -> CueFrame {
        CueFrame(
            kind: .punctuation, cue: mark..<mark + 1, subject: subject, isInverted: isInverted, audience: nil,
            relay: nil,
            extent: min(mark, subject.tokens.lowerBound)..<max(mark + 1, subject.tokens.upperBound),
            contentStart: content, run: run,
            sentence: sentence, isParticipial: false, isPassive: false, isNegated: false, isHypothetical: false,
            hasComplementizer: !isInverted)
    }
}
