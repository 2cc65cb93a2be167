/// What an element's attributes say about it: its class and id above all.
struct ElementTraits: OptionSet {
    let rawValue: UInt8

    /// Navigation, advertisements, share bars, related stories, comments, cookie notices.
    static let clutter = ElementTraits(rawValue: 1)
    /// Not shown to readers.
    static let hidden = ElementTraits(rawValue: 2)
    /// The words under a picture.
    static let caption = ElementTraits(rawValue: 4)
    /// A byline or who made a picture.
    static let credit = ElementTraits(rawValue: 8)
    /// A quotation repeated for display.
    static let pullQuote = ElementTraits(rawValue: 16)
    /// The article's words are in it.
    static let articleBody = ElementTraits(rawValue: 32)
    /// A date or time on its own.
    static let time = ElementTraits(rawValue: 64)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The traits that names give: classes, ids and the names of custom elements.
    init(names: some StringProtocol) {
        self = []
        for name in names.split(whereSeparator: \.isWhitespace) where !Self.saysNothing(name) {
            let words = Self.words(of: name)
            for word in words { formUnion(Self.ofWord[word] ?? []) }
            let joined = Array(words.joined().utf8)
            for (phrase, trait) in Self.ofPhrase where joined.firstRange(of: phrase) != nil { insert(trait) }
        }
        if contains(.pullQuote) { remove(.clutter) }
    }

    /// `has-comments`, `no-ads`, `category-advertising`: such classes tell of the page or of the story's subject.
    private static func saysNothing(_ name: some StringProtocol) -> Bool {
        guard let first = name.split(whereSeparator: { $0 == "-" || $0 == "_" }).first, first.count < name.count else {
            return false
        }
        return ["has", "no", "is", "with", "tag", "category", "type", "status", "format"].contains(first.lowercased())
    }

    /// The words of `related-links`, `shareBar`, `story__byline`, in lower case.
    private static func words(of name: some StringProtocol) -> [String] {
        var (words, wasSmall): ([String], Bool) = ([], false)
        for letter in name.unicodeScalars {
            let isWord = letter.properties.isAlphabetic
            let startsWord = words.isEmpty || (wasSmall && letter.properties.isUppercase)
            if startsWord || !isWord { words.append("") }
            if isWord { words[words.count - 1] += letter.properties.lowercaseMapping }
            wasSmall = letter.properties.isLowercase
        }
        return words.filter { !$0.isEmpty }
    }

    private static let ofWord: [String: ElementTraits] = {
        var table: [String: ElementTraits] = [:]
        for (trait, words) in wordsOfTraits {
            for word in words.split(separator: " ") { table[String(word), default: []].formUnion(trait) }
        }
        return table
    }()

    private static let wordsOfTraits: [(ElementTraits, String)] = [
        (
            .clutter,
            """
            share sharing shares sharebar social related recommended recommendation recommendations recirc recirculation \
            outbrain taboola promo promos promoted advert adverts advertisement advertisements advertising ad ads adslot \
            adunit adbox sponsor sponsored dfp cookie cookies consent gdpr ccpa newsletter newsletters signup subscribe \
            breadcrumb breadcrumbs menu nav navbar navigation sidebar toolbar trending popular comment comments commenting \
            disqus footer popup modal tags topics keywords pagination pager banner follow feedback login search \
            poll livefyre addthis addtoany sharedaddy jp skip
            """
        ),
        (.caption, "caption captions"),
        (.credit, "credit credits byline bylines photographer"),
        (.pullQuote, "pullquote pullquotes"),
        (.time, "timestamp datetime pubdate"),
    ]

    private static let ofPhrase: [([UInt8], ElementTraits)] = phrases.map { (Array($0.utf8), $1) }

    private static let phrases: [(String, ElementTraits)] = [
        ("mostread", .clutter), ("mostviewed", .clutter), ("readmore", .clutter), ("readalso", .clutter),
        ("alsoread", .clutter), ("seealso", .clutter), ("morestories", .clutter), ("morefrom", .clutter),
        ("authorbio", .clutter), ("aboutauthor", .clutter), ("sronly", .clutter), ("visuallyhidden", .clutter),
        ("screenreader", .clutter), ("storytools", .clutter), ("upnext", .clutter), ("readnext", .clutter),
        ("entrymeta", .credit), ("postmeta", .credit), ("articlemeta", .credit), ("storymeta", .credit),
        ("pullquote", .pullQuote), ("articlebody", .articleBody), ("storybody", .articleBody),
        ("articlecontent", .articleBody), ("entrycontent", .articleBody), ("postcontent", .articleBody),
        ("articletext", .articleBody), ("storytext", .articleBody), ("storycontent", .articleBody),
        ("postbody", .articleBody), ("bodycopy", .articleBody),
    ]
}
