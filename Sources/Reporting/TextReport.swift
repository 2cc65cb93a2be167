import Checks
import Document
import Provenance

/// Renders findings for people, one after the other, each with the words it rests on.
///
///     story.txt:3:15: warning: second-hand-quote: Ivan Petrov's words come through TASS …
///         “No decision has been taken”
///         speaker  Ivan Petrov (“he”, found by cue-verb)
///         chain    this article <- TASS (state-controlled) <- Ivan Petrov
///
/// Nothing of an article reaches the terminal but printable characters.
public struct TextReport: Sendable {
    private let palette: Palette

    /// A report in the given palette.
    public init(palette: Palette = .plain) {
        self.palette = palette
    }

    /// What was noticed about an article and what was found in it; empty where that is nothing.
    public func render(_ article: AnalyzedArticle) -> String {
        let places = SourcePlaces(article.text.article)
        let place = Self.place(article.text.article.origin, id: article.text.article.id)
        let warnings = article.text.warnings.map { info($0, at: place) }
        let findings = article.findings.map { finding in
            let position = places.position(of: finding.range)
            let head = head(of: finding, at: "\(place):\(position.line):\(position.column)")
            return ([head] + details(of: finding, in: article.text).map { "    " + $0 }).joined(separator: "\n")
        }
        return (warnings + findings).map { $0 + "\n" }.joined()
    }

    /// A record that could not be read.
    public func render(_ failure: FailedRecord) -> String {
        let place = Self.place(failure.origin, id: failure.id)
        let line = failure.origin.record == nil ? failure.line.map { ":\($0)" } ?? "" : ""
        return "\(palette(place + line, .strong)): \(palette("failed", .error)): "
            + "\(failure.code.visible): \(failure.message.visible)\n"
    }

    /// The last line: how much was found, in how much.
    public func summary(_ tally: Tally) -> String {
        "\(tally.counts)\(tally.scope)\n"
    }
}

extension TextReport {
    /// `file`, or `file.jsonl:12 (id)` for a record.
    private static func place(_ origin: Origin, id: String?) -> String {
        let path = (origin.path ?? "stdin").visible
        guard let record = origin.record else { return path }
        return "\(path):\(record)" + (id.map { " (\($0.visible))" } ?? "")
    }

    private func info(_ warning: Warning, at place: String) -> String {
        "\(palette(place, .strong)): \(palette("info", .faint)): \(warning.code.visible): \(warning.message.visible)"
    }

    private func head(of finding: Finding, at place: String) -> String {
        let level = palette(finding.level.rawValue, style(of: finding.level))
        return "\(palette(place, .strong)): \(level): \(palette(finding.rule, .strong)): \(finding.message.visible)"
    }

    private func style(of level: Level) -> Palette.Style {
        switch level {
        case .error: .error
        case .warning: .warning
        case .note: .note
        }
    }
}

extension TextReport {
    /// The words, the speaker and the chain.
    private func details(of finding: Finding, in text: TracedText) -> [String] {
        guard let index = finding.quotation else { return [text.excerpt(from: finding.range).visible] }
        let quotation = text.tracedQuotation(index)
        let words = "“\(quotation.words.shortened(to: 100).visible)”"
        let speaker = "\(palette("speaker", .faint))  \(quotation.speakerLine.visible)"
        guard !quotation.trace.via.isEmpty else { return [words, speaker] }
        return [words, speaker, "\(palette("chain", .faint))    \(quotation.chain.visible)"]
    }
}
