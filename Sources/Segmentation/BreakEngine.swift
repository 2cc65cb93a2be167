/// Finds the raw boundaries of one chunk of text after another: by its own reading of the rules where the text is plain
/// English, by ICU where it is not.
final class BreakEngine {
    /// The end of each segment of the chunk, in UTF-8 bytes from the chunk's start.
    private(set) var ends: [UInt32] = []
    /// The rule status of each segment: 0 for blank space and punctuation, 100 for numbers, more for letters.
    private(set) var tags: [UInt16] = []
    /// The end of each sentence of the chunk, in UTF-8 bytes from the chunk's start.
    private(set) var sentenceEnds: [UInt32] = []

    /// Whether plain English is read without ICU.
    private let scans: Bool
    private lazy var iterators = BreakIterators()

    /// An engine that has read nothing yet.
    /// - Parameter scans: whether the scanners may read plain English in ICU's place; a test says no.
    init(scans: Bool = true) {
        self.scans = scans
    }

    /// Finds the boundaries of a chunk, in place of those of the chunk before.
    /// - Complexity: O(*n*) in the number of bytes.
    func load(_ chunk: Bytes) {
        // Prose has a segment every three bytes; what has more than one in two is read by ICU.
        if scans, readWords(atMost: chunk.count / 2 + 64, by: WordScanner(chunk).scan) {
            SentenceScanner(chunk).scan(into: &sentenceEnds)
        } else {
            iterators.load(chunk)
            _ = readWords(atMost: chunk.count, by: iterators.words)
            sentenceEnds = [UInt32](unsafeUninitializedCapacity: chunk.count) { ends, count in
                count = iterators.sentences(ends)
            }
        }
    }

    /// Has a reader write the segments of a chunk; says whether it could.
    private func readWords(
        atMost count: Int, by read: (UnsafeMutableBufferPointer<UInt32>, UnsafeMutableBufferPointer<UInt16>) -> Int?
    ) -> Bool {
        var found: Int?
        // Not filled with zeros first: most articles are one chunk.
        ends = [UInt32](unsafeUninitializedCapacity: count) { ends, endCount in
            tags = [UInt16](unsafeUninitializedCapacity: count) { tags, tagCount in
                found = read(ends, tags)
                tagCount = found ?? 0
            }
            endCount = found ?? 0
        }
        return found != nil
    }
}
