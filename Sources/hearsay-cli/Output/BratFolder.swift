import Glibc
import HearsayKit

/// A folder as brat opens it: for each article its text and its annotation under one name, and what brat must know of
/// the annotations' types.
struct BratFolder {
    private let path: String
    private let root: String?
    /// How often a name was wanted.
    private var uses: [String: Int] = [:]

    /// Makes the folder where it is not there.
    /// - Parameter root: The folder that articles are named from.
    init(path: String, root: String?) throws {
        (self.path, self.root) = (path, root)
        guard mkdir(path, 0o777) == 0 || FolderPath.isFolder(path) else { throw OutputStream.Failure(path: path) }
        try write(Array(BratReport.configuration.utf8), "annotation.conf")
    }

    /// Writes an article's two files. There are none for what could not be read.
    mutating func append(_ annotation: [UInt8], of entry: ReportEntry) throws {
        guard case .success(let article) = entry else { return }
        let name = unused(article.fileName(root: root))
        try write(Array(article.text.article.text.bytes), name + ".txt")
        try write(annotation, name + ".ann")
    }

    /// The name, or with a number where it is taken: `a.md` and `a.txt` would both be `a`.
    private mutating func unused(_ name: String) -> String {
        let use = uses[name, default: 0] + 1
        uses[name] = use
        return use == 1 ? name : unused("\(name)-\(use)")
    }

    private func write(_ bytes: [UInt8], _ name: String) throws {
        var file = try OutputStream(path: path + name)
        try file.write(bytes)
        try file.end()
    }
}

extension AnalyzedArticle {
    /// The article's path and record in letters that no system minds, without the ending.
    fileprivate func fileName(root: String?) -> String {
        let path = text.article.origin.path ?? "stdin"
        let inner = root.flatMap { path.hasPrefix($0 + "/") ? path.dropFirst($0.count + 1) : nil } ?? path[...]
        let names = inner.split(separator: "/").filter { $0 != "." && $0 != ".." }
        let parts = names.joined(separator: "_").split(separator: ".")
        let stem = (parts.count > 1 ? parts.dropLast() : parts).joined(separator: ".")
        let name = stem + (text.article.recordName.map { "_" + $0 } ?? "")
        let isPlain = { (letter: Character) in
            letter.isASCII && (letter.isLetter || letter.isNumber || "-._".contains(letter))
        }
        return String(name.prefix(120).map { isPlain($0) ? $0 : "_" })
    }
}
