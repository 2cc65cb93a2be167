import CTagging

/// The tags of a sequence, and which may follow which: a linear-chain conditional random field.
///
/// The tags are O, then for each role B, its first token, and I, a further one.
struct TagChain: Sendable {
    static let tagCount = 1 + 2 * TaggedRole.allCases.count
    /// The width of a row of emissions: the tags, and room to fill up the lanes.
    static let rowWidth = 8

    /// `[from * tagCount + to]`
    private let between: [Float]
    private let first: [Float]
    private let last: [Float]

    /// A chain with these scores for pairs of tags, for the first and for the last.
    init(between: [Float], first: [Float], last: [Float]) {
        (self.between, self.first, self.last) = (between, first, last)
    }

    init(_ tables: ParameterTables) throws(TaggerParametersError) {
        self.init(
            between: try tables.numbers("chain.between", count: Self.tagCount * Self.tagCount),
            first: try tables.numbers("chain.first", count: Self.tagCount),
            last: try tables.numbers("chain.last", count: Self.tagCount))
    }

    static func opening(_ role: TaggedRole) -> Int { 1 + 2 * role.rawValue }

    // MARK: - The best tags

    /// The most probable tags for rows of emissions.
    func bestTags(_ emissions: [Float], rows: Int) -> [Int] {
        guard rows > 0 else { return [] }
        var scores = (0..<Self.tagCount).map { first[$0] + emissions[$0] }
        var sources = [UInt8](repeating: 0, count: rows * Self.tagCount)
        for row in 1..<max(1, rows) { advance(&scores, emissions, row: row, &sources) }
        var tags = [Int](repeating: 0, count: rows)
        tags[rows - 1] = Self.best((0..<Self.tagCount).map { scores[$0] + last[$0] })
        for row in stride(from: rows - 1, to: 0, by: -1) {
            tags[row - 1] = Int(sources[row * Self.tagCount + tags[row]])
        }
        return tags
    }

    private func advance(_ scores: inout [Float], _ emissions: [Float], row: Int, _ sources: inout [UInt8]) {
        let before = scores
        for tag in 0..<Self.tagCount {
            var (best, source): (Float, Int) = (before[0] + between[tag], 0)
            for previous in 1..<Self.tagCount {
                let score = before[previous] + between[previous * Self.tagCount + tag]
                if score > best { (best, source) = (score, previous) }
            }
            scores[tag] = best + emissions[row * Self.rowWidth + tag]
            sources[row * Self.tagCount + tag] = UInt8(source)
        }
    }

    /// The first of the highest.
    private static func best(_ scores: [Float]) -> Int {
        scores.indices.dropFirst().reduce(0) { scores[$1] > scores[$0] ? $1 : $0 }
    }

    /// The spans that tags say, as ranges of rows. Tags that can be had have no I without its B.
    static func spans(_ tags: [Int]) -> [(role: TaggedRole, rows: Range<Int>)] {
        var spans: [(TaggedRole, Range<Int>)] = []
        for (row, tag) in tags.enumerated() where tag > 0 {
            if tag % 2 == 1 {
                spans.append((TaggedRole.allCases[tag / 2], row..<row + 1))
            } else if let open = spans.popLast() {
                spans.append((open.0, open.1.lowerBound..<row + 1))
            }
        }
        return spans
    }

    // MARK: - Probabilities

    /// How probable each of some spans is, exactly so.
    func probabilities(
        of spans: [(role: TaggedRole, rows: Range<Int>)], _ emissions: [Float], rows: Int
    ) -> [Double] {
        guard !spans.isEmpty else { return [] }
        let chances = ChainChances(between: between, first: first, last: last, emissions, rows: rows)
        return spans.map { chances.probability(of: $0.role, $0.rows) }
    }
}
