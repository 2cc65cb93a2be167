import Document

/// Which words may stand for which roles when a text names somebody again.
struct RoleSynonyms: Sendable {
    private let roles: [UInt64: Set<UInt64>]

    /// The synonyms of `RoleSynonyms.tsv`.
    init() {
        var roles: [UInt64: Set<UInt64>] = [:]
        for row in DataTable(EmbeddedData.roleSynonyms).rows {
            roles[WordHash.of(row[0])] = Set(row[1].split(separator: ",").map { WordHash.of($0) })
        }
        self.roles = roles
    }

    /// Whether `word` may stand for `role`.
    func stands(_ word: UInt64, for role: UInt64) -> Bool { roles[word]?.contains(role) ?? false }
}
