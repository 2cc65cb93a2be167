import Document
import Segmentation

/// Persons in a run of capitalised words, told by given names and titles, and the names that have neither.
extension NameFinder {
    func isGivenName(_ index: Int, in run: Range<Int>) -> Bool {
        reading.is(index, .givenName) && index + 1 < run.upperBound
            && !(index + 1..<min(run.upperBound, index + 3)).contains { reading.is($0, .organizationHead) }
            && reading.classes(index).isDisjoint(with: index > run.lowerBound ? [] : .title)
    }

    mutating func takePerson(named given: Int, in run: Range<Int>, start: Int) -> Int {
        let end = endOfPersonName(from: given, in: run)
        append(.person, start: start, name: given..<end)
        return end
    }

    /// A person's name: at most five words, none a role; a trailing *Jr.* belongs to it.
    private func endOfPersonName(from first: Int, in run: Range<Int>) -> Int {
        var end = first + 1
        while end < run.upperBound, end - first < 5 {
            if end - first >= 2, reading.is(end, [.role, .title, .organizationHead, .otherHead]),
                reading.classes(end).isDisjoint(with: .givenName)
            {
                break
            }
            if reading.is(end, .commonCapitalized), end - first >= 2, !isSurnameSaid(end) { break }
            end += 1
        }
        return afterSuffix(end)
    }

    private func afterSuffix(_ end: Int) -> Int {
        guard end < reading.tokens.count else { return end }
        if Self.suffixes.contains(reading.lexemes[end].hash) { return end + 1 }
        guard end + 1 < reading.tokens.count, reading.isByte(end, UInt8(ascii: ",")),
            Self.suffixes.contains(reading.lexemes[end + 1].hash)
        else { return end }
        return end + 2
    }

    private static let suffixes = WordSet(["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"])

    mutating func takeTitled(after role: Int, in run: Range<Int>, start: Int) -> Int {
        var first = role + 1
        if first < run.upperBound, reading.isWord(first, Words.of) {
            // *Secretary of State*: an office without its holder's name.
            return run.upperBound
        }
        while first < run.upperBound, !reading.isCapitalized(first) { first += 1 }
        guard first < run.upperBound else { return run.upperBound }
        let end = endOfPersonName(from: first, in: run)
        let kind: NameKind = reading.is(end - 1, .organizationHead) && end - first > 1 ? .organization : .person
        append(kind, start: start, name: first..<end)
        return end
    }

    /// *Volvo XC90* is nobody's name.
    private func holdsDigit(_ token: Int) -> Bool {
        reading.bytes[Int(reading.tokens[token].start)..<Int(reading.tokens[token].end)].contains { $0 &- 48 < 10 }
    }

    mutating func takeUntitled(_ run: Range<Int>, start: Int, isPrefixed: Bool) -> Int {
        let last = run.upperBound - 1
        if run.count > 1, reading.is(last, .outletHead) || isDomain(last) {
            append(.outlet, start: start, name: start..<run.upperBound)
            return run.upperBound
        }
        if run.contains(where: { reading.is($0, .organizationHead) }) {
            if run.count > 1 || isPrefixed { append(.organization, start: start, name: start..<run.upperBound) }
            return run.upperBound
        }
        if reading.is(last, .otherHead), run.count > 1 || isPrefixed {
            append(.unknown, start: start, name: start..<run.upperBound)
            return run.upperBound
        }
        if run.count == 1 {
            if reading.classes(last).isDisjoint(with: [
                .demonym, .role, .groupNoun, .documentNoun, .organizationNoun, .verbThird, .verbPast, .verbGerund,
                .cueNoun,
            ]) {
                append(.unknown, start: run.lowerBound, name: run)
            }
            return run.upperBound
        }
        let isPlain = run.allSatisfy {
            reading.classes($0).isDisjoint(with: [
                .demonym, .place, .groupNoun, .documentNoun, .organizationNoun, .cueNoun, .verbGerund,
            ]) && !holdsDigit($0)
        }
        let end = isPlain && run.count <= 4 ? afterSuffix(run.upperBound) : run.upperBound
        append(isPlain && run.count <= 4 ? .person : .unknown, start: run.lowerBound, name: run.lowerBound..<end)
        return end
    }
}
