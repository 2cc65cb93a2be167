import Attribution
import Checks
import Document
import Provenance
import Testing

/// A case of the table: a text, and the ids of all rules that fire on it.
struct RuleCase: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: TracedText
    let rules: [String]

    init(_ name: String, fires rules: [String], _ text: String, _ build: (inout Draft) -> Void) {
        var draft = Draft(text)
        build(&draft)
        testDescription = name
        self.text = draft.traced
        self.rules = rules
    }
}

@Suite struct RuleTests {
    @Test(arguments: cases)
    func firesExactly(_ example: RuleCase) throws {
        let findings = Checker(try RuleSet(select: [RuleSet.all])).check(example.text)
        #expect(findings.map(\.rule).sorted() == example.rules.sorted())
        for finding in findings { expectSane(finding, in: example.text) }
    }

    @Test func everyRuleFiresInSomeCase() {
        // Rules about suppressions have tests of their own.
        let rules = RuleRegistry.rules.filter { !($0 is any SuppressionRule) }
        #expect(Set(Self.cases.flatMap(\.rules)) == Set(rules.map(\.metadata.id)))
    }

    @Test func offByDefault() {
        let off = RuleRegistry.rules.filter { !$0.metadata.isEnabledByDefault }.map(\.metadata.id)
        #expect(off == ["fragment-quote", "loaded-verb", "unexplained-suppression"])
    }

