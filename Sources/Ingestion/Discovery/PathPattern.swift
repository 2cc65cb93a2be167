/// A pattern for paths as shells have it, for those who quote it: `submitted/*.html`, `archive/**/2031-??.txt`.
///
/// `*` and `?` stand for no slash, `**` for any number of folders, and none of them for a name that begins with a dot.
struct PathPattern {
    private let root: String
    private let parts: [Substring]

    /// The pattern in a path; `nil` where nothing in it stands for anything else.
    init?(_ path: String) {
        guard path.contains(where: Self.isSpecial) else { return nil }
        root = path.hasPrefix("/") ? "/" : "."
        parts = path.split(separator: "/")
    }

    /// The paths that are there, folder by folder in the order of their names.
    func paths() -> [String] { paths(in: root, parts[...]) }

    private func paths(in folder: String, _ rest: ArraySlice<Substring>) -> [String] {
        guard let part = rest.first else { return [folder] }
        if part == "**" { return below(folder, rest) }
        guard part.contains(where: Self.isSpecial) else {
            let path = FolderPath.joined(folder, String(part))
            return FolderPath.exists(path) ? paths(in: path, rest.dropFirst()) : []
        }
        guard let pattern = NamePattern(part.utf8) else { return [] }
        return names(in: folder).filter { pattern.matches(Array($0.utf8)) }
            .flatMap { paths(in: FolderPath.joined(folder, $0), rest.dropFirst()) }
    }

    /// What the rest of the pattern means in a folder and in all below it.
    private func below(_ folder: String, _ rest: ArraySlice<Substring>) -> [String] {
        let folders = names(in: folder).map { FolderPath.joined(folder, $0) }.filter(isFolder)
        return paths(in: folder, rest.dropFirst()) + folders.flatMap { below($0, rest) }
    }

    /// A link is no folder here, so that none leads in circles.
    private func isFolder(_ path: String) -> Bool { (try? FileStatus(path, followingLinks: false))?.kind == .folder }

    /// What cannot be listed holds nothing that a pattern could mean, as in a shell.
    private func names(in folder: String) -> [String] { (try? FolderPath.names(in: folder)) ?? [] }

    private static func isSpecial(_ character: Character) -> Bool { "*?[".contains(character) }
}
