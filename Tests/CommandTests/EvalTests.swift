import Foundation
import Testing

/// `hearsay eval`, as people and scripts see it.
@Suite struct EvalTests {
    private func attributed(_ id: String, source: [Int]) -> String {
        #"{"id": "\#(id)", "text": "Oda Lien said that the bridge was shut.", "attributions": "#
            + #"[{"source": [\#(source)], "cue": [[9, 13]], "content": [[19, 38]], "type": "indirect"}]}"#
    }

    private func evaluate(_ options: String = "") throws -> HearsayCommand.Ending {
        var ending: HearsayCommand.Ending?
        try HearsayCommand.inFolder { hearsay in
            let records = [attributed("wire/1", source: [0, 8]), attributed("fjord/2", source: [23, 29])]
            let gold = try hearsay.file("gold.jsonl", records.joined(separator: "\n"))
            ending = try hearsay.shell("\"$HEARSAY\" eval '\(gold)' --engine rules \(options)")
        }
        return try #require(ending)
    }

    @Test func tablesHaveIntervalsCollectionsAndSteps() throws {
        let run = try evaluate()
        let lines = run.output.split(separator: "\n").map(String.init)
        let names = ["attribution", "attribution · fjord", "attribution · wire"]
        let blocks = (names + names.map { $0.replacing("attribution", with: "decisions") }).map {
            ": \($0), rules alone"
        }
        #expect(run.status == 0)
        #expect(lines.filter { !$0.hasPrefix(" ") }.elementsEqual(blocks) { $0.hasSuffix($1) })
        #expect(lines.contains { $0.hasPrefix("  source_overlap   P  50.0 [0.0, 100.0]") })
        #expect(lines.contains { $0.hasPrefix("  clause no marks report       n     2  yield 100.0  right  50.0") })
        #expect(lines.contains { $0.hasPrefix("  confidence from 0.7  n    2  right  50.0") })
        #expect(!run.output.contains("misses"))
    }

    @Test func missesEndWithTheirCounts() throws {
        let run = try evaluate("--errors")
        #expect(run.output.contains("    gold “bridge”, got “Oda Lien” by clause\n"))
        #expect(run.output.contains("misses by kind: 1\n  sieve"))
    }

    @Test func scriptsGetIntervalsToo() throws {
        let run = try evaluate("--json")
        let first = try #require(run.objects.first)
        #expect(first["scorer"] as? String == "attribution")
        #expect((first["intervals"] as? [String: [Double]])?["source_overlap.R"] == [0, 1])
        #expect((first["figures"] as? [String: Double])?["source_overlap.R"] == 0.5)
    }
}
