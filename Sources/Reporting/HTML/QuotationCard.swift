import Attribution
import Checks
import Document
import Provenance

/// One quotation, or one finding about no quotation, as the page shows it beside the article.
struct QuotationCard: Sendable {
    /// A line of the card: *Speaker, as written: “he”*.
    struct Fact: Sendable {
        let name: String
        let value: String
    }

    /// What it is called in the article's anchors and in the margin: `q1`, `f1`.
    let id: String
    let heading: String
    /// Where it stands: *line 3, column 5*.
    let place: String
    let words: String
    let facts: [Fact]
    let chain: [ChainLink]
    let flaws: [FlawNote]
    let steps: [String]
    /// What the filters go by, a line a name.
    let rules: String
    let speakers: String
    let outlets: String
    /// The gravest level of a finding; `clear` where there is none.
    let grade: String
}

extension QuotationCard {
    /// The card of a quotation with the findings about it.
    init(_ traced: TracedQuotation, _ findings: [ReportedFinding], in article: ReportedArticle, registry date: String) {
        id = traced.id
        heading = traced.kindWords
        place = article.shownPlace(of: traced.quotation.range)
        words = traced.words
        facts = traced.facts
        chain = traced.chainLinks(registry: date)
        flaws = findings.map(FlawNote.init)
        steps = traced.nextSteps
        rules = findings.map(\.finding.rule).joined(separator: "\n")
        speakers = traced.shownSpeaker
        outlets = traced.outletNames.joined(separator: "\n")
        grade = findings.map(\.finding.level).max()?.rawValue ?? "clear"
    }

    /// The card of a finding about no quotation.
    init(_ found: ReportedFinding, number: Int) {
        id = "f\(number)"
        heading = "Outside quotations"
        place = found.article.shownPlace(of: found.finding.range)
        words = found.article.text.excerpt(from: found.finding.range)
        (facts, chain) = ([], [])
        flaws = [FlawNote(found)]
        steps = ["Do as the finding says."]
        rules = found.finding.rule
        (speakers, outlets) = ("", "")
        grade = found.finding.level.rawValue
    }
}

extension ReportedArticle {
    /// Where something stands in the article's text, for people.
    fileprivate func shownPlace(of range: TextRange) -> String {
        let position = places.position(of: range)
        return "line \(position.line), column \(position.column)"
    }
}

extension TracedQuotation {
    /// *Direct quotation, second-hand*.
    fileprivate var kindWords: String { "\(quotation.form.words), \(trace.provenance.words)" }

    fileprivate var facts: [QuotationCard.Fact] {
        let facts: [(String, String?)] = [
            ("Speaker, as written", quotation.speaker.map { "“\(text[$0.mention].onOneLine)”" }),
            ("Speaker, resolved", resolved),
            ("Cue", quotation.cue.map { "“\(text[$0.range].onOneLine)”" }),
            ("Said to", quotation.audience.map { text[$0].onOneLine }),
            ("Occasion", quotation.occasion.map { text[$0.range].onOneLine }),
            ("Part of", quotation.nestedIn.map { "Q\($0 + 1)" }),
            ("Depth", depthWords),
        ]
        return facts.compactMap { name, value in value.map { QuotationCard.Fact(name: name, value: $0) } }
    }

    private var resolved: String {
        guard let speaker = quotation.speaker, let entity else { return "nobody named" }
        return "\(shownSpeaker) (\(entity.about)); found by \(speaker.sieve.rawValue)"
    }

    private var depthWords: String {
        switch trace.depth {
        case 0: "no intermediary named"
        case 1: "second-hand: one intermediary"
        case let depth: "\(depth == 2 ? "third-hand" : "further"): \(depth) intermediaries"
        }
    }
}

extension QuotationForm {
    /// The form for people.
    var words: String {
        switch self {
        case .direct: "Direct quotation"
        case .mixed: "Partly in marks"
        case .indirect: "Indirect statement"
        }
    }
}

extension ProvenanceClass {
    /// The class for people.
    var words: String {
        switch self {
        case .relayed: "relayed"
        case .givenElsewhere: "given to another outlet"
        case .throughPerson: "through a person"
        case .own: "said to this publication"
        case .onRecord: "on the record"
        case .unstated: "way not stated"
        }
    }
}