    private func expectSane(_ finding: Finding, in text: TracedText) {
        let message = finding.message
        #expect(message.first?.isLowercase == false && message.hasSuffix("."))
        for flaw in ["nil", "Optional", "“”", "()", "  ", " 's", " ,", "\n"] { #expect(!message.contains(flaw)) }
        #expect(!finding.evidence.isEmpty && !finding.range.isEmpty)
        #expect(text.article.text.range.contains(finding.range))
        #expect(finding.fingerprint.count == 16)
    }

    static let cases: [RuleCase] = speakerCases + provenanceCases + wordCases
}

extension RuleTests {
    static let provenanceCases: [RuleCase] = [
        RuleCase(
            "a relayed quote", fires: ["second-hand-quote"],
            #""No decision has been taken," Petrov said, according to Interfax."#
        ) {
            let petrov = $0.entity("Ivan Petrov")
            $0.quote(
                "No decision has been taken", by: $0.speaker("Petrov", petrov), cue: $0.cue("said"),
                via: [$0.via("Interfax")], .relayed)
        },
        RuleCase(
            "a relayed claim", fires: ["second-hand-claim"], "Talks resume in May, he said, according to Interfax."
        ) {
            let unknown = $0.entity("")
            $0.quote(
                "Talks resume in May", form: .indirect, by: $0.speaker("he", unknown), via: [$0.via("Interfax")],
                .relayed)
        },
        RuleCase("an outlet's own report", fires: ["second-hand-claim"], "Haaretz reported that the plan was dead.") {
            let haaretz = $0.entity("Haaretz", .outlet)
            $0.quote(
                "the plan was dead", form: .indirect, by: $0.speaker("Haaretz", haaretz),
                via: [$0.via("Haaretz", relation: .reported, kind: .newspaper)], .relayed)
        },
        RuleCase("a hat tip", fires: ["second-hand-claim"], "The plan is dead.\nh/t The Hill") {
            $0.articleVia = [$0.via("The Hill", relation: .credited, kind: .newspaper)]
        },
        RuleCase("an interview elsewhere", fires: ["quote-given-elsewhere"], #""We are ready now," Kern told CNN."#) {
            let kern = $0.entity("Anna Kern")
            $0.quote(
                "We are ready now", by: $0.speaker("Kern", kern),
                via: [$0.via("CNN", relation: .told, kind: .broadcaster)], .givenElsewhere)
        },
        RuleCase("hearsay", fires: ["hearsay"], "Smith said Jones had told him that the deal was void.") {
            let jones = $0.entity("Tom Jones")
            $0.quote(
                "the deal was void", form: .indirect, by: $0.speaker("Jones", jones),
                via: [$0.via("Smith", relation: .relayedByPerson, kind: .person)], .throughPerson)
        },
        RuleCase(
            "third-hand replaces second-hand", fires: ["third-hand"],
            #""We are ready now," Kern said, Kommersant reported, citing Interfax."#
        ) {
            let kern = $0.entity("Anna Kern")
            $0.quote(
                "We are ready now", by: $0.speaker("Kern", kern),
                via: [
                    $0.via("Interfax", relation: .citing),
                    $0.via("Kommersant", relation: .reported, kind: .newspaper),
                ], .relayed)
        },
        RuleCase(
            "a person and an outlet are one report", fires: ["hearsay"],
            "Smith said Jones had told him that the deal was void, according to Reuters."
        ) {
            let jones = $0.entity("Tom Jones")
            $0.quote(
                "the deal was void", form: .indirect, by: $0.speaker("Jones", jones),
                via: [$0.via("Smith", relation: .relayedByPerson, kind: .person), $0.via("Reuters")], .throughPerson)
        },
        RuleCase(
            "a state's agency, once for two quotations",
            fires: ["second-hand-claim", "second-hand-claim", "state-controlled-source"],
            "Talks go on and they will end well, Kern said, according to TASS."
        ) {
            let kern = $0.entity("Anna Kern")
            let tass = $0.via("TASS", stateMedia: "SC")
            $0.quote("Talks go on", form: .indirect, by: $0.speaker("Kern", kern), via: [tass], .relayed)
            $0.quote("they will end well", form: .indirect, by: $0.speaker("Kern", kern), via: [tass], .relayed)
        },
        RuleCase(
            "state television", fires: ["second-hand-claim", "state-controlled-source"],
            "State television said talks go on."
        ) {
            let television = $0.entity("State television", .outlet)
            $0.quote(
                "talks go on", form: .indirect, by: $0.speaker("State television", television),
                via: [$0.via("State television", relation: .reported, kind: .stateMedia)], .relayed)
        },
        RuleCase(
            "state-run in the article's words", fires: ["second-hand-claim", "state-controlled-source"],
            "Talks go on, the state-run Daily Dawn reported."
        ) {
            $0.quote(
                "Talks go on", form: .indirect, by: nil,
                via: [$0.via("Daily Dawn", relation: .reported, kind: .newspaper, control: "state-run")], .relayed)
        },
        RuleCase(
            "an independent state-funded outlet is none", fires: ["second-hand-claim"],
            "Talks go on, the BBC reported."
        ) {
            $0.quote(
                "Talks go on", form: .indirect, by: nil,
                via: [$0.via("BBC", relation: .reported, kind: .broadcaster, stateMedia: "ISFM")], .relayed)
        },
        RuleCase(
            "local media", fires: ["second-hand-claim", "unspecified-media"], "Talks go on, according to local media."
        ) {
            $0.quote(
                "Talks go on", form: .indirect, by: nil,
                via: [$0.via("local media", name: "unspecified media", kind: .unspecifiedMedia)], .relayed)
        },
        RuleCase("on the record", fires: [], #""We are ready now," Kern told reporters."#) {
            let kern = $0.entity("Anna Kern")
            $0.quote("We are ready now", by: $0.speaker("Kern", kern), .onRecord)
        },
        RuleCase("a relayed belief is left out", fires: [], "Kern fears a delay, according to Interfax.") {
            let kern = $0.entity("Anna Kern")
            $0.quote(
                "a delay", form: .indirect, as: .belief, by: $0.speaker("Kern", kern), via: [$0.via("Interfax")],
                .relayed)
        },
        RuleCase("boilerplate is left out", fires: [], #"Read more: "We are ready" - Interfax"#) {
            $0.quote("We are ready", by: nil, via: [$0.via("Interfax")], .relayed, block: .boilerplate)
        },
    ]

