/// The words of an article as a page's metadata repeat them.
struct ArticleWords {
    /// Hashes of all stretches of `length` letters.
    private let stretches: Set<UInt64>

    /// - Parameter text: The article's text; `nil` where it is too short to go by.
    init?(_ text: String) {
        let letters = Self.letters(text.utf8)
        guard letters.count >= 200 else { return nil }
        stretches = Self.hashes(letters)
    }

    /// Whether the article's words hold the start of a block.
    func contain(_ block: PageBlock, of page: PageText) -> Bool {
        let end = min(block.range.end, block.range.start + Self.length * 4)
        let letters = Self.letters(page.text.bytes[block.range.start..<end])
        return !Self.hashes(letters.prefix(Self.length)).isDisjoint(with: stretches)
    }

    /// The letters and digits of ASCII, in lower case: what quotation marks and entities cannot change.
    private static func letters(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        bytes.compactMap { byte in
            (0x30...0x39).contains(byte) ? byte : (0x61...0x7A).contains(byte | 0x20) ? byte | 0x20 : nil
        }
    }

    /// A rolling polynomial hash of each stretch; none where there are fewer letters than one takes.
    private static func hashes(_ letters: some Collection<UInt8>) -> Set<UInt64> {
        guard letters.count >= length else { return [] }
        var hash = letters.prefix(length).reduce(0 as UInt64) { $0 &* base &+ UInt64($1) }
        var hashes: Set<UInt64> = [hash]
        for (old, new) in zip(letters, letters.dropFirst(length)) {
            hash = (hash &- UInt64(old) &* highest) &* base &+ UInt64(new)
            hashes.insert(hash)
        }
        return hashes
    }

    private static let length = 24
    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    private static let highest = (1..<length).reduce(1 as UInt64) { power, _ in power &* base }
}
