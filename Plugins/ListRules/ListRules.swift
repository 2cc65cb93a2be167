import Foundation
import PackagePlugin

/// Lists the folder `Rules/`: the file `X.swift` declares `struct X: Rule`, and the generated
/// registry names it. Adding a rule touches one file.
@main
struct ListRules: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        let folder = target.directoryURL.appending(path: "Rules")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "swift" }
            .sorted { $0.path < $1.path }
        let output = context.pluginWorkDirectoryURL.appending(path: "RuleRegistry.swift")
        return [
            .buildCommand(
                displayName: "Listing the rules",
                executable: try context.tool(named: "embed-data").url,
                arguments: ["rules", output.path] + files.map(\.path),
                inputFiles: files,
                outputFiles: [output])
        ]
    }
}
