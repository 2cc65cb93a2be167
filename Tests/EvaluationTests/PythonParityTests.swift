import Evaluation
import Foundation
import Testing

/// Both scorers print what their Python twins print, on predictions that are wrong in every way.
@Suite struct PythonParityTests {
    @Test(.enabled(if: GoldFolder.has("provenance.dev.jsonl", scorer: "provenance.py")), arguments: [1, 2, 3])
    func provenance(seed: Int) throws {
        for file in ["provenance.dev.jsonl", "provenance.train.jsonl"] {
            let gold = GoldFolder.url.appending(path: file).path()
            let predicted = try write(Spoiler(seed: seed).predictions(from: gold, field: "quotations"))
            defer { try? FileManager.default.removeItem(atPath: predicted) }
            let report = ProvenanceScorer.score(
                try GoldFile.articles(at: gold), try GoldFile.predictions(at: predicted))
            let python = try GoldFolder.run([
                "python3", GoldFolder.scorer("provenance.py").path(), gold, predicted, "--json",
            ])
            try expectSame(report, flattened(JSONSerialization.jsonObject(with: python.output)))
        }
    }

    @Test(.enabled(if: GoldFolder.has("polnear.dev.jsonl", scorer: "attribution.py")), arguments: [1, 2])
    func attribution(seed: Int) throws {
        let gold = GoldFolder.url.appending(path: "polnear.dev.jsonl").path()
        let predicted = try write(Spoiler(seed: seed).predictions(from: gold, field: "attributions"))
        defer { try? FileManager.default.removeItem(atPath: predicted) }
        let figures = predicted + ".figures"
        defer { try? FileManager.default.removeItem(atPath: figures) }
        let report = AttributionScorer.score(try GoldFile.articles(at: gold), try GoldFile.predictions(at: predicted))
        _ = try GoldFolder.run([
            "python3", GoldFolder.scorer("attribution.py").path(), gold, predicted, "--all-gold", "--json", figures,
        ])
        let python = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: figures)))
        let first = try #require((python as? [String: Any])?.values.first)
        expectSame(report, flattened(first))
    }

    private func expectSame(_ report: EvaluationReport, _ python: [String: Double?]) {
        #expect(Set(report.figures.keys) == Set(python.keys))
        for (name, value) in python {
            let ours = report.figures[name].flatMap { $0 }
            #expect((ours == nil) == (value == nil), "\(name)")
            #expect(abs((ours ?? 0) - (value ?? 0)) < 1e-9, "\(name)")
        }
    }

    private func write(_ records: [[String: Any]]) throws -> String {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).jsonl").path()
        let lines = try records.map { try JSONSerialization.data(withJSONObject: $0) + Data("\n".utf8) }
        try Data(lines.joined()).write(to: URL(filePath: path))
        return path
    }

    /// `{"a": {"b": 1}}` as `["a.b": 1]`.
    private func flattened(_ value: Any, _ path: String = "") -> [String: Double?] {
        let prefix = path.isEmpty ? "" : path + "."
        if let members = value as? [String: Any] {
            return members.reduce(into: [:]) { all, member in
                all.merge(flattened(member.value, prefix + member.key)) { $1 }
            }
        }
        if let elements = value as? [Any] {
            return elements.enumerated().reduce(into: [:]) { all, element in
                all.merge(flattened(element.element, prefix + "\(element.offset)")) { $1 }
            }
        }
        return [path: (value as? NSNumber)?.doubleValue]
    }
}

/// Makes predictions out of gold and spoils them, always in the same way for the same seed.
struct Spoiler {
    let seed: Int

    func predictions(from gold: String, field: String) throws -> [[String: Any]] {
        let lines = try Data(contentsOf: URL(filePath: gold)).split(separator: 0x0A)
        return try lines.enumerated().compactMap { number, line in
            let record = try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
            guard (number + seed) % 13 != 0 else { return nil }
            let length = (record["text"] as? String)?.unicodeScalars.count ?? 0
            let found = record[field] as? [[String: Any]] ?? []
            let quotations = found.enumerated().flatMap { spoil($1, number * 31 + $0, length) }
            return ["id": record["id"] ?? "", "quotations": quotations]
        }
    }

    private func spoil(_ gold: [String: Any], _ index: Int, _ length: Int) -> [[String: Any]] {
        let turn = (index + seed) % 11
        let content = gold["content"] as? [[Int]] ?? []
        var quotation: [String: Any] = [
            "form": gold["form"] ?? gold["type"] ?? "direct", "provenance": gold["provenance"] ?? "unstated",
            "block": gold["caption"] as? Bool == true ? "caption" : "body",
            "via": (gold["via"] as? [[String: Any]] ?? []).map { ["name": $0["name"] ?? NSNull(), "text": "x"] },
            "content": content.map { ["start": $0[0], "end": $0[1]] },
        ]
        quotation["speaker"] = speaker(gold, shift: turn == 4 ? 9 : 0, length)
        switch turn {
        case 1: return []
        case 2: quotation["content"] = content.map { ["start": $0[0], "end": ($0[0] + $0[1] + 1) / 2] }
        case 3: quotation["content"] = content.map { ["start": $0[0] + 4, "end": min(length, $0[1] + 60)] }
        case 5: quotation["via"] = [["name": "The AP"], ["name": "TASS news agency"]]
        case 6: quotation["provenance"] = "relayed"
        case 7: quotation["speaker"] = NSNull()
        case 8: quotation["nested_in"] = "q1"
        case 9: return [quotation, quotation]
        default: break
        }
        return [quotation]
    }

    private func speaker(_ gold: [String: Any], shift: Int, _ length: Int) -> Any {
        let stated = gold["speaker"] as? [String: Any]
        let span = stated?["span"] as? [Int] ?? (gold["source"] as? [[Int]])?.first
        guard let span else { return NSNull() }
        let name = (stated?["name"] as? String).map { shift > 0 ? String($0.split(separator: " ").last ?? "") : $0 }
        return [
            "start": min(length, span[0] + shift), "end": min(length, span[1] + shift), "name": name ?? NSNull(),
            "kind": stated?["kind"] ?? "person",
        ] as [String: Any]
    }
}
