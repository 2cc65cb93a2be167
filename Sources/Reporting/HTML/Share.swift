import Attribution
import Checks
import Provenance

/// How many of the quotations come from one speaker or through one outlet.
struct Share: Sendable, Hashable {
    /// A link to a card.
    struct Link: Sendable, Hashable {
        /// The quotation's identifier.
        let id: String
    }

    /// Which of the two tables it stands in.
    enum Table: String, Sendable {
        case speaker
        case outlet
    }

    let table: Table
    let name: String
    /// What it is and, for an outlet, whose.
    let facts: String
    let count: Int
    /// How many quotations there are in all.
    let total: Int
    /// The outlets that a speaker came through, or the speakers whom an outlet carried.
    let others: String
    /// The quotations; none in a table of several articles.
    let links: [Link]
    /// How many articles.
    let articles: Int
    /// The length of its bar, in percent.
    let percent: Int

    init(
        _ table: Table, _ name: String, _ facts: String, count: Int, total: Int, others: String = "",
        links: [Link] = [], articles: Int = 1
    ) {
        (self.table, self.name, self.facts, self.count, self.total) = (table, name, facts, count, total)
        (self.others, self.links, self.articles) = (others, links, articles)
        percent = total == 0 ? 0 : count * 100 / total
    }
}

extension Share {
    /// One share a speaker, the largest first.
    static func speakers(of article: ReportedArticle) -> [Share] {
        let quotations = article.text.tracedQuotations
        let bySpeaker = Dictionary(grouping: quotations) { Key($0.shownSpeaker, $0.entity?.about ?? "") }
        return bySpeaker.map { key, said in
            Share(.speaker, key, said, of: quotations.count, with: said.flatMap(\.outletNames))
        }.sorted(by: precedes)
    }

    /// One share an outlet, the largest first.
    static func outlets(of article: ReportedArticle) -> [Share] {
        let quotations = article.text.tracedQuotations
        let uses = quotations.flatMap { quotation in
            Set(quotation.trace.via.map { Key($0, in: article.text) }).map { (key: $0, quotation: quotation) }
        }
        return Dictionary(grouping: uses, by: \.key).map { key, uses in
            let carried = uses.map(\.quotation).sorted { $0.index < $1.index }
            return Share(.outlet, key, carried, of: quotations.count, with: carried.map(\.shownSpeaker))
        }.sorted(by: precedes)
    }

    /// The shares of several articles, those of one name and the same facts as one: the largest first.
    static func merged(_ shares: [Share], total: Int, most: Int) -> [Share] {
        let merged = Dictionary(grouping: shares) { Key($0.name, $0.facts) }.map { key, shares in
            Share(
                shares[0].table, key.name, key.facts, count: shares.reduce(0) { $0 + $1.count }, total: total,
                articles: shares.count)
        }
        return Array(merged.sorted(by: precedes).prefix(most))
    }

    private struct Key: Hashable {
        let name: String
        let facts: String

        init(_ name: String, _ facts: String) {
            (self.name, self.facts) = (name, facts)
        }

        init(_ via: Via, in text: TracedText) {
            self.init(via.shownName(in: text).onOneLine, via.facts.joined(separator: ", "))
        }
    }

    private init(_ table: Table, _ key: Key, _ quotations: [TracedQuotation], of total: Int, with others: [String]) {
        var seen: Set<String> = []
        let names = others.filter { seen.insert($0).inserted }
        let more = names.count > 6 ? ["and \(names.count - 6) more"] : []
        self.init(
            table, key.name, key.facts, count: quotations.count, total: total,
            others: (names.prefix(6) + more).joined(separator: "; "), links: quotations.map { Link(id: $0.id) })
    }

    private static func precedes(_ left: Share, _ right: Share) -> Bool {
        (-left.count, left.name, left.facts) < (-right.count, right.name, right.facts)
    }
}

extension Share {
    /// The share as a line, to be kept until all articles are known. Neither a name nor facts hold a tab.
    var line: String { "\(table.rawValue)\t\(name)\t\(facts)\t\(count)\n" }

    /// The shares in such lines.
    static func shares(in lines: [UInt8]) -> [Share] {
        String(decoding: lines, as: UTF8.self).unicodeScalars.split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
            guard cells.count == 4, let table = Table(rawValue: cells[0]), let count = Int(cells[3]) else { return nil }
            return Share(table, cells[1], cells[2], count: count, total: 0)
        }
    }
}
