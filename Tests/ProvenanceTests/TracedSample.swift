import HearsayKit
import Testing

/// What tracing saw in a text, in words instead of offsets.
struct TracedSample {
    static let analyzer = Analyzer(engine: .rules)

    let text: TracedText

    init(_ words: String, publisher: String? = nil, credits: [String] = []) {
        let metadata = Metadata(publisher: publisher, publisherIsFromCaller: publisher != nil, credits: credits)
        text = Self.analyzer.trace(Article(text: ArticleText(words), metadata: metadata))
    }

    /// The trace of the first quotation that holds these words.
    func trace(of words: String) -> Trace? { index(of: words).map { text.traces[$0] } }

    /// The words of the occasion of the quotation that holds `words`.
    func occasion(of words: String) -> String? {
        index(of: words).flatMap { text.attributed.quotations[$0].occasion }.map { text[$0.range] }
    }

    /// The last one that holds them: an inner quotation comes after the one around it.
    private func index(of words: String) -> Int? {
        text.attributed.quotations.lastIndex { $0.content.contains { text[$0].contains(words) } }
    }

    /// All contents, for a failing test's message.
    var contents: Comment {
        Comment(rawValue: "found: \(text.attributed.quotations.map { $0.content.map { text[$0] } })")
    }
}

/// An intermediary in a table: its name and how it came by the words.
struct Link: Sendable, Equatable, CustomStringConvertible {
    let name: String
    let relation: ViaRelation
    let isCarried: Bool

    init(_ name: String, _ relation: ViaRelation, isCarried: Bool = false) {
        (self.name, self.relation, self.isCarried) = (name, relation, isCarried)
    }

    /// Without a leading article, which the registry may have and the text not.
    init(_ via: Via) {
        let name = via.name.hasPrefix("The ") ? String(via.name.dropFirst(4)) : via.name
        self.init(name, via.relation, isCarried: via.isCarried)
    }

    var description: String { "\(name) (\(relation.rawValue)\(isCarried ? ", carried" : ""))" }
}
