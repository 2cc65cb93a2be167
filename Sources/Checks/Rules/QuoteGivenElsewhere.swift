import Provenance

/// Words that were given to another outlet.
public struct QuoteGivenElsewhere: Rule {
    /// What the rule is.
    public static let metadata = RuleMetadata(
        id: "quote-given-elsewhere",
        name: "Quote given elsewhere",
        defaultLevel: .note,
        summary: "Words that the speaker gave to another outlet: in its interview, on its air, in its pages.",
        rationale: """
            The speaker spoke to somebody else, but an original exists: an interview, a broadcast, a column. \
            It shows the question that was asked and the words left out, so it is worth the look.
            """,
        guideline: .spj,
        triggeringExamples: [
            #"↓"We are ready," Petrov told CNN."#,
            "In an interview with Der Spiegel, Anna Kern said ↓the budget would hold.",
        ],
        nonTriggeringExamples: [
            RuleExample(#""We are ready," Petrov told CNN."#, publisher: "CNN"),
            #""We are ready," Petrov told reporters."#,
        ])

    /// A rule is ready as it is.
    public init() {}

    /// Quotations of either form whose innermost link is an outlet that the speaker spoke to.
    public func flaws(in text: TracedText) -> [Flaw] {
        text.sureQuotations.filter { $0.trace.provenance == .givenElsewhere }.compactMap { quotation in
            guard let via = quotation.trace.via.first else { return nil }
            return quotation.flaw(message(on: quotation, via, in: text))
        }
    }

    private func message(on quotation: TracedQuotation, _ via: Via, in text: TracedText) -> String {
        let words = quotation.quotedPhrase(around: via)
        // *Radio host Ann Lee asked …*: nobody speaks to oneself.
        if quotation.speakerOrSomebody == via.shownName(in: text) {
            return """
                \(quotation.speakerOrSomebody) said these words as the interviewer, not to this publication: \(words). \
                Compare them with the interview itself.
                """
        }
        return """
            \(quotation.speakerOrSomebody) gave these words to \(via.introduction(in: text)), not to this publication: \
            \(words). Compare them with \(via.shownName(in: text).possessive) own \(via.original).
            """
    }
}
