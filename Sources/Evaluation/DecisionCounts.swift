/// What the scorer of decisions counts.
struct DecisionCounts {
    var articles = 0
    var sieves = SieveTable()
    var reliability = ReliabilityTable()
}

extension DecisionCounts: ArticleCounts {
    static let unit = FigureUnit.one

    static func += (sum: inout DecisionCounts, counts: DecisionCounts) {
        sum.articles += counts.articles
        sum.sieves += counts.sieves
        sum.reliability += counts.reliability
    }

    var totals: [String: Double] {
        var totals = ["articles": Double(articles), "decisions": Double(sieves.decisions)]
        totals.add(sieves.totals, under: "sieve")
        totals.add(reliability.totals, under: "reliability")
        return totals
    }

    var shares: [String: Double?] {
        var shares: [String: Double?] = [:]
        shares.add(sieves.shares, under: "sieve")
        shares.add(reliability.shares, under: "reliability")
        return shares
    }

    func lines(_ cell: FigureCells) -> [String] {
        ["  \(articles) articles, \(sieves.decisions) decisions"] + sieves.lines(cell, under: "sieve")
            + reliability.lines(cell, under: "reliability")
    }
}
