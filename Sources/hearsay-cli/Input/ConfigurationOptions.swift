import ArgumentParser
import HearsayKit

/// Which configuration file holds.
struct ConfigurationOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The configuration. Else the nearest \(Configuration.fileName) in a folder that holds all articles named.",
            valueName: "file"), completion: .file(extensions: ["yml", "yaml"]))
    var config: String?

    @Flag(name: .customLong("no-config"), help: "Read no configuration file.")
    var ignoresFile = false

    @Flag(name: .customLong("print-config"), help: "Show the configuration that would hold, and do nothing else.")
    var isPrinted = false

    func validate() throws {
        guard config == nil || !ignoresFile else { throw ValidationError("Give --config or --no-config, not both.") }
    }

    /// The configuration file for some articles.
    func file(for paths: [String], stdinName: String?) throws -> ConfigurationFile? {
        if ignoresFile { return nil }
        if let config { return try ConfigurationFile(at: config) }
        let named = paths.map { $0 == "-" ? stdinName ?? FolderPath.joined(".", "-") : $0 }
        return try ConfigurationFile.nearest(to: named)
    }
}
