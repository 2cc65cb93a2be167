import HearsayKit
import Testing

/// Who a mention means: resolved names, kinds, continuations, nested quotations.
@Suite struct SpeakerTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let words: String
        let name: String?
        let kind: EntityKind?

        /// `name` is empty for a speaker that the text never names, `nil` where there is no speaker.
        init(
            _ title: String, _ text: String, _ words: String, is name: String?, _ kind: EntityKind? = .person
        ) {
            testDescription = title
            (self.text, self.words, self.name) = (text, words, name)
            self.kind = name == nil ? nil : kind
        }
    }

    private static let opening = "Harbour master Mirela Ostby met the captains on Monday.\n\n"

    static let named: [Case] = [
        Case("last name", opening + "“We sail at dawn,” Ostby said.", "We sail", is: "Mirela Ostby"),
        Case(
            "last name before the full one", "Ostby vows “to sail at dawn”\n\n" + opening, "to sail", is: "Mirela Ostby"
        ),
        Case("Ms.", opening + "“We sail at dawn,” Ms. Ostby said.", "We sail", is: "Mirela Ostby"),
        Case(
            "Mr.", "Tomas Ansgar owns two boats.\n\n“We sail at dawn,” Mr. Ansgar said.", "We sail", is: "Tomas Ansgar"),
        Case(
            "Mr without a stop", "Tomas Ansgar owns two boats.\n\n“We sail,” Mr Ansgar said.", "We sail",
            is: "Tomas Ansgar"),
        Case(
            "title apart from the name", "“We sail,” said Deputy Foreign Minister Ivo Lund.", "We sail", is: "Ivo Lund"),
        Case(
            "an ambassador's place", "“We sail,” said Ambassador to Norway Ann Lee.", "We sail", is: "Ann Lee"),
        Case(
            "an ambassador's place before the verb",
            "US Ambassador to Germany Richard Lund said the “fleet” had sailed.",
            "fleet", is: "Richard Lund"),
        Case(
            "pronoun in the next sentence", "Mirela Ostby met the captains. “We sail at dawn,” she said.", "We sail",
            is: "Mirela Ostby"),
        Case("pronoun in the next paragraph", opening + "“We sail at dawn,” she said.", "We sail", is: "Mirela Ostby"),
        Case(
            "pronoun tells two apart", "Mirela Ostby met Robert Lund on Monday.\n\n“We sail at dawn,” he said.",
            "We sail",
            is: "Robert Lund"),
        Case(
            "pronoun after a quotation", opening + "“We sail at dawn,” Ostby said.\n\nShe added: “The storm can wait.”",
            "The storm", is: "Mirela Ostby"),
        Case(
            "role description", opening + "“We sail at dawn,” the harbour master said.", "We sail", is: "Mirela Ostby"),
        Case(
            "the top diplomat",
            "Ruritanian Foreign Minister Pavel Dorn flew home on Monday.\n\n“We sign,” the top Ruritanian diplomat said.",
            "We sign", is: "Pavel Dorn"),
        Case(
            "the minister", "Transport Minister Pavel Dorn flew home.\n\n“We sign,” the minister said.", "We sign",
            is: "Pavel Dorn"),
        Case(
            "two of one last name",
            "Brothers Tomas Ansgar and Peter Ansgar own two boats.\n\n“We sail,” Peter Ansgar said.", "We sail",
            is: "Peter Ansgar"),
    ]

    static let described: [Case] = [
        Case(
            "a role before a comma and the name",
            "The lock-keeper, Amaro Dent, stayed in.\n\n“I can wait,” the lock-keeper said.", "I can wait",
            is: "Amaro Dent"),
        Case(
            "an age",
            "Denny Falk, 42, fell. Luis Marrero, 30, saw it.\n\n“It was dark,” the 42-year-old said.", "It was dark",
            is: "Denny Falk"),
        Case(
            "a nationality", "The Italian rider Matteo Brusati fell. The Italian said: “He kicked it.”", "He kicked it",
            is: "Matteo Brusati"),
        Case(
            "somebody introduced without a name",
            "Amara Feld, a nurse, runs the clinic.\n\nA nurse had tried to warn them. “I wrote it down,” the nurse said.",
            "I wrote it", is: "", .unnamed),
        Case(
            "a name given since",
            "An astronomer scoffed on Monday, calling it “a smudge.”\n\n“Show me,” Yolanda Frick said.\n\n"
                + "The astronomer argued that it rested on “four pixels.”", "four pixels", is: "Yolanda Frick"),
        Case(
            "a name given later",
            "The skipper called it “a good night.” Mirela Ostby, the skipper of the ferry, has sailed since 1990.",
            "a good night", is: "Mirela Ostby"),
        Case(
            "a reporter who signs", opening + "Ostby said that she will “try to sail.”--Kim Lund.", "try to sail",
            is: "Mirela Ostby"),
        Case(
            "another party",
            "Republican front-runner Tomas Lund met Democratic front-runner Mirela Ostby. "
                + "“We sail,” the Democratic front-runner said.", "We sail", is: "Mirela Ostby"),
        Case(
            "one of them, by name", "«My father waited,» said one of them, Milos, who is 70.", "My father",
            is: "Milos"),
        Case(
            "two of them, by name", "Two players, Pat Loomis and Ade Cole, said that nothing “could hold him.”",
            "could hold him", is: "Pat Loomis and Ade Cole", .group),
        Case(
            "a company and its name", "The toll company, Passvia, blamed “a rounding problem.”", "a rounding problem",
            is: "Passvia", .organization),
        Case(
            "the one named in full right before",
            "Tomas Lund left. Mirela Lund waved off a heckler. “You are rude,” Lund told him.", "You are rude",
            is: "Mirela Lund"),
        Case(
            "the owner of something", "Mirela Ostby's voice was hoarse.\n\n“We sail,” she told them.", "We sail",
            is: "Mirela Ostby"),
        Case(
            "no other one", opening + "However, no other skipper had a lamp.\n\n“Many did,” she said.", "Many did",
            is: "Mirela Ostby"),
        Case(
            "agent with an apostrophe", "The offer was dismissed as “small change” by the miners’ union.",
            "small change", is: "miners’ union", .organization),
    ]

    static let turns: [Case] = [
        Case("the first turn", conversation, "Will the pier", is: "Karl Holm"),
        Case("another turn", conversation, "Well, look", is: "Arvid Dorn"),
        Case("a turn goes on", conversation, "the truth is", is: "Arvid Dorn"),
        Case("the asker again", conversation, "Thank you", is: "Karl Holm"),
    ]

    private static let conversation = """
        Host Karl Holm met Governor Arvid Dorn.

        "HOLM: Will the pier reopen this year? Why not, and when?

        "DORN: Well, look, the board thinks this is a show. But this is a town, Karl.

        "HOLM: If I may. Will you be there?

        "DORN: I will not be attending the vote.

        "And the truth is that nobody asked me.

        "HOLM: Thank you, Governor."
        """

    static let institutions: [Case] = [
        Case(
            "another form of its name",
            "The Emergency Situations Ministry closed the pass.\n\nThe Emergencies Ministry warned of “wet snow.”",
            "wet snow", is: "Emergency Situations Ministry", .organization),
        Case(
            "an army is no guard", "The Harbour Guards Corps found the ship. The army said it was “of no use.”",
            "of no use", is: "army", .organization),
        Case(
            "a site and its name", "One news site, Fenland.com, said the pier was “a ruin.”", "a ruin",
            is: "Fenland.com",
            .outlet),
        Case(
            "a subhead in marks",
            "“It was tired, old and wrong,” Mirela Ostby said of the pier.\n\nThe town slept.\n\n“TIRED, OLD AND WRONG”\n\n"
                + "The board met.", "TIRED", is: "Mirela Ostby"),
        Case(
            "the document that a seeming rests on", "Based on the statement, it seems the pier “has talked to nobody.”",
            "has talked to nobody", is: "", .document),
    ]

    static let others: [Case] = [
        Case("a senior official", "“We sail at dawn,” a senior official said.", "We sail", is: "", .unnamed),
        Case(
            "people familiar", "“We sail at dawn,” said two people familiar with the talks.", "We sail", is: "",
            .unnamed),
        Case("group", "“We sail at dawn,” US and NATO officials said.", "We sail", is: "US and NATO officials", .group),
        Case(
            "organisation", "“We sail at dawn,” the Lunde Port Authority said.", "We sail", is: "Lunde Port Authority",
            .organization),
        Case(
            "ministry", "“We sail at dawn,” the Foreign Ministry said.", "We sail", is: "Foreign Ministry",
            .organization),
        Case("document", "“The pier is rotten,” the report said.", "The pier", is: "", .document),
        Case("lawsuit", "“The pier is rotten,” the lawsuit says.", "The pier", is: "", .document),
    ]

    static let silent: [Case] = [
        Case(
            "a paragraph after prose",
            opening
                + "The harbour was built in 1911.\n\nThe town has 400 houses.\n\n“Boats for hire every day in summer.”",
            "Boats for hire", is: nil)
    ]

    static let continued: [Case] = [
        Case(
            "continuation", opening + "“We sail at dawn,” Ostby said.\n\n“The storm can wait until we are back.”",
            "The storm", is: "Mirela Ostby"),
        Case(
            "two continuations",
            opening + "“We sail,” Ostby said.\n\n“The storm can wait.”\n\n“So can the captains of Lunde.”",
            "So can", is: "Mirela Ostby"),
        Case(
            "several paragraphs", opening + "“We sail at dawn,” Ostby said. “The pier holds.\n\n“The storm can wait.”",
            "The storm", is: "Mirela Ostby"),
        Case(
            "cue in the last paragraph", opening + "“We sail at dawn.\n\n“The storm can wait,” Ostby said.", "We sail",
            is: "Mirela Ostby"),
        Case(
            "a participle alone", opening + "“We sail at dawn,” Ostby said.\n\nAdding, “The storm can wait.”",
            "The storm", is: "Mirela Ostby"),
        Case(
            "whom a sentence presents", "Here is Mirela Ostby in a lecture in 2022: “The pier holds.”", "The pier",
            is: "Mirela Ostby"),
        Case(
            "a name before went further", "On Monday, Mirela Ostby went even further: “The pier is gone.”", "The pier",
            is: "Mirela Ostby"),
        Case(
            "question and answer",
            "We spoke with harbour master Mirela Ostby.\n\nQ: When do you sail?\n\nMirela Ostby: “We sail at dawn.”",
            "We sail", is: "Mirela Ostby"),
    ]

    @Test func nobodyDescribesHimselfAsAnother() throws {
        let seen = SeenText(
            "Tomas Ansgar met Mirela Ostby. Ansgar spoke first. Ansgar wept.\n\n"
                + "Ansgar said he would not come because the Ruritanian chancellor had called him “a crook.”")
        let inner = try #require(seen.quotations.last, seen.contents)
        #expect(inner.mention == "the Ruritanian chancellor" && inner.name == "Mirela Ostby")
    }

    @Test(arguments: named + described + turns + institutions + others + silent + continued + phrases + clauses)
    func speakers(_ one: Case) throws {
        let seen = SeenText(one.text)
        let quotation = seen.quotation(with: one.words)
        if quotation == nil, one.name == nil { return }
        let found = try #require(quotation, seen.contents)
        #expect(found.name.map(bareName) == one.name)
        #expect(found.kind == one.kind)
    }

    private func bareName(_ name: String) -> String { name.hasPrefix("the ") ? String(name.dropFirst(4)) : name }

    @Test func aContinuationSaysSo() throws {
        let seen = SeenText(Self.opening + "“We sail,” Ostby said.\n\n“The storm can wait until we are back.”")
        let found = try #require(seen.quotation(with: "The storm"))
        #expect(found.quotation.isContinuation && found.mention == "Ostby" && found.cue == nil)
    }

    @Test func severalParagraphsAreOneQuotation() throws {
        let seen = SeenText(Self.opening + "“We sail at dawn.\n\n“The pier holds.\n\n“The storm can wait,” Ostby said.")
        #expect(seen.quotations.map(\.content) == ["We sail at dawn / The pier holds / The storm can wait"])
    }

    /// A turn of a transcript goes on to the end of its paragraph, and holds whom it quotes.
    @Test func turnsOfAnInterview() throws {
        let seen = SeenText(
            "Gazette: How did you come to the job?\n\nOstby: By marriage. My husband used to say, “I hold the light.” "
                + "One morning there was nobody.\n\nGazette: And now?\n\nOstby: Now I hold it.")
        #expect(seen.quotations.map(\.mention) == ["Gazette", "Ostby", "My husband", "Gazette", "Ostby"])
        #expect(try #require(seen.quotation(with: "By marriage")).content.contains("there was nobody"))
        #expect(try #require(seen.quotations.dropFirst(2).first).quotation.nestedIn == 1)
    }

    @Test func nestedQuotation() throws {
        let seen = SeenText("“Tomas Ansgar told me ‘we never sail’ on Monday,” said Mirela Ostby.")
        let inner = try #require(seen.quotations.last)
        #expect(inner.content == "we never sail" && inner.quotation.nestedIn == 0)
        #expect(inner.name == "Tomas Ansgar" && seen.quotations.first?.name == "Mirela Ostby")
    }

    @Test func nestedIndirectQuotation() throws {
        let seen = SeenText("“Tomas Ansgar has said he will sail at dawn,” said Mirela Ostby.")
        let inner = try #require(seen.quotations.last)
        #expect(inner.form == .indirect && inner.quotation.nestedIn == 0 && inner.name == "Tomas Ansgar")
    }

    @Test(arguments: [
        ("Peter “Red” Lindqvist sold the boat.", "Red", MarkedMention.Reason.term),
        ("She has read “The Long Peace” twice.", "The Long Peace", .title),
        ("The song “Harbour Lights” filled the hall.", "Harbour Lights", .title),
        ("“Harbour Nights” star Tessa Wray lost her home.", "Harbour Nights", .title),
        ("Her new play, “Salt for Sailors,” opens in May.", "Salt for Sailors", .title),
        ("Ivo Lund published “Salt Maps” in May.", "Salt Maps", .title),
        ("The town runs a course called “Broth” in winter.", "Broth", .title),
        ("The word “pier” has four letters.", "pier", .words),
        ("Most of the self-styled “moderates” stayed home.", "moderates", .words),
        ("Mirela Ostby, whom friends call “the Glacier,” left.", "the Glacier", .term),
        ("Tomas Lund, known to both crews as “the Owl,” left.", "the Owl", .term),
        ("The “lantern” stood on the table.", "lantern", .scare),
    ])
    func mentionsHaveReasons(text: String, words: String, reason: MarkedMention.Reason) {
        let seen = SeenText(text)
        let mentions = seen.attributed.mentions.map { (seen.attributed[$0.range].bare, $0.reason) }
        #expect(mentions.map(\.0) == [words] && mentions.map(\.1) == [reason] && seen.quotations.isEmpty)
    }

    @Test func editsAreRecorded() throws {
        let seen = SeenText("“We [the captains] sail … at dawn with there [sic] boats,” Mirela Ostby said.")
        let edits = try #require(seen.quotations.first).quotation.edits
        #expect(edits.map(\.kind) == [.bracket, .ellipsis, .sic])
        #expect(edits.map { seen.attributed[$0.range] } == ["[the captains]", "…", "[sic]"])
    }
}
