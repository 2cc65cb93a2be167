/// What `Coverage` counts.
struct CoverageCounts {
    var outlets = Ratio()
    var cues = Ratio()
    var goldOutlets = Ratio()
    var goldCues = Ratio()

    /// Those that there is anything of.
    private var ratios: [(name: String, ratio: Ratio)] {
        [
            ("outlet mentions", outlets), ("cue words at marks", cues), ("outlets of the gold", goldOutlets),
            ("cues of the gold", goldCues),
        ].filter { $0.1.whole > 0 }
    }
}

extension CoverageCounts: ArticleCounts {
    static let unit = FigureUnit.percent

    static func += (sum: inout CoverageCounts, counts: CoverageCounts) {
        sum.outlets += counts.outlets
        sum.cues += counts.cues
        sum.goldOutlets += counts.goldOutlets
        sum.goldCues += counts.goldCues
    }

    var totals: [String: Double] { [:] }

    var shares: [String: Double?] {
        Dictionary(uniqueKeysWithValues: ratios.map { ("coverage.\($0)", $1.percent) })
    }

    func lines(_ cell: FigureCells) -> [String] {
        ratios.map { name, ratio in
            "  \(name.padded(right: 22))\(cell("coverage.\(name)")) %  of \(ratio.whole) known"
        }
    }
}
