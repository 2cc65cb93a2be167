import Document
import Segmentation

/// A token's word as the lexicon knows it.
@frozen @usableFromInline
package struct Lexeme: HashedWord {
    /// The case-folded hash of its letters.
    @usableFromInline package let hash: UInt64
    /// What it can be; empty for an unknown word.
    @usableFromInline package internal(set) var classes: WordClasses = []
    /// The place of the first verb that it can be a form of, -1 for none.
    var verbs: Int32 = -1
    /// The place of the first name of the gazetteer that it begins, -1 for none.
    var names: Int32 = -1

    /// A word that the lexicon doesn't know.
    init(hash: UInt64) { self.hash = hash }
}

/// A segmented text with every token looked up: what all steps of attribution read.
///
/// A class, since all steps share one: copying its arrays' references cost more than the steps themselves. Inlinable,
/// since a question about a token is often cheaper than a call from another target.
@usableFromInline
package final class Reading: Sendable {
    package let segmented: SegmentedText
    package let lexicon: Lexicon
    /// The text's bytes.
    @usableFromInline package let bytes: [UInt8]
    @usableFromInline package let tokens: [Token]
    /// One lexeme a token.
    @usableFromInline package let lexemes: [Lexeme]

    /// Looks up every token.
    /// - Complexity: O(*n*) in the number of bytes.
    package init(_ segmented: SegmentedText, lexicon: Lexicon) {
        self.segmented = segmented
        self.lexicon = lexicon
        bytes = segmented.article.text.bytes
        tokens = segmented.tokens
        lexemes = Reading.lookUp(segmented.tokens, in: segmented.article.text.bytes, lexicon: lexicon)
    }

    private static func lookUp(_ tokens: [Token], in bytes: [UInt8], lexicon: Lexicon) -> [Lexeme] {
        let hashes = bytes.withUnsafeBufferPointer { bytes in
            [UInt64](unsafeUninitializedCapacity: tokens.count) { hashes, count in
                for token in tokens {
                    var hash = WordHash.seed
                    for index in Int(token.start)..<Int(token.end) { hash = WordHash.extend(hash, by: bytes[index]) }
                    hashes[count] = hash
                    count += 1
                }
            }
        }
        return lexicon.lexemes(of: hashes)
    }

    // MARK: - Questions about tokens

    /// What the word at `index` can be.
    @inlinable @inline(__always)
    package func classes(_ index: Int) -> WordClasses { lexemes[index].classes }

    /// Whether the word at `index` is of any of these classes.
    @inlinable @inline(__always)
    package func `is`(_ index: Int, _ classes: WordClasses) -> Bool {
        !lexemes[index].classes.isDisjoint(with: classes)
    }

    /// Whether the token is a word that starts with a capital.
    @inlinable @inline(__always)
    package func isCapitalized(_ index: Int) -> Bool {
        tokens[index].kind == .word && tokens[index].flags.contains(.capitalized)
    }

    /// Whether the token is the single byte given: a comma, a colon.
    @inlinable @inline(__always)
    package func isByte(_ index: Int, _ byte: UInt8) -> Bool {
        tokens[index].end - tokens[index].start == 1 && bytes[Int(tokens[index].start)] == byte
    }

    /// Whether the word at `index` has this hash.
    @inlinable @inline(__always)
    package func isWord(_ index: Int, _ hash: UInt64) -> Bool { lexemes[index].hash == hash }

    /// The words of a token.
    package func text(_ index: Int) -> String { segmented[tokens[index].range] }

    /// The bytes of a token's word.
    package func bytes(of index: Int) -> ArraySlice<UInt8> { bytes[Int(tokens[index].start)..<Int(tokens[index].end)] }

    /// The place in the text of a range of tokens.
    package func range(_ tokens: Range<Int>) -> TextRange {
        TextRange(Int(self.tokens[tokens.lowerBound].start), Int(self.tokens[tokens.upperBound - 1].end))
    }

    /// The words of a range of tokens.
    package func text(_ tokens: Range<Int>) -> String { segmented[range(tokens)] }

    /// The longest phrase of a kind that starts at `index` and ends before `limit`, with its tokens.
    @inlinable @inline(__always)
    package func phrase(_ kind: PhraseKind, at index: Int, before limit: Int) -> (phrase: Phrase, tokens: Range<Int>)? {
        index < limit && self.is(index, kind.starter) ? longestPhrase(kind, at: index, before: limit) : nil
    }

    @usableFromInline
    func longestPhrase(
        _ kind: PhraseKind, at index: Int, before limit: Int
    ) -> (phrase: Phrase, tokens: Range<Int>)? {
        if index + 1 < limit, self.is(index + 1, .continuesPhrase),
            let found = phrase(kind, second: lexemes[index + 1].hash, at: index, before: limit)
        {
            return found
        }
        return self.is(index, .isPhrase) ? phrase(kind, second: nil, at: index, before: limit) : nil
    }

    private func phrase(
        _ kind: PhraseKind, second: UInt64?, at index: Int, before limit: Int
    ) -> (phrase: Phrase, tokens: Range<Int>)? {
        for slot in lexicon.phraseTable.entries(lexemes[index].hash, second) {
            let phrase = lexicon.phraseTable.phrases[Int(slot)]
            guard phrase.kind == kind, index + phrase.words.count <= limit, matches(phrase.words, at: index) else {
                continue
            }
            return (phrase, index..<index + phrase.words.count)
        }
        return nil
    }

    /// Whether the words of a phrase follow each other from `index`. The first two are known to match.
    private func matches(_ words: Range<Int>, at index: Int) -> Bool {
        var offset = 2
        while offset < words.count {
            if lexemes[index + offset].hash != lexicon.phraseTable.words[words.lowerBound + offset] { return false }
            offset += 1
        }
        return true
    }
}
