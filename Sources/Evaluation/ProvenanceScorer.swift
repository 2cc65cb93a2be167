/// Scores quotations, speakers and provenance against gold: the Swift twin of `provenance.py`.
///
/// A predicted quotation matches the gold one whose content it overlaps most, one to one, where the overlap is
/// at least half of the shorter and a third of the longer, counted in letters and digits.
public struct ProvenanceScorer {
    private var counts = ProvenanceCounts()
    private var misses: [Miss] = []

    /// The figures of all predictions against all gold articles. A missing prediction counts as an empty one.
    public static func score(_ gold: [GoldArticle], _ predicted: [String: PredictedArticle]) -> EvaluationReport {
        let scores = gold.map { ProvenanceScorer($0, predicted[$0.id]?.quotations) }
        return ProvenanceCounts.report(of: scores.map(\.counts), misses: scores.flatMap(\.misses))
    }

    private init(_ gold: GoldArticle, _ predicted: [ScoredQuotation]?) {
        counts.articles = 1
        counts.missing = predicted == nil ? 1 : 0
        let text = ScoredText(gold.text)
        let (wanted, found) = (gold.quotations ?? [], predicted ?? [])
        let matches = ProvenanceScorer.match(wanted, found, in: text)
        var log = MissLog(article: gold.id, text: text)
        for (index, quotation) in wanted.enumerated() {
            score(quotation, against: matches[index].map { found[$0] }, &log)
        }
        let partners = Dictionary(uniqueKeysWithValues: matches.map { ($0.value, wanted[$0.key]) })
        for (index, quotation) in found.enumerated() { scoreFalse(quotation, partner: partners[index], &log) }
        misses = log.misses
    }

    /// Gold index to predicted index.
    private static func match(
        _ gold: [ScoredQuotation], _ predicted: [ScoredQuotation], in text: ScoredText
    ) -> [Int: Int] {
        let (left, right) = (gold.map { text.letters(in: $0.content) }, predicted.map { text.letters(in: $0.content) })
        var pairs: [(share: Double, gold: Int, predicted: Int)] = []
        for (i, a) in left.enumerated() {
            for (j, b) in right.enumerated() {
                let common = a.intersection(b).count
                let (shorter, longer) = (min(a.count, b.count), max(a.count, b.count))
                guard common > 0, 2 * common >= shorter, Double(common) >= Double(longer) / 3 else { continue }
                pairs.append((Double(common) / Double(longer), i, j))
            }
        }
        pairs.sort { ($1.share, $0.gold, $0.predicted) < ($0.share, $1.gold, $1.predicted) }
        var (matches, taken): ([Int: Int], Set<Int>) = ([:], [])
        for pair in pairs where matches[pair.gold] == nil && !taken.contains(pair.predicted) {
            matches[pair.gold] = pair.predicted
            taken.insert(pair.predicted)
        }
        return matches
    }

    private mutating func score(_ gold: ScoredQuotation, against match: ScoredQuotation?, _ log: inout MissLog) {
        if gold.isInMarks {
            counts.quoted.count(found: match != nil)
            if let match { scoreMarked(gold, match, &log) } else { log.note("missed quotation", "", gold) }
        }
        if gold.isSecondHand { scoreSecondHand(gold, match, &log) }
    }

    private mutating func scoreMarked(_ gold: ScoredQuotation, _ match: ScoredQuotation, _ log: inout MissLog) {
        if let speaker = gold.speaker?.known {
            let isRight = ProvenanceScorer.isRight(match.speaker?.known, for: speaker)
            counts.speaker.count(isRight)
            if !isRight {
                log.note("speaker", "gold \(speaker.name ?? "unnamed"), got \(match.speaker?.name ?? "nobody")", gold)
            }
        }
        counts.provenance.count(match.provenance == gold.provenance)
    }

    private mutating func scoreSecondHand(_ gold: ScoredQuotation, _ match: ScoredQuotation?, _ log: inout MissLog) {
        let hit = match.flatMap { $0.isSecondHand ? $0 : nil }
        counts.secondHand.count(found: hit != nil)
        let isNamed = gold.via.contains { name in hit?.via.contains { NameMatching.sameOutlet(name, $0) } ?? false }
        counts.secondHandWithVia.count(found: isNamed)
        if let hit {
            if !isNamed { counts.secondHandWithVia.countFalse() }
            scoreChain(gold, hit)
        }
        if !isNamed {
            let got = hit.map { "got via \($0.via)" } ?? "got \(match?.provenance ?? "no quotation")"
            let kind = hit == nil ? "second-hand missed" : "second-hand with a wrong via"
            log.note(kind, "gold \(gold.provenance) via \(gold.via), \(got)", gold)
        }
    }

    private mutating func scoreChain(_ gold: ScoredQuotation, _ hit: ScoredQuotation) {
        counts.secondHandClass.count(hit.provenance == gold.provenance)
        let isSame = gold.via.count == hit.via.count && zip(gold.via, hit.via).allSatisfy(NameMatching.sameOutlet)
        counts.chain.count(isSame)
        if gold.via.count > 1 { counts.longChain.count(isSame) }
    }

    private mutating func scoreFalse(_ quotation: ScoredQuotation, partner: ScoredQuotation?, _ log: inout MissLog) {
        if quotation.isInMarks && partner == nil {
            counts.quoted.countFalse()
            log.note("false quotation", "by \(quotation.speaker?.name ?? "nobody")", quotation)
        }
        if quotation.isSecondHand && partner?.isSecondHand != true {
            counts.secondHand.countFalse()
            counts.secondHandWithVia.countFalse()
            let wanted = partner.map { "gold \($0.provenance)" } ?? "no such quotation in gold"
            log.note("false second-hand", "\(quotation.provenance) via \(quotation.via), \(wanted)", quotation)
        }
    }

    private static func isRight(_ predicted: ScoredSpeaker?, for gold: ScoredSpeaker) -> Bool {
        guard let predicted else { return false }
        let name = predicted.name.flatMap { $0.isEmpty ? nil : $0 }
        if let wanted = gold.name, !wanted.isEmpty {
            return name != nil && NameMatching.sameSpeaker(wanted, name, kinds: (gold.kind, predicted.kind))
        }
        guard let wanted = gold.span, let span = predicted.span, wanted.overlaps(span) else { return false }
        let isInvented = name != nil && predicted.kind == "person"
        return !(isInvented && ["unnamed", "group", "document", "organization"].contains(gold.kind))
    }
}
