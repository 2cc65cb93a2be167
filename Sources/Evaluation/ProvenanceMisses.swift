/// Finds what is wrong in an article with provenance gold, among the quotations that the scorer counts: those in
/// marks and the second-hand ones.
struct ProvenanceMisses {
    private let pair: ProvenancePair
    private var log: MissLog

    /// The misses of one article.
    static func find(in pair: ProvenancePair, of article: String) -> [Miss] {
        var misses = ProvenanceMisses(pair: pair, log: MissLog(article: article, text: pair.text))
        for index in pair.gold.indices { misses.judge(index) }
        for index in pair.predicted.indices { misses.judgeFalse(index) }
        return misses.log.misses
    }

    private mutating func judge(_ index: Int) {
        let (gold, match) = pair.gold[index]
        guard gold.isInMarks || gold.isSecondHand else { return }
        guard let match else { return log.noteUnfound(gold.isInMarks ? .mark : .cue, gold.content, cue: cue(of: gold)) }
        log.noteEdges(of: match.content, gold: gold.content)
        if gold.isInMarks { judgeSpeaker(gold, match) }
        if gold.isSecondHand { judgeWay(index, gold, match) }
    }

    private mutating func judgeSpeaker(_ gold: ScoredQuotation, _ match: ScoredQuotation) {
        guard let speaker = gold.speaker?.known, !SpeakerMatching.isRight(match.speaker?.known, named: speaker) else {
            return
        }
        let hasCue = pair.text.shareLine(cue(of: gold), gold.content)
        let source = [speaker.span].compactMap { $0 }
        log.note(
            MissKind.speaker(match.speaker, for: source, hasCue: hasCue, in: pair.text),
            "gold \(words(for: speaker)), got \(words(for: match.speaker))", gold.content)
    }

    private mutating func judgeWay(_ index: Int, _ gold: ScoredQuotation, _ match: ScoredQuotation) {
        guard !match.isSecondHand || !NameMatching.sameChain(gold.via, match.via) else { return }
        let kind = MissKind.way(
            gold: gold.via, predicted: match.via, goldElsewhere: outlets(besides: index),
            predictedElsewhere: pair.predicted.flatMap(\.quotation.via))
        log.note(kind, "gold \(way(of: gold)), got \(way(of: match))", gold.content)
    }

    private mutating func judgeFalse(_ index: Int) {
        let (quotation, partner) = pair.predicted[index]
        if quotation.isInMarks && partner == nil {
            return log.note(.mark, "no quotation in gold; by \(words(for: quotation.speaker))", quotation.content)
        }
        guard quotation.isSecondHand && partner?.isSecondHand != true else { return }
        let kind = MissKind.way(
            gold: [], predicted: quotation.via, goldElsewhere: pair.gold.flatMap(\.quotation.via),
            predictedElsewhere: [])
        let wanted = partner.map(way) ?? "has no such quotation"
        log.note(kind, "gold \(wanted), got \(way(of: quotation))", quotation.content)
    }

    private func cue(of quotation: ScoredQuotation) -> [CodePointSpan] { [quotation.cue].compactMap { $0 } }

    private func outlets(besides index: Int) -> [String] {
        pair.gold.indices.filter { $0 != index }.flatMap { pair.gold[$0].quotation.via }
    }

    private func way(of quotation: ScoredQuotation) -> String {
        quotation.provenance + (quotation.via.isEmpty ? "" : " via " + quotation.via.joined(separator: ", "))
    }

    private func words(for speaker: ScoredSpeaker?) -> String {
        guard let speaker else { return "nobody" }
        let kind = speaker.kind.map { ", \($0)" } ?? ""
        let mention = speaker.span.map { " (“\(pair.text.excerpt($0))”)" } ?? ""
        return (speaker.name ?? "somebody unnamed") + kind + mention + (speaker.sieve.map { " by \($0)" } ?? "")
    }
}
