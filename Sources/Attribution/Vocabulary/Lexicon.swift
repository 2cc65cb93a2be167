import Document

/// Everything that is known of words before an article is read: function words, reporting verbs, roles,
/// names, occasions, and the gazetteer of names.
///
/// Built once; look-ups are by hash and cost no string.
package final class Lexicon: Sendable {
    /// Where or how something is said.
    package struct OccasionEntry: Sendable {
        package let kind: String
        package let isOpen: Bool
    }

    /// A cue of several words without a leading verb: *according to*.
    package struct CuePhraseEntry: Sendable {
        package enum Side: String, Sendable {
            case speakerFollows = "speaker-follows", speakerPrecedes = "speaker-precedes", none
        }
        package let text: String
        package let side: Side
        package let relation: String
    }

    package let verbs: [ReportingVerb]
    /// What words can be forms of, grouped by the word.
    private let verbForms: [VerbForm]
    package let occasions: [OccasionEntry]
    package let cuePhrases: [CuePhraseEntry]
    /// The index of *by the account of* among them, which *by the BBC’s count* stands for.
    let byTheAccountOf: Int
    /// For every audience phrase, whether its presence puts words on the record.
    package let audiencesAreOpen: [Bool]
    /// For every vague speaker, whether it means media that nobody names: *news reports*.
    package let meansMedia: [Bool]
    package let gazetteer: Gazetteer
    let synonyms = RoleSynonyms()
    private let words: WordTable<Lexeme>
    let phraseTable: PhraseTable
    private let demonymPlaces: [UInt64: String]

    /// The lexicon of the product's data files with further known names, such as news outlets.
    package init(knownNames: [KnownName] = [], ownVerbs: [OwnVerb] = []) {
        var builder = LexiconBuilder()
        builder.addAll(knownNames: knownNames, ownVerbs: ownVerbs)
        verbs = builder.verbs
        occasions = builder.occasions
        cuePhrases = builder.cuePhrases
        byTheAccountOf = Lexicon.index(of: "by the account of", in: builder.cuePhrases)
        audiencesAreOpen = builder.audiencesAreOpen
        meansMedia = builder.meansMedia
        gazetteer = Gazetteer(builder.names)
        demonymPlaces = builder.demonymPlaces
        phraseTable = builder.addPhrases()
        verbForms = builder.addVerbForms()
        builder.addNames(of: gazetteer)
        words = builder.words()
    }

    private static func index(of text: String, in phrases: [CuePhraseEntry]) -> Int {
        guard let index = phrases.firstIndex(where: { $0.text == text }) else {
            preconditionFailure("CuePhrases.tsv: no phrase \(text)")
        }
        return index
    }

    /// The lexemes of words, by their hashes.
    /// - Complexity: O(*n*).
    func lexemes(of hashes: [UInt64]) -> [Lexeme] { words.words(of: hashes) }

    /// The verb that a word is a form of.
    /// - Parameters:
    ///   - word: a word of the class `reportingVerb`.
    ///   - next: the hash of the word behind it; a verb with this particle is preferred to one without any.
    /// - Returns: a place in `verbs`.
    func verb(_ word: Lexeme, next: UInt64?) -> Int? {
        guard word.verbs >= 0 else { return nil }
        let first = Int(word.verbs)
        let forms = verbForms[first...first + Int(verbForms[first].more)]
        let form = forms.first { $0.particle == next } ?? forms.first { $0.particle == 0 }
        return form.map { Int($0.verb) }
    }

    /// What a word can be.
    package func classes(of word: some StringProtocol) -> WordClasses {
        words.word(of: WordHash.of(word)).classes
    }

    /// The place whose people a demonym names: *Russia* for *Russian*.
    func place(ofDemonym hash: UInt64) -> String? { demonymPlaces[hash] }
}
