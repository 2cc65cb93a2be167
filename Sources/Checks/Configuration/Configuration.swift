import Attribution
import Provenance

/// What a newsroom has decided once for all its articles: the contents of a `.hearsay.yml`.
///
///     publisher: Ostby Gazette
///     fail-on: error
///     rules:
///       loaded-verb: note
///       vague-attribution: off
///     outlets:
///       Vik Lantern: newspaper
///     verbs:
///       harrumph: harrumphed
///     exclude:
///       - drafts/
public struct Configuration: Sendable, Hashable {
    /// The name of the file that is looked for.
    public static let fileName = ".hearsay.yml"

    /// The words that stand before values. The JSON Schema in `Documentation/Schema` lists the same.
    public enum Key: String, Sendable, CaseIterable {
        /// Who publishes the articles.
        case publisher
        /// The level from which findings count for the exit status.
        case failLevel = "fail-on"
        /// Whether rules run, and at which level.
        case rules
        /// Outlets that the registry does not know.
        case outlets
        /// Verbs of reporting that the lexicon does not know.
        case verbs
        /// What is left out, as in a `.gitignore`.
        case exclude
    }

    /// Whether a rule runs, and at which level.
    public enum RuleSetting: Sendable, Hashable {
        /// It does not.
        case off
        /// It does, at its own level.
        case on
        /// It does, at another level.
        case level(Level)

        /// The words for all settings.
        public static let words = ["off", "on"] + Level.allCases.map(\.rawValue)

        /// The setting that a word stands for.
        init?(word: String) {
            switch word {
            case "off": self = .off
            case "on": self = .on
            default:
                guard let level = Level(rawValue: word) else { return nil }
                self = .level(level)
            }
        }

        /// The word for the setting.
        var word: String {
            switch self {
            case .off: "off"
            case .on: "on"
            case .level(let level): level.rawValue
            }
        }
    }

    /// Who publishes the articles.
    public let publisher: String?
    /// The level from which findings count for the exit status.
    public let failLevel: Level?
    /// The rules that differ from what they are by default, by id.
    public let rules: [String: RuleSetting]
    /// Outlets that the registry does not know, by name.
    public let outlets: [Outlet]
    /// Verbs of reporting that the lexicon does not know.
    public let verbs: [OwnVerb]
    /// What is left out, in the syntax of `.gitignore`.
    public let exclude: [String]

    /// A configuration from its parts; without any, everything is as it is by default.
    public init(
        publisher: String? = nil, failLevel: Level? = nil, rules: [String: RuleSetting] = [:], outlets: [Outlet] = [],
        verbs: [OwnVerb] = [], exclude: [String] = []
    ) {
        self.publisher = publisher
        self.failLevel = failLevel
        self.rules = rules
        self.outlets = outlets.sorted { $0.name < $1.name }
        self.verbs = verbs.sorted { $0.lemma < $1.lemma }
        self.exclude = exclude
    }
}

extension Configuration {
    /// The rules that run, and their levels.
    /// - Parameters:
    ///   - select: Rule ids, `all` or `default`: these run, whatever the configuration turns on or off.
    ///   - ignore: Rule ids, `all` or `default`, that do not run.
    /// - Throws: `RuleSelectionError` for the first name that is no rule's.
    public func ruleSet(select: [String] = [], ignore: [String] = []) throws(RuleSelectionError) -> RuleSet {
        let off = rules.filter { $0.value == .off }.keys
        let on = rules.keys.filter { rules[$0] != .off }
        let levels = rules.compactMapValues { if case .level(let level) = $0 { level } else { nil } }
        guard select.isEmpty else { return try RuleSet(select: select, ignore: ignore, levels: levels) }
        return try RuleSet(select: [RuleSet.standard] + on, ignore: ignore + off, levels: levels)
    }

    /// The configuration with what a command line says over it, and with every rule spelt out.
    public func overridden(
        publisher: String?, failLevel: Level?, rules: RuleSet, exclude: [String]
    ) -> Configuration {
        let levels = rules.rules.map { ($0.metadata.id, RuleSetting.level(rules.level(of: $0))) }
        let off = RuleRegistry.ids.map { ($0, RuleSetting.off) }
        return Configuration(
            publisher: publisher ?? self.publisher, failLevel: failLevel ?? self.failLevel,
            rules: Dictionary(levels + off) { first, _ in first }, outlets: outlets,
            verbs: verbs, exclude: self.exclude + exclude)
    }
}
