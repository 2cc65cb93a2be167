import CICU

/// The least that any tool built on ICU must do: untailored `en` word boundaries with their status and sentence
/// boundaries, over UTF-16, mapped back to UTF-8 offsets.
final class BreakFloor {
    private let text = cicu_text_create()
    private let words = BreakFloor.iterator(CICU_WORDS)
    private let sentences = BreakFloor.iterator(CICU_SENTENCES)
    private var ends = [UInt32](repeating: 0, count: 4096)
    private var tags = [UInt16](repeating: 0, count: 4096)

    deinit {
        cicu_iterator_destroy(words)
        cicu_iterator_destroy(sentences)
        cicu_text_destroy(text)
    }

    /// How many boundaries there are.
    func boundaries(in bytes: [UInt8]) -> Int {
        precondition(cicu_text_load(text, bytes, bytes.count) == CICU_OK)
        return count(words, withTags: true) + count(sentences, withTags: false)
    }

    private func count(_ iterator: OpaquePointer?, withTags: Bool) -> Int {
        precondition(cicu_iterator_set_text(iterator, text) == CICU_OK)
        var total = 0
        while true {
            let found =
                withTags
                ? cicu_iterator_next(iterator, &ends, &tags, ends.count)
                : cicu_iterator_next(iterator, &ends, nil, ends.count)
            total += found
            if found < ends.count { return total }
        }
    }

    private static func iterator(_ boundaries: cicu_boundaries) -> OpaquePointer? {
        var status = CICU_OK
        let iterator = cicu_iterator_create(boundaries, &status)
        precondition(status == CICU_OK, "ICU has no break rules")
        return iterator
    }
}
