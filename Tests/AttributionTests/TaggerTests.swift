import Attribution
import Foundation
import HearsayKit
import Ingestion
import Testing

/// The tagger does what its trainer's own network does, always, on any text.
@Suite struct TaggerTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static let analyzer = Analyzer()

    /// A sequence with what the trainer's network says of it.
    private struct Golden: Decodable {
        let article: String
        let sequence: Int
        let words: [String]
        let stems: [String]
        let columns: [[UInt16]]
        let tags: [Int]
        let emissions: [[Float]]

        func tokens() throws -> [TaggerToken] {
            try columns.indices.map { index in
                let row = columns[index] + [UInt16](repeating: 0, count: 16 - columns[index].count)
                let (word, stem) = (try #require(UInt64(words[index])), try #require(UInt64(stems[index])))
                return TaggerToken(word: word, stem: stem, columns: SIMD16(row))
            }
        }
    }

    private static func golden() throws -> [Golden] {
        let file = root.appending(path: "Tests/AttributionTests/Fixtures/tagger.jsonl")
        return try Data(contentsOf: file).split(separator: 0x0A).map { try JSONDecoder().decode(Golden.self, from: $0) }
    }

    private func quoted(_ text: String) -> QuotedText {
        Self.analyzer.quoted(Article(text: ArticleText(text)))
    }

    private func spans(_ text: String) -> [TaggedSpan] {
        let quoted = quoted(text)
        return Tagger.builtIn.spans(in: quoted, paragraphs: quoted.reading.segmented.paragraphs.indices)
    }

    // MARK: - The trainer's own output

    @Test func tagsAndEmissionsAreThoseOfTheTrainer() throws {
        let golden = try Self.golden()
        #expect(golden.count > 30)
        for record in golden {
            let tokens = try record.tokens()
            #expect(Tagger.builtIn.tags(tokens) == record.tags, "\(record.article) \(record.sequence)")
            let emissions = Tagger.builtIn.emissions(tokens)
            for (row, expected) in record.emissions.enumerated() {
                for (tag, value) in expected.enumerated() { #expect(abs(emissions[row * 8 + tag] - value) < 0.002) }
            }
        }
    }

    /// Lexicons grow after training, so that a few tokens may look different by then; more, and it is time to train
    /// again.
    @Test func textsLookAsTheyDidInTraining() throws {
        var (same, all) = (0, 0)
        for record in try Self.golden() {
            let file = Self.root.appending(path: "corpora/annotated/\(record.article).json")
            let text = try #require(JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])[
                "text"]
            let quoted = Self.analyzer.quoted(Article(text: ArticleText(try #require(text as? String))))
            let reader = TaggerReader(quoted)
            let paragraphs = quoted.reading.segmented.paragraphs.indices
            let sequences = paragraphs.flatMap { index in reader.sequences(of: index).map { (index, $0) } }
            let (paragraph, tokens) = sequences[record.sequence]
            let seen = reader.tokens(tokens, in: paragraph)
            let expected = try record.tokens()
            #expect(seen.map(\.word) == expected.map(\.word))
            same += zip(seen, expected).count { $0.columns == $1.columns }
            all += expected.count
        }
        #expect(Double(same) >= 0.98 * Double(all))
    }

    // MARK: - Parameters

    @Test func parametersAreThoseOfTheirChecksum() throws {
        let file = Self.root.appending(path: "Sources/CTagging/Tagger.sha256")
        let checksum = try String(contentsOf: file, encoding: .utf8).prefix(64)
        #expect(SHA256Digest(of: Array(Tagger.parameters)).description == checksum)
    }

    @Test func damagedParametersAreRefused() throws {
        let bytes = Array(Tagger.parameters)
        expectFailure(Array(bytes.prefix(bytes.count / 2)), .truncated)
        expectFailure([0x20] + bytes.dropFirst(), .unknownFormat)
        expectFailure([], .unknownFormat)
        let name = Array("vectors.shape".utf8)
        let place = try #require(bytes.firstRange(of: name)).lowerBound
        expectFailure(
            bytes[..<place] + Array("vectors.shaqe".utf8) + bytes[(place + name.count)...],
            .missing(table: "vectors.shape"))
    }

    private func expectFailure(_ bytes: [UInt8], _ expected: TaggerParametersError) {
        bytes.withUnsafeBytes { bytes in
            _ = #expect(throws: expected) { try Tagger(bytes) }
        }
    }

    @Test func errorsHaveCodes() {
        #expect(TaggerParametersError.truncated.code == "tagger-truncated")
        #expect(TaggerParametersError.missing(table: "words").code == "tagger-table-missing")
    }

    // MARK: - Any text

    @Test func twiceTheSame() {
        let text = "“We will act,” said Mira Olsen, who believes that the bridge is safe.\n\nIt was not, he told her."
        #expect(spans(text) == spans(text))
    }

    @Test func saidWordsHaveSourceAndCue() throws {
        let quoted = quoted("“We will repair the old bridge next year,” Mira Olsen said on Tuesday.")
        let reading = quoted.reading
        let found = try #require(Tagger.builtIn.attributions(in: quoted).first)
        #expect(found.source.map { reading.text($0) } == "Mira Olsen")
        #expect(found.cue.map { reading.text($0) } == "said")
        #expect(reading.text(found.content[0]).contains("We will repair the old bridge next year"))
        #expect(found.confidence > 0.5)
    }

    @Test func whatRulesMissIsAttributed() throws {
        let text = "Mira Olsen criticized the plan to close the bridge."
        let found = try #require(SeenText(text, isTagged: true).quotations.first)
        #expect(found.mention == "Mira Olsen" && found.content == "the plan to close the bridge")
        #expect(found.quotation.speaker?.sieve == .tagger)
    }

    @Test func aMediumKeepsWhatItReports() throws {
        let text =
            "Police spokesman Karl Dorn said a press badge was used by the man, reported by The Guardian as convicted of "
            + "theft and by Associated Press of robberies, to gain entry."
        let found = try #require(SeenText(text, isTagged: true).quotation(with: "convicted of theft"))
        #expect(found.mention == "The Guardian")
    }

    @Test func whomAMediumQuotesIsNotItsWords() {
        let seen = SeenText(
            "RIA Novosti quoted a source in the ministry as saying: “The plan is dead.”", isTagged: true)
        #expect(seen.quotations.map(\.mention) == ["a source in the ministry"])
    }

    @Test func nobodyReportedly() { #expect(SeenText("He reportedly left.", isTagged: true).quotations.isEmpty) }

    @Test(arguments: ["", " ", "\n\n", "“", "said", ":", "\u{FEFF}", "—"])
    func scraps(text: String) { check(text) }

    @Test func veryLongParagraphs() {
        let sentence = "The mayor said that the bridge would be closed, and nobody believed her. "
        check(String(repeating: sentence, count: 200))
        check(String(repeating: "word ", count: 2000))
        check(String(repeating: "“", count: 1000))
    }

    /// The cost of a sequence is linear in its length, and no sequence is long: that is how it stays linear.
    @Test func noSequenceIsLong() throws {
        for words in ["one two three. ", "word "] {
            let reader = TaggerReader(quoted(String(repeating: words, count: 20_000)))
            let sequences = reader.sequences(of: 0)
            #expect(sequences.allSatisfy { 1...256 ~= $0.count })
            #expect(zip(sequences, sequences.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
        }
    }

    /// Spans lie in order, do not overlap, and have a probability.
    private func check(_ text: String) {
        let found = spans(text)
        #expect(zip(found, found.dropFirst()).allSatisfy { $0.tokens.upperBound <= $1.tokens.lowerBound })
        #expect(found.allSatisfy { !$0.tokens.isEmpty && 0...1 ~= $0.confidence })
    }
}
