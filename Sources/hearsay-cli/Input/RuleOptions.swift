import ArgumentParser
import HearsayKit

/// Which rules run.
struct RuleOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Only these rules, by id; also 'all' and 'default'. Commas or repetition.", valueName: "rules"),
        completion: .list(["all", "default"] + RuleRegistry.ids))
    var select: [String] = []

    @Option(help: ArgumentHelp("All but these rules, by id.", valueName: "rules"), completion: .list(RuleRegistry.ids))
    var ignore: [String] = []

    @Flag(name: .customLong("no-suppressions"), help: "Report also what directives in the articles silence.")
    var ignoresSuppressions = false

    func validate() throws { _ = try ruleSet(Configuration()) }

    /// The rules that run: those selected, or else those of the configuration.
    func ruleSet(_ configuration: Configuration) throws -> RuleSet {
        do throws(RuleSelectionError) {
            return try configuration.ruleSet(select: RuleOptions.ids(in: select), ignore: RuleOptions.ids(in: ignore))
        } catch {
            throw ValidationError("\(error)")
        }
    }

    private static func ids(in values: [String]) -> [String] {
        values.flatMap { $0.split { $0 == "," || $0 == " " }.map(String.init) }
    }
}
