import Document

/// Reads the data files into the tables of a `Lexicon`.
struct LexiconBuilder {
    private(set) var verbs: [ReportingVerb] = []
    private(set) var occasions: [Lexicon.OccasionEntry] = []
    private(set) var cuePhrases: [Lexicon.CuePhraseEntry] = []
    private(set) var audiencesAreOpen: [Bool] = []
    private(set) var meansMedia: [Bool] = []
    private(set) var names: [KnownName] = []
    private var phrases: [(text: String, kind: PhraseKind, value: Int)] = []
    private var verbForms: [UInt64: [Int]] = [:]
    /// The keys of `verbForms`, in the order of the files.
    private var verbWords: [UInt64] = []
    private(set) var demonymPlaces: [UInt64: String] = [:]
    private var lexemes: [Lexeme] = []
    private var indices: [UInt64: Int] = [:]

    /// Reads every file, with the names and verbs that the caller knows.
    mutating func addAll(knownNames: [KnownName], ownVerbs: [OwnVerb]) {
        addFunctionWords()
        // Of several verbs that a word can be a form of, the first wins.
        addOwnVerbs(ownVerbs)
        addReportingVerbs()
        addCueNouns()
        addRoles()
        addGroups()
        addNames()
        addHeads()
        addOccasions()
        addPhraseFiles()
        names += knownNames
    }

    /// Adds classes to a word.
    mutating func mark(_ hash: UInt64, _ classes: WordClasses) {
        lexemes[index(of: hash)].classes.formUnion(classes)
    }

    /// Marks every word with its place in phrases.
    mutating func addPhrases() -> PhraseTable {
        let table = PhraseTable(phrases)
        for (word, classes) in table.classes { mark(word, classes) }
        return table
    }

    /// Gives every word the known names that it begins.
    mutating func addNames(of gazetteer: Gazetteer) {
        for (first, group) in gazetteer.groups {
            let index = index(of: first)
            lexemes[index].names = Int32(group.lowerBound)
            for place in group { lexemes[index].classes.formUnion(gazetteer.starter(at: place)) }
        }
    }

    /// Gives every word the reporting verbs that it can be a form of.
    mutating func addVerbForms() -> [VerbForm] {
        var forms: [VerbForm] = []
        for word in verbWords {
            let own = verbForms[word, default: []]
            lexemes[index(of: word)].verbs = Int32(forms.count)
            for (place, verb) in own.enumerated() {
                forms.append(
                    VerbForm(particle: verbs[verb].particle, verb: Int32(verb), more: Int32(own.count - 1 - place)))
            }
        }
        return forms
    }

    /// The look-up table of all words.
    func words() -> WordTable<Lexeme> {
        var table = WordTable<Lexeme>(capacity: lexemes.count)
        for lexeme in lexemes { table.insert(lexeme) }
        return table
    }

    private mutating func index(of hash: UInt64) -> Int {
        if let index = indices[hash] { return index }
        lexemes.append(Lexeme(hash: hash))
        indices[hash] = lexemes.count - 1
        return lexemes.count - 1
    }

    private mutating func mark(_ word: some StringProtocol, _ classes: WordClasses) {
        guard !word.isEmpty, !word.contains(" ") else { return }
        mark(WordHash.of(word), classes)
    }

    // MARK: - One file each

    private mutating func addFunctionWords() {
        for row in DataTable(EmbeddedData.functionWords).rows {
            let classes = row[1].split(separator: ",").reduce(into: WordClasses()) {
                $0.formUnion(LexiconBuilder.functionClass(String($1)))
            }
            mark(row[0], classes)
        }
    }

    private static func functionClass(_ name: String) -> WordClasses {
        guard let known = functionClasses[name] else { preconditionFailure("FunctionWords.tsv: no class \(name)") }
        return known
    }

