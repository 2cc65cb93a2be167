import CTagging

/// What a chain says of all ways to tag a sequence at once: sums over the ways to a row and from it on, each row
/// scaled to one.
struct ChainChances {
    private static let count = TagChain.tagCount
    private static let width = TagChain.rowWidth

    private let step: [Float]
    private let here: [Float]
    private let end: [Float]
    private let rows: Int
    private var ahead: [Float]
    private var behind: [Float]
    private var scales: [Float]

    /// - Parameters: the scores of a chain, and rows of emissions.
    init(between: [Float], first: [Float], last: [Float], _ emissions: [Float], rows: Int) {
        self.rows = rows
        step = Self.exponentials(between)
        end = Self.exponentials(last)
        here = Self.exponentials(Self.levelled(emissions, rows: rows))
        ahead = [Float](repeating: 0, count: rows * Self.width)
        behind = ahead
        scales = [Float](repeating: 1, count: rows)
        sumAhead(Self.exponentials(first))
        sumBehind()
    }

    /// Each row less its highest value, so that no exponential is out of bounds.
    private static func levelled(_ emissions: [Float], rows: Int) -> [Float] {
        var levelled = emissions
        for row in 0..<rows {
            let own = row * width..<row * width + count
            let highest = emissions[own].max() ?? 0
            for place in own { levelled[place] -= highest }
        }
        return levelled
    }

    private static func exponentials(_ values: [Float]) -> [Float] {
        var grown = values + [Float](repeating: 0, count: (8 - values.count % 8) % 8)
        tagging_exponentials(&grown, grown.count)
        return grown
    }

    private mutating func sumAhead(_ start: [Float]) {
        for row in 0..<rows {
            var sum: Float = 0
            for tag in 0..<Self.count {
                let before = row == 0 ? start[tag] : reached(tag, from: row - 1)
                ahead[row * Self.width + tag] = before * here[row * Self.width + tag]
                sum += ahead[row * Self.width + tag]
            }
            scales[row] = sum
            for tag in 0..<Self.count { ahead[row * Self.width + tag] /= sum }
        }
    }

    private func reached(_ tag: Int, from row: Int) -> Float {
        var sum: Float = 0
        for previous in 0..<Self.count {
            sum += ahead[row * Self.width + previous] * step[previous * Self.count + tag]
        }
        return sum
    }

    private mutating func sumBehind() {
        var total: Float = 0
        for tag in 0..<Self.count { total += ahead[(rows - 1) * Self.width + tag] * end[tag] }
        for tag in 0..<Self.count { behind[(rows - 1) * Self.width + tag] = end[tag] / total }
        for row in stride(from: rows - 2, through: 0, by: -1) {
            for tag in 0..<Self.count { behind[row * Self.width + tag] = left(from: tag, at: row, without: -1) }
        }
    }

    /// The share of ways on from a tag at a row that do not go on with the tag `without`.
    private func left(from tag: Int, at row: Int, without: Int) -> Float {
        var sum: Float = 0
        let next = (row + 1) * Self.width
        for following in 0..<Self.count where following != without {
            sum += step[tag * Self.count + following] * here[next + following] * behind[next + following]
        }
        return sum / scales[row + 1]
    }

    /// The probability of a span with just these rows.
    func probability(of role: TaggedRole, _ span: Range<Int>) -> Double {
        let inside = TagChain.opening(role) + 1
        var tag = inside - 1
        var chance = Double(ahead[span.lowerBound * Self.width + tag])
        for row in span.dropFirst() {
            chance *= Double(step[tag * Self.count + inside] * here[row * Self.width + inside] / scales[row])
            tag = inside
        }
        let last = span.upperBound - 1
        return chance
            * Double(last == rows - 1 ? behind[last * Self.width + tag] : left(from: tag, at: last, without: inside))
    }
}
