import ArgumentParser
import Glibc
import HearsayKit

/// The command `hearsay`.
@main
struct Hearsay: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hearsay",
        abstract: "Says who said what in a news article, and through whom the words came.",
        version: ToolVersion.current,
        subcommands: [Check.self, Analyze.self, Rules.self, Explain.self, Sources.self, Eval.self])

    /// Runs the subcommand and ends with the exit status.
    static func main() async {
        // A reader that has seen enough, such as `head`, ends the command without a word.
        signal(SIGPIPE, SIG_DFL)
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let status as ExitStatus {
            Glibc.exit(status.rawValue)
        } catch {
            end(with: error)
        }
    }

    /// Help and version are no errors; everything else that stops a command is status 2.
    private static func end(with error: any Error) -> Never {
        guard exitCode(for: error) == .success else {
            StandardError.write(fullMessage(for: error))
            Glibc.exit(ExitStatus.failed.rawValue)
        }
        print(fullMessage(for: error))
        Glibc.exit(ExitStatus.clean.rawValue)
    }
}
