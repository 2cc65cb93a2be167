import HearsayKit
import Testing

/// How words reach an article: ANNOTATION.md §3.
@Suite struct TraceTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let words: String
        let provenance: ProvenanceClass
        let via: [Link]
        var publisher: String?

        init(
            _ name: String, _ text: String, _ words: String, _ provenance: ProvenanceClass, _ via: [Link] = [],
            in publisher: String? = nil
        ) {
            testDescription = name
            (self.text, self.words, self.provenance, self.via) = (text, words, provenance, via)
            self.publisher = publisher
        }
    }

    static let relayed: [Case] = [
        Case(
            "according to", "“We sail at dawn,” Mirela Ostby said, according to Reuters.", "We sail", .relayed,
            [Link("Reuters", .accordingTo)]),
        Case(
            "according to, before", "According to Reuters, Mirela Ostby said the fleet would sail.", "fleet would sail",
            .relayed, [Link("Reuters", .accordingTo)]),
        Case(
            "reported", "“We sail at dawn,” Mirela Ostby said, Reuters reported.", "We sail", .relayed,
            [Link("Reuters", .reported)]),
        Case(
            "reported that", "Reuters reported that Mirela Ostby had said: “We sail at dawn.”", "We sail", .relayed,
            [Link("Reuters", .reported)]),
        Case(
            "as reported by", "“We sail at dawn,” Mirela Ostby said, as first reported by Politico.", "We sail",
            .relayed, [Link("Politico", .reported)]),
        Case(
            "quoted him as saying", "TASS quoted Mirela Ostby as saying the fleet would sail.", "fleet would sail",
            .relayed, [Link("TASS", .quoted)]),
        Case(
            "was quoted by", "“We sail at dawn,” Mirela Ostby was quoted as saying by TASS.", "We sail", .relayed,
            [Link("TASS", .quoted)]),
        Case(
            "outlet speaks itself", "The New York Times reported that the harbour plan had been dropped.",
            "plan had been dropped", .relayed, [Link("New York Times", .reported)]),
        Case(
            "state television", "“We sail at dawn,” Mirela Ostby said, state television reported.", "We sail", .relayed,
            [Link("state television", .reported)]),
        Case(
            "unspecified media", "“We sail at dawn,” Mirela Ostby said, according to local media.", "We sail", .relayed,
            [Link("unspecified media", .accordingTo)]),
        Case(
            "media reports", "Mirela Ostby said the fleet would sail, according to media reports.", "fleet would sail",
            .relayed, [Link("unspecified media", .accordingTo)]),
        Case(
            "occasion and via", "“We sail at dawn,” Mirela Ostby told reporters, according to Reuters.", "We sail",
            .relayed, [Link("Reuters", .accordingTo)]),
    ]

    static let relayedBeside: [Case] = [
        Case(
            "the governor said, behind a medium", "The hospital took in 25 people, CNN reported the governor said.",
            "The hospital took", .relayed, [Link("CNN", .reported)]),
        Case(
            "each medium its own",
            "The marchers held roses, CNN reported, while the parade began in silence, the Chicago Sun-Times reported.",
            "the parade began", .relayed, [Link("Chicago Sun-Times", .reported)]),
        Case(
            "the broadcaster", "The BBC said the hut was shut. The broadcaster also reported the pier had burned.",
            "the pier had burned", .relayed, [Link("BBC", .reported)]),
        Case(
            "a state news agency", "Ruritania’s state news agency reported that the quota would rise.",
            "the quota would rise", .relayed, [Link("Ruritania’s state news agency", .reported)]),
        Case(
            "a website by its name",
            "In an e-mail published by the website HarbourLeaks, a doctor wrote: “He should rest.”", "He should rest",
            .relayed, [Link("HarbourLeaks", .reported)]),
        Case(
            "a credit in brackets of its own",
            "The company said it “wishes them a restful stay”. (Via The Daily Caller)",
            "a restful stay", .relayed, [Link("Daily Caller", .credited)]),
    ]

    static let givenElsewhere: [Case] = [
        Case(
            "told the presenter",
            "Mirela Ostby spoke for an hour on state television. “They want our stone,” she told the presenter.",
            "our stone", .givenElsewhere, [Link("state television", .told)]),
        Case(
            "a participle behind", "“The pier,” Mirela Ostby said, “is gone,” telling CNN that it had “burned.”",
            "is gone", .givenElsewhere, [Link("CNN", .told)]),
        Case(
            "a programme in marks", "Mirela Ostby said on CNBC’s “Squawk Box” that no ferry leaves the pier.",
            "no ferry leaves", .givenElsewhere, [Link("CNBC", .onAir)]),
        Case("told", "“We sail at dawn,” Mirela Ostby told CNN.", "We sail", .givenElsewhere, [Link("CNN", .told)]),
        Case(
            "told, before", "Mirela Ostby told the BBC that the fleet would sail.", "fleet would sail", .givenElsewhere,
            [Link("BBC", .told)]),
        Case(
            "interview", "“We sail at dawn,” Mirela Ostby said in an interview with Der Spiegel.", "We sail",
            .givenElsewhere, [Link("Der Spiegel", .interview)]),
        Case(
            "interview, before", "In an interview with CNN, Mirela Ostby said: “We sail at dawn.”", "We sail",
            .givenElsewhere, [Link("CNN", .interview)]),
        Case(
            "on air", "“We sail at dawn,” Mirela Ostby said on Fox News.", "We sail", .givenElsewhere,
            [Link("Fox News", .onAir)]),
        Case(
            "programme", "“We sail at dawn,” Mirela Ostby said on NBC's “Meet the Press.”", "We sail", .givenElsewhere,
            [Link("NBC", .onAir)]),
        Case(
            "wrote in", "“We sail at dawn,” Mirela Ostby wrote in the Guardian.", "We sail", .givenElsewhere,
            [Link("Guardian", .wroteIn)]),
    ]

    static let onAir: [Case] = [
        Case(
            "a programme in marks",
            "“We sail,” Mirela Ostby said in an interview with “Fox News Sunday.” She told Fox News more.",
            "We sail", .givenElsewhere, [Link("Fox News", .interview)]),
        Case(
            "a programme whose outlet is not named", "“We sail,” Mirela Ostby said on “Fox & Friends.”", "We sail",
            .givenElsewhere, [Link("Fox & Friends", .onAir)]),
        Case(
            "a local station", "“We sail,” Mirela Ostby told Fox News 6 in Lunde.", "We sail", .givenElsewhere,
            [Link("Fox News 6", .told)]),
        Case(
            "a host without an outlet", "“We sail,” Mirela Ostby told radio host Karl Dorn.", "We sail",
            .givenElsewhere,
            [Link("Karl Dorn", .told)]),
        Case(
            "a host asks", "Radio host Karl Dorn asked Mirela Ostby about the pier.\n\n“It is a ruin,” Ostby said.",
            "It is a ruin", .givenElsewhere, [Link("Karl Dorn", .interview, isCarried: true)]),
        Case(
            "a host speaks", "Karl Dorn, host of MSNBC’s “Morning Joe,” left.\n\n“It is breathtaking,” Dorn said.",
            "It is breathtaking", .givenElsewhere, [Link("MSNBC", .onAir)]),
        Case(
            "an anchor asks", interview + "“Really?” co-anchor Ann Berg asked.", "Really", .givenElsewhere,
            [Link("CNN", .interview, isCarried: true)]),
        Case(
            "in the interview",
            "The questions arose after an interview with Fox News’s Karl Dorn.\n\n“We sail,” Mirela Ostby said in the interview.",
            "We sail", .givenElsewhere, [Link("Fox News", .interview)]),
        Case(
            "who spoke to an outlet",
            "According to people briefed on the plan, who spoke to Politico on condition of anonymity, the fleet will sail.",
            "the fleet will sail", .givenElsewhere, [Link("Politico", .told)]),
        Case(
            "in a piece", "“We sail,” columnist Ann Berg wrote in the Global Times piece.", "We sail", .givenElsewhere,
            [Link("Global Times", .wroteIn)]),
        Case(
            "the name in the registry",
            "In an interview with National Public Radio, Mirela Ostby spoke of boats. “We sail,” she told an NPR reporter.",
            "We sail", .givenElsewhere, [Link("NPR", .told)]),
    ]

    static let throughPerson: [Case] = [
        Case(
            "a person told", "Mirela Ostby said Tomas Ansgar had told her that the pier was rotten.", "pier was rotten",
            .throughPerson, [Link("Mirela Ostby", .relayedByPerson)]),
        Case(
            "nested marks", "“Tomas Ansgar told me ‘the pier is rotten’ on Monday,” Mirela Ostby said.",
            "the pier is rotten", .throughPerson, [Link("Mirela Ostby", .relayedByPerson)]),
        Case(
            "readout", "“[Ansgar] made clear that the pier is rotten,” the State Department said in a readout.",
            "the pier is rotten", .throughPerson, [Link("State Department", .relayedByPerson)]),
    ]

    static let requests: [Case] = [
        Case(
            "told to", "Karl Dorn left. “Dorn told her to use her own boat,” Mirela Ostby said.", "to use her own boat",
            .throughPerson, [Link("Mirela Ostby", .relayedByPerson)]),
        Case(
            "asked somebody to", "“The board asked all of the pilots to leave,” Mirela Ostby said.", "to leave",
            .throughPerson, [Link("Mirela Ostby", .relayedByPerson)]),
    ]

    static let nestedMarks: [Case] = [
        Case(
            "at the bar", "“Tolland said to me at the bar, ‘We sail at dawn,’” Mirela Ostby recalled.", "We sail",
            .throughPerson, [Link("Mirela Ostby", .relayedByPerson)]),
        Case(
            "a shared subject", "“Lund took me outside and said, ‘We sail at dawn,’” Mirela Ostby recalled.", "We sail",
            .throughPerson, [Link("Mirela Ostby", .relayedByPerson)]),
        Case(
            "there was", "“A sailor told me there was no room at all,” Mirela Ostby said.", "there was no room",
            .throughPerson, [Link("Mirela Ostby", .relayedByPerson)]),
        Case(
            "another clause", "“Tomas Ansgar said the pier was rotten, and he left,” Mirela Ostby said.",
            "the pier was rotten", .throughPerson, [Link("Mirela Ostby", .relayedByPerson)]),
    ]

    static let onRecord: [Case] = [
        Case("reporters", "“We sail at dawn,” Mirela Ostby told reporters.", "We sail", .onRecord),
        Case("news conference", "“We sail at dawn,” Mirela Ostby said at a news conference.", "We sail", .onRecord),
        Case("statement", "“We sail at dawn,” Mirela Ostby said in a statement.", "We sail", .onRecord),
        Case("tweet", "“We sail at dawn,” Mirela Ostby tweeted.", "We sail", .onRecord),
        Case("Congress", "“We sail at dawn,” Mirela Ostby told Congress.", "We sail", .onRecord),
        Case("filing", "“We sail at dawn,” Mirela Ostby wrote in a court filing.", "We sail", .onRecord),
        Case("nothing said", "“We sail at dawn,” Mirela Ostby said.", "We sail", .unstated),
        Case("friends", "“We sail at dawn,” Mirela Ostby told her friends.", "We sail", .unstated),
    ]

    static let own: [Case] = [
        Case(
            "the last word of the publisher's name", "“We sail,” Mirela Ostby told the Chronicle.", "We sail", .own,
            in: "The Ulverdale Chronicle"),
        Case("told the publisher", "“We sail at dawn,” Mirela Ostby told CNN.", "We sail", .own, in: "CNN"),
        Case(
            "told the Post in the Post", "“We sail at dawn,” Mirela Ostby told The Washington Post.", "We sail", .own,
            in: "The Washington Post"),
        Case(
            "told UPI under its dateline", "LUNDE, Dec. 2 (UPI) -- “We sail at dawn,” Mirela Ostby told UPI.",
            "We sail", .own),
        Case("this newspaper", "“We sail at dawn,” Mirela Ostby told this newspaper.", "We sail", .own),
        Case(
            "interview with this newspaper", "“We sail,” Mirela Ostby said in an interview with this newspaper.",
            "We sail", .own),
        Case(
            "the house is no intermediary", "“We sail at dawn,” Mirela Ostby said, according to Reuters.", "We sail",
            .unstated, in: "Reuters"),
        Case(
            "another house", "“We sail at dawn,” Mirela Ostby told CNN.", "We sail", .givenElsewhere,
            [Link("CNN", .told)], in: "Reuters"),
    ]

    static let noSource: [Case] = [
        Case("employer", "“We sail at dawn,” said Mirela Ostby, a former reporter for CNN.", "We sail", .unstated),
        Case(
            "analyst of a broadcaster", "CNN analyst Mirela Ostby said the fleet would sail.", "fleet would sail",
            .unstated),
        Case("poll sponsor", "Mirela Ostby said a CNN poll of 900 captains was wrong.", "poll of 900", .unstated),
        Case(
            "debate host", "“We sail at dawn,” Mirela Ostby said at Monday's debate, hosted by CNN.", "We sail",
            .onRecord),
        Case(
            "photo credit", "Captains wait at the pier. Photo by Reuters\n\n“We sail at dawn,” Mirela Ostby said.",
            "We sail",
            .unstated),
        Case("outlet in the words", "Mirela Ostby said she had read Reuters for 30 years.", "read Reuters", .unstated),
        Case("institution", "The storm will pass, according to Lunde University.", "storm will pass", .unstated),
    ]

    private static let report = "“We sail at dawn,” Mirela Ostby said, according to Reuters."
    private static let interview = "In an interview with CNN, Mirela Ostby said the fleet would sail.\n\n"

    static let scope: [Case] = [
        Case(
            "continuation keeps it", report + "\n\n“The storm can wait until we are back.”", "The storm", .relayed,
            [Link("Reuters", .accordingTo)]),
        Case("a new cue ends it", report + "\n\n“The storm can wait,” Ostby added.", "The storm", .unstated),
        Case("never back over another speaker", "“No boats,” Tomas Ansgar said.\n\n" + report, "No boats", .unstated),
        Case(
            "an interview carries", interview + "“The storm can wait,” Ostby added.", "The storm", .givenElsewhere,
            [Link("CNN", .interview, isCarried: true)]),
        Case(
            "another occasion ends it", interview + "“The storm can wait,” Ostby said at a news conference on Monday.",
            "The storm", .onRecord),
        Case(
            "another outlet ends it", interview + "“The storm can wait,” Ostby told the BBC.", "The storm",
            .givenElsewhere, [Link("BBC", .told)]),
        Case(
            "another speaker is not carried", interview + "“The storm can wait,” Tomas Ansgar said.", "The storm",
            .unstated),
        Case(
            "an on-record occasion is not carried",
            "“We sail at dawn,” Mirela Ostby told reporters.\n\n“The storm can wait,” Ostby added.", "The storm",
            .unstated),
        Case(
            "a lead takes the body's",
            "The pier “felt like a ship,” Mirela Ostby said.\n\nThe town slept.\n\n"
                + "“It felt like a ship and I stood still,” Ostby said in an interview on CNN.", "felt like a ship,",
            .givenElsewhere, [Link("CNN", .interview, isCarried: true)]),
    ]

    static let scopeOfOthers: [Case] = [
        Case(
            "not whom the guest speaks of",
            "In an interview with CNN, Mirela Ostby blamed pilot Tomas Ansgar for the storm.\n\n“She is wrong,” Ansgar said.",
            "She is wrong", .unstated),
        Case(
            "not what was said at another time", interview + "“No pier lasts,” Ostby said last month.", "No pier",
            .unstated),
        Case(
            "a report in an outlet",
            "According to a report in the Wall Street Journal, Mirela Ostby said the fleet would sail.",
            "fleet would sail", .relayed, [Link("Wall Street Journal", .reported)]),
        Case(
            "an agency and its name",
            "In a statement carried by the state news agency SANA, Mirela Ostby said the fleet would sail.",
            "fleet would sail", .relayed, [Link("SANA", .reported)]),
        Case(
            "the report said more",
            "The Associated Press’ long investigation into the pier drew a crowd.\n\nThe report showed that the pier had sunk.",
            "the pier had sunk", .relayed, [Link("Associated Press", .reported)]),
    ]

    static let askedAndAnswered: [Case] = [
        Case(
            "an outlet asks", "CNN asked Mirela Ostby whether she would sail. “We sail at dawn,” Ostby said.",
            "We sail",
            .givenElsewhere, [Link("CNN", .interview, isCarried: true)]),
        Case(
            "an anchor asks",
            "CNN anchor Ann Lee asked Mirela Ostby whether she would sail. “We sail at dawn,” Ostby said.", "We sail",
            .givenElsewhere, [Link("CNN", .interview, isCarried: true)]),
        Case(
            "the remarks are taken up",
            "“We sail at dawn,” Mirela Ostby said. She made the remarks in an interview with CNN.",
            "We sail", .givenElsewhere, [Link("CNN", .interview, isCarried: true)]),
        Case(
            "published an interview",
            "Der Spiegel published an interview with Mirela Ostby. “We sail at dawn,” Ostby said.", "We sail",
            .givenElsewhere, [Link("Der Spiegel", .interview, isCarried: true)]),
        Case(
            "told an outlet, a name behind it", "Two pilots told Reuters Mirela Ostby would sail.", "would sail",
            .givenElsewhere, [Link("Reuters", .told)]),
        Case(
            "said to an outlet", "“We sail at dawn,” said Mirela Ostby to the BBC.", "We sail", .givenElsewhere,
            [Link("BBC", .told)]),
        Case(
            "told an affiliate", "Mirela Ostby told CBS affiliate WKXQ that the fleet would sail.", "fleet would sail",
            .givenElsewhere, [Link("WKXQ", .told)]),
        Case(
            "told a station", "“We sail at dawn,” Mirela Ostby told a local radio station.", "We sail", .givenElsewhere,
            [Link("unspecified media", .told)]),
        Case(
            "in recent interviews", "In recent interviews, Mirela Ostby said the fleet would sail.", "fleet would sail",
            .givenElsewhere, [Link("unspecified media", .interview)]),
        Case(
            "a columnist wrote", "“We sail at dawn,” Mirela Ostby, a columnist for Aftenposten, wrote on Sunday.",
            "We sail",
            .givenElsewhere, [Link("Aftenposten", .wroteIn)]),
        Case(
            "according to others", "“We sail at dawn,” Mirela Ostby said, according to police.", "We sail",
            .throughPerson,
            [Link("police", .relayedByPerson)]),
        Case(
            "as an outlet reported", "The fleet was sold twice, as Politico reported a week later.", "was sold twice",
            .relayed, [Link("Politico", .reported)]),
        Case(
            "reported with an object", "The Oregonian first reported the sale of the fleet.", "sale of the fleet",
            .relayed,
            [Link("Oregonian", .reported)]),
        Case(
            "an agency behind its kind", "The Xinhua news agency said the fleet would sail.", "fleet would sail",
            .relayed,
            [Link("Xinhua", .reported)]),
    ]

    /// Outlets near the words that did not pass them on.
    static let bystanders: [Case] = [
        Case(
            "an employer", "“We sail at dawn,” said Mirela Ostby, currently a commentator at CNN.", "We sail", .unstated
        ),
        Case(
            "an employer's other outlet",
            "The Guardian’s harbour editor Mirela Ostby said on NBC that the fleet would sail.",
            "fleet would sail", .givenElsewhere, [Link("NBC", .onAir)]),
        Case(
            "somebody else's interview",
            "“We sail at dawn,” said Mirela Ostby, a day after Kettler’s interview with the Guardian.", "We sail",
            .unstated),
        Case(
            "a report answered", "Responding to a Guardian story, Mirela Ostby said the fleet would sail.",
            "fleet would sail", .unstated),
        Case(
            "hours after a story",
            "In a letter posted hours after the Reuters story ran, Mirela Ostby said the fleet would sail.",
            "fleet would sail", .unstated),
        Case(
            "a debate's host", "At a CNN debate on Tuesday, Mirela Ostby said the fleet would sail.",
            "fleet would sail",
            .onRecord),
        Case(
            "a poll", "Half of the fleet would sail, according to an ABC News-Washington Post poll.",
            "fleet would sail",
            .onRecord),
        Case(
            "a report of an institution",
            "A report released in May by the Royal Society of Soils noted that the fleet would sail.",
            "fleet would sail",
            .unstated),
    ]

    static let chains: [Case] = [
        Case(
            "citing", "Mirela Ostby said the fleet would sail, CNN reported, citing Interfax.", "fleet would sail",
            .relayed,
            [Link("Interfax", .citing), Link("CNN", .reported)]),
        Case(
            "reported, citing",
            "Kommersant reported, citing Interfax, that Mirela Ostby had said the fleet would sail.",
            "fleet would sail", .relayed, [Link("Interfax", .citing), Link("Kommersant", .reported)]),
        Case(
            "told, according to", "Mirela Ostby told CNN that the fleet would sail, according to Reuters.",
            "fleet would sail",
            .givenElsewhere, [Link("CNN", .told), Link("Reuters", .accordingTo)]),
        Case(
            "the article cites", "“We sail at dawn,” Mirela Ostby said, citing Haaretz.", "We sail", .relayed,
            [Link("Haaretz", .citing)]),
    ]

    @Test(
        arguments: relayed + relayedBeside + givenElsewhere + throughPerson + requests + nestedMarks + onRecord + own
            + noSource
            + scope + scopeOfOthers + onAir + askedAndAnswered + bystanders + chains + counts + sources + blocks
            + places + notCarried + clauses)
    func traces(_ one: Case) throws {
        let sample = TracedSample(one.text, publisher: one.publisher)
        let trace = sample.trace(of: one.words)
        let found = try #require(trace, sample.contents)
        #expect(found.provenance == one.provenance)
        #expect(found.via.map { Link($0) } == one.via)
        #expect(found.depth == one.via.count)
    }

    @Test func creditedAgenciesAreNoIntermediaries() throws {
        let sample = TracedSample(Self.report, publisher: "CNN", credits: ["Reuters"])
        let trace = try #require(sample.trace(of: "We sail"))
        #expect(trace.provenance == .unstated && trace.via.isEmpty)
    }

    @Test func theOccasionStandsBesideTheVia() {
        let sample = TracedSample("“We sail,” Mirela Ostby said at a news conference, according to Reuters.")
        #expect(sample.trace(of: "We sail")?.provenance == .relayed)
        #expect(sample.occasion(of: "We sail")?.contains("news conference") == true)
    }

    @Test(arguments: [
        ("“We sail,” Mirela Ostby said, according to TASS.", ViaKind.newsAgency, "tass", "SC"),
        ("“We sail,” Mirela Ostby said, according to Xinhua.", .newsAgency, "xinhua", "SC"),
    ])
    func stateControlByTheRegistry(text: String, kind: ViaKind, outlet: String, code: String) throws {
        let via = try #require(TracedSample(text).trace(of: "We sail")?.via.first)
        #expect(via.kind == kind && via.outlet?.hasPrefix(outlet) == true && via.stateMedia == code)
    }

    @Test(arguments: [
        ("“We sail,” Mirela Ostby said, according to the state-run TASS news agency.", "state-run"),
        ("“We sail,” Mirela Ostby said, according to the state-run Lundepress news agency.", "state-run"),
        ("“We sail,” Mirela Ostby told state-owned Lunde TV.", "state-owned"),
    ])
    func stateControlByTheArticle(text: String, words: String) throws {
        let sample = TracedSample(text)
        let via = try #require(sample.trace(of: "We sail")?.via.first)
        #expect(via.statedControl.map { sample.text[$0] } == words)
    }

    @Test func unspecifiedMediaKeepTheirWords() throws {
        let sample = TracedSample("“We sail,” Mirela Ostby said, according to local media.")
        let via = try #require(sample.trace(of: "We sail")?.via.first)
        #expect(
            via.kind == .unspecifiedMedia && via.name == "unspecified media" && sample.text[via.range] == "local media")
    }

    @Test(arguments: [
        ("The harbour is reportedly for sale.", "reportedly"),
        ("It was reported that the harbour was for sale.", "It was reported"),
        ("Critics say the harbour is a ruin.", "Critics say"),
    ])
    func vagueAttribution(text: String, words: String) {
        let sample = TracedSample(text)
        #expect(sample.text.vagueAttributions.map { sample.text[$0].lowercased() } == [words.lowercased()])
    }

    @Test func aClosingHatTipStandsForTheArticle() {
        let sample = TracedSample("“We sail at dawn,” Mirela Ostby said.\n\nThe town slept.\n\nh/t The Hill")
        #expect(sample.text.articleVia.map { Link($0) } == [Link("Hill", .credited)])
    }
}
