/// When a predicted speaker is the gold source.
enum SpeakerMatching {
    private static let pronouns: Set<String> = [
        "i", "he", "she", "they", "we", "it", "you", "him", "her", "them", "us", "me", "who", "this", "that", "these",
        "those", "himself", "herself", "themselves", "one",
    ]
    private static let titles: Set<String> = [
        "Mr", "Mrs", "Ms", "Dr", "Sen", "Rep", "Gov", "President", "Senator", "Governor", "Secretary", "The", "A", "An",
        "Republican", "Democratic", "Democrat", "House", "White", "State", "Department", "Former", "He", "She", "They",
        "It", "We", "I",
    ]

    /// Whether a speaker is the one that provenance gold names; where it names nobody, whether the mentions overlap, and
    /// no person is invented for somebody unnamed, a group, a document or an organisation.
    static func isRight(_ predicted: ScoredSpeaker?, named gold: ScoredSpeaker) -> Bool {
        guard let predicted else { return false }
        let name = predicted.name.flatMap { $0.isEmpty ? nil : $0 }
        if let wanted = gold.name, !wanted.isEmpty {
            return name != nil && NameMatching.sameSpeaker(wanted, name, kinds: (gold.kind, predicted.kind))
        }
        guard let wanted = gold.span, let span = predicted.span, wanted.overlaps(span) else { return false }
        let isInvented = name != nil && predicted.kind == "person"
        return !(isInvented && ["unnamed", "group", "document", "organization"].contains(gold.kind))
    }

    /// Whether the mention shares a word with the source; where the source is a pronoun, it must be that very one.
    static func isRight(_ speaker: ScoredSpeaker?, for source: [CodePointSpan], in text: ScoredText) -> Bool {
        guard let span = speaker?.span, span.start < span.end, !source.proper.isEmpty else { return false }
        if isPronoun(source, in: text) { return text.pieces(of: [span]) == text.pieces(of: source) }
        return !text.words(in: [span]).isDisjoint(with: text.words(in: source))
    }

    /// As `isRight`, or both share a name, or are the same pronoun in two places.
    static func isRightLeniently(_ speaker: ScoredSpeaker?, for source: [CodePointSpan], in text: ScoredText) -> Bool {
        if isRight(speaker, for: source, in: text) { return true }
        guard let span = speaker?.span, span.start < span.end, !source.proper.isEmpty else { return false }
        if !names(in: [span], text).isDisjoint(with: names(in: source, text)) { return true }
        let (predicted, gold) = (text.pieces(of: [span]), text.pieces(of: source))
        guard predicted.count == 1, gold.count == 1, isPronoun(source, in: text) else { return false }
        return text[predicted[0]].lowercased() == text[gold[0]].lowercased()
    }

    private static func isPronoun(_ spans: [CodePointSpan], in text: ScoredText) -> Bool {
        let pieces = text.pieces(of: spans)
        return pieces.count == 1 && pronouns.contains(text[pieces[0]].lowercased())
    }

    /// The capitalised words that are no titles, without possessive endings.
    private static func names(in spans: [CodePointSpan], _ text: ScoredText) -> Set<String> {
        let words = spans.proper.flatMap { capitalised(Array(text[$0].unicodeScalars)) }
        return Set(words.filter { !titles.contains($0) }.map { stem($0) })
    }

    /// `[A-Z][\w’'\-]+`
    private static func capitalised(_ scalars: [Unicode.Scalar]) -> [String] {
        var (found, index): ([String], Int) = ([], 0)
        while index < scalars.count {
            let start = index
            index += 1
            guard ("A"..."Z").contains(scalars[start]) else { continue }
            while index < scalars.count, isInside(scalars[index]) { index += 1 }
            if index > start + 1 { found.append(String(String.UnicodeScalarView(scalars[start..<index]))) }
        }
        return found
    }

    private static func isInside(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isWordCharacter || scalar == "’" || scalar == "'" || scalar == "-"
    }

    private static func stem(_ word: String) -> String {
        word.hasSuffix("'s") || word.hasSuffix("’s") ? String(word.dropLast(2)) : word
    }
}
