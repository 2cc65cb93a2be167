import Attribution
import Checks
import Document
import Provenance
import Testing

@Suite struct CheckerTests {
    private func draft(_ text: String) -> Draft {
        var draft = Draft(text)
        let petrov = draft.entity("Ivan Petrov")
        draft.quote(
            "No decision has been taken", by: draft.speaker("Petrov", petrov),
            via: [draft.via("TASS", stateMedia: "SC", control: "state-run")], .relayed)
        return draft
    }

    private let sentence = """
        "No decision has been taken," Petrov said, according to Russia's state-run TASS news agency.
        """

    @Test func messageSaysWhy() {
        let finding = Checker().check(draft(sentence).traced)[0]
        #expect(
            finding.message == """
                Ivan Petrov's words come through TASS (news agency, state-controlled), not heard by this \
                publication: “according to Russia's state-run TASS news agency”. \
                Go back to TASS's report or to a recording.
                """)
        #expect(finding.evidence.map(\.role) == [.quotation, .speaker, .via, .via])
    }

    @Test func selectsAndIgnores() throws {
        let text = draft(sentence).traced
        let (quote, state) = ("second-hand-quote", "state-controlled-source")
        #expect(Checker().check(text).map(\.rule) == [quote, state])
        #expect(Checker(try RuleSet(select: [quote])).check(text).map(\.rule) == [quote])
        #expect(Checker(try RuleSet(ignore: [quote])).check(text).map(\.rule) == [state])
        #expect(Checker(try RuleSet(ignore: [RuleSet.all])).check(text).isEmpty)
        #expect(try RuleSet(select: [RuleSet.standard, "loaded-verb"]).rules.count == 15)
    }

    @Test func changesLevels() throws {
        let rules = try RuleSet(levels: ["second-hand-quote": .error])
        #expect(Checker(rules).check(draft(sentence).traced).map(\.level) == [.error, .warning])
    }

    @Test func unknownNamesComeWithASuggestion() {
        #expect(throws: RuleSelectionError(name: "second-hand-qoute")) {
            try RuleSet(select: ["second-hand-qoute"])
        }
        #expect(throws: RuleSelectionError.self) { try RuleSet(ignore: ["x"]) }
        #expect(throws: RuleSelectionError.self) { try RuleSet(levels: ["x": .note]) }
        #expect(RuleSelectionError(name: "second-hand-qoute").suggestion == "second-hand-quote")
        #expect(RuleSelectionError(name: "loaded-verbs").description.contains("‘loaded-verb’"))
        #expect(RuleSelectionError(name: "something else").suggestion == nil)
    }

    @Test func withoutThirdHandTheSecondHandFindingReturns() throws {
        var draft = Draft(#""No way back now," Petrov said, Kommersant reported, citing Interfax."#)
        let petrov = draft.entity("Ivan Petrov")
        draft.quote(
            "No way back now", by: draft.speaker("Petrov", petrov),
            via: [draft.via("Interfax", relation: .citing), draft.via("Kommersant", kind: .newspaper)], .relayed)
        let finding = Checker().check(draft.traced)[0]
        #expect(finding.rule == "third-hand" && finding.level == .error)
        #expect(finding.message.contains("Interfax (news agency), then Kommersant (newspaper)"))
        #expect(Checker(try RuleSet(ignore: ["third-hand"])).check(draft.traced).map(\.rule) == ["second-hand-quote"])
    }

    @Test func aNameOfCommonNounsKeepsItsArticle() throws {
        var draft = Draft("The pier is shut, Interfax reported the harbour board said.")
        let board = draft.entity("harbour board", .organization)
        draft.quote(
            "The pier is shut", form: .indirect, by: draft.speaker("the harbour board", board),
            via: [draft.via("Interfax")], .relayed)
        let finding = try #require(Checker().check(draft.traced).first)
        #expect(finding.message.hasPrefix("What the harbour board is said"))
    }

    @Test func nobodyGivesWordsToOneself() throws {
        var draft = Draft(#""Why not?" radio host Karl Dorn asked."#)
        let dorn = draft.entity("Karl Dorn")
        draft.quote(
            "Why not?", by: draft.speaker("Karl Dorn", dorn),
            via: [draft.via("Karl Dorn", relation: .interview, kind: .person)], .givenElsewhere)
        let finding = try #require(Checker().check(draft.traced).first)
        #expect(finding.message.hasPrefix("Karl Dorn said these words as the interviewer, not to this publication: "))
    }

    @Test func beliefsOnlyWhenAsked() {
        var draft = Draft("Kern fears a delay, according to Interfax.")
        let kern = draft.entity("Anna Kern")
        draft.quote(
            "a delay", form: .indirect, as: .belief, by: draft.speaker("Kern", kern), via: [draft.via("Interfax")],
            .relayed)
        #expect(Checker().check(draft.traced).isEmpty)
        #expect(Checker(includesBeliefs: true).check(draft.traced).map(\.rule) == ["second-hand-claim"])
    }

    @Test func fingerprintsOutliveEditsElsewhere() {
        let before = Checker().check(draft(sentence).traced).map(\.fingerprint)
        let after = Checker().check(draft("A new lead.\n\n\(sentence)\n\nA new end.").traced).map(\.fingerprint)
        #expect(before == after)
        let curly = sentence.replacing("\"", with: "”")
        #expect(Checker().check(draft(curly).traced).map(\.fingerprint) == before)
        #expect(Set(before).count == 2)
    }

    @Test func fingerprintsTellRepetitionsApart() {
        var draft = Draft("He reportedly left.\nHe reportedly left.")
        draft.vague = [draft.range("reportedly"), draft.range("reportedly", after: "left.\n")]
        let findings = Checker().check(draft.traced)
        #expect(findings.count == 2 && findings[0].fingerprint != findings[1].fingerprint)
    }

    @Test func sortedByPlaceThenLevel() {
        var draft = draft("The envoy reportedly left.\n\(sentence)")
        draft.vague = [draft.range("reportedly")]
        #expect(
            Checker().check(draft.traced).map(\.rule)
                == ["vague-attribution", "second-hand-quote", "state-controlled-source"])
    }
}
