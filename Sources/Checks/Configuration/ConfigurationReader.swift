import Attribution
import Provenance
import Yams

/// Reads a configuration, and holds every key and value against what there is.
struct ConfigurationReader {
    private let path: String

    init(path: String) {
        self.path = path
    }

    func read(_ yaml: String) throws(ConfigurationError) -> Configuration {
        guard let root = try compose(yaml) else { return Configuration() }
        if root.scalar?.string.isEmpty == true { return Configuration() }
        let keys = Configuration.Key.allCases.map(\.rawValue)
        let values = try members(of: root, "the file", "keys with values")
        if let (name, key, _) = values.first(where: { !keys.contains($0.name) }) {
            throw error(.unknownKey(name, known: keys), at: key)
        }
        let nodes = Dictionary(values.map { ($0.name, $0.value) }) { first, _ in first }
        return Configuration(
            publisher: try nodes[.publisher].map { (node) throws(ConfigurationError) in try word(node, .publisher) },
            failLevel: try nodes[.failLevel].map(failLevel), rules: try nodes[.rules].map(rules) ?? [:],
            outlets: try nodes[.outlets].map(outlets) ?? [], verbs: try nodes[.verbs].map(verbs) ?? [],
            exclude: try nodes[.exclude].map(patterns) ?? [])
    }

    private func failLevel(_ node: Node) throws(ConfigurationError) -> Level {
        let known = Level.allCases.map(\.rawValue)
        let value = try word(node, .failLevel)
        guard let level = Level(rawValue: value) else {
            throw error(badValue("fail-on", value, "a level", known), at: node)
        }
        return level
    }

    private func rules(_ node: Node) throws(ConfigurationError) -> [String: Configuration.RuleSetting] {
        var rules: [String: Configuration.RuleSetting] = [:]
        for (name, key, value) in try members(of: node, "rules", "rules with a level, on or off") {
            guard RuleRegistry.rule(name) != nil else { throw error(.unknownRule(name), at: key) }
            let word = value.scalar?.string
            guard let setting = word.flatMap(Configuration.RuleSetting.init(word:)) else {
                let known = Configuration.RuleSetting.words
                throw error(badValue(name, word, "a level, on or off", known), at: value)
            }
            rules[name] = setting
        }
        return rules
    }

    private func outlets(_ node: Node) throws(ConfigurationError) -> [Outlet] {
        var outlets: [Outlet] = []
        for (name, key, value) in try members(of: node, "outlets", "names with a kind") {
            let kind = value.scalar?.string
            guard let kind, Outlet.kinds.contains(kind) else {
                throw error(badValue(name, kind, "a kind of outlet", Outlet.kinds), at: value)
            }
            let outlet = Outlet(name: name, kind: kind)
            guard !outlet.id.isEmpty else { throw error(badValue("outlets", name, "names in letters", []), at: key) }
            outlets.append(outlet)
        }
        return outlets
    }

    private func verbs(_ node: Node) throws(ConfigurationError) -> [OwnVerb] {
        var verbs: [OwnVerb] = []
        for (lemma, key, value) in try members(of: node, "verbs", "verbs with their past") {
            let past = value.scalar?.string
            guard let past, isWord(past) else { throw error(badValue(lemma, past, "the verb's past", []), at: value) }
            guard isWord(lemma) else { throw error(badValue("verbs", lemma, "single words in letters", []), at: key) }
            verbs.append(OwnVerb(lemma: lemma.lowercased(), past: past.lowercased()))
        }
        return verbs
    }

    private func isWord(_ text: String) -> Bool { text.count > 1 && text.allSatisfy { $0.isLetter || $0 == "-" } }

    private func patterns(_ node: Node) throws(ConfigurationError) -> [String] {
        guard let sequence = node.sequence else { return [try word(node, .exclude)] }
        var patterns: [String] = []
        for element in sequence { patterns.append(try word(element, .exclude)) }
        return patterns
    }

    private func word(_ node: Node, _ key: Configuration.Key) throws(ConfigurationError) -> String {
        guard let word = node.scalar?.string, !word.isEmpty else {
            throw error(badValue(key.rawValue, node.scalar?.string, "words", []), at: node)
        }
        return word
    }

    /// The keys and values of a mapping.
    private func members(
        of node: Node, _ key: String, _ expected: String
    ) throws(ConfigurationError) -> [(name: String, key: Node, value: Node)] {
        guard let mapping = node.mapping else {
            throw error(badValue(key, node.scalar?.string, expected, []), at: node)
        }
        return mapping.map { ($0.key.string ?? "", $0.key, $0.value) }
    }

    private func badValue(_ key: String, _ value: String?, _ expected: String, _ known: [String])
        -> ConfigurationError.Flaw
    {
        .badValue(key: key, value: value == "" ? nil : value, expected: expected, known: known)
    }

    private func error(_ flaw: ConfigurationError.Flaw, at node: Node) -> ConfigurationError {
        ConfigurationError(flaw: flaw, path: path, line: node.mark?.line)
    }
}

extension ConfigurationReader {
    private func compose(_ yaml: String) throws(ConfigurationError) -> Node? {
        do {
            return try Yams.compose(yaml: yaml)
        } catch let error as YamlError {
            throw self.error(error)
        } catch {
            throw ConfigurationError(flaw: .badYAML(reason: "\(error)"), path: path, line: nil)
        }
    }

    private func error(_ error: YamlError) -> ConfigurationError {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            ConfigurationError(flaw: .badYAML(reason: problem), path: path, line: mark.line)
        case .duplicatedKeysInMapping(let keys, let context):
            ConfigurationError(flaw: .duplicateKey(keys.first ?? ""), path: path, line: context.mark.line)
        case .reader(let problem, _, _, _):
            ConfigurationError(flaw: .badYAML(reason: problem), path: path, line: nil)
        default: ConfigurationError(flaw: .badYAML(reason: "it cannot be read"), path: path, line: nil)
        }
    }
}

extension [String: Node] {
    fileprivate subscript(_ key: Configuration.Key) -> Node? { self[key.rawValue] }
}
