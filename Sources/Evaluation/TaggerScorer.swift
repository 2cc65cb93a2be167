import Attribution
import Document
import HearsayKit
import Segmentation

/// Scores the tagger alone: exact spans of sources, cues and contents, each fragment counted; the twin of
/// `tools/train/score.py`.
enum TaggerScorer {
    /// A span with its role, in code points.
    private struct Span: Hashable {
        let role: TaggedRole
        let span: CodePointSpan
    }

    /// The figures over all articles with attributions.
    static func score(_ articles: [GoldArticle], with analyzer: Analyzer) -> EvaluationReport {
        TaggerCounts.report(of: articles.map { counts(of: $0, with: analyzer) })
    }

    private static func counts(of article: GoldArticle, with analyzer: Analyzer) -> TaggerCounts {
        let tagged = analyzer.tag(article.article)
        let offset = OffsetConverter(tagged.text.article.text, to: .codepoint)
        let spans = tagged.spans.map { span($0, in: tagged.text, offset) }
        let (found, wanted) = (Set(spans), goldSpans(of: article))
        var counts = TaggerCounts(articles: 1, tokens: tagged.text.tokens.count)
        for (tagged, place) in zip(tagged.spans, spans) {
            counts.reliability.count(wanted.contains(place), confidence: tagged.confidence)
        }
        for role in TaggedRole.allCases {
            let right = found.intersection(wanted).count { $0.role == role }
            counts.spans[role, default: PrecisionRecall()].precision.count(right, of: found.count { $0.role == role })
            counts.spans[role, default: PrecisionRecall()].recall.count(right, of: wanted.count { $0.role == role })
        }
        return counts
    }

    private static func span(_ tagged: TaggedSpan, in text: SegmentedText, _ offset: OffsetConverter) -> Span {
        let (first, last) = (text.tokens[tagged.tokens.lowerBound], text.tokens[tagged.tokens.upperBound - 1])
        return Span(role: tagged.role, span: CodePointSpan(offset(Int(first.start)), offset(Int(last.end))))
    }

    // MARK: - Gold

    private static func goldSpans(of article: GoldArticle) -> Set<Span> {
        let scalars = Array(article.text.unicodeScalars)
        var spans: Set<Span> = []
        for attribution in article.attributions ?? [] {
            for role in TaggedRole.allCases {
                for fragment in fragments(of: role, in: attribution) {
                    for piece in pieces(of: fragment, in: scalars) { spans.insert(Span(role: role, span: piece)) }
                }
            }
        }
        return spans
    }

    private static func fragments(of role: TaggedRole, in attribution: GoldAttribution) -> [CodePointSpan] {
        switch role {
        case .source: attribution.source
        case .cue: attribution.cue
        case .content: attribution.content
        }
    }

    /// A fragment cut at line breaks, without blank space at its ends.
    private static func pieces(of span: CodePointSpan, in scalars: [Unicode.Scalar]) -> [CodePointSpan] {
        let lines = scalars[span.start..<span.end].split { $0 == "\n" || $0 == "\r" }
        return lines.compactMap { line in
            guard let first = line.firstIndex(where: { !$0.properties.isWhitespace }),
                let last = line.lastIndex(where: { !$0.properties.isWhitespace })
            else { return nil }
            return CodePointSpan(first, last + 1)
        }
    }
}
