import Checks
import Testing

@Suite struct RuleMetadataTests {
    private let rules = RuleRegistry.rules.map(\.metadata)

    @Test func idsAreUniqueAndNamedAfterTheirTypes() {
        #expect(rules.count == 17 && Set(rules.map(\.id)).count == rules.count)
        for rule in RuleRegistry.rules {
            let type = "\(type(of: rule))"
            let id = type.reduce("") { $0 + ($1.isUppercase && !$0.isEmpty ? "-" : "") + $1.lowercased() }
            #expect(rule.metadata.id == id)
        }
    }

    @Test func levelsAreThoseOfTheDesign() {
        let errors = rules.filter { $0.defaultLevel == .error }.map(\.id)
        let warnings = rules.filter { $0.defaultLevel == .warning }.map(\.id)
        #expect(errors == ["third-hand", "unbalanced-marks"])
        #expect(
            warnings == [
                "hearsay", "second-hand-quote", "state-controlled-source", "unattributed-quote",
                "unexplained-suppression",
                "unspecified-media",
            ])
    }

    @Test func examplesAreMarked() {
        for rule in rules {
            #expect(!rule.triggeringExamples.isEmpty && rule.triggeringExamples.allSatisfy { $0.spot != nil })
            #expect(!rule.nonTriggeringExamples.isEmpty && rule.nonTriggeringExamples.allSatisfy { $0.spot == nil })
            #expect(rule.replaces.allSatisfy { RuleRegistry.rule($0) != nil })
        }
    }

    @Test func theMarkerComesOutAndGoesInAgain() {
        let example = RuleExample("Ž ↓“We go.”", publisher: "UPI")
        #expect(example.text == "Ž “We go.”" && example.spot == 3 && example.marked == "Ž ↓“We go.”")
    }
}
