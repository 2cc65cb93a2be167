import Attribution
import Checks
import Document
import Provenance

extension ReportedArticle {
    /// Everything that is marked in the article's text.
    var labels: [TextLabel] {
        let quotations = text.tracedQuotations.flatMap(\.labels)
        let flaws = looseFindings.enumerated().map { TextLabel($1.finding.range, .flaw, of: $0) }
        return quotations + text.articleVia.map { TextLabel($0.place, .via) } + flaws
    }

    /// The findings that are about no quotation.
    var looseFindings: [ReportedFinding] { findings.filter { $0.finding.quotation == nil } }
}

extension TracedQuotation {
    fileprivate var labels: [TextLabel] {
        let content = quotation.content.map { TextLabel($0, .quotation, of: index) }
        let speaker = quotation.speaker.map { TextLabel($0.mention, .speaker, of: index) }
        let cue = quotation.cue.map { TextLabel($0.range, .cue, of: index) }
        return content + [speaker, cue].compactMap { $0 } + trace.via.map { TextLabel($0.place, .via, of: index) }
    }
}
