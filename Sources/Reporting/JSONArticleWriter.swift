import Attribution
import Checks
import Document
import Provenance

/// Writes the members of one article's object in the order of the schema.
struct JSONArticleWriter {
    let article: AnalyzedArticle
    let options: ReportOptions
    let offset: OffsetConverter
    let places: SourcePlaces

    init(article: AnalyzedArticle, options: ReportOptions) {
        self.article = article
        self.options = options
        offset = OffsetConverter(article.text.article.text, to: options.offsets)
        places = SourcePlaces(article.text.article)
    }

    var text: TracedText { article.text }

    func write(to json: inout JSONWriter) {
        json.member("id", text.article.id)
        json.member("offsets", options.offsets.rawValue)
        json.member("source", text.article.origin)
        writeText(to: &json)
        writeMetadata(to: &json)
        writeBlocks(to: &json)
        writeEntities(to: &json)
        json.member("quotations", objects: text.tracedQuotations) { write($1, to: &$0) }
        json.member("via", objects: text.articleVia) { write($1, to: &$0) }
        json.member("mentions", objects: text.attributed.mentions) {
            writeSpan($1.range, to: &$0)
            $0.member("reason", $1.reason.rawValue)
        }
        json.member("findings", objects: article.findings) { write($1, to: &$0) }
        json.member("warnings", objects: text.warnings) {
            $0.member("code", $1.code)
            $0.member("message", $1.message)
        }
        writeSummary(to: &json)
    }

    private func writeText(to json: inout JSONWriter) {
        guard options.includesText else { return }
        json.key("text")
        json.value(utf8: text.article.text.bytes[...])
    }

    private func writeMetadata(to json: inout JSONWriter) {
        let metadata = text.article.metadata
        json.member("language", metadata.language ?? (text.isAttributed ? "en" : nil))
        json.member("publisher", object: text.publisher) { json, publisher in
            json.member("name", publisher.name)
            json.member("outlet", publisher.outlet)
            json.member("from", publisher.from.rawValue)
            json.member("evidence", object: publisher.range) { writeSpan($1, to: &$0) }
        }
        json.key("credits")
        json.array { json in metadata.credits.forEach { json.value($0) } }
        json.member("title", metadata.title)
        json.member("date", metadata.date)
        json.member("url", metadata.url)
    }

    private func writeBlocks(to json: inout JSONWriter) {
        let paragraphs = text.attributed.segmented.paragraphs.map { Block(range: $0.range, kind: $0.kind) }
        json.member("blocks", objects: paragraphs.isEmpty ? text.article.blocks : paragraphs) {
            writeRange($1.range, to: &$0)
            $0.member("kind", $1.kind.rawValue)
        }
    }

    private func writeEntities(to json: inout JSONWriter) {
        json.member("entities", objects: text.attributed.entities.enumerated()) {
            $0.member("id", entityID($1.offset))
            $0.member("name", $1.element.name)
            $0.member("kind", $1.element.kind.rawValue)
            $0.member("description", $1.element.description)
        }
    }

    private func write(_ finding: Finding, to json: inout JSONWriter) {
        json.member("rule", finding.rule)
        json.member("level", finding.level.rawValue)
        json.member("message", finding.message)
        writeRange(finding.range, to: &json)
        writePosition(of: finding.range, to: &json)
        json.member("quotation", finding.quotation.map(quotationID))
        json.member("evidence", objects: finding.evidence) {
            $0.member("role", $1.role.rawValue)
            writeSpan($1.range, to: &$0)
        }
        json.member("fingerprint", finding.fingerprint)
    }

    private func writeSummary(to json: inout JSONWriter) {
        let forms = text.attributed.quotations.map(\.form)
        let classes = text.traces.map(\.provenance)
        let rules = Set(article.findings.map(\.rule)).sorted()
        json.member("summary", object: article) { json, article in
            write("form", QuotationForm.allCases.map { form in (form.rawValue, forms.count { $0 == form }) }, to: &json)
            write(
                "provenance", ProvenanceClass.allCases.map { kind in (kind.rawValue, classes.count { $0 == kind }) },
                to: &json)
            write("rule", rules.map { rule in (rule, article.findings.count { $0.rule == rule }) }, to: &json)
        }
    }

    private func write(_ name: String, _ counts: [(name: String, count: Int)], to json: inout JSONWriter) {
        json.member(name, object: counts) { json, counts in counts.forEach { json.member($0.name, $0.count) } }
    }
}

extension JSONArticleWriter {
    func entityID(_ index: Int) -> String { "e\(index + 1)" }

    func quotationID(_ index: Int) -> String { "q\(index + 1)" }

    func writeRange(_ range: TextRange, to json: inout JSONWriter) {
        json.member("start", offset(range.start))
        json.member("end", offset(range.end))
    }

    private func writePosition(of range: TextRange, to json: inout JSONWriter) {
        let position = places.position(of: range)
        json.member("line", position.line)
        json.member("column", position.column)
    }

    /// A range with its words, and with its place in the input where that is another text.
    func writeSpan(_ range: TextRange, to json: inout JSONWriter) {
        writeRange(range, to: &json)
        json.key("text")
        json.value(utf8: text.article.text.bytes[range.start..<range.end])
        if text.article.input != nil { writePosition(of: range, to: &json) }
    }
}
