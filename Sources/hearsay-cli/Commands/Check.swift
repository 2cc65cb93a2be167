import ArgumentParser
import HearsayKit

/// `hearsay check`
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reports what a fact-checker must go back to, second-hand quotations first of all.",
        discussion: """
            Ends with status 0 where nothing is found at the level of --fail-on or above, 1 where something is, and \
            2 where an input or a record could not be read.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var rules: RuleOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "The level from which findings count for the exit status.")
    var failOn: Level = .warning

    @Flag(help: "End with status 0 even if something is found.")
    var exitZero = false

    func run() async throws {
        let analyzer = Analyzer(checker: try rules.checker())
        let inputs = input.find()
        let settings = output.settings(tool: analyzer.identity, isSeveral: inputs.isSeveral, failLevel: failOn)
        let requests = try output.requests(preset: .text, isSeveral: inputs.isSeveral)
        let tally = try await ReportWriter.report(inputs, with: analyzer, as: requests, settings: settings)
        throw ExitStatus(tally, failOn: exitZero ? nil : failOn)
    }
}

extension Level: ExpressibleByArgument {}
