import Attribution
import Document
import Provenance

/// A place where an intermediary is named, with the first quotation that came through it.
struct NamedVia {
    /// The intermediary.
    let via: Via
    /// The index of the first quotation that came through it; `nil` where it stands for the whole article.
    let quotation: Int?
    /// The words of that quotation.
    let content: [TextRange]
}

extension TracedText {
    /// Every place where an intermediary is named, once; reports before beliefs.
    var namedVias: [NamedVia] {
        let quotations = tracedQuotations
        let reports = quotations.filter { $0.quotation.attributionClass == .report }
        let beliefs = quotations.filter { $0.quotation.attributionClass == .belief }
        let named = (reports + beliefs).flatMap { quotation in
            quotation.trace.via.map {
                NamedVia(via: $0, quotation: quotation.index, content: quotation.quotation.content)
            }
        }
        var seen: Set<TextRange> = []
        return (named + articleVia.map { NamedVia(via: $0, quotation: nil, content: []) })
            .filter { seen.insert($0.via.range).inserted }
    }
}
