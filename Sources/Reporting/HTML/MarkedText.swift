import Attribution
import Document

/// A run of the article's text as the page shows it.
struct MarkedText: Sendable {
    /// What stands before a run to say which card it belongs to: `Q1`, with a link, or `S1`.
    struct Tag: Sendable {
        let text: String
        /// The card that it leads to; empty where it leads nowhere.
        let card: String
        /// Whether it is the first of its card, to which the card leads back.
        let isFirst: Bool
    }

    let words: String
    /// The classes that style it; empty for plain text.
    let style: String
    let tags: [Tag]
}

extension MarkedText {
    /// The article's text in runs.
    static func runs(of article: ReportedArticle) -> [MarkedText] {
        let labels = article.labels
        let flagged = Set(article.article.findings.compactMap(\.quotation))
        var seen: Set<String> = []
        return TextRun.cut(article.source.text.range, at: labels).map { run in
            MarkedText(
                words: article.text[run.range], style: style(of: run, flagged, in: article),
                tags: tags(run.starting.map { labels[$0] }, &seen))
        }
    }

    private static func style(of run: TextRun, _ flagged: Set<Int>, in article: ReportedArticle) -> String {
        let kinds = TextLabel.Kinds.all.filter(run.kinds.contains).map(\.letter)
        guard let quotation = run.quotation else { return kinds.joined(separator: " ") }
        let form = article.text.attributed.quotations[quotation].form.rawValue
        return (kinds + [form] + (flagged.contains(quotation) ? ["flagged"] : [])).joined(separator: " ")
    }

    /// One tag a kind, and one a quotation or flaw, which has a card.
    private static func tags(_ starting: [TextLabel], _ seen: inout Set<String>) -> [Tag] {
        TextLabel.Kinds.all.flatMap { kind -> [Tag] in
            let owners = starting.filter { $0.kind == kind }.map(\.owner)
            let cards = owners.compactMap { $0.map { "\(kind.letter)\($0 + 1)" } }
            if kind == .quotation || kind == .flaw {
                return cards.map { Tag(text: $0.uppercased(), card: $0, isFirst: seen.insert($0).inserted) }
            }
            let text = kind.letter.uppercased() + numbers(owners)
            return owners.isEmpty ? [] : [Tag(text: text, card: "", isFirst: false)]
        }
    }

    /// *1 2 3*, at most three of them.
    private static func numbers(_ owners: [Int?]) -> String {
        let numbers = owners.compactMap { $0.map { String($0 + 1) } }
        return numbers.prefix(3).joined(separator: " ") + (numbers.count > 3 ? " …" : "")
    }
}

extension TextLabel.Kinds {
    /// The letter that stands for a single kind, in tags and in the names of styles.
    fileprivate var letter: String {
        switch self {
        case .quotation: "q"
        case .speaker: "s"
        case .cue: "c"
        case .via: "v"
        default: "f"
        }
    }
}
