import Checks
import Document
import HearsayKit
import Provenance
import Testing

@Suite struct BaselineTests {
    private static let analyzer = Analyzer()

    private func traced(_ text: String, id: String? = nil, record: Int? = nil) -> TracedText {
        let origin = Origin(record: record)
        return Self.analyzer.trace(Article(id: id, text: ArticleText(text), origin: origin))
    }

    /// The baseline that a run over one article writes.
    private func baseline(_ text: TracedText, path: String = "a.txt") -> Baseline {
        ledger(Baseline(), after: text, path: path).updated
    }

    private func ledger(
        _ baseline: Baseline, after text: TracedText?, path: String = "a.txt", rules: RuleSet = RuleSet(),
        exists: @escaping @Sendable (String) -> Bool = { _ in true }
    ) -> BaselineLedger {
        var ledger = BaselineLedger(baseline, ruleSet: rules, exists: exists)
        if let text { ledger.note(Checker(rules).review(text), in: text, path: path) }
        return ledger
    }

    /// The rules of the findings that are new in a text, each with its line.
    private func new(_ baseline: Baseline, in text: TracedText, path: String = "a.txt") -> [String] {
        let review = baseline.leavingOutKnown(Checker().review(text), in: text, path: path)
        let lines = LineIndex(text.article.text.bytes)
        return review.findings.map { "\(lines.position(of: $0.range.start).line) \($0.rule)" }
    }

    private let words = "“No,” said Ann Lee, according to Reuters.\nHe reportedly left.\n"

    @Test func whatIsKnownIsLeftOutWhereverItMoves() {
        let known = baseline(traced(words))
        #expect(known.entries.map(\.rule) == ["second-hand-quote", "vague-attribution"])
        #expect(new(known, in: traced(words)) == [])
        #expect(new(known, in: traced("The dam held.\n\n" + words + "It rained.\n")) == [])
        #expect(new(known, in: traced(words.replacing("“No,”", with: "\"No,\""))) == [])
    }

    @Test func whatIsNewIsNot() {
        let known = baseline(traced(words))
        #expect(new(known, in: traced(words + "She reportedly came.\n")) == ["3 vague-attribution"])
        #expect(new(known, in: traced(words + "He reportedly left.\n")) == ["3 vague-attribution"])
        #expect(new(known, in: traced(words.replacing("No", with: "Never"))) == ["1 second-hand-quote"])
        #expect(new(known, in: traced(words.replacing("Ann Lee", with: "Eva Berg"))) == ["1 second-hand-quote"])
        #expect(new(known, in: traced(words.replacing("Reuters", with: "AFP"))) == ["1 second-hand-quote"])
    }

    @Test func articlesAndRecordsAreToldApart() {
        let known = baseline(traced(words, id: "x", record: 1))
        #expect(new(known, in: traced(words, id: "x", record: 9)) == [])
        #expect(new(known, in: traced(words, id: "y", record: 1)).count == 2)
        #expect(new(known, in: traced(words, id: "x", record: 1), path: "b.txt").count == 2)
        #expect(new(known, in: traced(words)).count == 2)
    }

    @Test func whatIsFoundNoMoreIsStale() {
        let known = baseline(traced(words))
        let mended = traced("He reportedly left.\n")
        #expect(ledger(known, after: mended).stale.map(\.words) == ["No"])
        #expect(ledger(known, after: mended).updated.entries.map(\.rule) == ["vague-attribution"])
        #expect(ledger(known, after: nil) { _ in false }.stale.count == 2)
    }

    @Test func whatWasNotLookedAtIsKept() throws {
        let known = baseline(traced(words))
        let other = traced("It rained.\n")
        #expect(ledger(known, after: other, path: "b.txt").updated == known)
        let few = try RuleSet(select: ["hearsay"])
        #expect(ledger(known, after: traced("It rained.\n"), rules: few).updated == known)
        var failed = ledger(known, after: nil)
        failed.noteFailure(path: "a.txt")
        #expect(failed.stale == [] && failed.updated == known)
    }

    @Test func theFileIsSortedAndComesBack() throws {
        let (text, more) = (traced(words), traced(words, id: "a \"b\"\n", record: 2))
        var ledger = ledger(Baseline(), after: text, path: "z.txt")
        ledger.note(Checker().review(more), in: more, path: "ä/x.jsonl")
        ledger.note(Checker().review(text), in: text, path: "a.txt")
        ledger.note(Checker().review(text), in: text, path: "a.txt")
        let json = try ledger.updated.json()
        #expect(ledger.updated.entries.map(\.path) == ["a.txt", "a.txt", "z.txt", "z.txt", "ä/x.jsonl", "ä/x.jsonl"])
        #expect(json.count { $0 == 0x0A } == 6 + 5)
        let again = try Baseline(json: json, path: "b.json")
        #expect(try again == ledger.updated && again.json() == json)
        #expect(try Baseline(json: Baseline().json(), path: "b.json") == Baseline())
    }

    @Test(arguments: [
        ("", "bad-baseline: This is no baseline: it is not valid JSON."),
        ("[]", "bad-baseline: This is no baseline: the whole is of another kind."),
        (#"{"schema":"hearsay-baseline/1"}"#, "bad-baseline: This is no baseline: ‘findings’ is missing."),
        (
            #"{"schema":"hearsay-baseline/1","findings":[{"path":1}]}"#,
            "bad-baseline: This is no baseline: ‘findings[0].path’ is of another kind."
        ),
        (
            #"{"schema":"hearsay-baseline/2","findings":[]}"#,
            "unknown-baseline: This baseline is of the form ‘hearsay-baseline/2’; ‘hearsay-baseline/1’ is known."
        ),
    ])
    func whatIsNoBaseline(_ json: String, _ message: String) {
        let error = #expect(throws: BaselineError.self) { try Baseline(json: Array(json.utf8), path: "b.json") }
        #expect(error?.description.hasPrefix("b.json: " + message) == true, "\(error?.description ?? "")")
    }
}
