import ArgumentParser
import HearsayKit

/// Which findings are known already.
struct BaselineOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Leave out the findings that stand in this file, so that only new ones fail.", valueName: "file"),
        completion: .file())
    var baseline: String?

    @Flag(name: .customLong("write-baseline"), help: "Write all that is found into the file of --baseline.")
    var isWritten = false

    func validate() throws {
        guard baseline != nil || !isWritten else { throw ValidationError("Name the file to write with --baseline.") }
    }

    /// The baseline that was asked for.
    func file(_ ruleSet: RuleSet) throws -> BaselineFile? {
        try baseline.map { try BaselineFile(at: $0, ruleSet: ruleSet, isWritten: isWritten) }
    }
}
