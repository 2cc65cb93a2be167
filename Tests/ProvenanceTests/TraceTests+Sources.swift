import HearsayKit

/// Counts, reports, sources without a name and texts that the article speaks of again.
extension TraceTests {
    static let counts: [Case] = [
        Case(
            "an outlet's count", "Mirela Ostby won 312 wards, by The Associated Press' count.", "312 wards", .relayed,
            [Link("Associated Press", .accordingTo)]),
        Case(
            "a count before", "By the BBC’s count, nine ministers have left the fleet.", "nine ministers", .relayed,
            [Link("BBC", .accordingTo)]),
        Case(
            "by early reports", "By early reports, the fire began in the galley.", "fire began", .relayed,
            [Link("unspecified media", .accordingTo)]),
        Case(
            "a count between dashes", "Several of the boats — two or three by some reports — were raised.",
            "two or three",
            .relayed, [Link("unspecified media", .accordingTo)]),
        Case(
            "a phrase without commas",
            "The chart was wrong, putting the wreck according to the New York Times about 40 miles north of the cape.",
            "putting the wreck", .relayed, [Link("New York Times", .accordingTo)]),
        Case(
            "an apposition that is none", "According to CNN, the boat was sold in May, despite a ban on sales.",
            "boat was sold", .relayed, [Link("CNN", .accordingTo)]),
        Case(
            "to reports that", "Mirela Ostby responded on Friday to reports that the fleet would sail.",
            "the fleet would sail", .relayed, [Link("unspecified media", .reported)]),
        Case(
            "what a film shows",
            "Znak.com reported that two men had died, while footage from the street showed the car was empty.",
            "car was empty", .onRecord),
        Case(
            "a medium between dashes",
            "Mirela Ostby — which the BBC noted as an unusual step by a speaker — said: “We sail at dawn.”", "We sail",
            .unstated),
        Case(
            "an institution's reports",
            "According to the reports by Lund Center for Soils, there are nine cases in the fleet.", "nine cases",
            .onRecord),
        Case(
            "numbers that an agency reported",
            "Per numbers reported by The Associated Press, the fleet must pay nine millions.", "must pay", .relayed,
            [Link("Associated Press", .reported)]),
    ]

    static let sources: [Case] = [
        Case(
            "people who spoke to an agency", "The sale was stopped, two people who spoke to Reuters said.",
            "sale was stopped", .givenElsewhere, [Link("Reuters", .told)]),
        Case(
            "one of them",
            """
            The town is looking into the sale, according to three officials who spoke to Fox News.

            One official said the agents were “furious” about it.
            """, "furious", .givenElsewhere, [Link("Fox News", .told, isCarried: true)]),
        Case(
            "the second of them",
            """
            The Washington Post quoted another unnamed official as saying that the fleet would sail.

            “It sails at dawn,” said the second official.
            """, "sails at dawn", .relayed, [Link("Washington Post", .quoted, isCarried: true)]),
        Case(
            "a statement given to an outlet",
            """
            In a statement to CNN, Mirela Ostby said the fleet would sail.

            “It sails at dawn,” the statement added.
            """, "sails at dawn", .givenElsewhere, [Link("CNN", .told)]),
        Case(
            "a passage of the book",
            """
            “The bay was his first love,” Mirela Ostby writes in her book, according to the Guardian.

            “He went there every May,” the passage continued.
            """, "every May", .relayed, [Link("Guardian", .accordingTo)]),
        Case(
            "an outlet's own statement", "Based on the statement released by CNN, it seems the fleet was “late.”",
            "late",
            .onRecord),
        Case(
            "another day",
            """
            Mirela Ostby told CBS on Sunday that she would stay.

            Ostby called that report on Friday a “plain lie.”
            """, "plain lie", .unstated),
        Case(
            "state media named before",
            """
            According to Norwegian state media, the fleet sailed on Monday.

            It took two towns yesterday, according to state media.
            """, "two towns", .relayed, [Link("Norwegian state media", .accordingTo)]),
        Case(
            "the website's source",
            """
            Znak.com said two men had died.

            The website further reported its unnamed source claimed a third man had fled.
            """, "third man", .relayed, [Link("Znak.com", .reported)]),
        Case(
            "a podcast that only its title names",
            "“We sail at dawn,” Mirela Ostby said in May on the podcast “Low Water.”", "We sail", .givenElsewhere,
            [Link("Low Water", .onAir)]),
        Case(
            "another house of the same short name",
            """
            Mirela Ostby told The Washington Post she was “not there yet.”

            “These are bad times,” Ostby told the Post.
            """, "bad times", .givenElsewhere, [Link("Washington Post", .told)], in: "Huffington Post"),
        Case(
            "advised by somebody",
            "Mirela Ostby told the court she was advised by Vik Lantern to sell the fleet, CNN reported.",
            "to sell the fleet", .throughPerson,
            [Link("Mirela Ostby", .relayedByPerson), Link("CNN", .reported)]),
    ]

    static let blocks: [Case] = [
        Case(
            "a block of an outlet",
            """
            Mirela Ostby sold the boat in May, said the town clerk.

            Fox News reports:

            At least four of the letters had their stamps changed to hide where they came from.
            """, "four of the letters", .relayed, [Link("Fox News", .reported)]),
        Case(
            "a block of a columnist",
            """
            Mirela Ostby sold the boat in May, said the town clerk.

            According to Vik Lantern, writing for Politico:

            The fund took nine millions in gifts from builders and told nobody.
            """, "took nine millions", .givenElsewhere, [Link("Politico", .wroteIn)]),
        Case(
            "a report inside a block",
            """
            Mirela Ostby sold the boat in May, said the town clerk.

            According to Vik Lantern, writing for Politico:

            The fund took “nine millions” from builders, the Washington Post reported in May.
            """, "nine millions", .relayed,
            [Link("Washington Post", .reported), Link("Politico", .wroteIn)]),
    ]
}
