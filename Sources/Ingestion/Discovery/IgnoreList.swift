/// The patterns of one `.gitignore`, or of `--exclude`, for the paths below one folder.
public struct IgnoreList: Sendable {
    /// The folder, as an absolute path that ends in a slash.
    private let folder: [UInt8]
    private let patterns: [IgnorePattern]

    /// Patterns, one a line, in the syntax of `.gitignore`.
    /// - Parameter folder: The absolute path of the folder that they are about.
    public init(lines: some Sequence<String>, folder: String) {
        self.init(patterns: lines.compactMap { IgnorePattern($0.utf8) }, folder: folder)
    }

    /// The patterns in the bytes of a file.
    init(_ bytes: [UInt8], folder: String) {
        let mark = ByteOrderMark.utf8.bytes
        let lines = bytes.dropFirst(bytes.starts(with: mark) ? mark.count : 0).split(separator: 0x0A)
        self.init(patterns: lines.compactMap { IgnorePattern($0) }, folder: folder)
    }

    private init(patterns: [IgnorePattern], folder: String) {
        self.folder = Array((folder.hasSuffix("/") ? folder : folder + "/").utf8)
        self.patterns = patterns
    }

    /// Whether the list leaves a path out; `nil` where it says nothing of it. The last pattern that matches decides.
    /// - Parameter path: An absolute path.
    func leavesOut(_ path: String, isFolder: Bool) -> Bool? {
        guard !patterns.isEmpty, let names = names(of: path) else { return nil }
        return patterns.last { $0.matches(names, isFolder: isFolder) }.map { !$0.isNegated }
    }

    /// Whether the list leaves a path or a folder that holds it out.
    func leavesOutAnyPart(of path: String, isFolder: Bool) -> Bool {
        guard !patterns.isEmpty, let names = names(of: path) else { return false }
        return names.indices.contains { index in
            let isLast = index == names.count - 1
            let pattern = patterns.last { $0.matches(Array(names[...index]), isFolder: isFolder || !isLast) }
            return pattern.map { !$0.isNegated } ?? false
        }
    }

    /// The names in a path below the folder; `nil` where it lies elsewhere.
    private func names(of path: String) -> [ArraySlice<UInt8>]? {
        let bytes = Array(path.utf8)
        guard bytes.starts(with: folder), bytes.count > folder.count else { return nil }
        return bytes[folder.count...].split(separator: UInt8(ascii: "/"))
    }
}
