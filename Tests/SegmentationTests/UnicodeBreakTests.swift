import CICU
import Foundation
import Testing

/// Where Debian's package `unicode-data` puts the official break tests.
private enum BreakTestFiles {
    static let folder = URL(fileURLWithPath: "/usr/share/unicode/auxiliary")
    static let areInstalled = FileManager.default.fileExists(atPath: folder.appending(path: "WordBreakTest.txt").path)

    static func lines(of name: String) throws -> [Substring] {
        try String(contentsOf: folder.appending(path: "\(name).txt"), encoding: .utf8).split(separator: "\n")
    }
}

/// The official break tests of the Unicode version that the linked ICU implements.
@Suite("Official Unicode break tests", .enabled(if: BreakTestFiles.areInstalled))
struct UnicodeBreakTests {
    @Test("The file is of the linked ICU's Unicode version", arguments: ["WordBreakTest", "SentenceBreakTest"])
    func version(name: String) throws {
        let header = try BreakTestFiles.lines(of: name)[0]
        #expect(header.contains("\(name)-\(String(cString: cicu_unicode_version())).0.txt"))
    }

    @Test("Sentences")
    func sentences() throws {
        let failures = try Self.failures(of: "SentenceBreakTest", CICU_SENTENCES)
        #expect(failures == [])
    }

    /// ICU leaves the colon out of the characters that join letters (CLDR's root tailoring; in UAX #29 it is
    /// MidLetter for the sake of Swedish): the differences are exactly the cases with a colon between letters.
    @Test("Words")
    func words() throws {
        let failures = try Self.failures(of: "WordBreakTest", CICU_WORDS)
        #expect(failures == Self.colonBetweenLetters)
    }

    static let colonBetweenLetters = [
        "÷ 0061 × 003A × 0041 ÷",
        "÷ 0061 × 003A × 0308 × 0041 ÷",
        "÷ 0061 × 003A × 05D0 ÷",
        "÷ 0061 × 003A × 0308 × 05D0 ÷",
        "÷ 0061 × 003A × 0061 × 2060 ÷",
        "÷ 0061 × 003A × 0308 × 0061 × 2060 ÷",
        "÷ 0061 × 003A × 0061 ÷ 003A ÷",
        "÷ 0061 × 003A × 0308 × 0061 ÷ 003A ÷",
        "÷ 0061 × 003A × 0061 ÷ 0027 ÷",
        "÷ 0061 × 003A × 0308 × 0061 ÷ 0027 ÷",
        "÷ 0061 × 003A × 0061 ÷ 0027 × 2060 ÷",
        "÷ 0061 × 003A × 0308 × 0061 ÷ 0027 × 2060 ÷",
        "÷ 0061 × 003A × 0061 ÷ 002C ÷",
        "÷ 0061 × 003A × 0308 × 0061 ÷ 002C ÷",
        "÷ 0041 × 003A × 0041 ÷",
    ]

    // MARK: The files

    /// The cases, without their comments, whose boundaries ICU sees elsewhere.
    private static func failures(of name: String, _ boundaries: cicu_boundaries) throws -> [String] {
        let cases = try BreakTestFiles.lines(of: name).filter { !$0.hasPrefix("#") }.map { $0.prefix { $0 != "#" } }
        try #require(cases.count > 500)
        let engine = try #require(RawBoundaries(boundaries))
        return cases.compactMap { line in
            let (text, ends) = parse(line)
            return engine.ends(in: text) == ends ? nil : line.trimmingCharacters(in: .whitespaces)
        }
    }

    /// *÷ 0061 × 0308 ÷*: scalars between signs for a boundary and none.
    private static func parse(_ line: Substring) -> (text: [UInt8], ends: [UInt32]) {
        var text: [UInt8] = []
        var ends: [UInt32] = []
        for part in line.split(whereSeparator: \.isWhitespace) {
            if part == "÷" {
                ends.append(UInt32(text.count))
            } else if let value = UInt32(part, radix: 16), let scalar = Unicode.Scalar(value) {
                text += Array(String(Character(scalar)).utf8)
            }
        }
        return (text, Array(ends.dropFirst()))
    }
}

/// ICU's untailored boundaries through the C facade.
final class RawBoundaries {
    private let iterator: OpaquePointer
    private let text: OpaquePointer

    init?(_ boundaries: cicu_boundaries) {
        var status = CICU_OK
        guard let iterator = cicu_iterator_create(boundaries, &status), let text = cicu_text_create() else {
            return nil
        }
        self.iterator = iterator
        self.text = text
    }

    deinit {
        cicu_iterator_destroy(iterator)
        cicu_text_destroy(text)
    }

    /// The ends of all segments in UTF-8 bytes, read `batch` at a time.
    func ends(in bytes: [UInt8], batch: Int = 7) -> [UInt32] {
        cicu_text_load(text, bytes, bytes.count)
        cicu_iterator_set_text(iterator, text)
        var all: [UInt32] = []
        var ends = [UInt32](repeating: 0, count: batch)
        var count = batch
        while count == batch {
            count = cicu_iterator_next(iterator, &ends, nil, batch)
            all += ends.prefix(count)
        }
        return all
    }
}
