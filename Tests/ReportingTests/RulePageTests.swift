import Checks
import Reporting
import Testing

@Suite struct RulePageTests {
    @Test(arguments: RuleRegistry.ids)
    func pageIsUpToDate(_ id: String) throws {
        let rule = try #require(RuleRegistry.rule(id))
        try Golden.expect(RulePage.markdown(for: rule.metadata), equals: "Documentation/Rules/\(id).md")
    }

    @Test func indexIsUpToDate() throws {
        try Golden.expect(
            RulePage.index(of: RuleRegistry.rules.map(\.metadata)), equals: "Documentation/Rules/README.md")
    }
}
