import Document

/// What a word tells about the ends of sentences around it and about its paragraph.
struct SentenceWord: OptionSet, Sendable {
    let rawValue: UInt16

    /// Opens a sentence: a capital here is no name's.
    static let opener = SentenceWord(rawValue: 1 << 0)
    /// Follows *a.m.* and *p.m.*
    static let time = SentenceWord(rawValue: 1 << 1)
    /// A verb that follows a quotation and its speaker.
    static let saying = SentenceWord(rawValue: 1 << 2)
    /// A name that ends in an exclamation mark.
    static let exclaimed = SentenceWord(rawValue: 1 << 3)
    /// A single letter after it is a name of its own: *Plan B*.
    static let label = SentenceWord(rawValue: 1 << 4)
    /// Stands in the credit of a picture.
    static let photo = SentenceWord(rawValue: 1 << 5)
    /// An abbreviation only before a number: *Sun.*
    static let numberAfter = SentenceWord(rawValue: 1 << 6)
    /// An abbreviation only beside another place: *Mass.*
    static let placeBefore = SentenceWord(rawValue: 1 << 7)

    /// May belong to a notice about the article: *contributed*, *accessed*.
    static let notice = SentenceWord(rawValue: 1 << 8)

    private static let classes: [Substring: SentenceWord] = [
        "opener": .opener, "time": .time, "saying": .saying, "exclaimed": .exclaimed, "label": .label,
        "photo": .photo, "notice": .notice, "number-after": .numberAfter, "place-before": .placeBefore,
    ]

    private static let aboutSentences = table(without: [.photo, .notice])
    /// What words tell about their paragraphs: `photo` and `notice`.
    static let aboutParagraphs = table(without: [
        .opener, .time, .saying, .exclaimed, .label, .numberAfter, .placeBefore,
    ])

    private static func table(without others: SentenceWord) -> WordTable {
        var words: [Substring: SentenceWord] = [:]
        for row in DataTable(EmbeddedData.sentenceWords).rows {
            guard let word = classes[row[1]] else { preconditionFailure("SentenceWords.tsv: no class \(row[1])") }
            guard word.isDisjoint(with: others) else { continue }
            words[row[0], default: []].formUnion(word)
        }
        return WordTable(words.map { ($0.key, $0.value.rawValue) })
    }

    /// What the word at `range` tells about the ends of sentences around it.
    static func at(_ range: Range<Int>, in bytes: Bytes) -> SentenceWord {
        SentenceWord(rawValue: aboutSentences.value(of: range, in: bytes) ?? 0)
    }

    /// What the word at `range` tells about its paragraph.
    /// - Parameter words: the table, for those who ask often.
    static func ofParagraph(
        at range: Range<Int>, in bytes: Bytes, words: WordTable = aboutParagraphs
    ) -> SentenceWord {
        SentenceWord(rawValue: words.value(of: range, in: bytes) ?? 0)
    }
}
