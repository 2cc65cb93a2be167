import Foundation
import Testing

/// The tools of `scripts/install-python-tools`. Where they cannot be installed the tests that need them are skipped,
/// except in continuous integration (`CI=true`), where they fail.
enum PythonTools {
    static let needed: Comment = "needs scripts/install-python-tools, which needs python3 with venv and PyPI"
    static let isReady = ProcessInfo.processInfo.environment["CI"] == "true" || folder != nil
    static let schema = HearsayCommand.root.appending(path: "Documentation/Schema/hearsay-config.schema.json").path()

    /// Where the tools are; `nil` where they could not be installed.
    private static let folder: String? = {
        var path: String?
        try? HearsayCommand.inFolder { hearsay in
            let root = HearsayCommand.root.path()
            let run = try hearsay.shell("cd '\(root)' && scripts/install-python-tools")
            guard run.status == 0 else { return print("The Python tools could not be installed: \(run.errors)") }
            path = root + run.output.split(separator: "\n").joined() + "/bin/"
        }
        return path
    }()

    /// The path of a tool.
    static func path(_ tool: String) throws -> String {
        try #require(folder, "the Python tools are not installed") + tool
    }

    /// Runs a tool.
    static func run(
        _ tool: String, _ arguments: String..., in hearsay: HearsayCommand
    ) throws -> HearsayCommand.Ending {
        let words = [try path(tool)] + arguments
        return try hearsay.shell(words.map { "'\($0)'" }.joined(separator: " ") + " 2>&1")
    }
}
