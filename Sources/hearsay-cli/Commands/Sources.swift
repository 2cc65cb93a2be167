import ArgumentParser
import HearsayKit

/// `hearsay sources`
struct Sources: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists the outlets that Hearsay knows, or shows one of them.")

    @Argument(help: ArgumentHelp("An outlet's id, name or alias.", valueName: "outlet"))
    var outlet: String?

    func run() throws {
        throw ValidationError("The outlet registry is not built in yet.")
    }
}
