import Document
import Provenance

/// Where the directives of an article silence which rule.
///
/// A `disable` reaches from its place to the `enable` that ends it or to the end of the text, a
/// `disable-next-paragraph` over the first paragraph that begins after it. A directive that names no rule is
/// about all of them.
struct Suppressions: Sendable {
    /// A directive and one of the rules that it is about.
    struct Use: Hashable {
        /// The index of the directive in the article.
        let directive: Int
        /// The id of the rule.
        let rule: String
    }

    /// For each rule the stretches without overlap, in order.
    private var blocks: [String: Stretches] = [:]
    private var paragraphs: [String: Stretches] = [:]
    /// Each `enable` that ended something, with the rules that it ended.
    private(set) var ending: Set<Use> = []
    /// Rules that a `disable` without an end so far is about, with its place.
    private var open: [String: (directive: Int, start: Int)] = [:]

    /// The suppressions of an article.
    /// - Complexity: O(*p* + *d* log *d*) in the number of paragraphs and directives.
    init(in text: TracedText) {
        let directives = text.article.directives.enumerated().sorted {
            ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset)
        }
        var following = NextParagraphs(of: text)
        for (index, directive) in directives {
            let rules = directive.rules.isEmpty ? RuleRegistry.ids : directive.rules
            switch directive.action {
            case .disable: for rule in rules where open[rule] == nil { open[rule] = (index, directive.range.end) }
            case .enable: for rule in rules { end(rule, at: directive.range.start, by: index) }
            case .disableNextParagraph:
                guard let paragraph = following.next(after: directive.range.end) else { continue }
                for rule in rules { paragraphs[rule, default: Stretches()].append(paragraph, index) }
            }
        }
        for rule in open.keys.sorted() { end(rule, at: text.article.text.bytes.count + 1, by: nil) }
    }

    /// The directive that silences a rule at a place; of two the one for the paragraph.
    /// - Complexity: O(log *d*) in the number of directives.
    func use(silencing rule: String, at offset: Int) -> Use? {
        let directive = paragraphs[rule]?.directive(at: offset) ?? blocks[rule]?.directive(at: offset)
        return directive.map { Use(directive: $0, rule: rule) }
    }

    private mutating func end(_ rule: String, at offset: Int, by directive: Int?) {
        guard let (opening, start) = open.removeValue(forKey: rule) else { return }
        blocks[rule, default: Stretches()].append(TextRange(start, max(start, offset)), opening)
        if let directive { ending.insert(Use(directive: directive, rule: rule)) }
    }
}

/// Stretches of text in order, each with the directive that made it.
private struct Stretches: Sendable {
    private var ranges: [TextRange] = []
    private var directives: [Int] = []

    /// Adds a stretch after all others; one that is there already stays its first directive's.
    mutating func append(_ range: TextRange, _ directive: Int) {
        guard ranges.last != range else { return }
        ranges.append(range)
        directives.append(directive)
    }

    func directive(at offset: Int) -> Int? {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].end <= offset { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(offset) ? directives[low] : nil
    }
}
