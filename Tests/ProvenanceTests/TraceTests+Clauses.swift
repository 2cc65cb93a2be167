import HearsayKit

/// Where a sentence says last, or in another clause, how words came.
extension TraceTests {
    static let clauses: [Case] = [
        Case(
            "an interview behind the clause", "Mirela Ostby said the fleet would sail, in an interview with Reuters.",
            "the fleet would sail", .givenElsewhere, [Link("Reuters", .interview)]),
        Case(
            "comments that an agency carried",
            "Mirela Ostby said the fleet would sail, in comments carried by Interfax.",
            "the fleet would sail", .relayed, [Link("Interfax", .reported)]),
        Case(
            "whom an agency cites behind the clause",
            "Reuters reported that the fleet would sail, citing two sailors who know the plan.", "fleet would sail",
            .relayed, [Link("Reuters", .reported)]),
        Case(
            "whom it cites in front", "Citing Mirela Ostby, Reuters reported that the fleet would sail.",
            "fleet would sail", .relayed, [Link("Reuters", .reported)]),
        Case(
            "a document seen by an agency", "A memo seen by Reuters showed that the fleet would sail.",
            "fleet would sail", .relayed, [Link("Reuters", .reported)]),
        Case(
            "between commas", "A memo, first reported by Politico, said the fleet would sail.", "the fleet would sail",
            .relayed, [Link("Politico", .reported)]),
        Case(
            "the kind of paper and its name", "Mirela Ostby told the French daily Le Monde that the fleet would sail.",
            "fleet would sail", .givenElsewhere, [Link("Le Monde", .told)]),
        Case(
            "an agency between commas", "Mirela Ostby told Syria's state news agency, SANA, that the fleet would sail.",
            "fleet would sail", .givenElsewhere, [Link("SANA", .told)]),
        Case(
            "a correspondent between commas",
            "Mirela Ostby told Oda Quill, the CBS News correspondent, that the fleet would sail.", "fleet would sail",
            .givenElsewhere, [Link("CBS News", .told)]),
        Case(
            "a call by a newspaper",
            "When reached by phone by The New York Times, Mirela Ostby said the fleet would sail.",
            "fleet would sail", .givenElsewhere, [Link("New York Times", .told)]),
        Case(
            "an interview between name and verb", "Mirela Ostby in an interview with Der Spiegel said, “We sail.”",
            "We sail", .givenElsewhere, [Link("Der Spiegel", .interview)]),
        Case(
            "a guest who joins", "Mirela Ostby joined CNN's Oda Quill to discuss the fleet. “We sail,” Ostby said.",
            "We sail", .givenElsewhere, [Link("CNN", .onAir, isCarried: true)]),
        Case(
            "audio provided by a station",
            "“We sail,” Mirela Ostby said, according to audio provided by Vermont Public Radio.", "We sail", .relayed,
            [Link("Vermont Public Radio", .reported)]),
        Case(
            "shown saying", "State television showed Mirela Ostby saying the fleet would sail.", "the fleet would sail",
            .relayed, [Link("State television", .quoted)]),
        Case("a post on X", "“We sail,” Mirela Ostby posted on X.", "We sail", .onRecord),
        Case(
            "a poll of two", "According to a Reuters/Ipsos poll, half of the sailors want to stay.", "half of the",
            .onRecord),
        Case(
            "another interview, conceded",
            "Mirela Ostby said the fleet would sail, although she denied it in an interview with the BBC.",
            "the fleet would sail", .unstated),
        Case(
            "a credit behind a concession",
            "Mirela Ostby said the fleet would sail, although she had doubts, according to Reuters.",
            "the fleet would sail", .relayed, [Link("Reuters", .accordingTo)]),
        Case(
            "a critic of an outlet", "Mirela Ostby told Karl Dorn, a critic of Fox News, that the fleet would sail.",
            "fleet would sail", .unstated),
        Case(
            "tents provided by a station", "Mirela Ostby praised the tents provided by the BBC and said “we sail.”",
            "we sail", .unstated),
        Case(
            "a newspaper of one letter", "Mirela Ostby told the i that the fleet would sail.", "fleet would sail",
            .givenElsewhere, [Link("i", .told)]),
        Case(
            "an appearance that is only taped",
            "Mirela Ostby was in Oslo to tape an appearance on Meet the Press. Ostby said the fleet would sail.",
            "the fleet would sail", .unstated),
        Case(
            "told this reporter", "Mirela Ostby told this reporter that the fleet would sail.", "fleet would sail",
            .own),
        Case(
            "each of two",
            "The Boston Globe and the Chicago Tribune each called the fleet “a wreck.”", "a wreck", .relayed,
            [Link("Boston Globe", .reported), Link("Chicago Tribune", .reported)]),
    ]
}
