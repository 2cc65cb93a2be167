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
        NearestWord.to(name, among: ids)
    }
}
