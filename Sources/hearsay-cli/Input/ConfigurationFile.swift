import HearsayKit

/// A configuration and the file that it stands in.
struct ConfigurationFile {
    let path: String
    let configuration: Configuration

    /// Reads a file.
    /// - Throws: `IngestionError` where it cannot be read, `ConfigurationError` where something in it is wrong.
    init(at path: String) throws {
        self.path = path
        let bytes = try ByteStream(path: path).readAll()
        guard let text = ArticleText(validating: bytes) else {
            throw ConfigurationError(flaw: .badYAML(reason: "it is not UTF-8"), path: path, line: nil)
        }
        configuration = try Configuration(yaml: text[text.range], path: path)
    }

    /// Reads the nearest file in a folder that holds all articles named; `nil` where there is none.
    static func nearest(to paths: [String]) throws -> ConfigurationFile? {
        let folders = paths.isEmpty ? [FolderPath.working] : paths.map(folder(of:))
        let common = FolderPath.upward(from: folders[0]).filter { folder in
            folders.allSatisfy { $0 == folder || $0.hasPrefix(FolderPath.joined(folder, "")) }
        }
        let files = common.map { FolderPath.joined($0, Configuration.fileName) }
        return try files.first(where: FolderPath.exists).map(ConfigurationFile.init(at:))
    }

    /// What the file excludes, by patterns that begin at its folder.
    var excludes: IgnoreList {
        IgnoreList(lines: configuration.exclude, folder: Self.folder(of: path))
    }

    /// The folder itself that a path names, or the one that holds it; that of the program where there is none.
    private static func folder(of path: String) -> String {
        let upward = FolderPath.absolute(path).map(FolderPath.upward(from:)) ?? []
        return upward.first(where: FolderPath.isFolder) ?? FolderPath.working
    }
}
