import Attribution
import Document
import Segmentation

/// Interviews that sentences without a quotation name.
extension Tracing {
    /// *The minister sat down with CNBC on Monday.*: what follows from the same speaker rests on it.
    mutating func noteInterviews(before token: Int) {
        while nextSentence < reading.segmented.sentences.count,
            reading.segmented.sentences[nextSentence].tokens.upperBound <= token
        {
            noteInterview(in: nextSentence)
            nextSentence += 1
        }
    }

    private func isConversation(_ relation: ViaRelation) -> Bool { [.interview, .told, .onAir].contains(relation) }

    private mutating func noteInterview(in sentence: Int) {
        guard
            let mention = mentions(in: sentence).first(where: {
                isConversation($0.relation)
                    && ($0.relation == .interview || $0.relation == .onAir || !isQuoted[sentence])
            }),
            mention.outlet != nil || mention.kind != .unspecifiedMedia
        else { return noteOccasion(in: sentence) }
        let people = parties(to: mention, in: reading.segmented.sentences[sentence].tokens)
        let isHouse = mention.outlet.map { house.contains(registry.outlets[$0].id) } ?? false
        for person in people {
            if isHouse {
                ownSpeakers.insert(person); carried[person] = nil
            } else {
                carried[person] = [via(mention).carriedOver]
            }
        }
    }

    /// *Berg held a rally in Ostby on Saturday.*: what follows was said there, not in the interview before.
    private mutating func noteOccasion(in sentence: Int) {
        guard !carried.isEmpty, !isQuoted[sentence] else { return }
        let tokens = reading.segmented.sentences[sentence].tokens
        let isPublic = tokens.contains { token in
            guard let (phrase, _) = reading.phrase(.occasion, at: token, before: tokens.upperBound) else {
                return false
            }
            return Self.publicOccasions.contains(reading.lexicon.occasions[phrase.value].kind)
        }
        guard isPublic,
            let first = tokens.first(where: { analysis.phrases.nameAt[$0] >= 0 && speaker(namedAt: $0) != nil }),
            let person = speaker(namedAt: first)
        else { return }
        carried[person] = nil
    }

    private static let publicOccasions: Set<String> = [
        "rally", "speech", "debate", "news-conference", "hearing", "briefing",
    ]

    /// Who takes part in an interview: the first person of the sentence that is not the outlet's, and the
    /// outlet's own interviewer.
    private func parties(to mention: OutletMention, in tokens: Range<Int>) -> [Int] {
        var guest: Int?
        var host: Int?
        for token in tokens where analysis.phrases.nameAt[token] >= 0 && !analysis.isMarked[token] {
            guard let person = speaker(namedAt: token) else { continue }
            let isHost = token > mention.tokens.upperBound && token <= mention.tokens.upperBound + 4
            if isHost { host = host ?? person } else { guest = guest ?? person }
        }
        return [guest, host].compactMap { $0 }
    }

    /// The speaking person whose last name stands at a token.
    private func speaker(namedAt token: Int) -> Int? { speakerOfLastName[reading.lexemes[token].hash] }

    static func lastNames(of entities: [Entity]) -> [UInt64: Int] {
        var names: [UInt64: Int] = [:]
        for (index, entity) in entities.enumerated() where entity.kind == .person {
            guard let last = entity.name.utf8.split(separator: UInt8(ascii: " ")).last else { continue }
            let hash = WordHash.of(last)
            if names[hash] == nil { names[hash] = index }
        }
        return names
    }
}
