import Attribution
import Document
import Segmentation

/// The last names of journalists with their outlets: *Fox News' Sean Hannity*, *Bill O'Reilly of Fox News*.
struct HostIndex {
    private let registry: OutletRegistry
    /// For the hash of a last name, the outlet's place in the registry.
    private var outlets: [UInt64: Int] = [:]
    /// Those of them who speak on the air.
    private var hosts: Set<UInt64> = []

    init(_ analysis: AttributionAnalysis, registry: OutletRegistry) {
        self.registry = registry
        let (reading, names) = (analysis.reading, analysis.phrases.names)
        for (index, name) in names.enumerated() where name.kind == .outlet || name.kind == .programme {
            guard name.known >= 0 else { continue }
            let outlet = reading.lexicon.gazetteer.names[name.known].value
            if index + 1 < names.count, Self.isHost(names[index + 1], after: name, reading) {
                outlets[reading.lexemes[names[index + 1].name.upperBound - 1].hash] = outlet
            }
            if index > 0, Self.isHost(names[index - 1], of: name, reading) {
                outlets[reading.lexemes[names[index - 1].name.upperBound - 1].hash] = outlet
                hosts.insert(reading.lexemes[names[index - 1].name.upperBound - 1].hash)
            }
            if index > 0, Self.isMember(names[index - 1], of: name, reading) {
                outlets[reading.lexemes[names[index - 1].name.upperBound - 1].hash] = outlet
            }
        }
    }

    /// The outlet of whoever bears a last name, given by its hash.
    func outlet(of lastName: UInt64) -> Outlet? { outlets[lastName].map { registry.outlets[$0] } }

    /// Whether the article names any who speak on the air.
    var namesHosts: Bool { !hosts.isEmpty }

    /// The outlet of the host who bears a last name, given by its hash.
    func outlet(ofHost lastName: UInt64) -> Outlet? { hosts.contains(lastName) ? outlet(of: lastName) : nil }

    /// *, host of* between a name and an outlet.
    private static func isHost(_ person: NameMention, of outlet: NameMention, _ reading: Reading) -> Bool {
        guard person.tokens.upperBound < outlet.tokens.lowerBound else { return false }
        let between = person.tokens.upperBound..<outlet.tokens.lowerBound
        guard person.kind == .person, (3...8).contains(between.count),
            reading.isByte(between.lowerBound, UInt8(ascii: ","))
        else { return false }
        return between.contains { airWords.contains(reading.lexemes[$0].hash) }
            && !between.dropFirst().contains { reading.tokens[$0].kind == .punctuation }
    }

    /// Who speaks on the air, and asks there.
    static let airWords = WordSet([
        "host", "co-host", "anchor", "co-anchor", "presenter", "moderator", "interviewer",
    ])

    /// *'s*, *host*, *anchor*, *'s chief correspondent* between an outlet and a name.
    private static func isHost(_ person: NameMention, after outlet: NameMention, _ reading: Reading) -> Bool {
        let (start, end) = (outlet.tokens.upperBound, person.tokens.lowerBound)
        guard person.kind == .person, start < end, end - start < 5 else { return false }
        return reading.tokens[start].kind == .clitic || reading.tokens[start].kind == .mark
            || (start..<end).contains { hostWords.contains(reading.lexemes[$0].hash) }
    }

    /// *of*, *from* between a name and an outlet.
    private static func isMember(_ person: NameMention, of outlet: NameMention, _ reading: Reading) -> Bool {
        let between = outlet.tokens.lowerBound - 1
        return person.kind == .person && person.tokens.upperBound == between
            && (reading.isWord(between, Words.of) || reading.isWord(between, Words.from))
    }

    private static let hostWords = WordSet([
        "host", "anchor", "reporter", "correspondent", "journalist", "columnist", "editor", "moderator", "co-host",
        "presenter",
    ])
}
