import Foundation
import PackagePlugin

/// Turns a target's data files (tables, texts, templates of pages) into Swift string literals, so that the
/// binary carries its lexicons and registry and runs from anywhere.
@main
struct EmbedData: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        let files = try dataFiles(below: target.directoryURL)
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedData.swift")
        return [
            .buildCommand(
                displayName: "Embedding the data files of \(target.name)",
                executable: try context.tool(named: "embed-data").url,
                arguments: ["data", output.path] + files.map(\.path),
                inputFiles: files,
                outputFiles: [output])
        ]
    }

    private func dataFiles(below folder: URL) throws -> [URL] {
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (all?.compactMap { $0 as? URL } ?? [])
            .filter { ["tsv", "txt", "mustache", "css", "js"].contains($0.pathExtension) }
            .sorted { $0.path < $1.path }
    }
}
