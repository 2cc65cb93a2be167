import Document
import Foundation
import Testing

@testable import Ingestion

/// Pages of differently built layouts, written for these tests, against golden extractions beside them.
///
/// `HEARSAY_RECORD=1 swift test --filter PageLayoutTests` writes the golden files anew.
@Suite struct PageLayoutTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/Pages")
    static let pages = ["modern", "table", "soup", "amp", "live", "wire", "comments", "disqus"]

    private func bytes(_ page: String) throws -> [UInt8] {
        Array(try Data(contentsOf: Self.folder.appending(path: page + ".html")))
    }

    @Test(arguments: pages) func theArticleIsWhatTheGoldenFileSays(page: String) throws {
        let found = PageSummary(try HTMLReader().read(try bytes(page), path: page + ".html")).description
        let golden = Self.folder.appending(path: page + ".golden")
        if ProcessInfo.processInfo.environment["HEARSAY_RECORD"] != nil {
            try found.write(to: golden, atomically: true, encoding: .utf8)
        }
        #expect(found == (try String(contentsOf: golden, encoding: .utf8)))
    }

    @Test(arguments: pages) func everyBlockMapsBackToItsSource(page: String) throws {
        let source = try bytes(page)
        try SourceMapCheck(source).check(try HTMLReader().read(source))
    }

    @Test func aFindingPointsAtItsLineAndColumn() throws {
        let source = try bytes("modern")
        let article = try HTMLReader().read(source)
        let words = Array("Reuters reported".utf8)
        let start = try #require(article.text.bytes.firstRange(of: words)).lowerBound
        let place = LineIndex(source).position(of: article.sourceMap.inputOffset(ofText: start))
        let line = String(decoding: source, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)[
            place.line - 1]
        #expect(line.dropFirst(place.column - 1).hasPrefix("Reuters reported that the line had lost &pound;2m"))
    }
}

/// What a page became, for people to compare.
struct PageSummary: CustomStringConvertible {
    let description: String

    init(_ article: Article) {
        let metadata = article.metadata
        let facts: [(String, String?)] = [
            ("title", metadata.title), ("publisher", metadata.publisher),
            ("credits", metadata.credits.isEmpty ? nil : metadata.credits.joined(separator: "; ")),
            ("date", metadata.date), ("url", metadata.url), ("language", metadata.language),
            ("encoding", article.origin.encoding),
        ]
        let head = facts.compactMap { name, value in value.map { "\(name): \($0)" } }
        let directives = article.directives.map {
            "\($0.action.rawValue) \($0.rules.joined(separator: ",")) (\($0.reason ?? "")) @\($0.range.start)"
        }
        let blocks = article.blocks.map { "@\($0.range.start) \($0.kind.rawValue): \(article.text[$0.range])" }
        description = (head + directives + [""] + blocks).joined(separator: "\n") + "\n"
    }
}

/// Compares an article's text with the bytes of its input, character by character.
struct SourceMapCheck {
    private let source: [UInt8]

    init(_ source: [UInt8]) { self.source = source }

    /// Every word stands at its place in the source unless a reference writes it, and places ascend.
    func check(_ article: Article, at location: SourceLocation = #_sourceLocation) throws {
        var last = -1
        for block in article.blocks {
            for offset in block.range.start..<block.range.end {
                let (byte, place) = (article.text.bytes[offset], article.sourceMap.inputOffset(ofText: offset))
                if byte & 0xC0 == 0x80 { continue }
                try #require(place > last && place < source.count, "byte \(offset)", sourceLocation: location)
                try #require(isSame(byte, place), "byte \(offset) at \(place)", sourceLocation: location)
                last = place
            }
        }
        for (block, next) in zip(article.blocks, article.blocks.dropFirst()) {
            let between = article.text[TextRange(block.range.end, next.range.start)]
            #expect(between == "\n\n", sourceLocation: location)
        }
    }

    private func isSame(_ byte: UInt8, _ place: Int) -> Bool {
        if source[place] == byte { return true }
        if byte == 0x20 || byte == 0x0A {
            return " \n\r\t&<\u{C2}\\".utf8.contains(source[place]) || source[place] == 0xC2
        }
        return byte >= 0x80
            ? source[place] >= 0x80 || source[place] == UInt8(ascii: "&") : source[place] == UInt8(ascii: "&")
    }
}
