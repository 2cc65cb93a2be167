import Attribution
import Document
import Segmentation

/// What somebody's later words rest on.
struct Carried: Sendable {
    /// The intermediaries.
    let vias: [Via]
    /// The sentence that named them.
    let sentence: Int
}

/// Days of the week, which keep what was said on one from an interview on another.
extension Tracing {
    /// *called it a lie on Friday*, after what was said in an interview on Sunday
    func isOfAnotherDay(_ place: AttributionAnalysis.Place, than interview: Carried) -> Bool {
        guard let frame = place.frame, let day = self.day(of: frame, place.content),
            let earlier = self.day(ofSentence: interview.sentence)
        else { return false }
        return day != earlier
    }

    /// The day of the week that a cue's words name beside their content.
    private func day(of frame: CueFrame, _ content: [Range<Int>]) -> UInt64? {
        let isInside = CueGrammar(reading: reading).namesSomething(frame)
        for token in frame.run.prefix(80) where isDay(token) {
            if isInside || !content.contains(where: { $0.contains(token) }) { return reading.lexemes[token].hash }
        }
        return nil
    }

    /// The only day of the week that a sentence names.
    private func day(ofSentence sentence: Int) -> UInt64? {
        var day: UInt64?
        for token in reading.segmented.sentences[sentence].tokens.prefix(200) where isDay(token) {
            if let day, day != reading.lexemes[token].hash { return nil }
            day = reading.lexemes[token].hash
        }
        return day
    }

    private func isDay(_ token: Int) -> Bool {
        reading.is(token, .calendar) && Self.days.contains(reading.lexemes[token].hash)
    }

    private static let days = WordSet(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
}
