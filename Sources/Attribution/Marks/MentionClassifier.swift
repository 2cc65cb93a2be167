import Document
import Segmentation

/// Tells spans in marks that are no quotations whoever stands beside them: titles of works and programmes,
/// nicknames, words discussed as words.
struct MentionClassifier {
    let reading: Reading
    let names: [NameMention]
    let nameAt: [Int32]

    /// Why a span quotes nobody, `nil` where it may be a quotation.
    /// - Parameter isHeadline: whether it stands in a headline, where every word may be capitalised.
    func reason(_ span: QuotedSpan, isHeadline: Bool) -> MarkedMention.Reason? {
        var words: [Int] = []
        words.reserveCapacity(Self.longestTitle)
        for token in span.inner where reading.tokens[token].kind == .word {
            if words.count == Self.longestTitle { return nil }
            words.append(token)
        }
        guard !words.isEmpty else { return nil }
        if isNickname(span) || isByname(span) && words.count <= 5 { return .term }
        if isKnownTitle(span) { return .title }
        if reading.isCapitalized(words[0]), isCapitalized(words),
            followsWorkWord(span) || isAppositeToWork(span) || isNamedThing(span)
        {
            return .title
        }
        if isTitleCase(words), precedesMaker(span) { return .title }
        if followsTermWord(span), words.count <= 6 { return .words }
        if !isHeadline, words.count > 1, isTitleCase(words), !followsSpeechPunctuation(span) { return .title }
        return nil
    }

    /// In words.
    private static let longestTitle = 12

    /// *John "Johnny" Smith*
    private func isNickname(_ span: QuotedSpan) -> Bool {
        guard let close = span.close, span.open > 0, close + 1 < reading.tokens.count, span.inner.count <= 3 else {
            return false
        }
        return reading.is(span.open - 1, .givenName) && reading.isCapitalized(span.open - 1)
            && reading.isCapitalized(close + 1)
            && !reading.tokens[close + 1].flags.contains(.sentenceStart) && reading.isCapitalized(span.inner.lowerBound)
    }

    /// *whom friends call “the Owl”*, *which growers know as “rust”*, *known to both parties as “the Dry Lady”*: what
    /// somebody or something goes by.
    private func isByname(_ span: QuotedSpan) -> Bool {
        guard let verb = bynameVerb(before: span.open) else { return false }
        let word = reading.lexemes[verb].hash
        if Self.knowing.contains(word) { return reading.isWord(span.open - 1, Words.as) }
        guard reading.is(verb - 1, [.plural, .groupNoun, .pluralPronoun, .organizationNoun]) else { return false }
        let pronouns = Self.calling.contains(word) ? Self.relatives : Self.personal
        return (max(0, verb - 8)..<verb - 1).contains { pronouns.contains(reading.lexemes[$0].hash) }
    }

    /// The *call* or *known as* right before a mark, with at most a short phrase between.
    private func bynameVerb(before open: Int) -> Int? {
        (max(1, open - 6)..<max(1, open)).reversed().prefix { reading.tokens[$0].kind == .word }.first {
            Self.bynameVerbs.contains(reading.lexemes[$0].hash)
        }
    }

    private static let bynameVerbs = WordSet(["call", "calls", "called", "know", "known"])
    private static let knowing = WordSet(["know", "known"])
    private static let calling = WordSet(["call", "calls"])
    private static let personal = WordSet(["whom", "whose"])
    private static let relatives = WordSet(["whom", "who", "whose", "which", "what"])

    /// A programme or outlet of the registry, alone between the marks.
    private func isKnownTitle(_ span: QuotedSpan) -> Bool {
        var end = span.inner.upperBound
        while end > span.inner.lowerBound, reading.tokens[end - 1].kind == .punctuation { end -= 1 }
        guard end > span.inner.lowerBound, nameAt[end - 1] >= 0 else { return false }
        let name = names[Int(nameAt[end - 1])]
        guard name.kind == .programme || name.kind == .outlet, name.tokens.upperBound == end else { return false }
        return name.tokens.lowerBound <= span.inner.lowerBound + 1
    }

    /// *titled*, *the show*, *his book*, CNN's: a word that announces a work.
    private func followsWorkWord(_ span: QuotedSpan) -> Bool {
        guard span.open > 0 else { return false }
        let before = span.open - 1
        if reading.tokens[before].kind == .clitic {
            return before > 0 && nameAt[before - 1] >= 0 && isOutlet(before - 1)
        }
        return Self.workWords.contains(reading.lexemes[before].hash)
    }

