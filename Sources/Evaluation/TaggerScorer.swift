import Attribution
import Document
import HearsayKit
import Segmentation

/// Scores the tagger alone: exact spans of sources, cues and contents, each fragment counted; the twin of
/// `tools/train/score.py`.
struct TaggerScorer {
    /// A span with its role, in code points.
    private struct Span: Hashable {
        let role: TaggedRole
        let span: CodePointSpan
    }

    private var right: [TaggedRole: Int] = [:]
    private var said: [TaggedRole: Int] = [:]
    private var gold: [TaggedRole: Int] = [:]
    /// Of the spans that the tagger gave a confidence in each tenth, how many are right.
    private var reliability = [Ratio](repeating: Ratio(), count: 10)
    private var articles = 0
    private var tokens = 0

    /// The figures over all articles with attributions.
    static func score(_ articles: [GoldArticle], with analyzer: Analyzer) -> EvaluationReport {
        var scorer = TaggerScorer()
        for article in articles { scorer.score(article, with: analyzer) }
        return scorer.report
    }

    private mutating func score(_ article: GoldArticle, with analyzer: Analyzer) {
        let tagged = analyzer.tag(article.article)
        let offset = OffsetConverter(tagged.text.article.text, to: .codepoint)
        let spans = tagged.spans.map { Self.span($0, in: tagged.text, offset) }
        let found = Set(spans)
        let wanted = Self.goldSpans(of: article)
        for (span, place) in zip(tagged.spans, spans) {
            reliability[min(9, Int(span.confidence * 10))].count(wanted.contains(place))
        }
        for role in TaggedRole.allCases {
            right[role, default: 0] += found.intersection(wanted).count { $0.role == role }
            said[role, default: 0] += found.count { $0.role == role }
            gold[role, default: 0] += wanted.count { $0.role == role }
        }
        articles += 1
        tokens += tagged.text.tokens.count
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

    // MARK: - Report

    private var report: EvaluationReport {
        var figures: [String: Double?] = ["articles": Double(articles), "tokens": Double(tokens)]
        var lines = ["  \(articles) articles, \(tokens) tokens; exact spans"]
        for role in TaggedRole.allCases {
            let (hits, said, gold) = (Double(right[role] ?? 0), said[role] ?? 0, gold[role] ?? 0)
            let precision = hits / Double(max(1, said))
            let recall = hits / Double(max(1, gold))
            let f1 = 2 * hits / Double(max(1, said + gold))
            figures["tagger.\(role).P"] = precision
            figures["tagger.\(role).R"] = recall
            figures["tagger.\(role).F1"] = f1
            lines.append(
                "  tagged \("\(role)".padded(right: 8)) n \("\(gold)".padded(left: 4))  P \(percent(precision))  "
                    + "R \(percent(recall))  F1 \(percent(f1))")
        }
        for (tenth, ratio) in reliability.enumerated() where ratio.whole > 0 {
            figures["tagger.reliability.\(tenth)"] = ratio.value
            lines.append(
                "  confidence from 0.\(tenth)  n \("\(ratio.whole)".padded(left: 4))  right \(percent(ratio.value))")
        }
        return EvaluationReport(lines: lines, figures: figures, misses: [])
    }

    private func percent(_ share: Double) -> String { fixed(100 * share, places: 1).padded(left: 5) }
}
