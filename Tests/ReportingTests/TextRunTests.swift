import Document
import Testing

@testable import Reporting

@Suite struct TextRunTests {
    /// A text's length, its labels, and the runs that come of it as `start-end kinds innermost starting`.
    static let table: [(length: Int, labels: [TextLabel], runs: [String])] = [
        (0, [], []),
        (5, [], ["0-5 -"]),
        (5, [quote(0, 5, 0)], ["0-5 q 0 +0"]),
        (5, [quote(1, 3, 0)], ["0-1 -", "1-3 q 0 +0", "3-5 -"]),
        // Side by side.
        (4, [quote(0, 2, 0), quote(2, 4, 1)], ["0-2 q 0 +0", "2-4 q 1 +1"]),
        // One quotation in two parts, with a cue and a speaker between.
        (
            9, [quote(0, 3, 0), quote(6, 9, 0), cue(3, 4), speaker(4, 6)],
            ["0-3 q 0 +0", "3-4 c +2", "4-6 s +3", "6-9 q 0 +1"]
        ),
        // Nested, with the inner one first in the list.
        (9, [quote(3, 6, 1), quote(0, 9, 0)], ["0-3 q 0 +1", "3-6 q 1 +0", "6-9 q 0"]),
        // From the same place: the longer one holds the other.
        (6, [quote(0, 2, 1), quote(0, 6, 0)], ["0-2 q 1 +1+0", "2-6 q 0"]),
        // Overlapping, neither in the other.
        (9, [quote(0, 6, 0), quote(3, 9, 1)], ["0-3 q 0 +0", "3-6 q 1 +1", "6-9 q 1"]),
        // A quotation that outlasts one that started later.
        (
            9, [quote(0, 9, 0), quote(2, 8, 1), quote(4, 6, 2)],
            ["0-2 q 0 +0", "2-4 q 1 +1", "4-6 q 2 +2", "6-8 q 1", "8-9 q 0"]
        ),
        // The same words as speaker and via, of several quotations.
        (4, [speaker(1, 3), via(1, 3), via(1, 3)], ["0-1 -", "1-3 sv +0+1+2", "3-4 -"]),
        // A speaker inside a quotation, over its end.
        (6, [quote(0, 4, 0), speaker(2, 6)], ["0-2 q 0 +0", "2-4 qs 0 +1", "4-6 s"]),
        // A label of nothing.
        (4, [cue(2, 2)], ["0-4 -"]),
    ]

    @Test(arguments: table.indices)
    func runs(_ index: Int) {
        let row = Self.table[index]
        #expect(TextRun.cut(TextRange(0, row.length), at: row.labels).map(\.drawn) == row.runs)
    }

    /// Labels heaped upon one another would take minutes if each run held all of its labels.
    @Test(.timeLimit(.minutes(1)))
    func heapedLabelsCostNoMoreThanOthers() {
        let count = 100_000
        let labels = (0..<count).map { Self.quote($0, 2 * count - $0, $0) }
        let runs = TextRun.cut(TextRange(0, 2 * count), at: labels)
        #expect(runs.count == 2 * count - 1 && runs[count - 1].quotation == count - 1)
        #expect(runs.reduce(0) { $0 + $1.starting.count } == count)
    }

    private static func quote(_ start: Int, _ end: Int, _ owner: Int) -> TextLabel {
        TextLabel(TextRange(start, end), .quotation, of: owner)
    }

    private static func speaker(_ start: Int, _ end: Int) -> TextLabel { TextLabel(TextRange(start, end), .speaker) }
    private static func cue(_ start: Int, _ end: Int) -> TextLabel { TextLabel(TextRange(start, end), .cue) }
    private static func via(_ start: Int, _ end: Int) -> TextLabel { TextLabel(TextRange(start, end), .via) }
}

extension TextRun {
    fileprivate var drawn: String {
        let letters = zip(TextLabel.Kinds.all, ["q", "f", "s", "c", "v"]).filter { kinds.contains($0.0) }.map(\.1)
        let parts = [
            "\(range.start)-\(range.end)", letters.isEmpty ? "-" : letters.joined(), quotation.map(String.init) ?? "",
            starting.map { "+\($0)" }.joined(),
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }
}
