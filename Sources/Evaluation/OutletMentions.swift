import Attribution

/// Runs of capitalised words where English names a source: after *according to*, *told*, *interview with* and
/// *citing*, and before *reported* and *reports*.
///
/// People, places and public bodies stand in these places too. A run is left out where a word of it is a given
/// name, a title, a role or the kind of an organisation, or says when; where it is nothing but places and
/// peoples; and where a longer run elsewhere ends with it (*Ann Lee* … *Lee*). Whether the registry knows a run
/// plays no part in that.
struct OutletMentions {
    private let text: ScoredText
    private let lexicon: Lexicon

    /// A finder of mentions in a text.
    init(in text: ScoredText, lexicon: Lexicon) {
        self.text = text
        self.lexicon = lexicon
    }

    /// The mentions, each as the words of one run, by their place.
    func find() -> [Range<Int>] {
        let runs = capitalisedRuns(in: text.words.indices)
        let last = Set(runs.filter { $0.count > 1 }.map { word($0.upperBound - 1) })
        return runs.filter { run in
            let isLastName = run.count == 1 && last.contains(word(run.lowerBound))
            return !isLastName && isSource(run) && isPerhapsOutlet(run)
        }
    }

    /// The runs of capitalised words in a range of words; *of* may stand inside, and a possessive ends a run.
    func capitalisedRuns(in words: Range<Int>) -> [Range<Int>] {
        var (runs, index): ([Range<Int>], Int) = ([], words.lowerBound)
        while index < words.upperBound {
            let start = index
            if isCapitalised(index) && !isFunctionWord(index) {
                while let next = continuation(of: index, in: words) { index = next }
                runs.append(start..<index + 1)
            }
            index += 1
        }
        return runs
    }

    /// A word without its possessive ending.
    func word(_ index: Int) -> String {
        let word = text[text.words[index]]
        return isPossessive(index) ? String(word.dropLast(2)) : word
    }

    /// The words of a run as they are written, without its last possessive ending.
    func name(_ run: Range<Int>) -> String {
        let span = CodePointSpan(text.words[run.lowerBound].start, text.words[run.upperBound - 1].end)
        return String(text[span].dropLast(isPossessive(run.upperBound - 1) ? 2 : 0))
    }

    // MARK: - Runs

    private func continuation(of index: Int, in words: Range<Int>) -> Int? {
        guard !isPossessive(index), index + 1 < words.upperBound, isJoined(index) else { return nil }
        if isCapitalised(index + 1) || isNumber(index + 1) { return index + 1 }
        guard word(index + 1) == "of", index + 2 < words.upperBound, isJoined(index + 1) else { return nil }
        return isCapitalised(index + 2) ? index + 2 : nil
    }

    private func isJoined(_ index: Int) -> Bool {
        let gap = text[CodePointSpan(text.words[index].end, text.words[index + 1].start)]
        return gap == " " || gap == "\u{A0}" || gap == " & "
    }

    private func isCapitalised(_ index: Int) -> Bool {
        text.scalars[text.words[index].start].properties.isUppercase
    }

    private func isNumber(_ index: Int) -> Bool { word(index).allSatisfy(\.isNumber) }

    private func isPossessive(_ index: Int) -> Bool {
        let word = text[text.words[index]]
        return word.hasSuffix("'s") || word.hasSuffix("’s")
    }

    private func isFunctionWord(_ index: Int) -> Bool {
        !lexicon.classes(of: word(index).lowercased()).isDisjoint(with: .functionWord)
    }

    // MARK: - Places of sources

    private func isSource(_ run: Range<Int>) -> Bool {
        if run.upperBound < text.words.count, ["reported", "reports"].contains(word(run.upperBound)),
            isJoined(run.upperBound - 1)
        {
            return true
        }
        let before = text.words[..<run.lowerBound].indices.suffix(3).map { word($0).lowercased() }
        let lead = before.last == "the" ? before.dropLast() : before[...]
        guard let last = lead.last, isJoined(run.lowerBound - 1) else { return false }
        return ["told", "citing"].contains(last)
            || ["according to", "interview with"].contains(lead.suffix(2).joined(separator: " "))
    }

    private func isPerhapsOutlet(_ run: Range<Int>) -> Bool {
        let classes = run.map { lexicon.classes(of: word($0)).union(lexicon.classes(of: word($0).lowercased())) }
        return classes.allSatisfy { $0.isDisjoint(with: .noOutletWord) }
            && !classes.allSatisfy { !$0.isDisjoint(with: [.place, .demonym]) }
    }
}

extension WordClasses {
    /// Words without content, which begin no name and are no verbs of saying.
    static let functionWord: WordClasses = [
        .subjectPronoun, .objectPronoun, .possessive, .determiner, .preposition, .conjunction, .subordinator,
        .relative, .be, .have, .doForm, .modal, .negation, .adverb,
    ]
    /// Words of the names of people and public bodies, and words that say when.
    static let noOutletWord: WordClasses = [.givenName, .title, .role, .organizationNoun, .calendar]
}
