import HearsayKit

/// Speakers in sentences of several clauses: who of those named speaks, and which words are whose.
extension SpeakerTests {
    static let clauses: [Case] = [
        Case(
            "a statement that was given out", "“We sail,” Ann Coe said in a statement that was released on Friday.",
            "We sail", is: "Ann Coe"),
        Case(
            "remarks that did something", "“We sail,” Ann Coe said in remarks that surprised her crew.", "We sail",
            is: "Ann Coe"),
        Case(
            "two clauses, two speakers, the first", "After Ann Coe said, “We sail,” Lev Marsh answered, “We stay.”",
            "We sail", is: "Ann Coe"),
        Case(
            "two clauses, two speakers, the second", "After Ann Coe said, “We sail,” Lev Marsh answered, “We stay.”",
            "We stay", is: "Lev Marsh"),
        Case(
            "no comma before the marks", "When a woman shouted “Shame,” Ann Coe said, “Let her speak.”",
            "Let her speak",
            is: "Ann Coe"),
        Case(
            "two that call it something", "While Ann Coe called it “a feast,” Lev Marsh called it “a wreck.”",
            "a feast", is: "Ann Coe"),
        Case(
            "a name with its own verb in the next sentence", "Ann Coe called the trip “a feast.” Lev Marsh agreed.",
            "a feast", is: "Ann Coe"),
        Case(
            "a participle behind a fronted clause",
            "While critics said the film was slow, Ann Coe praised her crew, adding “we had eleven days.”",
            "eleven days", is: "Ann Coe"),
        Case(
            "what a fronted clause promises", "While Ann Coe promised more money, Lev Marsh said the fleet was lost.",
            "the fleet was lost", is: "Lev Marsh"),
        Case(
            "the object of who", "The lawyer who defended Ann Coe said: “We sail.”", "We sail", is: "", .unnamed),
        Case(
            "those who know somebody", "People who know Ann Coe said that the fleet would sail.", "fleet would sail",
            is: "", .unnamed),
        Case(
            "who lives where", "Ann Coe of the Halden Union in Osthavn said: “We sail.”", "We sail", is: "Ann Coe"),
        Case(
            "a visit between the name and the verb", "Ann Coe on a visit to the yard in Osthavn said: “We sail.”",
            "We sail", is: "Ann Coe"),
        Case(
            "both", "“We sail,” Ann Coe and Lev Marsh both told the crew.", "We sail", is: "Ann Coe and Lev Marsh",
            .group),
        Case(
            "as somebody put it", "“A wreck with flags,” as Ann Coe put it.", "A wreck with flags", is: "Ann Coe"),
        Case(
            "as that says when", "The crowd chanted “shame,” as Ann Coe told them to leave.", "shame", is: "crowd",
            .organization),
        Case(
            "a subject behind an added adjunct",
            "Ann Coe quit in May, but at a rally in Halden supporters said: “She will be back.”", "She will be back",
            is: "Halden supporters", .group),
        Case(
            "a last name that looks like a participle", "Ann Sneed runs the mill. Sneed on Friday said: “We sail.”",
            "We sail", is: "Ann Sneed"),
        Case("a sign reads", "“No fishing,” a sign at the pier reads.", "No fishing", is: "", .document),
        Case(
            "can be heard saying", "In a recording, Ann Coe can be heard saying: “We sail.”", "We sail", is: "Ann Coe"),
        Case(
            "whom the pronoun's verb tells of",
            "Ann Coe backs Eva Lund. On Friday Lund won the vote. She called Lund “a builder.”", "a builder",
            is: "Ann Coe"),
        Case(
            "who spoke inside the words before",
            "At a fair for Lev Marsh, Carl Wallis said: “Lev drove. He said, ‘You are late.’”\n\nHe then said: “I never am.”",
            "I never am", is: "Carl Wallis"),
        Case(
            "a name that looks like the verb", "“We sail,” said Karim bin Said.", "We sail", is: "Karim bin Said"),
        Case(
            "a participle that opens the sentence",
            "Ann Coe ran the yard. Bored with boats, she left. “I hate boats,” she said.", "I hate boats", is: "Ann Coe"
        ),
        Case(
            "the one who asks", "Ann Coe waved. As this reporter wrote in May, the fleet “will sail.”", "will sail",
            is: "", .unnamed),
        Case(
            "words by another author", "“The plan is dead,” said a guard. Ann Coe had left.", "The plan is dead",
            is: "",
            .unnamed),
    ]
}
