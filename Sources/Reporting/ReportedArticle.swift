import Checks
import Document
import Provenance

/// An article with what every format needs of it: its path, its places, and its findings with their words.
struct ReportedArticle: Sendable {
    let article: AnalyzedArticle
    let path: ReportedPath
    let places: SourcePlaces

    /// - Parameters:
    ///   - root: The folder that the path is made relative to.
    ///   - columns: The unit that the file's columns are counted in.
    init(_ article: AnalyzedArticle, root: String?, columns: OffsetUnit = .codepoint) {
        self.article = article
        path = ReportedPath(article.text.article.origin, root: root)
        places = SourcePlaces(article.text.article, columns: columns)
    }

    var text: TracedText { article.text }
    var source: Article { article.text.article }
    var findings: [ReportedFinding] { article.findings.map { ReportedFinding(article: self, finding: $0) } }

    /// The path as people read it: `file`, or `file.jsonl:12 (id)` for a record.
    var name: String {
        guard let record = source.origin.record else { return path.path.onOneLine }
        return "\(path.path.onOneLine):\(record)" + (source.id.map { " (\($0.onOneLine))" } ?? "")
    }
}

/// A finding with what formats say of it. All words are on one line and steer nothing.
struct ReportedFinding: Sendable {
    let article: ReportedArticle
    let finding: Finding

    /// Line and column, in code points; for a record, in its own text.
    var position: LinePosition { article.places.position(of: finding.range) }

    /// What is wrong; for a record, whose place in the file is a whole line, with the place in its text.
    var message: String {
        let message = finding.message.onOneLine
        guard article.source.origin.record != nil else { return message }
        let id = article.source.id.map { "record \($0.onOneLine), " } ?? ""
        return "\(message) (\(id)line \(position.line), column \(position.column))"
    }

    /// The quotation that it is about.
    var quotation: TracedQuotation? { finding.quotation.map { article.text.tracedQuotation($0) } }

    /// The words that it is about, in marks where they are a quotation's.
    var words: String {
        let words = quotation.map { "“\($0.words)”" } ?? article.text.excerpt(from: finding.range)
        return words.onOneLine
    }

    /// The place in the file.
    var place: SourcePlace { article.places.place(of: finding.range) }

    /// Names the finding among those of one file, and stays the same while the article is edited elsewhere.
    var fingerprint: String {
        guard let record = article.source.origin.record else { return finding.fingerprint }
        return StableHash([article.source.id ?? String(record), finding.fingerprint]).digits
    }
}