    static let speakerCases: [RuleCase] = [
        RuleCase("vague attribution", fires: ["vague-attribution"], "The envoy reportedly left.") {
            $0.vague = [$0.range("reportedly")]
        },
        RuleCase(
            "an unnamed speaker, once", fires: ["anonymous-source"],
            "\"We were not told,\" said a senior official. He said the doors were shut."
        ) {
            let official = $0.entity("", .unnamed, description: "a senior official")
            $0.quote("We were not told", by: $0.speaker("a senior official", official))
            $0.quote("the doors were shut", form: .indirect, by: $0.speaker("He", official))
        },
        RuleCase("a group is not anonymous", fires: [], "NATO officials said the doors were shut.") {
            let group = $0.entity("NATO officials", .group)
            $0.quote("the doors were shut", form: .indirect, by: $0.speaker("NATO officials", group))
        },
        RuleCase("nobody speaks", fires: ["unattributed-quote"], "“Nobody will forget this day.” The doors closed.") {
            $0.quote("Nobody will forget this day.", by: nil)
        },
        RuleCase("a pull quote only repeats", fires: [], "“Nobody will forget this day.”") {
            $0.quote("Nobody will forget this day.", by: nil, block: .pullquote)
        },
        RuleCase("two antecedents", fires: ["ambiguous-speaker"], "Petrov met Orlov. “We are ready now,” he said.") {
            let petrov = $0.entity("Ivan Petrov")
            $0.quote("We are ready now", by: $0.speaker("he", petrov, isAmbiguous: true))
        },
        RuleCase("no antecedent", fires: ["ambiguous-speaker"], "“We are ready now,” he said.") {
            let nobody = $0.entity("")
            $0.quote("We are ready now", by: $0.speaker("he", nobody, isAmbiguous: true))
        },
        RuleCase(
            "another language", fires: ["unbalanced-marks"], "«Мы готовы. „Да“, сказал он, по данным Интерфакса."
        ) {
            $0.warnings = [Warning(code: "language-unsupported", message: "Not English.")]
            $0.quote("Мы готовы", form: .indirect, by: nil, via: [$0.via("Интерфакса")], .relayed)
            $0.unbalanced = [UnbalancedMark(range: $0.range("«"), flaw: .neverClosed)]
            $0.vague = [$0.range("по данным")]
        },
    ]

    static let wordCases: [RuleCase] = [
        RuleCase(
            "unbalanced marks", fires: ["unbalanced-marks", "unbalanced-marks", "unbalanced-marks"],
            "“We, he said. We” and „we\""
        ) {
            $0.unbalanced = [
                UnbalancedMark(range: $0.range("“"), flaw: .neverClosed),
                UnbalancedMark(range: $0.range("”"), flaw: .neverOpened),
                UnbalancedMark(range: $0.range("„"), flaw: .neverClosed),
            ]
        },
        RuleCase("edits", fires: ["edited-quote"], #""I told [Petrov] that ... we go," Kern said."#) {
            let kern = $0.entity("Anna Kern")
            $0.quote(
                "I told [Petrov] that ... we go", by: $0.speaker("Kern", kern),
                edits: [
                    Edit(kind: .bracket, range: $0.range("[Petrov]")), Edit(kind: .ellipsis, range: $0.range("...")),
                ])
        },
        RuleCase("a mixed fragment", fires: ["fragment-quote"], #"He called the demand "unprecedented"."#) {
            let petrov = $0.entity("Ivan Petrov")
            $0.quote("the demand \"unprecedented", form: .mixed, by: $0.speaker("He", petrov))
        },
        RuleCase(
            "a mixed quotation with an apostrophe is long enough", fires: [],
            "He said ‘it’s a long way’ and left it there."
        ) {
            let petrov = $0.entity("Ivan Petrov")
            $0.quote("it’s a long way’ and left it there", form: .mixed, by: $0.speaker("He", petrov))
        },
        RuleCase("a short direct quotation", fires: ["fragment-quote"], #""Never!" Kern said."#) {
            let kern = $0.entity("Anna Kern")
            $0.quote("Never!", by: $0.speaker("Kern", kern))
        },
        RuleCase("a loaded verb", fires: ["loaded-verb"], "Kern claimed that all was well.") {
            let kern = $0.entity("Anna Kern")
            $0.quote(
                "all was well", form: .indirect, by: $0.speaker("Kern", kern), cue: $0.cue("claimed", isLoaded: true))
        },
    ]
}
