import Attribution
import Checks
import Document
import Provenance

/// One article's part of the page.
struct ArticleSection: Sendable {
    /// Stands for the article's number until that is known.
    let number = "\0"
    let isFailure = false
    let title: String
    /// Where it came from, a word or two each.
    let facts: [QuotationCard.Fact]
    let counts: [Count]
    let warnings: [String]
    let text: [MarkedText]
    let cards: [QuotationCard]
    let speakers: [Share]
    let outlets: [Share]
    let json: String

    init(_ article: ReportedArticle, settings: ReportSettings) {
        title = article.title
        facts = article.facts(tool: settings.tool)
        counts = Count.counts(of: article.article)
        warnings = article.text.warnings.map(\.message.onOneLine)
        text = MarkedText.runs(of: article)
        cards = article.cards(registry: settings.tool.registry)
        speakers = Share.speakers(of: article)
        outlets = Share.outlets(of: article)
        let report = JSONReport(tool: settings.tool, options: settings.json)
        json = String(decoding: report.object(for: article.article), as: UTF8.self).scriptEscaped
    }
}

extension ReportedArticle {
    /// The title that the input states, or the text's first headline, or the path.
    fileprivate var title: String {
        let headline = text.attributed.segmented.paragraphs.first { $0.kind == .headline }
        let words = source.metadata.title ?? headline.map { text[$0.range] } ?? ""
        return words.allSatisfy(\.isWhitespace) ? name : words.shortened(to: 200).onOneLine
    }

    fileprivate func facts(tool: ToolIdentity) -> [QuotationCard.Fact] {
        let facts: [(String, String?)] = [
            ("From", name),
            ("Publisher", text.publisher?.name),
            ("Credits", source.metadata.credits.isEmpty ? nil : source.metadata.credits.joined(separator: ", ")),
            ("Date", source.metadata.date),
            ("Address", source.metadata.url),
            ("Read by", "\(tool.name) \(tool.version) (\(tool.engine.rawValue)), outlet registry of \(tool.registry)"),
            ("SHA-256 of the input", source.origin.sha256 ?? "not known: the text was held in memory"),
        ]
        return facts.compactMap { name, value in value.map { QuotationCard.Fact(name: name, value: $0.onOneLine) } }
    }

    /// A card a quotation, then one for each finding about none.
    fileprivate func cards(registry date: String) -> [QuotationCard] {
        let findings = Dictionary(grouping: self.findings) { $0.finding.quotation ?? -1 }
        let quotations = text.tracedQuotations.map {
            QuotationCard($0, findings[$0.index] ?? [], in: self, registry: date)
        }
        return quotations + looseFindings.enumerated().map { QuotationCard($1, number: $0 + 1) }
    }
}
