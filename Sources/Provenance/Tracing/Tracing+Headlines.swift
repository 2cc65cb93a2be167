import Attribution
import Document
import Segmentation

/// Headlines and leads.
extension Tracing {
    /// A headline takes the provenance that the body gives for the same words.
    mutating func takeFromBody() {
        for index in attributed.quotations.indices.prefix(80) where needsBody(index) {
            guard let body = bodyQuotation(like: index) ?? interviewBehind(index) else { continue }
            traces[index] = Trace(via: traces[body].via.map(\.carriedOver), provenance: traces[body].provenance)
        }
    }

    private func needsBody(_ index: Int) -> Bool {
        guard traces[index].via.isEmpty, traces[index].provenance == .unstated,
            attributed.quotations[index].nestedIn == nil, !isTaggedClause(attributed.quotations[index])
        else { return false }
        return attributed.quotations[index].block == .headline
            || analysis.places[index].paragraph <= 3 && attributed.quotations[index].form != .direct
    }

    /// A later quotation of the same speaker that shares its words.
    private func bodyQuotation(like index: Int) -> Int? {
        let words = contentWords(index)
        guard !words.isEmpty, let speaker = attributed.quotations[index].speaker?.entity else { return nil }
        return attributed.quotations.indices.dropFirst(index + 1).prefix(60).first { other in
            guard attributed.quotations[other].speaker?.entity == speaker, !traces[other].via.isEmpty,
                attributed.quotations[other].nestedIn == nil
            else { return false }
            let shared = words.intersection(contentWords(other)).count
            return shared * 2 >= words.count || shared >= 4 || shared >= 2 && shared * 3 >= words.count
        }
    }

    /// *Berg says he will go. … “I will,” Berg told CNN*: the next words of whoever opens the article, where those were
    /// given to an outlet and nobody else speaks between.
    private func interviewBehind(_ index: Int) -> Int? {
        guard let speaker = attributed.quotations[index].speaker?.entity,
            attributed.entities[speaker].kind == .person, analysis.places[index].paragraph <= 2
        else { return nil }
        let next = attributed.quotations.indices.dropFirst(index + 1).first {
            attributed.quotations[$0].nestedIn == nil
        }
        guard let next, attributed.quotations[next].speaker?.entity == speaker,
            analysis.places[next].paragraph - analysis.places[index].paragraph <= 2,
            traces[next].provenance == .givenElsewhere
        else { return nil }
        return next
    }

    private func contentWords(_ index: Int) -> Set<UInt64> {
        var words: Set<UInt64> = []
        let hasMarks = attributed.quotations[index].form == .mixed
        for range in analysis.places[index].content {
            for token in range
            where (!hasMarks || analysis.isMarked[token]) && reading.tokens[token].kind == .word
                && reading.classes(token).isDisjoint(with: [
                    .determiner, .preposition, .conjunction, .be, .have, .subjectPronoun, .subordinator,
                ])
            {
                words.insert(reading.lexemes[token].hash)
            }
        }
        return words
    }
}
