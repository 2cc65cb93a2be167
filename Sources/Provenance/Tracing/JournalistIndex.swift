import Attribution
import Document
import Segmentation

/// The journalists whom the article calls so without naming an outlet of theirs: *radio host Ann Lee*.
struct JournalistIndex {
    /// One who asks for a living.
    struct Journalist {
        /// The name in full.
        let name: String
        /// Whether all that he or she says is said in a conversation: a host does not report.
        let isHost: Bool
    }

    /// By the hash of the last name.
    private var journalists: [UInt64: Journalist] = [:]
    private let reading: Reading

    init(_ analysis: AttributionAnalysis) {
        reading = analysis.reading
        let all = analysis.phrases.names
        for (index, name) in all.enumerated() where name.kind == .person && name.name.count > 1 {
            guard let role = role(before: name), index == 0 || !isOutlet(all[index - 1], near: role) else { continue }
            let isHost = Self.hosts.contains(reading.lexemes[name.name.lowerBound - 1].hash)
            journalists[reading.lexemes[name.name.upperBound - 1].hash] = Journalist(
                name: reading.text(name.name), isHost: isHost)
        }
    }

    /// The journalist whom a mention names; `nil` for anybody else.
    func journalist(of mention: NameMention) -> Journalist? {
        guard mention.kind == .person || mention.kind == .unknown, !journalists.isEmpty else { return nil }
        return journalists[reading.lexemes[mention.name.upperBound - 1].hash]
    }

    /// The *journalist* or *radio host* right before a name.
    private func role(before name: NameMention) -> Int? {
        let last = name.name.lowerBound - 1
        guard last > 0 else { return nil }
        if Self.roles.contains(reading.lexemes[last].hash) { return last }
        let isHost =
            Self.hosts.contains(reading.lexemes[last].hash) && Self.media.contains(reading.lexemes[last - 1].hash)
        return isHost ? last - 1 : nil
    }

    /// *CNN radio host*: a name that ends shortly before the role.
    private func isOutlet(_ name: NameMention, near role: Int) -> Bool {
        (name.kind == .outlet || name.kind == .programme) && role - name.tokens.upperBound < 4
    }

    private static let roles = WordSet(["journalist", "interviewer", "podcaster", "broadcaster"])
    private static let hosts = WordSet(["host", "co-host", "presenter", "personality"])
    private static let media = WordSet(["radio", "talk", "show", "television", "tv", "podcast", "talk-radio"])
}