    private static let functionClasses: [String: WordClasses] = [
        "subject": .subjectPronoun, "object": .objectPronoun, "possessive": .possessive, "determiner": .determiner,
        "definite": .definite, "preposition": .preposition, "conjunction": .conjunction,
        "subordinator": .subordinator, "relative": .relative, "be": .be, "have": .have, "do": .doForm,
        "modal": .modal, "negation": .negation, "adverb": .adverb, "calendar": .calendar, "finite": .finite,
        "plural-pronoun": .pluralPronoun, "male": .male, "female": .female,
    ]

    private mutating func addOwnVerbs(_ own: [OwnVerb]) {
        for verb in own {
            verbs.append(
                ReportingVerb(
                    lemma: verb.lemma, lemmaHash: WordHash.of(verb.lemma), particle: 0, cueClass: .report,
                    frames: [.quote, .that, .zero], isUncertain: false, isLoaded: false))
            addForm(verb.lemma[...], .verbBase)
            addForm(verb.third[...], .verbThird)
            addForm(verb.past[...], [.verbPast, .verbParticiple])
            addForm(verb.gerund[...], .verbGerund)
        }
    }

    private mutating func addReportingVerbs() {
        let table = DataTable(EmbeddedData.reportingVerbs)
        let uncertain = Set(DataTable(EmbeddedData.uncertainVerbs).rows.map { $0[0] })
        let forms: [(String, WordClasses)] = [
            ("third", .verbThird), ("past", .verbPast), ("participle", .verbParticiple), ("gerund", .verbGerund),
        ]
        for row in table.rows {
            let particle = row[table.column("particle")]
            guard let cueClass = CueClass(rawValue: String(row[table.column("class")])) else {
                preconditionFailure("ReportingVerbs.tsv: \(row[0]) has an unknown class")
            }
            verbs.append(
                ReportingVerb(
                    lemma: String(row[0]), lemmaHash: WordHash.of(row[0]),
                    particle: particle.isEmpty ? 0 : WordHash.of(particle), cueClass: cueClass,
                    frames: VerbFrames(cell: row[table.column("frames")]),
                    isUncertain: uncertain.contains(row[0]), isLoaded: row[table.column("stance")] == "loaded"))
            addForm(row[0].split(separator: " ")[0], .verbBase)
            for (column, form) in forms { addForm(row[table.column(column)], form) }
        }
    }

    private mutating func addForm(_ word: Substring, _ form: WordClasses) {
        let hash = WordHash.of(word)
        mark(hash, form)
        let verb = verbs.count - 1
        if verbForms[hash] == nil { verbWords.append(hash) }
        if verbForms[hash]?.contains(verb) != true { verbForms[hash, default: []].append(verb) }
    }

    private mutating func addCueNouns() {
        for row in DataTable(EmbeddedData.cueNouns).rows {
            mark(row[0], .cueNoun)
            mark(row[1], [.cueNoun, .plural])
        }
    }

    private mutating func addRoles() {
        for row in DataTable(EmbeddedData.roles).rows {
            let official: WordClasses = row[3].contains("official") ? .official : []
            let gender: WordClasses = row[2] == "m" ? .male : row[2] == "f" ? .female : []
            mark(Self.head(of: row[0]), [.role, gender, official])
            mark(Self.head(of: row[1]), [.role, .plural, official])
        }
        for row in DataTable(EmbeddedData.titles).rows {
            let gender: WordClasses = row[2] == "m" ? .male : row[2] == "f" ? .female : []
            mark(row[0], [.title, gender, row[3] == "pl" ? .plural : []])
        }
    }

    /// The word that a noun phrase is headed by: *chief* in *chief of staff*, *guard* in *border guard*.
    private static func head(of phrase: Substring) -> Substring {
        let words = phrase.split(separator: " ")
        let end = words.dropFirst().firstIndex { postModifiers.contains($0) } ?? words.endIndex
        return end > 0 ? words[end - 1] : phrase
    }

    /// What stands between a noun and the words that hang on it.
    private static let postModifiers: Set<Substring> = ["of", "for", "in", "with", "briefed", "familiar"]

