import Document

/// Everything that is known of words before an article is read: function words, reporting verbs, roles,
/// names, occasions, and the gazetteer of names.
///
/// Built once; look-ups are by hash and cost no string.
package struct Lexicon: Sendable {
    /// The facts of one surface form.
    package struct Entry: Sendable {
        /// What it can be.
        package var classes: WordClasses = []
        /// The reporting verbs that it can be a form of, as indices into `verbs`.
        package var verbs: [Int32] = []
    }

    /// Where or how something is said.
    package struct OccasionEntry: Sendable {
        package let kind: String
        package let isOpen: Bool
        /// Whether it says little without the outlet it was given to.
        package let needsOutlet: Bool
    }

    /// A cue of several words without a leading verb: *according to*.
    package struct CuePhraseEntry: Sendable {
        package enum Side: String, Sendable { case speakerFollows = "speaker-follows", speakerPrecedes = "speaker-precedes", none }
        package let text: String
        package let side: Side
        package let relation: String
    }

    package let verbs: [ReportingVerb]
    package let occasions: [OccasionEntry]
    package let cuePhrases: [CuePhraseEntry]
    /// For every audience phrase, whether its presence puts words on the record.
    package let audiencesAreOpen: [Bool]
    /// For every vague speaker, its kind: `group`, `unspecified-media`, `none`.
    package let vagueKinds: [String]
    package let gazetteer: Gazetteer
    private let entries: [Entry]
    private let table: WordTable
    private let phrases: PhraseTable
    private let demonymPlaces: [UInt64: String]

    /// The lexicon of the product's data files with further known names, such as news outlets.
    package init(knownNames: [KnownName] = []) {
        var builder = LexiconBuilder()
        builder.addAll(knownNames: knownNames)
        verbs = builder.verbs
        occasions = builder.occasions
        cuePhrases = builder.cuePhrases
        audiencesAreOpen = builder.audiencesAreOpen
        vagueKinds = builder.vagueKinds
        gazetteer = Gazetteer(builder.names)
        demonymPlaces = builder.demonymPlaces
        phrases = builder.phrases
        for first in builder.phrases.firsts { builder.mark(first, .startsPhrase) }
        for first in gazetteer.firsts { builder.mark(first, .startsName) }
        entries = builder.entries
        table = builder.makeTable()
    }

    /// The index of a word's entry, -1 for an unknown word.
    @inline(__always)
    func entryIndex(of hash: UInt64) -> Int32 { table.value(of: hash) }

    /// The entry at an index.
    @inline(__always)
    func entry(_ index: Int32) -> Entry { entries[Int(index)] }

    /// What a word can be.
    package func classes(of word: some StringProtocol) -> WordClasses {
        let index = table.value(of: WordHash.of(word))
        return index < 0 ? [] : entries[Int(index)].classes
    }

    /// The place whose people a demonym names: *Russia* for *Russian*.
    func place(ofDemonym hash: UInt64) -> String? { demonymPlaces[hash] }

    /// The longest phrase of a kind that starts at the word with hash `first`.
    func longestPhrase(_ kind: PhraseKind, first: UInt64, matching: (Phrase) -> Bool) -> Phrase? {
        phrases.longest(kind, first: first, matching: matching)
    }
}
