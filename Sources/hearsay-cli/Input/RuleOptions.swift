import ArgumentParser
import HearsayKit

/// Which rules run.
struct RuleOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Only these rules, by id; also 'all' and 'default'. Commas or repetition.", valueName: "rules"))
    var select: [String] = []

    @Option(help: ArgumentHelp("All but these rules, by id.", valueName: "rules"))
    var ignore: [String] = []

    func validate() throws { _ = try checker() }

    func checker() throws -> Checker {
        do throws(RuleSelectionError) {
            return Checker(try RuleSet(select: RuleOptions.ids(in: select), ignore: RuleOptions.ids(in: ignore)))
        } catch {
            throw ValidationError("\(error)")
        }
    }

    private static func ids(in values: [String]) -> [String] {
        values.flatMap { $0.split { $0 == "," || $0 == " " }.map(String.init) }
    }
}