    private mutating func addGroups() {
        for row in DataTable(EmbeddedData.groups).rows {
            let kind: WordClasses = row[1] == "organization" ? .organizationNoun : [.groupNoun, .plural]
            mark(Self.head(of: row[0]), kind)
        }
        for row in DataTable(EmbeddedData.documents).rows {
            let kind: WordClasses = row[2] == "media" ? [.documentNoun, .mediaNoun] : .documentNoun
            mark(row[0], kind)
            mark(row[1], [kind, .plural])
        }
    }

    private mutating func addNames() {
        for row in DataTable(EmbeddedData.givenNames).rows {
            mark(row[0], [.givenName, row[1] == "m" ? .male : row[1] == "f" ? .female : []])
        }
        addPlaces()
        for row in DataTable(EmbeddedData.organizations).rows {
            addName(row[0], aliases: row[1], kind: .organization)
        }
    }

    private mutating func addPlaces() {
        let rows = DataTable(EmbeddedData.places).rows
        let countries = Dictionary(grouping: rows.filter { $0[1] == "country" }, by: { $0[2] })
        for row in rows {
            let full = row[1] == "country" ? fullName(row[0], among: countries[row[2]] ?? []) : row[0]
            names.append(KnownName(text: String(row[0]), kind: .place, fullName: String(full)))
            mark(row[0], .place)
            for demonym in row[3].split(separator: "|") {
                mark(demonym, .demonym)
                demonymPlaces[WordHash.of(demonym)] = String(row[0])
            }
        }
    }

    /// *United States* for *US*: an abbreviation stands for the longest short name of its country.
    private func fullName(_ name: Substring, among rows: [[Substring]]) -> Substring {
        guard name.utf8.count <= 6, name.allSatisfy({ $0.isUppercase || $0 == "." }) else { return name }
        let longest = rows.map { $0[0] }.filter { $0.utf8.count <= 15 }.max { $0.utf8.count < $1.utf8.count }
        return longest ?? rows.map { $0[0] }.max { $0.utf8.count < $1.utf8.count } ?? name
    }

    private mutating func addName(_ name: Substring, aliases: Substring, kind: NamedKind) {
        for text in [name] + aliases.split(separator: "|") {
            let isAmbiguous = text.hasSuffix("?")
            let text = isAmbiguous ? text.dropLast() : text
            names.append(
                KnownName(text: String(text), kind: kind, fullName: String(name), isAmbiguous: isAmbiguous))
        }
    }

    private mutating func addHeads() {
        for row in DataTable(EmbeddedData.organizationHeads).rows {
            mark(row[0], row[1] == "organization" ? .organizationHead : .otherHead)
        }
        for row in DataTable(EmbeddedData.outletHeads).rows { mark(row[0], .outletHead) }
        for row in DataTable(EmbeddedData.commonCapitalized).rows { mark(row[0], .commonCapitalized) }
    }

    private mutating func addOccasions() {
        let table = DataTable(EmbeddedData.occasions)
        for row in table.rows {
            occasions.append(
                Lexicon.OccasionEntry(
                    kind: String(row[table.column("kind")]), isOpen: row[table.column("open")] == "yes"))
            for form in row[0...1] where !form.isEmpty {
                phrases.append((String(form), .occasion, occasions.count - 1))
            }
        }
    }

    private mutating func addPhraseFiles() {
        for row in DataTable(EmbeddedData.cuePhrases).rows {
            let side = Lexicon.CuePhraseEntry.Side(rawValue: String(row[1])) ?? .none
            cuePhrases.append(.init(text: String(row[0]), side: side, relation: String(row[3])))
            phrases.append((String(row[0]), row[3] == "vague" ? .vagueCue : .cuePhrase, cuePhrases.count - 1))
        }
        for row in DataTable(EmbeddedData.audiences).rows {
            audiencesAreOpen.append(row[1] == "yes")
            phrases.append((String(row[0]), .audience, audiencesAreOpen.count - 1))
        }
        for row in DataTable(EmbeddedData.vagueSpeakers).rows {
            meansMedia.append(row[1] == "unspecified-media")
            phrases.append((String(row[0]), .vagueSpeaker, meansMedia.count - 1))
        }
    }
}
