/// What a name of the gazetteer stands for.
@usableFromInline
package enum NamedKind: UInt8, Sendable {
    case organization, place, outlet, programme
}

/// A name that is known beforehand.
package struct KnownName: Sendable {
    /// As it stands in running text, without a leading article.
    package let text: String
    /// What it stands for.
    package let kind: NamedKind
    /// The name to give for it, the alias's full form.
    package let fullName: String
    /// Its place in the list of the one who owns it (the outlet registry), -1 for none.
    package let value: Int
    /// Whether the words are common in other uses: *Post*, *Time*, *Today*.
    package let isAmbiguous: Bool
    /// Whether it says less than the outlet's name would: *AP*, *CNN.com*, *Post*.
    package let isShort: Bool

    package init(text: String, kind: NamedKind, fullName: String, value: Int = -1, isAmbiguous: Bool = false) {
        self.text = text
        self.kind = kind
        self.fullName = fullName
        self.value = value
        self.isAmbiguous = isAmbiguous
        isShort = isAmbiguous || text.utf8.allSatisfy { $0 &- 65 < 26 || $0 == 0x2E } || text.contains(".com")
    }
}

/// Names of organisations, places, outlets and programmes, found in running text by their first word.
package struct Gazetteer: Sendable {
    /// All names.
    package let names: [KnownName]
    /// The names grouped by their first word, longest first, as indices into `names`.
    let order: [Int32]
    /// For the hash of a first word, its names in `order`.
    let groups: [UInt64: Range<Int>]
    /// The bytes of all names, in the order of `order`: those that are compared together stand together.
    let bytes: [UInt8]
    /// For each name, in the order of `order`, what its second word begins with.
    private let followers: [Follower]
    /// Where the bytes of each name start, in the order of `order`; one more than there are names.
    private let starts: [Int32]

    /// A gazetteer of the given names.
    package init(_ names: [KnownName]) {
        self.names = names
        var order: [Int32] = []
        var groups: [UInt64: Range<Int>] = [:]
        var followers: [Follower] = []
        for (first, group) in Dictionary(grouping: names.indices, by: { Gazetteer.firstWordHash(names[$0].text) }) {
            let start = order.count
            order += group.sorted { (names[$0].text.utf8.count, $1) > (names[$1].text.utf8.count, $0) }.map {
                Int32($0)
            }
            groups[first] = start..<order.count
            followers += (start..<order.count).map { Follower(names[Int(order[$0])].text, more: order.count - 1 - $0) }
        }
        self.followers = followers
        self.order = order
        self.groups = groups
        bytes = order.flatMap { Array(names[Int($0)].text.utf8) }
        starts = order.reduce(into: [0]) { $0.append(($0.last ?? 0) + Int32(names[Int($1)].text.utf8.count)) }
    }

    /// Where in `bytes` the name at a place of `order` stands.
    func bytes(at place: Int) -> Range<Int> { Int(starts[place])..<Int(starts[place + 1]) }

    /// Whether the name at a place of `order` may stand where a word of a length has a blank and a byte behind it; cheap,
    /// since of the many names that begin with *New* or *National* hardly any does.
    @inline(__always)
    func mayFollow(_ place: Int, first length: Int, byte: UInt8) -> Bool {
        let follower = followers[place]
        return follower.byte == 0 || Int(follower.firstLength) != length || follower.byte == byte
    }

    /// How many names begin with one word, counted from the first of them in `order`.
    @inline(__always)
    func groupCount(from first: Int) -> Int { Int(followers[first].more) + 1 }

    /// The length of a name's first word and the first byte of its second one, 0 where no blank and word follow.
    private struct Follower: Sendable {
        let firstLength: UInt8
        let byte: UInt8
        /// How many names of its group stand behind it.
        let more: UInt32

        init(_ name: String, more: Int) {
            self.more = UInt32(more)
            let words = name.utf8.split(separator: UInt8(ascii: " "), maxSplits: 1)
            let first = words[0].count
            firstLength = UInt8(clamping: first)
            byte = words.count > 1 && first < 255 ? words[1].first ?? 0 : 0
        }
    }

    /// The class of words that says that the name at a place of `order` may begin.
    func starter(at place: Int) -> WordClasses { Gazetteer.starter(bytes[bytes(at: place).lowerBound]) }

    /// The class that a word must have for a name to begin with it: *the* begins some, *The* others.
    /// - Parameter first: the first byte of the word.
    @inline(__always)
    static func starter(_ first: UInt8) -> WordClasses { first &- 0x61 < 26 ? .startsSmallName : .startsName }

    /// The first token of a name: up to a blank or a possessive clitic.
    private static func firstWordHash(_ text: String) -> UInt64 {
        var word = text.prefix { $0 != " " }
        if word.hasSuffix("'s") || word.hasSuffix("’s") { word = word.dropLast(2) }
        if word.count > 1, word.hasPrefix("@") { word = word.dropFirst() }
        return WordHash.of(word)
    }
}
