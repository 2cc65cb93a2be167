extension IgnoreList {
    /// The patterns of the `.gitignore` in a folder; `nil` where there is none.
    static func list(in folder: String) -> IgnoreList? {
        list(at: FolderPath.joined(folder, ".gitignore"), about: folder)
    }

    /// The patterns that hold in a folder by the files above it, up to the root of its repository; none where the
    /// folder lies in no repository.
    /// - Parameter folder: An absolute path.
    static func lists(above folder: String) -> [IgnoreList] {
        let upward = FolderPath.upward(from: folder)
        let isRoot = { (folder: String) in (try? FileStatus(FolderPath.joined(folder, ".git"))) != nil }
        guard let root = upward.firstIndex(where: isRoot) else { return [] }
        let own = list(at: FolderPath.joined(upward[root], ".git/info/exclude"), about: upward[root])
        return [own].compactMap { $0 } + upward[...root].dropFirst().reversed().compactMap { list(in: $0) }
    }

    /// A list that cannot be read leaves nothing out, so that nothing is lost by it.
    private static func list(at path: String, about folder: String) -> IgnoreList? {
        guard let status = try? FileStatus(path), status.kind == .file,
            let bytes = try? ByteStream(path: path).readAll()
        else { return nil }
        return IgnoreList(bytes, folder: folder)
    }
}
