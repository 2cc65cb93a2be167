import Attribution
import Document
import Segmentation

/// Texts that the article speaks of again: *the statement said*, *the passage continued*.
extension Tracing {
    /// How many sentences, and of how many paragraphs before, are searched for a text's first mention.
    private static let reach = (sentences: 12, paragraphs: 2)

    /// *“…,” the statement said*, *the passage continued*: the outlet that got the text, or from whose report it is.
    func viaOfText(_ frame: CueFrame) -> Via? {
        guard let text = frame.subject, text.kind == .document, text.tokens.count < 4,
            reading.is(text.tokens.lowerBound, .definite), !finder.isReport(text)
        else { return nil }
        let paragraph = max(0, reading.segmented.paragraph(at: text.head) - Self.reach.paragraphs)
        let first = max(
            reading.segmented.paragraphs[paragraph].sentences.lowerBound, frame.sentence - Self.reach.sentences)
        for sentence in (first..<max(first, frame.sentence)).reversed() where introduces(sentence, text) {
            return viaOfText(text, introducedIn: sentence)
        }
        return nil
    }

    /// *gave a statement*, *writes in his book*: whether a sentence names a text, or the book that an excerpt is from, and
    /// does not only speak of it again.
    private func introduces(_ sentence: Int, _ text: NounPhrase) -> Bool {
        for token in reading.segmented.sentences[sentence].tokens.dropFirst() where isSameText(token, text) {
            if !reading.is(token - 1, .definite) { return true }
        }
        return false
    }

    private func isSameText(_ token: Int, _ text: NounPhrase) -> Bool {
        if isExcerpt(text) { return Self.books.contains(reading.lexemes[token].hash) }
        return reading.isWord(token, reading.lexemes[text.head].hash)
    }

    private func viaOfText(_ text: NounPhrase, introducedIn sentence: Int) -> Via? {
        let tokens = reading.segmented.sentences[sentence].tokens
        for mention in mentionsOfSentence[sentence] ?? finder.mentions(in: tokens)
        where isExcerpt(text) || mention.relation == .told || answersOutlet(tokens) {
            return via(mention).named(at: reading.range(text.tokens), isExcerpt(text) ? mention.relation : .told)
        }
        return nil
    }

    private func isExcerpt(_ text: NounPhrase) -> Bool { Self.excerpts.contains(reading.lexemes[text.head].hash) }

    private static let excerpts = WordSet(["passage", "excerpt", "chapter", "book", "memoir"])
    private static let books = WordSet([
        "book", "memoir", "passage", "excerpt", "chapter", "biography", "novel", "diary",
    ])

    /// *in response to the newspaper’s questions*
    private func answersOutlet(_ tokens: Range<Int>) -> Bool {
        tokens.dropFirst().contains {
            Self.questions.contains(reading.lexemes[$0].hash)
                && (analysis.phrases.isClitic($0 - 1) || reading.is($0 - 1, [.definite, .preposition]))
        }
    }

    private static let questions = WordSet(["questions", "inquiries", "enquiries", "request", "requests", "queries"])
}
