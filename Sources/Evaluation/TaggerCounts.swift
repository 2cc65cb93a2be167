import Attribution

/// What the tagger's scorer counts.
struct TaggerCounts {
    var articles = 0
    var tokens = 0
    var spans: [TaggedRole: PrecisionRecall] = [:]
    var reliability = ReliabilityTable()

    private var roles: [(name: String, counts: PrecisionRecall)] {
        TaggedRole.allCases.map { ("\($0)", spans[$0] ?? PrecisionRecall()) }
    }
}

extension TaggerCounts: ArticleCounts {
    static let unit = FigureUnit.one

    static func += (sum: inout TaggerCounts, counts: TaggerCounts) {
        sum.articles += counts.articles
        sum.tokens += counts.tokens
        for (role, counts) in counts.spans { sum.spans[role, default: PrecisionRecall()] += counts }
        sum.reliability += counts.reliability
    }

    var totals: [String: Double] {
        var totals = ["articles": Double(articles), "tokens": Double(tokens)]
        totals.add(reliability.totals, under: "tagger.reliability")
        return totals
    }

    var shares: [String: Double?] {
        var shares: [String: Double?] = [:]
        for (name, counts) in roles { shares.add(counts.shares, under: "tagger.\(name)") }
        shares.add(reliability.shares, under: "tagger.reliability")
        return shares
    }

    func lines(_ cell: FigureCells) -> [String] {
        ["  \(articles) articles, \(tokens) tokens; exact spans"]
            + roles.map { name, counts in
                "  tagged \(name.padded(right: 8)) n \("\(counts.recall.whole)".padded(left: 4))  "
                    + counts.shares.map { "\($0.0) \(cell("tagger.\(name).\($0.0)"))" }.joined(separator: "  ")
            } + reliability.lines(cell, under: "tagger.reliability")
    }
}
