import Document

/// Cuts articles into paragraphs, sentences and tokens.
public struct Segmenter: Sendable {
    private let chunkSize: Int

    /// A segmenter for English news.
    public init() {
        self.init(chunkSize: Chunks.usualSize)
    }

    /// A segmenter that works in chunks of about so many bytes. The result does not depend on it.
    init(chunkSize: Int) {
        self.chunkSize = chunkSize
    }

    /// Cuts an article.
    /// - Complexity: O(*n*) in the number of bytes, in time and memory.
    public func segment(_ article: Article) -> SegmentedText {
        precondition(article.text.bytes.count <= UInt32.max, "token offsets are 32 bits wide")
        return article.text.bytes.withUnsafeBufferPointer { bytes in
            let breaks = tokenize(bytes)
            return assemble(article, bytes, breaks)
        }
    }

    private func tokenize(_ bytes: Bytes) -> RawBreaks {
        var tokenizer = Tokenizer(bytes)
        var rawEnds: [UInt32] = []
        let engine = BreakEngine()
        for (chunk, endsInsideLine) in Chunks(bytes, size: chunkSize) {
            engine.load(Bytes(rebasing: bytes[chunk]))
            tokenizer.append(engine, at: chunk)
            // Where a line goes on in the next chunk, the end of this one is no sentence's.
            let ends = engine.sentenceEnds.dropLast(endsInsideLine ? 1 : 0)
            rawEnds.append(contentsOf: ends.lazy.map { $0 + UInt32(chunk.lowerBound) })
        }
        tokenizer.finish()
        return RawBreaks(
            tokens: tokenizer.tokens, paragraphStarts: tokenizer.paragraphStarts, sentenceEnds: rawEnds)
    }

    private func assemble(_ article: Article, _ bytes: Bytes, _ breaks: consuming RawBreaks) -> SegmentedText {
        var paragraphs: [Paragraph] = []
        paragraphs.reserveCapacity(breaks.paragraphStarts.count)
        let sentences = breaks.tokens.withUnsafeMutableBufferPointer { tokens in
            var builder = SentenceBuilder(bytes, tokens: tokens, rawEnds: breaks.sentenceEnds)
            var classifier = ParagraphClassifier(article, bytes, tokens)
            let starts = breaks.paragraphStarts + [tokens.count]
            for index in breaks.paragraphStarts.indices {
                let own = starts[index]..<starts[index + 1]
                let sentences = builder.append(own)
                let next = own.upperBound..<(index + 2 < starts.count ? starts[index + 2] : own.upperBound)
                let kind = classifier.kind(of: own, sentences: sentences.count, next: next)
                let range = TextRange(Int(tokens[own.lowerBound].start), Int(tokens[own.upperBound - 1].end))
                paragraphs.append(Paragraph(range: range, sentences: sentences, tokens: own, kind: kind))
            }
            return builder.sentences
        }
        return SegmentedText(article: article, paragraphs: paragraphs, sentences: sentences, tokens: breaks.tokens)
    }
}

/// What the tokenizer and ICU say of a text.
private struct RawBreaks {
    var tokens: [Token]
    let paragraphStarts: [Int]
    let sentenceEnds: [UInt32]
}
