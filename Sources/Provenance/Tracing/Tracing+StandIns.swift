import Attribution
import Document
import Segmentation

/// Words that stand for an outlet named before: *told the newspaper*, *it quoted him*.
extension Tracing {
    /// *told the newspaper*, *told Hannity*: an audience that stands for an outlet named before.
    func viaOfAudience(_ frame: CueFrame) -> Via? {
        guard let audience = frame.audience else { return viaOfPlace(frame) }
        if audience.kind == .media || audience.kind == .collective, reading.is(audience.tokens.lowerBound, .definite),
            !audience.isPlural,
            OutletWords.contains(reading.lexemes[audience.head].hash),
            let outlet = lastOutlet(before: audience.tokens.lowerBound)
        {
            return via(outlet, range: audience.tokens, relation: .told)
        }
        guard audience.kind == .person || audience.kind == .name,
            let outlet = hosts.outlet(of: reading.lexemes[audience.head].hash)
        else { return nil }
        return via(outlet, range: audience.tokens, relation: .told)
    }

    /// *said in the newspaper*, *wrote on the site*.
    private func viaOfPlace(_ frame: CueFrame) -> Via? {
        let after =
            frame.cue.upperBound..<max(frame.cue.upperBound, min(frame.run.upperBound, frame.cue.upperBound + 6))
        guard let word = after.first(where: { OutletWords.contains(reading.lexemes[$0].hash) }),
            word - frame.cue.upperBound >= 2,
            reading.isWord(word - 1, Words.the), reading.is(word - 2, .preposition),
            let outlet = lastOutlet(before: word)
        else { return nil }
        return via(outlet, range: word - 1..<word + 1, relation: .wroteIn)
    }

    /// *It quoted him as saying*: a relay that stands for the outlet named last.
    func viaOfRelay(_ frame: CueFrame) -> Via? {
        guard let relay = frame.relay, [.pronoun, .media, .collective, .other].contains(relay.kind) else { return nil }
        return viaOfLastOutlet(before: relay.tokens.lowerBound, range: relay.tokens, relation: .quoted)
    }

    /// *The newspaper reported*: a speaker that stands for an outlet named before.
    func viaOfSpeaker(_ quotation: Quotation) -> Via? {
        guard let speaker = quotation.speaker, attributed.entities[speaker.entity].kind == .outlet else { return nil }
        let name = attributed.entities[speaker.entity].name
        guard let outlet = registry.outlet(named: name) else {
            return Via(
                range: speaker.mention, name: name.isEmpty ? "unspecified media" : name, outlet: nil,
                relation: .reported, kind: name.isEmpty ? .unspecifiedMedia : .web)
        }
        return Via(
            range: speaker.mention, name: outlet.name, outlet: outlet.id, relation: .reported, kind: outlet.viaKind,
            stateMedia: outlet.stateMedia)
    }

    /// The outlet named last, in the registry or not, as an intermediary.
    private func viaOfLastOutlet(before token: Int, range: Range<Int>, relation: ViaRelation) -> Via? {
        guard let mention = analysis.phrases.names.last(where: { $0.kind == .outlet && $0.tokens.lowerBound < token })
        else { return nil }
        guard mention.known < 0 else {
            return lastOutlet(before: token).map { via($0, range: range, relation: relation) }
        }
        return Via(
            range: reading.range(range), name: reading.text(mention.name), outlet: nil, relation: relation,
            kind: .newspaper)
    }

    private func lastOutlet(before token: Int) -> Outlet? {
        let names = analysis.phrases.names
        guard let mention = names.last(where: { $0.kind == .outlet && $0.known >= 0 && $0.tokens.lowerBound < token })
        else { return nil }
        return registry.outlets[reading.lexicon.gazetteer.names[mention.known].value]
    }

    private func via(_ outlet: Outlet, range: Range<Int>, relation: ViaRelation) -> Via {
        Via(
            range: reading.range(range), name: outlet.name, outlet: outlet.id, relation: relation, kind: outlet.viaKind,
            stateMedia: outlet.stateMedia)
    }
}
