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
    @OptionGroup var json: JSONOptions

    @Option(help: "The form of the report.")
    var format: OutputFormat = .text

    @Option(help: "The level from which findings count for the exit status.")
    var failOn: Level = .warning

    @Flag(help: "End with status 0 even if something is found.")
    var exitZero = false

    @Option(help: "Whether to use colours.")
    var color: ColorChoice = .auto

    func run() async throws {
        let analyzer = Analyzer(checker: try rules.checker())
        let tally = try await ReportWriter.report(input, with: analyzer, as: format, json: json, color: color)
        throw ExitStatus(tally, failOn: exitZero ? nil : failOn)
    }
}

extension Level: ExpressibleByArgument {}
