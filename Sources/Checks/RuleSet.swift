/// The rules that run, and the level of each.
public struct RuleSet: Sendable {
    /// Stands for every rule in `select` and `ignore`.
    public static let all = "all"
    /// Stands for the rules that are enabled by default.
    public static let standard = "default"

    /// The rules that run, by id.
    public let rules: [any Rule]
    private let levels: [String: Level]

    /// The rules that are enabled by default, at their own levels.
    public init() {
        rules = RuleRegistry.rules.filter(\.metadata.isEnabledByDefault)
        levels = [:]
    }

    /// The rules that `select` names (the default ones where it names none) less those that `ignore` names.
    /// - Parameters:
    ///   - select: Rule ids, `all` or `default`.
    ///   - ignore: Rule ids, `all` or `default`. Wins over `select`.
    ///   - levels: Levels that differ from the rules' own, by rule id.
    /// - Throws: `RuleSelectionError` for the first name that is no rule's.
    public init(
        select: [String] = [], ignore: [String] = [], levels: [String: Level] = [:]
    ) throws(RuleSelectionError) {
        let chosen = try RuleSet.ids(named: select.isEmpty ? [RuleSet.standard] : select)
        let dropped = try RuleSet.ids(named: ignore)
        _ = try RuleSet.ids(named: levels.keys.sorted())
        rules = RuleRegistry.rules.filter { chosen.subtracting(dropped).contains($0.metadata.id) }
        self.levels = levels
    }

    /// The level at which a rule's findings are reported.
    public func level(of rule: any Rule) -> Level {
        levels[rule.metadata.id] ?? rule.metadata.defaultLevel
    }

    private static func ids(named names: [String]) throws(RuleSelectionError) -> Set<String> {
        var ids: Set<String> = []
        for name in names { ids.formUnion(try self.ids(named: name)) }
        return ids
    }

    private static func ids(named name: String) throws(RuleSelectionError) -> [String] {
        switch name {
        case all: return RuleRegistry.ids
        case standard: return RuleSet().rules.map(\.metadata.id)
        default:
            guard RuleRegistry.rule(name) != nil else { throw RuleSelectionError(name: name) }
            return [name]
        }
    }
}
