import HearsayKit
import Ingestion

/// Something to measure over all articles.
struct Stage {
    let name: String
    /// Works through all articles and gives something that depends on the work.
    private let work: () -> Int

    /// The floor first, then each longer way through the program.
    static func all(_ articles: [Article]) -> [Stage] {
        let (floor, segmenter) = (BreakFloor(), Segmenter())
        let (analyzer, full) = (Analyzer(engine: .rules), Analyzer(engine: .full))
        let lines = articles.map { record($0, id: $0.id) }
        let (parser, report) = (RecordParser(), JSONReport(tool: analyzer.identity))
        return [
            Stage(name: "floor: ICU words and sentences, UTF-8 offsets") {
                articles.reduce(0) { $0 + floor.boundaries(in: $1.text.bytes) }
            },
            Stage(name: "Segmenter") { articles.reduce(0) { $0 + segmenter.segment($1).tokens.count } },
            Stage(name: "Analyzer, rules, text to TracedText") {
                articles.reduce(0) { $0 + analyzer.trace($1).traces.count }
            },
            Stage(name: "Analyzer, full, text to TracedText") {
                articles.reduce(0) { $0 + full.trace($1).traces.count }
            },
            Stage(name: "JSON in, rules, checked, JSON out") {
                lines.reduce(0) { sum, line in
                    guard let article = try? parser.parse(line, line: 1).get() else { return sum }
                    return sum + report.object(for: analyzer.analyze(article)).count
                }
            },
        ]
    }

    func seconds() -> Double {
        let clock = ContinuousClock()
        let start = clock.now
        let outcome = work()
        let duration = clock.now - start
        precondition(outcome >= 0)
        return Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }

    /// The line of JSON Lines that holds an article.
    static func record(_ article: Article, id: String?) -> [UInt8] {
        var json = JSONWriter()
        json.object {
            $0.member("id", id)
            $0.member("publisher", article.metadata.publisher)
            $0.member("text", article.text[article.text.range])
        }
        return json.bytes
    }
}