    /// *his new play, “Salt for Sailors,”*: a comma between the work and its title.
    private func isAppositeToWork(_ span: QuotedSpan) -> Bool {
        span.open > 1 && reading.isComma(span.open - 1) && reading.tokens[span.open].flags.contains(.spaceBefore)
            && Self.workWords.contains(reading.lexemes[span.open - 2].hash)
    }

    /// *a course called “Broth”*: a noun right before the word that names it.
    private func isNamedThing(_ span: QuotedSpan) -> Bool {
        guard span.open > 1, Self.namingWords.contains(reading.lexemes[span.open - 1].hash), nameAt[span.open - 2] < 0
        else { return false }
        return reading.tokens[span.open - 2].kind == .word && !reading.isCapitalized(span.open - 2)
            && reading.classes(span.open - 2).isDisjoint(with: Self.verbal)
    }

    private static let verbal: WordClasses = [
        .subjectPronoun, .objectPronoun, .be, .have, .modal, .doForm, .relative, .adverb, .negation, .groupNoun, .role,
        .conjunction, .subordinator,
    ]

    /// *“Harbor Lights” star Tessa Wray*: whoever makes works behind the title of one.
    private func precedesMaker(_ span: QuotedSpan) -> Bool {
        guard let close = span.close, close + 1 < reading.tokens.count, let last = span.inner.last,
            reading.tokens[last].kind != .punctuation
        else { return false }
        return Self.makers.contains(reading.lexemes[close + 1].hash)
    }

    private static let makers = WordSet([
        "star", "stars", "actor", "actress", "author", "creator", "director", "host", "co-host", "singer", "writer",
        "producer", "showrunner", "alum", "franchise", "reboot", "sequel", "trilogy", "soundtrack", "rapper",
    ])

    private func isOutlet(_ token: Int) -> Bool {
        let kind = names[Int(nameAt[token])].kind
        return kind == .outlet || kind == .programme
    }

    private static let workWords = WordSet([
        "titled", "entitled", "book", "film", "movie", "song", "album", "show", "series", "programme", "novel",
        "play", "memoir", "documentary", "podcast", "single", "poem", "musical", "opera", "episode", "sitcom",
        "drama", "ballad", "anthem", "exhibition", "project", "column", "essay", "op-ed", "biography", "autobiography",
        "thriller", "program", "hashtag", "nicknamed", "alias",
    ])

    private func followsTermWord(_ span: QuotedSpan) -> Bool {
        span.open > 0 && Self.termWords.contains(reading.lexemes[span.open - 1].hash)
    }

    private static let termWords = WordSet([
        "word", "words", "term", "terms", "so-called", "known", "phrase", "means", "named", "abbreviation", "spelled",
        "self-styled", "self-described", "self-identified", "self-proclaimed",
    ])

    private func isCapitalized(_ words: [Int]) -> Bool {
        words.count == 1 && reading.isCapitalized(words[0]) || isTitleCase(words)
    }

    /// Every word but the small ones is capitalised.
    private func isTitleCase(_ words: [Int]) -> Bool {
        var (large, isLong) = (0, false)
        for word in words where word == words[0] || !reading.is(word, Self.small) {
            guard reading.isCapitalized(word) else { return false }
            large += 1
            isLong = isLong || reading.tokens[word].range.length > 1
        }
        return large > 1 && isLong
    }

    private static let small: WordClasses = [.preposition, .conjunction, .determiner, .subordinator]

    /// *She has read “The Long Peace”*, not *The sign read “No Entry”*.
    private func isReadBySomebody(_ verb: Int) -> Bool {
        verb > 0 && reading.isWord(verb, WordHash.constant("read"))
            && reading.is(verb - 1, [.have, .subjectPronoun, .modal])
    }

    /// A comma, colon or nothing before the mark: what follows may be speech.
    private func followsSpeechPunctuation(_ span: QuotedSpan) -> Bool {
        let open = reading.tokens[span.open]
        if open.flags.contains(.sentenceStart) || span.open == 0 { return true }
        let before = span.open - 1
        let word = reading.lexemes[before].hash
        let isNaming = Self.namingWords.contains(word) || Self.issuingWords.contains(word)
        return reading.tokens[before].kind == .punctuation
            || reading.is(before, .reportingVerb) && !isNaming && !isReadBySomebody(before)
    }

    private static let namingWords = WordSet(["called", "dubbed", "named"])
    private static let issuingWords = WordSet([
        "publish", "publishes", "published", "publishing", "released", "sang", "performed", "recorded", "directed",
    ])
}
