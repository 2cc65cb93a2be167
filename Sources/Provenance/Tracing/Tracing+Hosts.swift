import Attribution
import Document
import Segmentation

/// Who asks and who answers on the air.
extension Tracing {
    /// *Co-anchor Ann Lee asked*, *reporter Ann Lee asked him*: who asks in the interview that goes on.
    func viaOfInterviewer(_ frame: CueFrame) -> Via? {
        let isQuestion = CueGrammar(reading: reading).isQuestion(frame)
        guard let subject = frame.subject, let last = lastInterview,
            frame.sentence - interviewSentence < Self.longestInterview,
            subject.tokens.contains(where: { token in
                HostIndex.airWords.contains(reading.lexemes[token].hash)
                    || Self.reporters.contains(reading.lexemes[token].hash) && isQuestion
            })
        else { return nil }
        return last.named(at: last.range, .interview).carriedOver
    }

    /// In sentences.
    private static let longestInterview = 12
    private static let reporters = WordSet(["reporter", "correspondent", "journalist"])

    /// *Ann Lee, host of MSNBC’s “Morning Joe,” suggested …*: a host speaks on the air.
    func viaOfHost(_ quotation: Quotation) -> Via? {
        guard !hosts.hasNoHosts, let speaker = quotation.speaker, quotation.occasion?.isOpen != true,
            attributed.entities[speaker.entity].kind == .person,
            let last = attributed.entities[speaker.entity].name.utf8.split(separator: UInt8(ascii: " ")).last,
            let outlet = hosts.outlet(ofHost: WordHash.of(last))
        else { return nil }
        return Via(
            range: speaker.mention, name: outlet.name, outlet: outlet.id, relation: .onAir, kind: outlet.viaKind,
            stateMedia: outlet.stateMedia)
    }

    /// *said in recent interviews*, *in two television interviews*: media that nobody names. What many say in interviews
    /// was mostly said to whoever writes it.
    func viaOfUnnamedInterviews(
        _ quotation: Quotation, _ place: AttributionAnalysis.Place, _ frame: CueFrame
    ) -> Via? {
        let sentence = reading.segmented.sentences[frame.sentence].tokens
        guard let speaker = quotation.speaker, attributed.entities[speaker.entity].kind == .person,
            let occasion = quotation.occasion, occasion.kind == "interview",
            let word = sentence.first(where: {
                reading.isWord($0, WordHash.constant("interviews")) && occasion.range.contains(reading.tokens[$0].range)
            }), word > sentence.lowerBound, !place.content.contains(where: { $0.contains(word) }),
            reading.is(word - 1, .calendar) || Self.manyOrMedial.contains(reading.lexemes[word - 1].hash)
        else { return nil }
        return Via(
            range: reading.range(word - 1..<word + 1), name: "unspecified media", outlet: nil, relation: .interview,
            kind: .unspecifiedMedia)
    }

    private static let manyOrMedial = WordSet([
        "recent", "multiple", "several", "various", "many", "numerous", "media", "television", "tv", "radio", "cable",
        "televised", "news", "press", "separate", "subsequent", "previous", "earlier",
    ])

    /// *said in the interview*: the one named last.
    func viaOfSameInterview(_ frame: CueFrame) -> Via? {
        let behind =
            frame.cue.upperBound..<max(frame.cue.upperBound, min(frame.run.upperBound, frame.cue.upperBound + 8))
        guard
            let interview = behind.first(where: { reading.isWord($0, WordHash.constant("interview")) }),
            interview - 2 >= frame.cue.upperBound, reading.is(interview - 1, .definite),
            reading.is(interview - 2, .preposition), let last = lastInterview
        else { return nil }
        return last.named(at: reading.range(interview - 1..<interview + 1), .interview)
    }
}
