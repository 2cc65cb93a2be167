import ArgumentParser
import HearsayKit

/// `hearsay analyze`
struct Analyze: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes all that is known of each article as JSON.",
        discussion: """
            One object for one article, an array for several; with --format jsonl one object a line. A record that \
            cannot be read becomes an object with an error, and the status is 2.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var rules: RuleOptions
    @OptionGroup var engine: EngineOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        guard let setup = try RunSetup(input, rules, engine) else { return }
        let inputs = setup.inputs
        let settings = output.settings(
            tool: setup.analyzer.identity, isSeveral: inputs.isSeveral, failLevel: setup.failLevel)
        let requests = try output.requests(preset: .json, isSeveral: inputs.isSeveral)
        let tally = try await ReportWriter.report(setup, as: requests, settings: settings)
        throw ExitStatus(tally, failOn: nil)
    }
}
