/// What a word can be, as far as finding speakers needs to know. A word may be many things at once.
package struct WordClasses: OptionSet, Sendable, Hashable {
    package let rawValue: UInt64

    package init(rawValue: UInt64) {
        self.rawValue = rawValue
    }

    private init(bit: UInt64) {
        rawValue = 1 << bit
    }

    // Function words
    package static let subjectPronoun = WordClasses(bit: 0)
    package static let objectPronoun = WordClasses(bit: 1)
    package static let possessive = WordClasses(bit: 2)
    package static let determiner = WordClasses(bit: 3)
    package static let definite = WordClasses(bit: 4)
    package static let preposition = WordClasses(bit: 5)
    package static let conjunction = WordClasses(bit: 6)
    package static let subordinator = WordClasses(bit: 7)
    package static let relative = WordClasses(bit: 8)
    package static let be = WordClasses(bit: 9)
    package static let have = WordClasses(bit: 10)
    package static let doForm = WordClasses(bit: 11)
    package static let modal = WordClasses(bit: 12)
    package static let negation = WordClasses(bit: 13)
    package static let adverb = WordClasses(bit: 14)
    package static let calendar = WordClasses(bit: 15)
    package static let finite = WordClasses(bit: 16)
    package static let pluralPronoun = WordClasses(bit: 17)
    package static let male = WordClasses(bit: 18)
    package static let female = WordClasses(bit: 19)

    // Reporting verbs by form
    package static let verbBase = WordClasses(bit: 20)
    package static let verbThird = WordClasses(bit: 21)
    package static let verbPast = WordClasses(bit: 22)
    package static let verbParticiple = WordClasses(bit: 23)
    package static let verbGerund = WordClasses(bit: 24)
    package static let cueNoun = WordClasses(bit: 25)

    // Nouns and names
    package static let title = WordClasses(bit: 30)
    package static let role = WordClasses(bit: 31)
    package static let groupNoun = WordClasses(bit: 32)
    package static let organizationNoun = WordClasses(bit: 33)
    package static let documentNoun = WordClasses(bit: 34)
    package static let mediaNoun = WordClasses(bit: 35)
    package static let givenName = WordClasses(bit: 36)
    package static let place = WordClasses(bit: 37)
    package static let demonym = WordClasses(bit: 38)
    package static let organizationHead = WordClasses(bit: 39)
    package static let otherHead = WordClasses(bit: 40)
    package static let commonCapitalized = WordClasses(bit: 41)
    package static let occasion = WordClasses(bit: 42)
    package static let audience = WordClasses(bit: 43)
    package static let plural = WordClasses(bit: 44)
    package static let vagueHead = WordClasses(bit: 45)
    package static let official = WordClasses(bit: 46)

    package static let outletHead = WordClasses(bit: 47)

    /// A phrase of each kind may begin here.
    package static let startsCuePhrase = WordClasses(bit: 52)
    package static let startsVagueCue = WordClasses(bit: 56)
    package static let startsOccasion = WordClasses(bit: 53)
    package static let startsAudience = WordClasses(bit: 54)
    package static let startsVagueSpeaker = WordClasses(bit: 55)
    /// A name of the gazetteer may begin here.
    package static let startsName = WordClasses(bit: 51)

    // Groups of classes
    package static let reportingVerb: WordClasses = [
        .verbBase, .verbThird, .verbPast, .verbParticiple, .verbGerund,
    ]
    package static let auxiliary: WordClasses = [.be, .have, .doForm, .modal]
    package static let personNoun: WordClasses = [.role, .groupNoun]
}
