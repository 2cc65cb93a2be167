import Glibc

/// Folders by their absolute paths.
public enum FolderPath {
    /// The folder that the program works in; `/` where it is gone.
    public static var working: String { real(".") ?? "/" }

    /// The absolute path of what lies at `path`, without links; `nil` where nothing does.
    public static func real(_ path: String) -> String? {
        guard let found = realpath(path, nil) else { return nil }
        defer { free(found) }
        return String(cString: found)
    }

    /// The absolute path of a file or folder, itself being a link or not there at all; `nil` where its folder is not.
    public static func absolute(_ path: String) -> String? {
        let bare = path.hasSuffix("/") ? String(path.dropLast()) : path
        guard !bare.isEmpty, let slash = bare.lastIndex(of: "/") else {
            return bare.isEmpty ? "/" : place(of: bare, in: ".")
        }
        let folder = slash == bare.startIndex ? "/" : String(bare[..<slash])
        return place(of: String(bare[bare.index(after: slash)...]), in: folder)
    }

    private static func place(of name: String, in folder: String) -> String? {
        if name == "." || name == ".." { return real(joined(folder, name)) }
        return real(folder).map { joined($0, name) }
    }

    // To these two, what cannot be looked at is not there: reading it fails later, with the reason.

    /// Whether a folder lies at `path`, or a link to one.
    public static func isFolder(_ path: String) -> Bool { (try? FileStatus(path))?.kind == .folder }

    /// Whether anything lies at `path`.
    public static func exists(_ path: String) -> Bool { (try? FileStatus(path, followingLinks: false)) != nil }

    /// A folder and all that hold it, the nearest first.
    public static func upward(from folder: String) -> [String] {
        var folders = [folder]
        while let last = folders.last, last != "/", let slash = last.lastIndex(of: "/") {
            folders.append(slash == last.startIndex ? "/" : String(last[..<slash]))
        }
        return folders
    }

    /// The folder that holds what lies at an absolute path; `nil` for `/`.
    public static func parent(of path: String) -> String? { upward(from: path).dropFirst().first }

    /// The path of something in a folder. What lies in `.` goes by its bare name.
    public static func joined(_ folder: String, _ name: String) -> String {
        if folder == "." || folder == "./" { return name }
        return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    /// The names in a folder, in order, without those that begin with a dot.
    static func names(in folder: String) throws(SystemError) -> [String] {
        guard let stream = opendir(folder) else { throw SystemError(number: errno) }
        defer { closedir(stream) }
        var names: [String] = []
        errno = 0
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        guard errno == 0 else { throw SystemError(number: errno) }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
