import ArgumentParser
import HearsayKit

/// `hearsay explain`
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Says what a rule flags, why, and shows examples.")

    @Argument(
        help: ArgumentHelp("The rule's id, such as second-hand-quote.", valueName: "rule"),
        completion: .list(RuleRegistry.ids))
    var rule: String

    func validate() throws { _ = try found() }

    func run() throws {
        var output = OutputStream()
        try output.write(RulePage.markdown(for: try found().metadata))
        try output.flush()
    }

    private func found() throws -> any Rule {
        guard let found = RuleRegistry.rule(rule) else { throw ValidationError("\(RuleSelectionError(name: rule))") }
        return found
    }
}
