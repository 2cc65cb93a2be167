import CICU

/// The break iterators, compiled once. Everybody else works with clones.
final class BreakRules: Sendable {
    static let shared = BreakRules()

    // Never set to a text, so that any number of threads may clone them at once.
    nonisolated(unsafe) fileprivate let words: OpaquePointer
    nonisolated(unsafe) fileprivate let sentences: OpaquePointer

    private init() {
        var status = CICU_OK
        var line: Int32 = 0
        let rules = EmbeddedData.wordRules
        let words = rules.withUTF8Buffer { utf8 in
            utf8.withMemoryRebound(to: CChar.self) { text in
                cicu_iterator_create_with_rules(text.baseAddress, text.count, &status, &line)
            }
        }
        guard let words else { fatalError("ICU refuses line \(line) of WordRules.txt (status \(status.rawValue))") }
        guard let sentences = cicu_iterator_create(CICU_SENTENCES, &status) else {
            fatalError("ICU has no sentence rules (status \(status.rawValue))")
        }
        self.words = words
        self.sentences = sentences
    }
}

/// One task's own iterators and buffers: finds the raw boundaries of one chunk of text after another.
final class BreakEngine {
    /// The end of each word-like segment of the chunk, in UTF-8 bytes from the chunk's start.
    private var ends: [UInt32] = []
    /// The rule status of each segment: 0 for blank space and punctuation, 100 for numbers, more for letters.
    private var tags: [UInt16] = []
    /// How many elements of `ends` and `tags` the chunk fills.
    private(set) var count = 0
    /// The ends of ICU's sentences, in UTF-8 bytes from the chunk's start; room for more behind `sentenceCount`.
    private(set) var sentenceEnds: [UInt32] = []
    /// How many elements of `sentenceEnds` the chunk fills.
    private(set) var sentenceCount = 0

    /// Whether plain English is read without ICU.
    private let scans: Bool
    private let text: OpaquePointer
    private let words: OpaquePointer
    private let sentences: OpaquePointer

    /// Clones of the shared iterators.
    /// - Parameter scans: whether `WordScanner` may find the words of plain English in ICU's place; a test says no.
    init(_ rules: BreakRules = .shared, scans: Bool = true) {
        self.scans = scans
        var status = CICU_OK
        guard let text = cicu_text_create(), let words = cicu_iterator_clone(rules.words, &status),
            let sentences = cicu_iterator_clone(rules.sentences, &status)
        else { fatalError("out of memory while cloning break iterators") }
        self.text = text
        self.words = words
        self.sentences = sentences
    }

    deinit {
        cicu_iterator_destroy(words)
        cicu_iterator_destroy(sentences)
        cicu_text_destroy(text)
    }

    /// Finds the boundaries of a chunk, in place of those of the chunk before.
    /// - Complexity: O(*n*) in the number of bytes.
    func load(_ chunk: Bytes) {
        let status = cicu_text_load(text, chunk.baseAddress, chunk.count)
        guard status == CICU_OK, cicu_iterator_set_text(words, text) == CICU_OK,
            cicu_iterator_set_text(sentences, text) == CICU_OK
        else { fatalError("no break iteration over \(chunk.count) bytes (status \(status.rawValue))") }
        if !scans || !scanWords(chunk) { loadWords(chunk) }
        loadSentences()
    }

    /// Finds the words of a chunk without ICU; says whether it could.
    private func scanWords(_ chunk: Bytes) -> Bool {
        var found: Int?
        // Not filled with zeros first: most articles are one chunk.
        ends = [UInt32](unsafeUninitializedCapacity: chunk.count) { ends, endCount in
            tags = [UInt16](unsafeUninitializedCapacity: chunk.count) { tags, tagCount in
                found = WordScanner(chunk).scan(ends, tags)
                tagCount = found ?? 0
            }
            endCount = found ?? 0
        }
        count = ends.count
        return found != nil
    }

    private func loadWords(_ chunk: Bytes) {
        count = 0
        grow(to: chunk.count / 3 + 16)
        readWords()
        while count == ends.count {
            grow(to: min(ends.count * 2, chunk.count + 16))
            readWords()
        }
    }

    /// Reads the segments of the chunk: their ends and tags.
    func withSegments<Result>(_ body: (UnsafeBufferPointer<UInt32>, UnsafeBufferPointer<UInt16>) -> Result) -> Result {
        ends.withUnsafeBufferPointer { ends in
            tags.withUnsafeBufferPointer { tags in
                body(UnsafeBufferPointer(rebasing: ends[..<count]), UnsafeBufferPointer(rebasing: tags[..<count]))
            }
        }
    }

    private func grow(to capacity: Int) {
        guard capacity > ends.count else { return }
        ends += repeatElement(0, count: capacity - ends.count)
        tags += repeatElement(0, count: capacity - tags.count)
    }

    private func readWords() {
        let (words, first) = (words, count)
        count += ends.withUnsafeMutableBufferPointer { ends in
            tags.withUnsafeMutableBufferPointer { tags in
                guard let end = ends.baseAddress, let tag = tags.baseAddress else { return 0 }
                return cicu_iterator_next_words(words, end + first, tag + first, ends.count - first)
            }
        }
    }

    private func readSentences() {
        let (sentences, first) = (sentences, sentenceCount)
        sentenceCount += sentenceEnds.withUnsafeMutableBufferPointer { ends in
            guard let end = ends.baseAddress else { return 0 }
            return cicu_iterator_next(sentences, end + first, nil, ends.count - first)
        }
    }

    private func loadSentences() {
        sentenceCount = 0
        repeat {
            if sentenceCount == sentenceEnds.count {
                sentenceEnds += repeatElement(0, count: max(256, sentenceEnds.count))
            }
            readSentences()
        } while sentenceCount == sentenceEnds.count
    }
}
