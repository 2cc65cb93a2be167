import Attribution
import Document
import Provenance

/// One quotation with its trace, as rules and reports look at it.
package struct TracedQuotation: Sendable {
    /// The article.
    package let text: TracedText
    /// Its index in the article.
    package let index: Int

    /// The quotation.
    package var quotation: Quotation { text.attributed.quotations[index] }
    /// How its words came into the article.
    package var trace: Trace { text.traces[index] }
    /// The entity that speaks; `nil` where the article does not say.
    package var entity: Entity? { quotation.speaker.map { text.attributed.entities[$0.entity] } }
    /// Whether any of its words stand in marks.
    package var isMarked: Bool { quotation.form != .indirect }

    /// The words attributed, with dots where the article interrupts them.
    package var words: String {
        quotation.content.map { text[$0] }.joined(separator: " … ")
    }

    /// Who speaks, as fully as the article says it; `nil` where it does not say.
    package var speakerName: String? {
        guard let speaker = quotation.speaker, let entity else { return nil }
        let mention = text[speaker.mention]
        let description = entity.description ?? ""
        let candidates = [entity.name, description, Self.pronouns.contains(mention.lowercased()) ? "" : mention]
        return candidates.first { !$0.isEmpty } ?? "the speaker"
    }

    /// Who speaks, for use inside a sentence: *the harbour board* has its article there.
    package var speakerOrSomebody: String {
        guard let name = speakerName, let speaker = quotation.speaker else { return speakerName ?? "somebody unnamed" }
        return text[speaker.mention].lowercased() == "the \(name)" ? "the \(name)" : name
    }

    /// Whether the speaker is itself the innermost intermediary: *The New York Times reported that …*.
    package var isSpeakerItsOwnVia: Bool {
        guard let via = trace.via.first, let speaker = quotation.speaker else { return false }
        return via.range.overlaps(speaker.mention) || via.name == speakerName
    }

    /// The words that made the decisions about this quotation.
    package var evidence: [Evidence] {
        var evidence = quotation.content.map { Evidence(.quotation, $0) }
        if let speaker = quotation.speaker { evidence.append(Evidence(.speaker, speaker.mention)) }
        if let cue = quotation.cue { evidence.append(Evidence(.cue, cue.range)) }
        if let occasion = quotation.occasion { evidence.append(Evidence(.occasion, occasion.range)) }
        return evidence + trace.via.flatMap(\.evidence)
    }

    /// The article's words around an intermediary, in quotation marks: what shows that it stands between.
    package func quotedPhrase(around via: Via) -> String {
        "“\(text.phrase(around: via.place, avoiding: quotation.content))”"
    }

    /// A flaw of this quotation as a whole.
    func flaw(_ message: String) -> Flaw { flaw(at: quotation.range, message, evidence: evidence) }

    /// A flaw at a place of this quotation.
    func flaw(at range: TextRange, _ message: String, evidence: [Evidence]) -> Flaw {
        Flaw(range: range, message: message.startingSentence, quotation: index, evidence: evidence)
    }

    private static let pronouns: Set<String> = ["he", "she", "they", "it", "who", "i", "we", "his", "her", "their"]
}

extension TracedText {
    /// The quotation at an index with its trace.
    package func tracedQuotation(_ index: Int) -> TracedQuotation { TracedQuotation(text: self, index: index) }

    /// All quotations with their traces.
    package var tracedQuotations: [TracedQuotation] { traces.indices.map(tracedQuotation) }

    /// The quotations that are attributions beyond doubt, with their traces: those that rules judge.
    package var sureQuotations: [TracedQuotation] {
        traces.indices.lazy.filter { !attributed.quotations[$0].isDoubtful }.map(tracedQuotation)
    }
}
