import Document
import Provenance

/// A rule about the suppressions in an article. It is asked after all others, and nothing silences it.
public protocol SuppressionRule: Rule {
    /// The suppressions that have the flaw.
    /// - Parameter outcome: What they did to the findings of the rules that ran.
    func flaws(in text: TracedText, after outcome: SuppressionOutcome) -> [Flaw]
}

extension SuppressionRule {
    /// The suppressions that have the flaw where the default rules run.
    public func flaws(in text: TracedText) -> [Flaw] {
        flaws(in: text, after: Checker().suppressionOutcome(in: text))
    }

    /// A flaw of a directive. One that is no part of the text is shown at the paragraph that it stands before.
    func flaw(of directive: Directive, in text: TracedText, _ message: String) -> Flaw {
        let range = directive.range.isEmpty ? text.paragraph(from: directive.range.start) : directive.range
        return Flaw(range: range, message: message, evidence: [Evidence(.directive, range)])
    }
}

extension TracedText {
    /// The paragraph that holds a place or follows it, or else the last one; empty where there is none.
    fileprivate func paragraph(from offset: Int) -> TextRange {
        let paragraphs = attributed.segmented.paragraphs
        var (low, high) = (0, max(0, paragraphs.count - 1))
        while low < high {
            let middle = (low + high) / 2
            if paragraphs[middle].range.end <= offset { low = middle + 1 } else { high = middle }
        }
        return paragraphs.isEmpty ? TextRange(offset, offset) : paragraphs[low].range
    }
}
