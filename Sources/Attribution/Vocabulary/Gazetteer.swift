/// What a name of the gazetteer stands for.
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
    private let byFirst: [UInt64: [Int32]]

    /// A gazetteer of the given names.
    package init(_ names: [KnownName]) {
        self.names = names
        var byFirst: [UInt64: [Int32]] = [:]
        for (index, name) in names.enumerated() {
            byFirst[Gazetteer.firstWordHash(name.text), default: []].append(Int32(index))
        }
        self.byFirst = byFirst.mapValues { list in
            list.sorted { names[Int($0)].text.utf8.count > names[Int($1)].text.utf8.count }
        }
    }

    /// The hashes of the first words of names.
    var firsts: some Sequence<UInt64> { byFirst.keys }

    /// The names whose first word has this hash, longest first.
    func candidates(_ first: UInt64) -> [Int32] { byFirst[first] ?? [] }

    /// The first token of a name: up to a blank or a possessive clitic.
    private static func firstWordHash(_ text: String) -> UInt64 {
        var word = text.prefix { $0 != " " }
        if word.hasSuffix("'s") || word.hasSuffix("’s") { word = word.dropLast(2) }
        if word.count > 1, word.hasPrefix("@") { word = word.dropFirst() }
        return WordHash.of(word)
    }
}
