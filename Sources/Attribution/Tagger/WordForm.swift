/// What the letters of a word say, for words that no table holds: hashes of its beginning, end, shape and stem.
struct WordForm {
    /// The hash of the first three bytes, folded to lower case.
    let prefix: UInt64
    /// The hash of the last three bytes, folded to lower case.
    let suffix: UInt64
    /// The hash of its capitals, small letters, digits and signs, where a third of a kind in a row counts for nothing.
    let shape: UInt64
    /// The hash of the word without the ending of a verb or a plural: one for *say*, *says*, *saying*.
    let stem: UInt64

    /// The form of the word that these bytes spell.
    init(_ word: ArraySlice<UInt8>) {
        prefix = WordHash.of(word.prefix(3))
        suffix = WordHash.of(word.suffix(3))
        shape = Self.shape(of: word)
        stem = Self.stem(of: word)
    }

    private static func shape(of word: ArraySlice<UInt8>) -> UInt64 {
        var hash = WordHash.seed
        var (last, run, length): (UInt8, Int, Int) = (0, 0, 0)
        for byte in word {
            let kind = kind(of: byte)
            run = kind == last ? run + 1 : 1
            last = kind
            if run > 2 { continue }
            // Not folded: `X` and `x` must differ.
            hash = (hash ^ UInt64(kind)) &* 1_099_511_628_211
            length += 1
            if length == 8 { break }
        }
        return hash
    }

    private static func kind(of byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt8(ascii: "X")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt8(ascii: "x")
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt8(ascii: "d")
        default: byte
        }
    }

    // MARK: - Stems

    /// Endings with the letter that stands in their place, 0 for none.
    private static let endings: [(letters: [UInt8], replacement: UInt8)] = [
        (Array("ied".utf8), UInt8(ascii: "y")), (Array("ies".utf8), UInt8(ascii: "y")), (Array("ing".utf8), 0),
        (Array("ed".utf8), 0), (Array("es".utf8), 0), (Array("s".utf8), 0),
    ]

    private static func stem(of word: ArraySlice<UInt8>) -> UInt64 {
        guard let ending = endings.first(where: { ends(word, with: $0.letters) }) else { return hash(word) }
        var stem = word.dropLast(ending.letters.count)
        if ending.replacement != 0 { return hash(stem, and: ending.replacement) }
        if stem.count > 3, let last = stem.last, last == stem[stem.endIndex - 2], keepsDouble(last) == false {
            stem = stem.dropLast()
        }
        return hash(stem)
    }

    private static func ends(_ word: ArraySlice<UInt8>, with ending: [UInt8]) -> Bool {
        guard word.count - ending.count >= 3 else { return false }
        return zip(word.suffix(ending.count), ending).allSatisfy { $0 | 0x20 == $1 }
    }

    /// *tell*, *pass*: not doubled by the ending.
    private static func keepsDouble(_ letter: UInt8) -> Bool {
        letter | 0x20 == UInt8(ascii: "l") || letter | 0x20 == UInt8(ascii: "s")
    }

    /// The hash of a stem without the *e* that endings swallow.
    private static func hash(_ stem: ArraySlice<UInt8>, and letter: UInt8? = nil) -> UInt64 {
        if let letter { return WordHash.extend(WordHash.of(stem), by: letter) }
        var stem = stem
        while stem.count > 1, let last = stem.last, last | 0x20 == UInt8(ascii: "e") { stem = stem.dropLast() }
        return WordHash.of(stem)
    }
}
