import HearsayKit
import Testing

/// Cues and the frames they stand in: ANNOTATION.md §2, and the parts of one quotation of §1.
@Suite struct CueTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let content: String
        let mention: String
        let cue: String?
        let form: QuotationForm

        init(
            _ name: String, _ text: String, _ content: String, by mention: String = "Mirela Ostby",
            cue: String? = "say",
            _ form: QuotationForm = .direct
        ) {
            (testDescription, self.text, self.content, self.mention) = (name, text, content, mention)
            (self.cue, self.form) = (cue, form)
        }
    }

    static let direct: [Case] = [
        Case("postposed", "“We sail at dawn,” Mirela Ostby said.", "We sail at dawn"),
        Case("inverted", "“We sail at dawn,” said Mirela Ostby.", "We sail at dawn"),
        Case(
            "inverted with a role", "“We sail at dawn,” said pilot Mirela Ostby.", "We sail at dawn",
            by: "pilot Mirela Ostby"),
        Case("preposed with a colon", "Mirela Ostby said: “We sail at dawn.”", "We sail at dawn"),
        Case("preposed with a comma", "Mirela Ostby said, “We sail at dawn.”", "We sail at dawn"),
        Case("sandwiched", "“We sail,” Mirela Ostby said, “at dawn or never.”", "We sail / at dawn or never"),
        Case(
            "two sentences around one cue", "“We sail at dawn,” Mirela Ostby said. “We return at dusk.”",
            "We sail at dawn / We return at dusk"),
        Case("told somebody", "“We sail at dawn,” Mirela Ostby told reporters.", "We sail at dawn", cue: "tell"),
        Case("added", "“We sail at dawn,” Mirela Ostby added.", "We sail at dawn", cue: "add"),
        Case("question", "“Who sails at dawn?” asked Mirela Ostby.", "Who sails at dawn", cue: "ask"),
        Case("exclamation", "“We sail at dawn!” shouted Mirela Ostby.", "We sail at dawn", cue: "shout"),
        Case("adverb", "“We sail at dawn,” Mirela Ostby quietly said.", "We sail at dawn"),
        Case("auxiliary", "“We sail at dawn,” Mirela Ostby had said on Monday.", "We sail at dawn"),
        Case("passing verb", "“No chance of that,” Mirela Ostby laughed.", "No chance of that", cue: "laugh"),
        Case("gesture", "“No chance of that,” shrugged Mirela Ostby.", "No chance of that", cue: "shrug"),
        Case("wrote", "“We sail at dawn,” Mirela Ostby wrote in a letter.", "We sail at dawn", cue: "write"),
        Case("tweeted", "“We sail at dawn,” Mirela Ostby tweeted.", "We sail at dawn", cue: "tweet"),
        Case("speaker label", "Mirela Ostby: “The fleet is ready.”", "The fleet is ready", cue: ":"),
        Case("dash signature", "“The fleet is ready to sail.” — Mirela Ostby", "The fleet is ready to sail", cue: "—"),
        Case(
            "in the words of", "In the words of Mirela Ostby, “the fleet is ready.”", "the fleet is ready",
            cue: "in the words of"),
        Case(
            "according to", "“The fleet is ready,” according to Mirela Ostby.", "The fleet is ready",
            cue: "according to"),
        Case("guillemets", "«We sail at dawn», said Mirela Ostby.", "We sail at dawn"),
        Case("British", "'We sail at dawn,' said Mirela Ostby.", "We sail at dawn"),
        Case("two apostrophes", "''We sail at dawn,'' said Mirela Ostby.", "We sail at dawn"),
        Case(
            "appositive", "“We sail at dawn,” Mirela Ostby, the harbour master of Lunde, said.", "We sail at dawn"),
        Case(
            "appositive after the name", "“We sail at dawn,” said Mirela Ostby, the harbour master of Lunde.",
            "We sail at dawn"),
        Case(
            "relative clause", "Mirela Ostby, who had met the captains on Thursday, said: “We sail at dawn.”",
            "We sail at dawn"),
        Case(
            "relative clause after the marks",
            "“We sail at dawn,” Mirela Ostby, whose father ran the port for 30 years, told reporters.",
            "We sail at dawn", cue: "tell"),
        Case("age", "“We sail at dawn,” said Mirela Ostby, 47.", "We sail at dawn"),
        Case(
            "prepositional phrase", "“We sail at dawn,” Mirela Ostby of Lunde said.", "We sail at dawn",
            by: "Mirela Ostby of Lunde"),
    ]

    static let indirect: [Case] = [
        Case("said that", "Mirela Ostby said that the fleet would sail.", "the fleet would sail", .indirect),
        Case("said", "Mirela Ostby said the fleet would sail.", "the fleet would sail", .indirect),
        Case(
            "told reporters that", "Mirela Ostby told reporters that the fleet would sail.", "the fleet would sail",
            cue: "tell", .indirect),
        Case(
            "according to, behind", "The fleet will sail at dawn, according to Mirela Ostby.",
            "The fleet will sail at dawn", cue: "according to", .indirect),
        Case(
            "according to, before", "According to Mirela Ostby, the fleet will sail at dawn.",
            "the fleet will sail at dawn", cue: "according to", .indirect),
        Case("fronted", "The fleet will sail at dawn, Mirela Ostby said.", "The fleet will sail at dawn", .indirect),
        Case(
            "fronted and inverted", "The fleet will sail at dawn, said Mirela Ostby.", "The fleet will sail at dawn",
            .indirect),
        Case(
            "parenthetical", "The fleet, Mirela Ostby said, would sail at dawn.", "The fleet / would sail at dawn",
            .indirect),
        Case(
            "participial", "Mirela Ostby left early, saying the fleet would sail at dawn.",
            "the fleet would sail at dawn", .indirect),
        Case(
            "participial with that", "Mirela Ostby left early, adding that the fleet would sail.",
            "the fleet would sail", cue: "add", .indirect),
        Case(
            "coordinated verbs", "Mirela Ostby thanked the captains and warned that storms were near.",
            "storms were near", cue: "warn", .indirect),
        Case(
            "nominal cue", "Mirela Ostby's claim that the fleet was ready angered the captains.", "the fleet was ready",
            by: "Mirela Ostby", cue: "claim", .indirect),
        Case(
            "quoted as saying", "Mirela Ostby was quoted as saying that the fleet would sail.", "the fleet would sail",
            cue: nil, .indirect),
        Case(
            "whether", "Mirela Ostby asked whether the fleet would sail.", "whether the fleet would sail", cue: "ask",
            .indirect),
        Case(
            "infinitive", "Mirela Ostby promised to sail at dawn.", "to sail at dawn", cue: "promise", .indirect),
    ]

    static let mixed: [Case] = [
        Case(
            "part in marks", "Mirela Ostby said the fleet was “ready to sail.”", "the fleet was ready to sail", .mixed),
        Case(
            "part in marks, that", "Mirela Ostby warned that the storm would “eat the pier.”",
            "the storm would eat the pier", cue: "warn", .mixed),
        Case(
            "small clause", "Mirela Ostby called the plan “a costly joke.”", "the plan a costly joke", cue: "call",
            .mixed),
        Case(
            "described as", "Mirela Ostby described the plan as “a costly joke.”", "the plan as a costly joke",
            cue: "describe", .mixed),
        Case(
            "according to", "The fleet was “ready to sail,” according to Mirela Ostby.", "The fleet was ready to sail",
            cue: "according to", .mixed),
        Case(
            "a title before that", "Mirela Ostby told ABC’s “Good Morning America” that the plan was “a joke.”",
            "the plan was a joke", cue: "tell", .mixed),
        Case(
            "a shared subject behind a comma", "Mirela Ostby said the fleet was late, called it “a joke” and left.",
            "it a joke", cue: "call", .mixed),
        Case(
            "his own voice", "Mirela Ostby said she found the plan to be “very good.”",
            "she found the plan to be very good", cue: "say", .mixed),
        Case(
            "a law that marks nothing", "Mirela Ostby said a law allowing it marked a “sad day.”",
            "a law allowing it marked a sad day", cue: "say", .mixed),
        Case(
            "an agent between commas", "Mirela Ostby wrote in a message seen by Wired: “We sail.”", "We sail",
            cue: "write", .direct),
        Case(
            "a noun whose clause is the subject", "Mirela Ostby’s claim that the pier was “rotten” was mocked.",
            "the pier was rotten", cue: "claim", .mixed),
        Case(
            "a plural noun before saying",
            "Mirela Ostby stepped up her work on harbour justice issues, saying, “We sail.”",
            "We sail", .direct),
        Case(
            "an editor's rubric", "The Latest: Ostby declares ‘victory,’ ignores losses", "victory", by: "Ostby",
            cue: "declare", .direct),
        Case(
            "an infinitive behind marks", "Mirela Ostby said the fleet is “proud” to support Tomas Lund’s plan.",
            "the fleet is proud to support Tomas Lund’s plan", .mixed),
        Case(
            "a noun that hangs on another", "Mirela Ostby called the use of executive orders “quite dangerous.”",
            "the use of executive orders quite dangerous", cue: "call", .mixed),
        Case(
            "small words around", "Mirela Ostby vowed a “swift answer” to the farmers.",
            "a swift answer to the farmers", cue: "vow", .mixed),
    ]

    /// Words that something stands in the way of: another cue, another clause, a subject of two.
    static let interrupted: [Case] = [
        Case(
            "two subjects inside the words",
            "Mirela Ostby said the gales and the board demand that the pier “stay shut.”",
            "the gales and the board demand that the pier stay shut", .mixed),
        Case(
            "a verb behind marks", "Mirela Ostby said the poster “wrongly” suggests that Lunde agrees.",
            "the poster wrongly suggests that Lunde agrees", .mixed),
        Case(
            "a conjunction behind the cue", "“I like the pier,” Mirela Ostby said, but “when it rains, it leaks.”",
            "I like the pier / when it rains, it leaks"),
        Case(
            "words that other words interrupt",
            "Mirela Ostby said, “Instead of calming the crews,” the board “went for a swim.”",
            "Instead of calming the crews / went for a swim"),
        Case(
            "what leads up to the words", "Back then, Mirela Ostby said, she found the pier “very solid.”",
            "Back then / she found the pier very solid", .mixed),
        Case(
            "a clause that leads up to them", "When the gale came, Mirela Ostby said, the pier “kind of bowed.”",
            "When the gale came / the pier kind of bowed", .mixed),
        Case(
            "what goes on behind the cue", "The board stood in the way, Mirela Ostby said, by making a “false map.”",
            "The board stood in the way / by making a false map", .mixed),
        Case(
            "right behind a conjunction", "And, Mirela Ostby said, the pier is “a ruin.”", "the pier is a ruin", .mixed),
        Case(
            "another cue behind them", "Mirela Ostby said the pier was “a ruin,” and she urged them to “act at once.”",
            "the pier was a ruin", .mixed),
        Case(
            "a clause with when behind them", "Mirela Ostby said, “That is that,” when Lund blasted her.",
            "That is that"),
        Case(
            "a semicolon", "Lund called it “a ruin”; Mirela Ostby, in reply, said: “It is a pier.”", "It is a pier"),
        Case(
            "to which somebody replies", "Lund said the plan was strong, to which Mirela Ostby said: “It is not.”",
            "It is not"),
        Case(
            "a relative clause ends in the marks", "Mirela Ostby, who called it “a ruin,” left.", "it a ruin",
            by: "who",
            cue: "call", .mixed),
        Case(
            "a time before the verb", "The pier belongs to Mirela Ostby, who in 2010 said it was “a ruin.”",
            "it was a ruin", by: "who", .mixed),
        Case(
            "a role and a name before the verb", "“It is a ruin,” the harbour master, Mirela Ostby, said.",
            "It is a ruin"),
        Case(
            "who has taken on the kind of role that",
            "“It is a ruin,” said Mirela Ostby, who has taken on the kind of role that pays.", "It is a ruin"),
        Case("no comma", "“The pier is a ruin” Ostby said.", "The pier is a ruin", by: "Ostby"),
        Case(
            "a purpose behind an adverb", "Mirela Ostby took to Twitter overnight to accuse Lund of being “a crook.”",
            "Lund of being a crook", cue: "accuse", .mixed),
        Case(
            "by saying", "Mirela Ostby startled them by saying, “I am no sailor.”", "I am no sailor"),
        Case(
            "what leads up to the subject", "After calling the pier “a ruin,” Mirela Ostby left.", "the pier a ruin",
            cue: "call", .mixed),
        Case(
            "footage of somebody", "The film ends with footage of Mirela Ostby saying, “It is a ruin.”", "It is a ruin"),
        Case(
            "familiar with somebody's thinking", "A pilot familiar with Ostby’s thinking said, “She will try to stay.”",
            "She will try to stay", by: "A pilot familiar with Ostby’s thinking"),
        Case(
            "to somebody", "She stays because to Mirela Ostby, “the pier is everything.”", "the pier is everything",
            cue: nil),
        Case(
            "in somebody's words", "In Mirela Ostby’s words, “the pier is everything.”", "the pier is everything",
            cue: nil),
        Case(
            "to the newspaper", "Mirela Ostby admitted to the newspaper that the pier had “gone.”", "the pier had gone",
            cue: "admit", .mixed),
    ]

    @Test(arguments: direct + indirect + mixed + interrupted)
    func frames(_ one: Case) throws {
        let seen = SeenText(one.text)
        let quotation = seen.quotation(one.content)
        let found = try #require(quotation, seen.contents)
        #expect(found.mention == one.mention)
        #expect(one.cue == nil || found.cue == one.cue)
        #expect(found.form == one.form)
    }

    /// Who is told or asked something does not say it.
    @Test(arguments: [
        "Told that the pier was rotten, Mirela Ostby left.",
        "When asked whether the pier was rotten, Mirela Ostby left.",
    ])
    func thoseAddressedDoNotSpeak(text: String) {
        #expect(SeenText(text).quotations.allSatisfy { $0.name != "Mirela Ostby" })
    }

    @Test func passiveWithAgent() throws {
        let seen = SeenText("The plan was called “a costly joke” by Mirela Ostby.")
        let found = try #require(seen.quotation(with: "a costly joke"))
        #expect(found.mention == "Mirela Ostby" && found.cue == "call")
    }

    @Test func headline() throws {
        let found = try #require(
            SeenText("Minister vows 'serious consequences' over dam\n\nThe dam burst on Monday. Nobody was hurt.")
                .quotation(with: "serious consequences"))
        #expect(found.mention == "Minister" && found.cue == "vow" && found.form != .indirect)
    }

    @Test(arguments: [
        ("“We sail at dawn,” Mirela Ostby told reporters.", "reporters"),
        ("Mirela Ostby told the captains that the fleet would sail.", "the captains"),
        ("Mirela Ostby told Bob Ansgar: “We sail at dawn.”", "Bob Ansgar"),
    ])
    func audience(text: String, audience: String) throws {
        #expect(try #require(SeenText(text).quotations.first).audience == audience)
    }

    @Test(arguments: ["believes", "fears", "thinks", "hopes"])
    func beliefHasItsOwnClass(verb: String) throws {
        let found = try #require(
            SeenText("Mirela Ostby \(verb) that the fleet is ready.").quotation("the fleet is ready"))
        #expect(found.quotation.attributionClass == .belief && found.mention == "Mirela Ostby")
    }

    @Test(arguments: [("claimed", true), ("admitted", true), ("said", false), ("added", false)])
    func loadedVerbs(verb: String, isLoaded: Bool) throws {
        let found = try #require(SeenText("Mirela Ostby \(verb) that the fleet was ready.").quotations.first)
        #expect(found.quotation.cue?.isLoaded == isLoaded)
    }

    @Test(arguments: [
        "Mirela Ostby left the harbour at dawn and came home at dusk.",
        "The fleet sailed on Monday with 40 boats.",
        "It goes without saying.",
        "Mirela Ostby went on to work in Lunde.",
        "It seems that the fleet has sailed.",
    ])
    func plainProseHoldsNoQuotation(text: String) {
        #expect(SeenText(text).quotations.isEmpty)
    }

    @Test(arguments: [
        ("“We sail at dawn,” Mirela Ostby said at a news conference.", "news-conference"),
        ("“We sail at dawn,” Mirela Ostby said in a statement.", "statement"),
        ("“We sail at dawn,” Mirela Ostby said in a speech on Monday.", "speech"),
        ("“We sail at dawn,” Mirela Ostby testified at a hearing.", "hearing"),
    ])
    func occasion(text: String, kind: String) throws {
        #expect(try #require(SeenText(text).quotations.first).quotation.occasion?.kind == kind)
    }
}
