/// What a word can be, as far as finding speakers needs to know. A word may be many things at once.
///
/// Frozen and inlinable, so that a question about several classes is one comparison of bits in other targets too.
@frozen @usableFromInline
package struct WordClasses: OptionSet, Sendable, Hashable {
    @usableFromInline package let rawValue: UInt64

    @inlinable
    package init(rawValue: UInt64) {
        self.rawValue = rawValue
    }

    @inlinable
    package init(bit: UInt64) {
        rawValue = 1 << bit
    }

    // Function words
    @inlinable package static var subjectPronoun: WordClasses { WordClasses(bit: 0) }
    @inlinable package static var objectPronoun: WordClasses { WordClasses(bit: 1) }
    @inlinable package static var possessive: WordClasses { WordClasses(bit: 2) }
    @inlinable package static var determiner: WordClasses { WordClasses(bit: 3) }
    @inlinable package static var definite: WordClasses { WordClasses(bit: 4) }
    @inlinable package static var preposition: WordClasses { WordClasses(bit: 5) }
    @inlinable package static var conjunction: WordClasses { WordClasses(bit: 6) }
    @inlinable package static var subordinator: WordClasses { WordClasses(bit: 7) }
    @inlinable package static var relative: WordClasses { WordClasses(bit: 8) }
    @inlinable package static var be: WordClasses { WordClasses(bit: 9) }
    @inlinable package static var have: WordClasses { WordClasses(bit: 10) }
    @inlinable package static var doForm: WordClasses { WordClasses(bit: 11) }
    @inlinable package static var modal: WordClasses { WordClasses(bit: 12) }
    @inlinable package static var negation: WordClasses { WordClasses(bit: 13) }
    @inlinable package static var adverb: WordClasses { WordClasses(bit: 14) }
    @inlinable package static var calendar: WordClasses { WordClasses(bit: 15) }
    @inlinable package static var finite: WordClasses { WordClasses(bit: 16) }
    @inlinable package static var pluralPronoun: WordClasses { WordClasses(bit: 17) }
    @inlinable package static var male: WordClasses { WordClasses(bit: 18) }
    @inlinable package static var female: WordClasses { WordClasses(bit: 19) }

    // Reporting verbs by form
    @inlinable package static var verbBase: WordClasses { WordClasses(bit: 20) }
    @inlinable package static var verbThird: WordClasses { WordClasses(bit: 21) }
    @inlinable package static var verbPast: WordClasses { WordClasses(bit: 22) }
    @inlinable package static var verbParticiple: WordClasses { WordClasses(bit: 23) }
    @inlinable package static var verbGerund: WordClasses { WordClasses(bit: 24) }
    @inlinable package static var cueNoun: WordClasses { WordClasses(bit: 25) }

    // Nouns and names
    @inlinable package static var title: WordClasses { WordClasses(bit: 30) }
    @inlinable package static var role: WordClasses { WordClasses(bit: 31) }
    @inlinable package static var groupNoun: WordClasses { WordClasses(bit: 32) }
    @inlinable package static var organizationNoun: WordClasses { WordClasses(bit: 33) }
    @inlinable package static var documentNoun: WordClasses { WordClasses(bit: 34) }
    @inlinable package static var mediaNoun: WordClasses { WordClasses(bit: 35) }
    @inlinable package static var givenName: WordClasses { WordClasses(bit: 36) }
    @inlinable package static var place: WordClasses { WordClasses(bit: 37) }
    @inlinable package static var demonym: WordClasses { WordClasses(bit: 38) }
    @inlinable package static var organizationHead: WordClasses { WordClasses(bit: 39) }
    @inlinable package static var otherHead: WordClasses { WordClasses(bit: 40) }
    @inlinable package static var commonCapitalized: WordClasses { WordClasses(bit: 41) }
    @inlinable package static var occasion: WordClasses { WordClasses(bit: 42) }
    @inlinable package static var audience: WordClasses { WordClasses(bit: 43) }
    @inlinable package static var plural: WordClasses { WordClasses(bit: 44) }
    @inlinable package static var vagueHead: WordClasses { WordClasses(bit: 45) }
    @inlinable package static var official: WordClasses { WordClasses(bit: 46) }

    @inlinable package static var outletHead: WordClasses { WordClasses(bit: 47) }

    /// A phrase of each kind may begin here.
    @inlinable package static var startsCuePhrase: WordClasses { WordClasses(bit: 52) }
    @inlinable package static var startsVagueCue: WordClasses { WordClasses(bit: 56) }
    @inlinable package static var startsOccasion: WordClasses { WordClasses(bit: 53) }
    @inlinable package static var startsAudience: WordClasses { WordClasses(bit: 54) }
    @inlinable package static var startsVagueSpeaker: WordClasses { WordClasses(bit: 55) }
    /// It is the second word of an entry.
    @inlinable package static var continuesPhrase: WordClasses { WordClasses(bit: 59) }
    /// It is an entry of its own among those of several words.
    @inlinable package static var isPhrase: WordClasses { WordClasses(bit: 58) }
    /// A name of the gazetteer that is written with a small letter may begin here.
    @inlinable package static var startsSmallName: WordClasses { WordClasses(bit: 57) }
    /// Any other name of the gazetteer may begin here.
    @inlinable package static var startsName: WordClasses { WordClasses(bit: 51) }

    // Groups of classes
    package static let reportingVerb: WordClasses = [
        .verbBase, .verbThird, .verbPast, .verbParticiple, .verbGerund,
    ]
    package static let auxiliary: WordClasses = [.be, .have, .doForm, .modal]
    package static let personNoun: WordClasses = [.role, .groupNoun]
}
