/// Every rule there is. The list itself is generated from the folder `Rules/`.
public enum RuleRegistry {
    /// Every rule, by id.
    public static let rules: [any Rule] = listed.sorted { $0.metadata.id < $1.metadata.id }

    /// The ids of every rule, in order.
    public static var ids: [String] { rules.map(\.metadata.id) }

    /// The rule with this id.
    public static func rule(_ id: String) -> (any Rule)? {
        rules.first { $0.metadata.id == id }
    }

    /// The id nearest to `name`, where one is near enough to be what was meant.
    public static func nearestID(to name: String) -> String? {
        let ranked = ids.map { (id: $0, distance: editDistance($0, name)) }
        guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= max(2, best.id.count / 3) ? best.id : nil
    }

    /// Levenshtein's distance in bytes: ids are ASCII.
    private static func editDistance(_ left: String, _ right: String) -> Int {
        let right = Array(right.utf8)
        var row = Array(0...right.count)
        for (i, byte) in left.utf8.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for j in right.indices {
                let substituted = diagonal + (byte == right[j] ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
