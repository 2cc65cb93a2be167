import Glibc
import HearsayKit

/// A baseline in use, and the file that it stands in.
struct BaselineFile {
    private let path: String
    private let isWritten: Bool
    private let places: ArticlePlaces
    private let baseline: Baseline
    private var ledger: BaselineLedger

    /// Reads the file; one that is to be written need not be there.
    init(at path: String, ruleSet: RuleSet, isWritten: Bool) throws {
        let places = ArticlePlaces(
            folder: FolderPath.absolute(path).flatMap(FolderPath.parent(of:)) ?? FolderPath.working)
        (self.path, self.isWritten, self.places) = (path, isWritten, places)
        if FolderPath.exists(path) {
            baseline = try Baseline(json: try ByteStream(path: path).readAll(), path: path)
        } else {
            guard isWritten else { throw BaselineError(.missing, path: path) }
            baseline = Baseline()
        }
        ledger = BaselineLedger(baseline, ruleSet: ruleSet, exists: places.exists)
    }

    /// What changes an article before it is reported: known findings are left out, unless they are to be written.
    var filter: @Sendable (AnalyzedArticle) -> AnalyzedArticle {
        guard !isWritten else { return { $0 } }
        let (baseline, places) = (baseline, places)
        return { article in
            let path = places.place(of: article.text.article.origin)
            return AnalyzedArticle(
                text: article.text, review: baseline.leavingOutKnown(article.review, in: article.text, path: path))
        }
    }

    /// Notes what an entry of the report says.
    mutating func note(_ entry: ReportEntry) {
        switch entry {
        case .success(let article):
            ledger.note(article.review, in: article.text, path: places.place(of: article.text.article.origin))
        case .failure(let failure): ledger.noteFailure(path: places.place(of: failure.origin))
        }
    }

    /// Writes the file, or says which of its entries are there no more.
    /// - Parameter failures: How many inputs could not be read; then nothing is written.
    func end(failures: Int) throws {
        let stale = ledger.stale
        guard isWritten else {
            return stale.forEach { say("stale-entry: \($0.rule) in \($0.path) is found no more: “\($0.words)”") }
        }
        guard failures == 0 else { return say("not-written: Not all articles could be read, so nothing was written.") }
        let updated = ledger.updated
        try write(updated)
        let added = Set(updated.entries).subtracting(baseline.entries).count
        say("written: known findings: \(updated.entries.count), of them new: \(added), found no more: \(stale.count).")
    }

    /// Puts the new file in the place of the old one only when it is whole.
    private func write(_ baseline: Baseline) throws {
        let new = path + ".new"
        var file = try OutputStream(path: new)
        try file.write(try baseline.json())
        try file.end()
        guard rename(new, path) == 0 else { throw OutputStream.Failure(path: path) }
    }

    private func say(_ words: String) { StandardError.write("\(path): info: \(words)".visible) }
}

/// Names articles by the way to them from one folder, so that a baseline can be used from anywhere.
private struct ArticlePlaces: Sendable {
    /// An absolute path.
    let folder: String

    /// What goes by no name, and so is never gone.
    private static let standardInput = "-"

    func place(of origin: Origin) -> String {
        guard let path = origin.path else { return Self.standardInput }
        guard let absolutePath = FolderPath.absolute(path) else { return path }
        let (own, other) = (names(folder), names(absolutePath))
        let common = zip(own, other).prefix { $0 == $1 }.count
        return (own[common...].map { _ in ".." } + other[common...].map(String.init)).joined(separator: "/")
    }

    /// Whether the article at a place is still there.
    func exists(_ place: String) -> Bool {
        place == Self.standardInput || FolderPath.exists(FolderPath.joined(folder, place))
    }

    private func names(_ path: String) -> [Substring] { path.split(separator: "/") }
}
