import CICU

/// ICU's break iterators, compiled once. Everybody else works with clones.
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

/// One task's own clones of ICU's iterators.
final class BreakIterators {
    private let text: OpaquePointer
    private let words: OpaquePointer
    private let sentences: OpaquePointer

    /// Clones of the shared iterators.
    init(_ rules: BreakRules = .shared) {
        var status = CICU_OK
        guard let text = cicu_text_create(), let words = cicu_iterator_clone(rules.words, &status),
            let sentences = cicu_iterator_clone(rules.sentences, &status)
        else { fatalError("out of memory while cloning break iterators") }
        (self.text, self.words, self.sentences) = (text, words, sentences)
    }

    deinit {
        cicu_iterator_destroy(words)
        cicu_iterator_destroy(sentences)
        cicu_text_destroy(text)
    }

    /// Sets the iterators to the start of a chunk.
    func load(_ chunk: Bytes) {
        let status = cicu_text_load(text, chunk.baseAddress, chunk.count)
        guard status == CICU_OK, cicu_iterator_set_text(words, text) == CICU_OK,
            cicu_iterator_set_text(sentences, text) == CICU_OK
        else { fatalError("no break iteration over \(chunk.count) bytes (status \(status.rawValue))") }
    }

    /// Writes the end and status of each segment of the chunk; says how many there are.
    func words(_ ends: UnsafeMutableBufferPointer<UInt32>, _ tags: UnsafeMutableBufferPointer<UInt16>) -> Int {
        guard let end = ends.baseAddress, let tag = tags.baseAddress else { return 0 }
        return cicu_iterator_next_words(words, end, tag, ends.count)
    }

    /// Writes the end of each sentence of the chunk; says how many there are.
    func sentences(_ ends: UnsafeMutableBufferPointer<UInt32>) -> Int {
        guard let end = ends.baseAddress else { return 0 }
        return cicu_iterator_next(sentences, end, nil, ends.count)
    }
}
