import Attribution

/// The words that join a quotation in double marks to its speaker: the one between a closing mark and a name or
/// pronoun (*," said Lee*), after the name or pronoun that follows the mark (*," Lee said*), or between a name or
/// pronoun and an opening mark (*Lee said, "*). A comma or the like stands beside the mark in each case; words
/// without content (*," in London*), roles and words that say when are left out.
struct CueWords {
    private let text: ScoredText
    private let lexicon: Lexicon

    /// A finder of cue words in a text.
    init(in text: ScoredText, lexicon: Lexicon) {
        self.text = text
        self.lexicon = lexicon
    }

    /// The cue words, as indices of the text's words, each once.
    func find() -> Set<Int> {
        Set(MarkedSpans.find(in: text).flatMap { [wordAfter($0.span), wordBefore($0.span)].compactMap { $0 } })
    }

    private func wordAfter(_ span: CodePointSpan) -> Int? {
        guard let index = text.words.firstIndex(where: { $0.start >= span.end }), index + 1 < text.words.count,
            isMark(between: span.end - 1, and: text.words[index].start)
        else { return nil }
        guard isSpeaker(index) else { return isVerb(index) && isSpeaker(index + 1) && isJoined(index) ? index : nil }
        let last = lastSpeaker(from: index)
        return last + 1 < text.words.count && isJoined(last) && isVerb(last + 1) ? last + 1 : nil
    }

    private func lastSpeaker(from index: Int) -> Int {
        var last = index
        while last + 1 < text.words.count, isJoined(last), isSpeaker(last + 1) { last += 1 }
        return last
    }

    private func wordBefore(_ span: CodePointSpan) -> Int? {
        guard let index = text.words.lastIndex(where: { $0.end <= span.start }), index > 0,
            isMark(between: text.words[index].end, and: span.start), isSpeaker(index - 1), isVerb(index)
        else { return nil }
        return isJoined(index - 1) ? index : nil
    }

    /// Whether nothing but a blank stands between a word and the next.
    private func isJoined(_ index: Int) -> Bool {
        text[CodePointSpan(text.words[index].end, text.words[index + 1].start)] == " "
    }

    /// Whether a mark and a comma or the like stand here, and nothing but them and blanks.
    private func isMark(between start: Int, and end: Int) -> Bool {
        let gap = text.scalars[max(0, start)..<end]
        return gap.contains { ",:?!".unicodeScalars.contains($0) } && !gap.contains { $0 == "\n" || $0 == "." }
    }

    private func isVerb(_ index: Int) -> Bool {
        let word = text[text.words[index]]
        return word.allSatisfy(\.isLowercase)
            && lexicon.classes(of: word).isDisjoint(with: [.functionWord, .role, .calendar])
    }

    /// Whether a word is a pronoun or capitalised.
    private func isSpeaker(_ index: Int) -> Bool {
        let isPronoun = lexicon.classes(of: text[text.words[index]]).contains(.subjectPronoun)
        return isPronoun || text.scalars[text.words[index].start].properties.isUppercase
    }
}
