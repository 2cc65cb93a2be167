import Attribution
import Checks
import Document
import Provenance
import Reporting

/// Articles built by hand for the reports.
enum Articles {
    /// Several findings of every level, with every part of the schema in use.
    static var full: AnalyzedArticle {
        let text = """
            “No decision has been taken,” Petrov told a 🇷🇸 news conference, according to state-run TASS, citing Dnevnik.
            “We asked [Petrov] twice,” said a senior official.
            Žofia Kern wants a delay, local media reported. “It’s a ‘joke’.
            h/t The Hill
            """
        var draft = Draft(
            text, id: "a-17", metadata: Metadata(publisher: "UPI", credits: ["AP"], title: "Talks", date: "2024-05-01"),
            origin: Origin(path: "news.jsonl", record: 12, mediaType: "application/jsonl", sha256: sha256))
        draft.publisher = Publisher(name: "UPI", outlet: "upi", from: .metadata)
        addQuotations(to: &draft)
        draft.unbalanced = [UnbalancedMark(range: draft.range("“", after: "reported. "), flaw: .neverClosed)]
        draft.mentions = [MarkedMention(range: draft.range("joke"), reason: .scare)]
        draft.articleVia = [draft.via("The Hill", relation: .credited, kind: .newspaper)]
        draft.warnings = [Warning(code: "decoded-as", message: "Read as windows-1252.")]
        return AnalyzedArticle(text: draft.traced, findings: Checker().check(draft.traced))
    }

    private static let sha256 = String(repeating: "0f", count: 32)

    private static func addQuotations(to draft: inout Draft) {
        let petrov = draft.entity("Ivan Petrov", description: "deputy minister")
        let official = draft.entity("", .unnamed, description: "a senior official")
        let kern = draft.entity("Žofia Kern")
        let conference = Occasion(range: draft.range("news conference"), kind: "news-conference", isOpen: true)
        draft.quote(
            "No decision has been taken", by: draft.speaker("Petrov", petrov), cue: draft.cue("told"),
            occasion: conference,
            via: [
                draft.via("Dnevnik", relation: .citing, kind: .newspaper),
                draft.via("TASS", stateMedia: "SC", control: "state-run", isCarried: true),
            ], .relayed)
        draft.quote(
            "We asked [Petrov] twice", by: draft.speaker("a senior official", official),
            edits: [Edit(kind: .bracket, range: draft.range("[Petrov]"))])
        draft.quote(
            "a delay", form: .indirect, as: .belief, by: draft.speaker("Žofia Kern", kern, by: .clause),
            via: [draft.via("local media", name: "unspecified media", relation: .reported, kind: .unspecifiedMedia)],
            .relayed, nestedIn: 0)
    }

    /// One first-hand quotation.
    static var clean: AnalyzedArticle {
        var draft = Draft("“We are ready,” Kern told reporters.", origin: Origin(path: "story.txt"))
        let kern = draft.entity("Anna Kern")
        draft.quote("We are ready", by: draft.speaker("Kern", kern), cue: draft.cue("told"), .onRecord)
        return AnalyzedArticle(text: draft.traced, findings: Checker().check(draft.traced))
    }

    /// Text that would steer a terminal, everywhere where an article's own words can get.
    static var hostile: AnalyzedArticle {
        let evil = "\u{1B}[31m\u{7}\u{9B}2J\u{202E}\r\n"
        var draft = Draft(
            "“Go\(evil)now,” \(evil)Kern said, according to \(evil)Dnevnik. It \(evil)broke.", id: "id\(evil)",
            origin: Origin(path: "p\(evil)", record: 1))
        let kern = draft.entity("Kern\(evil)")
        draft.quote(
            "Go\(evil)now", by: draft.speaker("\(evil)Kern", kern),
            via: [draft.via("\(evil)Dnevnik", name: "Dnevnik\(evil)", kind: .newspaper)], .relayed)
        draft.vague = [draft.range("\(evil)broke")]
        draft.warnings = [Warning(code: "x\(evil)", message: "y\(evil)")]
        return AnalyzedArticle(text: draft.traced, findings: Checker().check(draft.traced))
    }
}
