import Attribution
import Document
import Segmentation

/// Says who publishes an article, and which agencies it is credited to.
struct PublisherFinder {
    let analysis: AttributionAnalysis
    let registry: OutletRegistry
    private var reading: Reading { analysis.reading }

    init(_ analysis: AttributionAnalysis, registry: OutletRegistry) {
        self.analysis = analysis
        self.registry = registry
    }

    /// The publisher: as given, else from the dateline, else from the page's own boilerplate.
    func publisher() -> Publisher? {
        let metadata = reading.segmented.article.metadata
        if let name = metadata.publisher {
            return Publisher(
                name: name, outlet: registry.outlet(named: name)?.id,
                from: metadata.publisherIsFromCaller ? .caller : .metadata)
        }
        if let dateline = datelineAgency() { return publisher(dateline, from: .dateline) }
        return boilerplateOutlet().map { publisher($0, from: .boilerplate) }
    }

    /// The outlets that stand behind the article beside its publisher, as places in the registry.
    func creditedOutlets() -> [Outlet] {
        let stated = reading.segmented.article.metadata.credits.compactMap { registry.outlet(named: $0) }
        return stated + (datelineAgency().map { [outlet(of: $0)] } ?? [])
    }

    private func outlet(of mention: NameMention) -> Outlet {
        registry.outlets[reading.lexicon.gazetteer.names[mention.known].value]
    }

    private func publisher(_ mention: NameMention, from evidence: Publisher.Evidence) -> Publisher {
        let outlet = outlet(of: mention)
        return Publisher(name: outlet.name, outlet: outlet.id, from: evidence, range: reading.range(mention.tokens))
    }

    /// *MOSCOW (Reuters) -*, *Dec. 2 (UPI) --*: an outlet in brackets before a dash near a paragraph's start.
    private func datelineAgency() -> NameMention? {
        for paragraph in reading.segmented.paragraphs.prefix(12)
        where paragraph.kind == .body || paragraph.kind == .headline {
            let limit = min(paragraph.tokens.upperBound, paragraph.tokens.lowerBound + 16)
            for token in paragraph.tokens.lowerBound..<limit {
                if let mention = bracketedOutlet(at: token, limit: limit),
                    isDash(mention.tokens.upperBound + 1, limit: paragraph.tokens.upperBound)
                {
                    return mention
                }
            }
        }
        return nil
    }

    private func bracketedOutlet(at token: Int, limit: Int) -> NameMention? {
        guard token > 0, reading.isByte(token - 1, UInt8(ascii: "(")), analysis.phrases.nameAt[token] >= 0 else {
            return nil
        }
        let mention = analysis.phrases.names[Int(analysis.phrases.nameAt[token])]
        guard mention.kind == .outlet, mention.known >= 0, mention.tokens.lowerBound == token,
            mention.tokens.upperBound < limit,
            reading.isByte(mention.tokens.upperBound, UInt8(ascii: ")"))
        else { return nil }
        return mention
    }

    private func isDash(_ token: Int, limit: Int) -> Bool {
        guard token < limit, reading.tokens[token].kind == .punctuation else { return false }
        let byte = reading.bytes[Int(reading.tokens[token].start)]
        return byte == UInt8(ascii: "-") || byte == 0xE2
    }

    /// The one outlet that the page's own boilerplate names.
    private func boilerplateOutlet() -> NameMention? {
        var found: NameMention?
        for paragraph in reading.segmented.paragraphs where paragraph.kind == .boilerplate {
            for token in paragraph.tokens where analysis.phrases.nameAt[token] >= 0 {
                let mention = analysis.phrases.names[Int(analysis.phrases.nameAt[token])]
                guard mention.kind == .outlet, mention.known >= 0, outlet(of: mention).viaKind != .social else {
                    continue
                }
                if let found, outlet(of: found) != outlet(of: mention) { return nil }
                found = mention
            }
        }
        return found
    }
}
