import HearsayKit

/// Where words were said, and what does not carry an interview on.
extension TraceTests {
    static let places: [Case] = [
        Case(
            "told a programme whose title stands in marks",
            "Mirela Ostby told CBS's “Face the Nation” that the fleet would sail.", "fleet would sail", .givenElsewhere,
            [Link("CBS", .told)]),
        Case(
            "and the day", "Mirela Ostby told CBS's “Face the Nation” on Sunday the fleet would sail.",
            "the fleet would sail", .givenElsewhere, [Link("CBS", .told)]),
        Case(
            "a statement provided to", "“We sail,” Mirela Ostby said in a statement provided to CNN.", "We sail",
            .givenElsewhere, [Link("CNN", .told)]),
        Case(
            "with an outlet", "With Reuters, Mirela Ostby discussed how “the fleet” began.", "the fleet",
            .givenElsewhere, [Link("Reuters", .interview)]),
        Case(
            "described for", "Mirela Ostby described for Reuters how “the fleet” began.", "the fleet", .givenElsewhere,
            [Link("Reuters", .told)]),
        Case(
            "to a newspaper and a colon",
            "Mirela Ostby spelled out why the sale failed to the Dutch newspaper Trouw: “Nobody asked.”",
            "Nobody asked",
            .givenElsewhere, [Link("Trouw", .told)]),
        Case(
            "a station of two places",
            "Mirela Ostby, in an interview with a Dayton, Ohio radio station, said the fleet would sail.",
            "fleet would sail", .givenElsewhere, [Link("unspecified media", .interview)]),
        Case(
            "on television", "Mirela Ostby said on live television that the fleet would sail.", "fleet would sail",
            .givenElsewhere, [Link("unspecified media", .onAir)]),
        Case(
            "who once hosted a show",
            "“We sail,” said Mirela Ostby, who runs a firm that hosts “The Daily Hour” on MSNBC.", "We sail", .unstated),
        Case(
            "as an outlet reported", "As reported by the Guardian, the fleet left on Monday.", "fleet left", .relayed,
            [Link("Guardian", .reported)]),
        Case(
            "a sentence behind marks",
            "One skipper called the sea “wild.” The BBC reported that the fleet would sail.", "fleet would sail",
            .relayed, [Link("BBC", .reported)]),
        Case(
            "a journalist of an outlet", "Adam Holt of ESPN reported that the fleet would sail.", "fleet would sail",
            .relayed, [Link("ESPN", .reported)]),
        Case(
            "who found a document",
            "A memo written in June, and obtained by Reuters, concluded that the fleet was a “loan.”", "fleet was",
            .relayed, [Link("Reuters", .reported)]),
        Case(
            "a report dated and signed",
            "According to a report on Wednesday by Lockwell Labs, the fleet was open to thieves.", "open to thieves",
            .onRecord),
        Case(
            "reports from a place", "According to exclusive reports from the summit, the fleet had left.",
            "fleet had left", .relayed, [Link("unspecified media", .accordingTo)]),
        Case(
            "a paper is no broadcaster",
            "Mirela Ostby told the BBC she would sail. A plot, first reported by the Sunday Times, failed. The paper "
                + "quoted one skipper as saying: “It is done.”", "It is done", .relayed,
            [Link("Sunday Times", .quoted)]),
        Case(
            "a profile of a year",
            "The Guardian praised her. A profile in The New Yorker in 1998 quoted a skipper as saying she was “a tyrant.”",
            "a tyrant", .relayed, [Link("New Yorker", .quoted)]),
        Case(
            "whom a medium reports saying",
            "The BBC reported one survivor saying the water “came up.”", "came up", .relayed, [Link("BBC", .quoted)]),
        Case(
            "a clause in brackets",
            "Mirela Ostby repeated her claim that 9,000 left (the figure is nearer 700, according to Reuters).",
            "9,000 left", .unstated),
        Case(
            "a report in an outlet", "The report, in the New York Times, said that the fleet would sail.",
            "fleet would sail", .relayed, [Link("New York Times", .reported)]),
        Case(
            "remarks that an official agency carried",
            "“We sail,” Mirela Ostby said in remarks carried by the official IRNA news agency.", "We sail", .relayed,
            [Link("IRNA", .reported)]),
        Case(
            "state TV is no paper", "State TV said that the fleet had left.", "fleet had left", .relayed,
            [Link("State TV", .reported)]),
        Case(
            "a programme in an insertion",
            "Mirela Ostby, appearing on “Good Morning America,” said that the fleet would sail.", "fleet would sail",
            .givenElsewhere, [Link("Good Morning America", .onAir)]),
        Case(
            "who goes to law", "The Boston Globe sued Mirela Ostby, saying the fleet was “a loan.”", "a loan",
            .unstated),
        Case(
            "who was interviewed",
            "Mirela Ostby was interviewed by Sky News on Sunday. “They are false,” she said.", "They are false",
            .givenElsewhere, [Link("Sky News", .interview, isCarried: true)]),
        Case(
            "talks on a day are no occasion",
            "Mirela Ostby told CNN on Monday the talks were friendly, and said she would stay.", "would stay",
            .givenElsewhere, [Link("CNN", .told, isCarried: true)]),
    ]

    static let notCarried: [Case] = [
        Case(
            "what is said again and again",
            """
            In an interview with CNN, Mirela Ostby said the fleet was safe.

            As proof, Ostby repeatedly noted that the inspector was “a cousin.”
            """, "a cousin", .unstated),
        Case(
            "what was said in another year",
            """
            In an interview with CNN, Mirela Ostby said the fleet was safe.

            In 1998, Ostby said the fleet was “rotten.”
            """, "rotten", .unstated),
        Case(
            "what a noun tells of",
            """
            In an interview with CNN, Mirela Ostby said the fleet was safe.

            Ostby's claim that the fleet is “safe as a church” made nobody laugh.
            """, "safe as a church", .unstated),
    ]
}
