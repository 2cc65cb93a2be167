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
    @OptionGroup var engine: EngineOptions
    @OptionGroup var baseline: BaselineOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "The level from which findings count for the exit status. (default: warning)")
    var failOn: Level?

    @Flag(help: "End with status 0 even if something is found.")
    var exitZero = false

    func run() async throws {
        guard let setup = try RunSetup(input, rules, engine, failOn: failOn) else { return }
        let (inputs, level) = (setup.inputs, setup.failLevel)
        let settings = output.settings(
            tool: setup.analyzer.identity, isSeveral: inputs.isSeveral, failLevel: level)
        let requests = try output.requests(preset: .text, isSeveral: inputs.isSeveral)
        let tally = try await ReportWriter.report(
            setup, as: requests, settings: settings, baseline: try baseline.file(setup.ruleSet))
        throw ExitStatus(tally, failOn: exitZero || baseline.isWritten ? nil : level)
    }
}

extension Level: ExpressibleByArgument {}
