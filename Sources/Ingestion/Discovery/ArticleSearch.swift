/// Finds the articles that a user means by the names of files and folders.
///
/// A file that is named is read whatever it is called. A folder is searched with all in it for files whose names end
/// like an article's, but for what `.gitignore` leaves out and what begins with a dot. Links are followed; a file or
/// folder that can be reached in two ways is found once.
public struct ArticleSearch {
    /// What was found.
    public struct Result: Sendable {
        /// The inputs, folder by folder in the order of their names.
        public fileprivate(set) var inputs: [ArticleInput] = []
        /// Whether a folder was named, or a pattern: either may mean many articles.
        public fileprivate(set) var hasFolders = false
        /// What people should know about the search.
        public fileprivate(set) var notices: [SearchNotice] = []
    }

    /// A folder on the way down.
    private struct Folder {
        /// The path as the user knows it.
        let path: String
        /// The absolute path, which patterns look at.
        let absolutePath: String
        /// The patterns of the folders above, the outermost first.
        let ignoreLists: [IgnoreList]
        /// The folder itself and those above it up to the one that was named.
        let line: [FileStatus.Identity]
    }

    private let excludes: [IgnoreList]
    private var result = Result()
    /// Files found and folders searched.
    private var seen: Set<FileStatus.Identity> = []

    private init(excludes: [IgnoreList]) {
        self.excludes = excludes
    }

    /// Finds all articles at the given paths, `-` being standard input.
    /// - Parameters:
    ///   - excludes: What is left out even where it is named.
    ///   - stdinName: The name that standard input would have as a file.
    public static func find(_ paths: [String], excludes: [IgnoreList] = [], stdinName: String? = nil) -> Result {
        var search = ArticleSearch(excludes: excludes)
        for path in paths {
            if path == "-" {
                search.result.inputs.append(.standardInput(name: stdinName))
            } else {
                search.add(path)
            }
        }
        return search.result
    }

    /// Adds what the user named.
    private mutating func add(_ path: String) {
        // What cannot be looked at fails again, with its reason, when it is read.
        let status = try? FileStatus(path)
        if status == nil, let paths = PathPattern(path)?.paths(), !paths.isEmpty {
            result.hasFolders = true
            return paths.forEach { add($0) }
        }
        guard !isExcluded(path, isFolder: status?.kind == .folder) else {
            return result.notices.append(SearchNotice(.excluded, path: path))
        }
        guard let status, status.kind == .folder, let absolutePath = FolderPath.real(path) else {
            if let status { seen.insert(status.identity) }
            return result.inputs.append(.file(path))
        }
        addFolder(path, absolutePath, status.identity)
    }

    private mutating func addFolder(_ path: String, _ absolutePath: String, _ identity: FileStatus.Identity) {
        result.hasFolders = true
        guard seen.insert(identity).inserted else { return }
        let count = result.inputs.count
        search(
            Folder(
                path: path, absolutePath: absolutePath, ignoreLists: IgnoreList.lists(above: absolutePath),
                line: [identity]))
        if result.inputs.count == count { result.inputs.append(.failure(IngestionError(.noArticles, path: path))) }
    }

    /// Searches a folder and all in it.
    private mutating func search(_ folder: Folder) {
        do throws(SystemError) {
            let lists = folder.ignoreLists + [IgnoreList.list(in: folder.absolutePath)].compactMap { $0 }
            for name in try FolderPath.names(in: folder.path) { visit(name, in: folder, lists) }
        } catch {
            result.inputs.append(.failure(IngestionError(.folderNotReadable(reason: error.reason), path: folder.path)))
        }
    }

    private mutating func visit(_ name: String, in folder: Folder, _ lists: [IgnoreList]) {
        let path = FolderPath.joined(folder.path, name)
        let absolutePath = FolderPath.joined(folder.absolutePath, name)
        do throws(SystemError) {
            // To git, a link to a folder is no folder.
            let isFolder = try FileStatus(path, followingLinks: false).kind == .folder
            guard !isIgnored(absolutePath, isFolder: isFolder, lists) else { return }
            let status = try FileStatus(path)
            switch status.kind {
            case .folder: enter(path, absolutePath, status.identity, from: folder, lists)
            case .file where InputFormat(extensionOf: name) != nil && seen.insert(status.identity).inserted:
                result.inputs.append(.file(path))
            default: break
            }
        } catch {
            noteDeadEnd(path, error)
        }
    }

    private mutating func enter(
        _ path: String, _ absolutePath: String, _ identity: FileStatus.Identity, from folder: Folder,
        _ lists: [IgnoreList]
    ) {
        guard !folder.line.contains(identity) else {
            return result.notices.append(SearchNotice(.linkLoop, path: path))
        }
        guard seen.insert(identity).inserted else { return }
        search(
            Folder(path: path, absolutePath: absolutePath, ignoreLists: lists, line: folder.line + [identity]))
    }

    /// A link that leads nowhere loses an article only where it is called like one; reading that fails with the reason.
    private mutating func noteDeadEnd(_ path: String, _ error: SystemError) {
        if InputFormat(extensionOf: path) != nil {
            result.inputs.append(.file(path))
        } else {
            result.notices.append(SearchNotice(error.isLinkLoop ? .linkLoop : .deadLink, path: path))
        }
    }

    private func isIgnored(_ path: String, isFolder: Bool, _ lists: [IgnoreList]) -> Bool {
        (lists + excludes).reversed().lazy.compactMap { $0.leavesOut(path, isFolder: isFolder) }.first ?? false
    }

    private func isExcluded(_ path: String, isFolder: Bool) -> Bool {
        guard !excludes.isEmpty, let absolutePath = FolderPath.absolute(path) else { return false }
        return excludes.contains { $0.leavesOutAnyPart(of: absolutePath, isFolder: isFolder) }
    }
}
