import HearsayKit

/// Speakers in longer noun phrases: lists, roles, names that modify, owners of words.
extension SpeakerTests {
    static let phrases: [Case] = [
        Case(
            "a list behind the verb", "“We sail,” wrote Ann Coe, Lev Marsh and Ida Poole.", "We sail",
            is: "Ann Coe, Lev Marsh and Ida Poole", .group),
        Case(
            "a list before the verb", "Ann Coe, Lev Marsh and Ida Poole wrote: “We sail.”", "We sail",
            is: "Ann Coe, Lev Marsh and Ida Poole", .group),
        Case(
            "such as", "Skippers such as Bert Hule and Carl Wallis called the trip “flat” and dull.", "flat",
            is: "Bert Hule and Carl Wallis", .group),
        Case(
            "an age before a name", "Marsh and 30-year-old Ben Adu told how they mend “the last” net.", "the last",
            is: "Marsh and Ben Adu", .group),
        Case(
            "two roles of one", "“We sail,” said former governor and party chairman Lyle Benton.", "We sail",
            is: "Lyle Benton"),
        Case(
            "an owner inside what hangs on a name",
            "Ilse Korn of Norway's Halden University said: “We sail.”", "We sail", is: "Ilse Korn"),
        Case(
            "a name that modifies", "Mayor Ann Halloran was away. “We sail,” wrote one Halloran voter.", "We sail",
            is: "", .unnamed),
        Case(
            "an adjective that is a last name", "Senator Owen Green won. “We sail,” Green said.", "We sail",
            is: "Owen Green"),
        Case(
            "an adjective before an institution",
            "A source within the central Interior Ministry said: “We sail.”", "We sail", is: "", .unnamed),
        Case(
            "a pronoun behind as", "Ann Coe waved a pen at a clerk as she said: “You are late.”", "You are",
            is: "Ann Coe"),
        Case(
            "whoever issues a text",
            "Mr. Holm, who faces a suit in Malmo over his school, issued a statement Tuesday saying, “I am not fair.”",
            "not fair", is: "Holm"),
        Case(
            "an account of somebody", "The book gives an account of Ann Holm telling one clerk to “go away.”",
            "go away",
            is: "Ann Holm"),
        Case(
            "the place before a colon",
            "In a Sky interview later, Ann Holm went even further: “If he loses, it is the end.”", "it is the end",
            is: "Ann Holm"),
        Case(
            "the owner of a page", "From Ann Holm's Facebook page: “For the town's sake, we must go on.”", "go on",
            is: "Ann Holm"),
        Case(
            "the owner of an answer", "The minister's answer was short: “We must go on.”", "go on", is: "", .unnamed),
        Case(
            "a message of hers", "Mayor Ann Holm was sworn in. Her message: “We must go on.”", "go on", is: "Ann Holm"),
        Case("said by email", "“We will sue,” Ida Moss said by email.", "We will sue", is: "Ida Moss"),
        Case(
            "caught on tape", "Ann Holm was caught on tape saying “I was wrong.”", "I was wrong", is: "Ann Holm"),
        Case(
            "a text somebody issued",
            "The Guardian found nothing. Ann Holm issued a statement. “I was wrong,” it said.", "I was wrong", is: "",
            .document),
        Case(
            "whom somebody remembers", "“Do not sign,” Ann Dray recalled Jon Oro telling her.", "Do not", is: "Jon Oro"),
        Case(
            "whom a medium quotes before a colon", "The Guardian quotes Ann Holm: “The dam is doomed.”", "doomed",
            is: "Ann Holm"),
        Case(
            "what nobody supports",
            "Ann Holm went on, declaring that “real farmers” don't support Ivo Roe and that “all are deaf.”",
            "real farmers", is: "Ann Holm"),
        Case(
            "the next paragraph's marks",
            """
            Jon Oro sided with Ben Brandt, who has said he opposes the levy.

            “It is late in the year,” Oro wrote.
            """, "late in the year", is: "Jon Oro"),
    ]
}
