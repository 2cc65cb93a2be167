import Document

/// Remembers which ids a stream has used, at a few bytes an id however long the id is.
public struct IdentifierLedger {
    /// Two independent 64-bit hashes: among a million ids the chance of a clash is below 10⁻²⁶.
    private struct Fingerprint: Hashable {
        let first: Int
        let second: Int

        init(_ id: String) {
            var hasher = Hasher()
            hasher.combine(id)
            var other = hasher
            other.combine(1)
            first = hasher.finalize()
            second = other.finalize()
        }
    }

    private var lines: [Fingerprint: UInt32] = [:]

    private var path: String?

    /// An empty ledger.
    public init() {}

    private init(path: String?) { self.path = path }

    /// The failure of an article whose id an earlier record of its file has used.
    public mutating func check(_ article: Article) -> IngestionError? {
        guard let id = article.id, let line = article.origin.record else { return nil }
        if article.origin.path != path { self = IdentifierLedger(path: article.origin.path) }
        let fingerprint = Fingerprint(id)
        guard let first = lines[fingerprint] else {
            lines[fingerprint] = UInt32(clamping: line)
            return nil
        }
        return IngestionError(.duplicateID(firstLine: Int(first)), path: path, line: line, id: id)
    }
}
