import ArgumentParser
import Evaluation
import HearsayKit

/// `hearsay eval`
struct Eval: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measures the analyzer against articles that people have annotated.",
        discussion: """
            Each share has its 95 % interval beside it, 92.0 [90.1, 93.8], of 1,000 draws of the articles (bootstrap). \
            Collections, the first folders of the articles' ids, are also reported apart. Gold with attributions shows how \
            often each step of the engine decides and is right, and how many decisions at each confidence are right.
            """)

    @Argument(help: ArgumentHelp("Gold: a .jsonl file, a .json file, or a folder of .json files.", valueName: "gold"))
    var gold: [String]

    @Option(help: ArgumentHelp("Score this .jsonl of reports instead of analysing the texts.", valueName: "file"))
    var predictions: String?

    @OptionGroup var engine: EngineOptions

    @Flag(help: "Count the outlets and cue words that the built-in data know, instead of scoring.")
    var coverage = false

    @Flag(help: "Measure the tagger alone, without rules.")
    var tagger = false

    @Flag(help: "List each miss with its words, by the stage that went wrong, the most frequent first.")
    var errors = false

    @Flag(help: "Write JSON.")
    var json = false

    func run() throws {
        var output = OutputStream()
        for path in gold {
            for (name, report) in try reports(for: path) { try write(report, name, path, to: &output) }
        }
        try output.flush()
    }

    private func reports(for path: String) throws -> [(String, EvaluationReport)] {
        if coverage { return [("coverage", Coverage.report(for: try GoldFile.articles(at: path)))] }
        let evaluator = Evaluator(analyzer: Analyzer(engine: engine.engine))
        if tagger { return evaluator.taggerReports(for: try GoldFile.articles(at: path)) }
        let predicted = try predictions.map { try GoldFile.predictions(at: $0) }
        return evaluator.reports(for: try GoldFile.articles(at: path), predicted: predicted)
    }

    private func write(_ report: EvaluationReport, _ name: String, _ path: String, to output: inout OutputStream)
        throws
    {
        guard json else {
            let rules = engine.engine == .rules ? ", rules alone" : ""
            let lines = ["\(path): \(name)\(rules)"] + report.lines + (errors ? report.missLines : [])
            return try output.write(lines.joined(separator: "\n") + "\n\n")
        }
        try output.write(report.json(gold: path, scorer: name, withMisses: errors) + [0x0A])
    }
}
