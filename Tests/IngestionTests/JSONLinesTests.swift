import Document
import Foundation
import Testing

@testable import Ingestion

@Suite struct JSONLinesTests {
    /// What a stream gives: the text of a good record, the code and line of a bad one.
    private func outcomes(_ stream: [UInt8], options: ReadingOptions = ReadingOptions()) throws -> [String] {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).jsonl")
        try Data(stream).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        var reader = try JSONLinesReader(path: file.path(), options: options)
        var outcomes: [String] = []
        while let result = try reader.next() {
            switch result {
            case .success(let article): outcomes.append(article.text[article.text.range])
            case .failure(let error): outcomes.append("\(error.code)@\(error.line ?? 0)")
            }
        }
        return outcomes
    }

    private func outcomes(_ lines: String...) throws -> [String] {
        try outcomes(Array(lines.joined(separator: "\n").utf8))
    }

    @Test func goodAndBadLines() throws {
        let found = try outcomes(
            #"{"id":"a","text":"One"}"#, "", "  \r", "nonsense", "[1]", #""text""#, #"{"id":"b"}"#,
            #"{"id":"c","text":7}"#,
            #"{"id":"d","text":"\ud800 x"}"#, #"{"id":"a","text":"Again"}"#, #"{"id":1,"text":"\ud83d\ude42"}"#,
            #"{"id":"e","text":null}"#, #"{"text":"cut off"#, #"{"credits":[1],"text":""}"#, #"{"text":""}"#)
        #expect(
            found == [
                "One", "bad-json@4", "not-an-object@5", "not-an-object@6", "missing-text@7", "wrong-type@8",
                "bad-json@9",
                "duplicate-id@10", "🙂", "missing-text@12", "bad-json@13", "wrong-type@14", "",
            ])
    }

    @Test func invalidUTF8SpoilsOneLine() throws {
        let bad = Array(#"{"text":"“"#.utf8) + [0xFF] + Array("”\"}\n".utf8)
        #expect(try outcomes(bad + Array(#"{"text":"fine"}"#.utf8)) == ["invalid-encoding@1", "fine"])
    }

    @Test func aStatedCharacterSetGoesForEachLine() throws {
        let line = Array(#"{"text":"Zo"#.utf8) + [0xEB] + Array("\"}".utf8)
        #expect(try outcomes(line, options: ReadingOptions(encoding: "latin1")) == ["Zoë"])
    }

    @Test func theMarkOfUTF8AndCRLFAreNoPartOfTheRecord() throws {
        #expect(
            try outcomes([0xEF, 0xBB, 0xBF] + Array("{\"text\":\"a\"}\r\n{\"text\":\"b\"}\r\n".utf8)) == ["a", "b"])
    }

    @Test func linesLongerThanAPieceOfTheStream() throws {
        let long = String(repeating: "word ", count: 300_000)
        #expect(
            try outcomes(#"{"text":"short"}"#, #"{"text":"\#(long)"}"#, #"{"text":"end"}"#) == ["short", long, "end"])
    }

    @Test func metadataIsKept() throws {
        let line = """
            {"id":"a","text":"x","publisher":"Ostby Gazette","credits":["Reuters"],"title":"T","date":"2020","url":"u"}
            """
        let article = try RecordParser(path: "a.jsonl", options: ReadingOptions(wantsDigest: true))
            .parse(Array(line.utf8), line: 3).get()
        #expect(article.metadata.publisher == "Ostby Gazette" && !article.metadata.publisherIsFromCaller)
        #expect(article.metadata.credits == ["Reuters"] && article.metadata.title == "T")
        #expect(article.origin.record == 3 && article.origin.path == "a.jsonl")
        #expect(article.origin.sha256 == SHA256Digest(of: Array(line.utf8)).description)
    }

    @Test func theCallersPublisherGoesFirst() throws {
        let article = try RecordParser(options: ReadingOptions(publisher: "Mine"))
            .parse(Array(#"{"text":"x","publisher":"Theirs"}"#.utf8), line: 1).get()
        #expect(article.metadata.publisher == "Mine" && article.metadata.publisherIsFromCaller)
    }
}
