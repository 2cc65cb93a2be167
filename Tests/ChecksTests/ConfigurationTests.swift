import Attribution
import Checks
import Foundation
import Provenance
import Testing

@Suite struct ConfigurationTests {
    private func read(_ yaml: String) throws -> Configuration { try Configuration(yaml: yaml, path: "c.yml") }

    @Test func everyKeyIsRead() throws {
        let yaml = """
            publisher: Ostby Gazette
            fail-on: error
            rules: {loaded-verb: note, vague-attribution: off, "fragment-quote": "on"}
            outlets: {Vik Lantern: newspaper, "24": radio}
            verbs: {harrumph: harrumphed}
            exclude:
              - drafts/
              - "!*.md"
            """
        let expected = Configuration(
            publisher: "Ostby Gazette", failLevel: .error,
            rules: ["loaded-verb": .level(.note), "vague-attribution": .off, "fragment-quote": .on],
            outlets: [Outlet(name: "Vik Lantern", kind: "newspaper"), Outlet(name: "24", kind: "radio")],
            verbs: [OwnVerb(lemma: "harrumph", past: "harrumphed")], exclude: ["drafts/", "!*.md"])
        #expect(try read(yaml) == expected)
        #expect(try read(expected.yaml) == expected)
        #expect(try read("exclude: drafts/").exclude == ["drafts/"])
    }

    @Test(arguments: ["", "\n", "# nothing\n", "---\n", "~"]) func anEmptyFileChangesNothing(_ yaml: String) throws {
        #expect(try read(yaml.replacing("~", with: "")) == Configuration())
        #expect(Configuration().yaml == "")
    }

    @Test(arguments: [
        ("# x\npublsher: a", "c.yml:2: unknown-key: There is no key ‘publsher’. Did you mean ‘publisher’?"),
        (
            "x: a",
            "c.yml:1: unknown-key: There is no key ‘x’. These are known: publisher, fail-on, rules, outlets, verbs, exclude."
        ),
        ("rules:\n  herasay: off", "c.yml:2: unknown-rule: There is no rule ‘herasay’. Did you mean ‘hearsay’?"),
        (
            "outlets:\n  Vik Lantern: newspapr",
            "c.yml:2: bad-value: ‘Vik Lantern’ must be a kind of outlet, not ‘newspapr’. Did you mean ‘newspaper’?"
        ),
        (
            "verbs:\n  mutter-2: muttered",
            "c.yml:2: bad-value: ‘verbs’ must be single words in letters, not ‘mutter-2’."
        ),
        ("verbs: {hem: }", "c.yml:1: bad-value: ‘hem’ must be the verb's past."),
        ("outlets:\n  '…': web", "c.yml:2: bad-value: ‘outlets’ must be names in letters, not ‘…’."),
        (
            "rules:\n  hearsay: warnin",
            "c.yml:2: bad-value: ‘hearsay’ must be a level, on or off, not ‘warnin’. Did you mean ‘warning’?"
        ),
        (
            "fail-on: fatal",
            "c.yml:1: bad-value: ‘fail-on’ must be a level, not ‘fatal’. These are known: note, warning, error."
        ),
        ("publisher: [a]", "c.yml:1: bad-value: ‘publisher’ must be words."),
        ("exclude: {a: b}", "c.yml:1: bad-value: ‘exclude’ must be words."),
        ("- a", "c.yml:1: bad-value: ‘the file’ must be keys with values."),
        (
            "publisher: a\n\npublisher: b",
            "c.yml:1: duplicate-key: The key ‘publisher’ stands here twice. Keep one of them."
        ),
        ("a: b\n c: d", "c.yml:2: bad-yaml: "), ("a: *b", "c.yml:1: bad-yaml: "), ("a: \u{1}", "c.yml: bad-yaml: "),
    ])
    func mistakesAreNamedWithTheirLine(_ yaml: String, _ message: String) {
        let error = #expect(throws: ConfigurationError.self) { try read(yaml) }
        #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
    }

    @Test func deepNestingIsAnError() {
        #expect(throws: ConfigurationError.self) { try read(String(repeating: "[", count: 100_000)) }
    }

    @Test func rulesAreTurnedOnAndOff() throws {
        let configuration = try read("rules: {loaded-verb: error, fragment-quote: on, hearsay: off}")
        let standard = Set(RuleSet().rules.map(\.metadata.id))
        let rules = try configuration.ruleSet()
        #expect(
            Set(rules.rules.map(\.metadata.id))
                == standard.subtracting(["hearsay"]).union(["loaded-verb", "fragment-quote"]))
        #expect(rules.rules.filter { rules.level(of: $0) == .error }.map(\.metadata.id).contains("loaded-verb"))
    }

    @Test func theCommandLineGoesFirst() throws {
        let configuration = try read("publisher: A\nfail-on: error\nrules: {hearsay: off, loaded-verb: error}")
        let rules = try configuration.ruleSet(select: ["hearsay", "loaded-verb"], ignore: ["loaded-verb"])
        #expect(rules.rules.map(\.metadata.id) == ["hearsay"])
        let both = configuration.overridden(publisher: "B", failLevel: nil, rules: rules, exclude: ["x"])
        #expect(both.publisher == "B" && both.failLevel == .error && both.exclude == ["x"])
        #expect(both.rules["hearsay"] == .level(.warning) && both.rules["loaded-verb"] == .off)
        #expect(try read(both.yaml) == both)
    }
}

/// The JSON Schema for editors says the same as the code.
@Suite struct ConfigurationSchemaTests {
    private func schema() throws -> [String: Any] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = root.appending(path: "Documentation/Schema/hearsay-config.schema.json")
        return try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    }

    @Test func keysRulesAndLevelsAreThoseOfTheCode() throws {
        let schema = try schema()
        let properties = try #require(schema["properties"] as? [String: [String: Any]])
        #expect(Set(properties.keys) == Set(Configuration.Key.allCases.map(\.rawValue)))
        #expect(schema["additionalProperties"] as? Bool == false)
        #expect(properties["fail-on"]?["enum"] as? [String] == Level.allCases.map(\.rawValue))
        let rules = try #require(properties["rules"]?["properties"] as? [String: Any])
        #expect(rules.keys.sorted() == RuleRegistry.ids, "add the rule to hearsay-config.schema.json")
        let setting = (schema["$defs"] as? [String: [String: Any]])?["setting"]
        #expect(setting?["enum"] as? [String] == Configuration.RuleSetting.words)
        let kinds = properties["outlets"]?["additionalProperties"] as? [String: [String]]
        #expect(kinds?["enum"] == Outlet.kinds)
    }
}
