import Document
import Segmentation

/// The spans that stand in no other one and in which somebody may speak.
///
/// A class, as `Reading` is: what holds one is copied often.
final class TopSpans: Sendable {
    /// Their indices into `QuotedText.spans`, in order.
    let indices: [Int]
    /// For every token, the span that holds it, -1 for none.
    let at: [Int32]
    /// For every span of the text, its place in `indices`, -1 for one that is not here.
    let position: [Int]
    /// For every paragraph, its places in `indices`.
    let ofParagraph: [Range<Int>]
    /// For every other top-level span, why it quotes nobody for sure.
    let notQuoted: [Int: MarkedMention.Reason]

    init(_ quoted: QuotedText, classifier: MentionClassifier) {
        let paragraphs = quoted.reading.segmented.paragraphs
        var at = [Int32](repeating: -1, count: quoted.reading.tokens.count)
        var position = [Int](repeating: -1, count: quoted.spans.count)
        var indices: [Int] = []
        var notQuoted: [Int: MarkedMention.Reason] = [:]
        for (index, span) in quoted.spans.enumerated() where span.parent == nil {
            let isHeadline = paragraphs[span.paragraph].kind == .headline
            if let reason = classifier.reason(span, isHeadline: isHeadline) { notQuoted[index] = reason; continue }
            position[index] = indices.count
            indices.append(index)
            for token in span.tokens { at[token] = Int32(index) }
        }
        self.at = at
        self.position = position
        self.indices = indices
        self.notQuoted = notQuoted
        ofParagraph = TopSpans.group(indices, spans: quoted.spans, count: paragraphs.count)
    }

    private static func group(_ top: [Int], spans: [QuotedSpan], count: Int) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        groups.reserveCapacity(count)
        var index = 0
        for paragraph in 0..<count {
            let start = index
            while index < top.count, spans[top[index]].paragraph == paragraph { index += 1 }
            groups.append(start..<index)
        }
        return groups
    }
}
