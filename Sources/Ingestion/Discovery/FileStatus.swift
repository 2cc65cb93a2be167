import Glibc

/// What lies at a path: a file, a folder or something else, and which one.
struct FileStatus: Sendable, Hashable {
    /// The same for every name of one file.
    struct Identity: Sendable, Hashable {
        let device: UInt64
        let number: UInt64
    }

    /// What lies there.
    enum Kind: Sendable, Hashable {
        case file
        case folder
        case link
        case other
    }

    let identity: Identity
    let kind: Kind

    /// What lies at `path`, behind all links unless asked otherwise.
    /// - Throws: `SystemError` where nothing does, or links lead in a circle.
    init(_ path: String, followingLinks: Bool = true) throws(SystemError) {
        var information = stat()
        guard (followingLinks ? stat(path, &information) : lstat(path, &information)) == 0 else {
            throw SystemError(number: errno)
        }
        identity = Identity(device: UInt64(information.st_dev), number: UInt64(information.st_ino))
        kind =
            switch information.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .other
            }
    }
}

/// A refusal of the system.
struct SystemError: Error, Hashable {
    let number: Int32

    /// Whether links lead in a circle.
    var isLinkLoop: Bool { number == ELOOP }

    /// The system's words for it.
    var reason: String { String(cString: strerror(number)).lowercased() }
}
