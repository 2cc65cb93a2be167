import Attribution
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
        let lines = LineIndex(article.text.article.text.bytes)
        let place = Self.place(article.text.article.origin, id: article.text.article.id)
        let warnings = article.text.warnings.map { info($0, at: place) }
        let findings = article.findings.map { finding in
            let position = lines.position(of: finding.range.start)
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
        let scope = "\(count(tally.articles, "article")) (\(count(tally.quotations, "quotation")))"
        let counts = Level.allCases.reversed().filter { tally.count(of: $0) > 0 }
            .map { count(tally.count(of: $0), $0.rawValue) }
        let found = counts.isEmpty ? "Nothing to report" : counts.joined(separator: ", ")
        let failed = tally.failures > 0 ? " \(count(tally.failures, "record")) could not be read." : ""
        return "\(found) in \(scope).\(failed)\n"
    }
}

extension TextReport {
    /// `file`, or `file.jsonl:12 (id)` for a record.
    private static func place(_ origin: Origin, id: String?) -> String {
        let path = (origin.path ?? "<input>").visible
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

    private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}

extension TextReport {
    /// The words, the speaker and the chain.
    private func details(of finding: Finding, in text: TracedText) -> [String] {
        guard let index = finding.quotation else { return [excerpt(from: finding.range, in: text)] }
        let quotation = text.tracedQuotation(index)
        let words = "“\(quotation.words.shortened(to: 100).visible)”"
        let speaker = "\(palette("speaker", .faint))  \(speaker(of: quotation).visible)"
        guard !quotation.trace.via.isEmpty else { return [words, speaker] }
        return [words, speaker, "\(palette("chain", .faint))    \(chain(of: quotation).visible)"]
    }

    /// The line of the article from a place on.
    private func excerpt(from range: TextRange, in text: TracedText) -> String {
        let bytes = text.article.text.bytes
        let end = bytes[range.end...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
        return text[TextRange(range.start, end)].shortened(to: 80).visible
    }

    private func speaker(of quotation: TracedQuotation) -> String {
        guard let speaker = quotation.quotation.speaker, let name = quotation.speakerName else {
            return "nobody named"
        }
        let mention = quotation.text[speaker.mention].shortened(to: 60)
        let words = mention == name ? "" : "“\(mention)”, "
        return "\(name) (\(words)found by \(speaker.sieve.rawValue))"
    }

    /// The way back from this article to the speaker.
    private func chain(of quotation: TracedQuotation) -> String {
        let hands = quotation.trace.via.reversed().map { via in
            let facts = [via.control, via.isCarried ? "carried over" : nil].compactMap { $0 }.joined(separator: ", ")
            let name = via.shownName(in: quotation.text)
            return facts.isEmpty ? name : "\(name) (\(facts))"
        }
        let speaker = quotation.isSpeakerItsOwnVia ? [] : [quotation.speakerOrSomebody]
        return (["this article"] + hands + speaker).joined(separator: " <- ")
    }
}
