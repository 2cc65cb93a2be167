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
        guard hosts.namesHosts, let speaker = quotation.speaker, quotation.occasion?.isOpen != true,
            attributed.entities[speaker.entity].kind == .person,
            let last = attributed.entities[speaker.entity].name.utf8.split(separator: UInt8(ascii: " ")).last,
            let outlet = hosts.outlet(ofHost: WordHash.of(last))
        else { return nil }
        return Via(
            range: speaker.mention, name: outlet.name, outlet: outlet.id, relation: .onAir, kind: outlet.viaKind,
            stateMedia: outlet.stateMedia)
    }

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
