import Document

/// Everything that is known of words before an article is read: function words, reporting verbs, roles,
/// names, occasions, and the gazetteer of names.
///
/// Built once; look-ups are by hash and cost no string.
package final class Lexicon: Sendable {
    /// The facts of one surface form.
    package struct Entry: Sendable {
        /// What it can be.
        package var classes: WordClasses = []
        /// The reporting verbs that it can be a form of, as a range of `verbIndices`.
        package var verbs: Range<Int32> = 0..<0
        /// The names of the gazetteer that it begins, as a range of the gazetteer's `order`.
        var names: Range<Int32> = 0..<0
    }

    /// What every token is asked for.
    struct Word: Sendable {
        /// What it can be; empty for an unknown word.
        var classes: WordClasses = []
        /// The index of its entry, -1 for an unknown word.
        var entry: Int32 = -1
    }

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
    /// Indices into `verbs`, grouped by surface form.
    package let verbIndices: [Int32]
    /// The particle of each of `verbIndices`: nearly all that is asked of most of them.
    let particles: [UInt64]
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
    private let entries: [Entry]
    private let words: WordTable<Word>
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
        let verbIndices = builder.addVerbForms()
        self.verbIndices = verbIndices
        particles = verbIndices.map { [verbs] in verbs[Int($0)].particle }
        builder.addNames(of: gazetteer)
        entries = builder.entries
        words = builder.words()
    }

    private static func index(of text: String, in phrases: [CuePhraseEntry]) -> Int {
        guard let index = phrases.firstIndex(where: { $0.text == text }) else {
            preconditionFailure("CuePhrases.tsv: no phrase \(text)")
        }
        return index
    }

    /// What a word can be, and its entry.
    @inline(__always)
    func word(of hash: UInt64) -> Word { words.value(of: hash) }

    /// The entry at an index.
    @inline(__always)
    func entry(_ index: Int32) -> Entry { entries[Int(index)] }

    /// The reporting verbs of an entry, as a range of `verbIndices`.
    func verbRange(_ index: Int32) -> Range<Int> {
        let verbs = entries[Int(index)].verbs
        return Int(verbs.lowerBound)..<Int(verbs.upperBound)
    }

    /// What a word can be.
    package func classes(of word: some StringProtocol) -> WordClasses {
        words.value(of: WordHash.of(word)).classes
    }

    /// The place whose people a demonym names: *Russia* for *Russian*.
    func place(ofDemonym hash: UInt64) -> String? { demonymPlaces[hash] }
}
