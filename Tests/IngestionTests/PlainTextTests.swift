import Document
import Testing

@testable import Ingestion

@Suite struct PlainTextTests {
    private func read(_ bytes: [UInt8], encoding: String? = nil) throws -> Article {
        try PlainTextReader(options: ReadingOptions(encoding: encoding)).read(bytes, path: "a.txt")
    }

    private func flaw(_ bytes: [UInt8], encoding: String? = nil) -> IngestionError.Flaw? {
        do {
            _ = try read(bytes, encoding: encoding)
            return nil
        } catch {
            return (error as? IngestionError)?.flaw
        }
    }

    @Test func utf8IsItsOwnText() throws {
        let article = try read(Array("“No,” said Zoë.\r\n".utf8))
        #expect(article.text[article.text.range] == "“No,” said Zoë.\r\n")
        #expect(article.sourceMap == .identity && article.warnings.isEmpty && article.origin.encoding == "utf-8")
    }

    @Test func anEmptyFileIsAnEmptyArticle() throws {
        #expect(try read([]).text.bytes.isEmpty)
    }

    @Test func theMarkOfUTF8IsNoText() throws {
        let article = try read([0xEF, 0xBB, 0xBF] + Array("Hi".utf8))
        #expect(article.text[article.text.range] == "Hi" && article.sourceMap.inputOffset(ofText: 1) == 4)
    }

    @Test func oldNewsroomTextIsWindows1252() throws {
        // \u{93}No,\u{94} said Zo\u{EB}.
        let bytes = [0x93] + Array("No,".utf8) + [0x94] + Array(" said Zo".utf8) + [0xEB] + Array(" again.".utf8)
        let article = try read(bytes)
        #expect(article.text[article.text.range] == "“No,” said Zoë again.")
        #expect(article.origin.encoding == "windows-1252")
        #expect(article.warnings.map(\.code) == ["decoded-as"])
        let again = article.text.bytes.count - 6
        #expect(article.sourceMap.inputOffset(ofText: again) == bytes.count - 6)
        #expect(article.sourceMap.inputOffset(ofText: 3) == 1)
    }

    @Test(arguments: ["utf-16le", "utf-16be", "utf-32le", "utf-32be"], [true, false])
    func wideText(encoding: String, isMarked: Bool) throws {
        let words = "“No,” said the mayor of Ostby. 🙂 The plan was shelved, she added."
        let wide = try #require(WideEncoding(rawValue: encoding))
        let mark = isMarked ? try #require(ByteOrderMark(rawValue: encoding)).bytes : []
        let article = try read(mark + WideText.encode(words, as: wide))
        #expect(article.text[article.text.range] == words)
        #expect(article.origin.encoding == encoding)
        let end = article.text.bytes.count - 1
        let width = encoding.hasPrefix("utf-16") ? 2 : 4
        #expect(
            article.sourceMap.inputOffset(ofText: end) == mark.count + WideText.encode(words, as: wide).count - width)
    }

    @Test func plainUTF16GoesByItsMark() throws {
        let bytes = [0xFF, 0xFE] + WideText.encode("Hi there", as: .utf16LittleEndian)
        #expect(try read(bytes, encoding: "UTF-16").text[TextRange(0, 8)] == "Hi there")
    }

    @Test func damagedUTF8NamesTheByte() {
        let bytes = Array("“One” and “two".utf8) + [0xFF] + Array("” and “three”".utf8)
        #expect(flaw(bytes) == .invalidEncoding(encoding: "utf-8", offset: 20))
    }

    @Test func statedEncodingsAreStrict() {
        #expect(flaw([0x41, 0x81], encoding: "windows-1252") == .invalidEncoding(encoding: "windows-1252", offset: 1))
        #expect(flaw([0x41, 0xFF], encoding: "utf-8") == .invalidEncoding(encoding: "utf-8", offset: 1))
        #expect(flaw([0, 0x41, 0xDC, 0], encoding: "utf-16be") == .invalidEncoding(encoding: "utf-16be", offset: 2))
        #expect(flaw([0x41], encoding: "klingon") == .unknownEncoding(name: "klingon"))
    }

    @Test func anotherScriptIsDetected() throws {
        // "Москва не приняла решения, сказал он." in windows-1251, three times.
        let sentence: [UInt8] = [
            0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0, 0x20, 0xED, 0xE5, 0x20, 0xEF, 0xF0, 0xE8, 0xED, 0xFF, 0xEB, 0xE0, 0x20,
            0xF0, 0xE5, 0xF8, 0xE5, 0xED, 0xE8, 0xFF, 0x2C, 0x20, 0xF1, 0xEA, 0xE0, 0xE7, 0xE0, 0xEB, 0x20, 0xEE, 0xED,
            0x2E, 0x20,
        ]
        let article = try read(sentence + sentence + sentence)
        #expect(article.origin.encoding == "windows-1251")
        #expect(article.text[article.text.range].hasPrefix("Москва не приняла"))
    }

    @Test(arguments: [
        [0x7F, 0x45, 0x4C, 0x46, 1, 2], [0x89, 0x50, 0x4E, 0x47], Array("%PDF-1.7".utf8), Array("a\0b\0\0c".utf8),
        [0, 0, 0, 0],
    ])
    func binaryFilesAreNoText(_ bytes: [UInt8]) {
        guard case .isBinary = flaw(bytes) else {
            Issue.record("no is-binary for \(bytes)")
            return
        }
    }

    @Test func filesThatCannotBeRead() {
        func code(_ path: String) -> String? {
            do {
                _ = try PlainTextReader().read(path: path)
                return nil
            } catch {
                return error.code
            }
        }
        #expect(code("no/such/file.txt") == "file-not-found")
        #expect(code("Sources") == "is-directory")
        #expect(code("/proc/self/mem") == "not-readable")
    }
}

/// Writes text in the encodings of two and four bytes a unit.
enum WideText {
    static func encode(_ words: String, as encoding: WideEncoding) -> [UInt8] {
        switch encoding {
        case .utf16LittleEndian: words.utf16.flatMap { bytes($0.littleEndian) }
        case .utf16BigEndian: words.utf16.flatMap { bytes($0.bigEndian) }
        case .utf32LittleEndian: words.unicodeScalars.flatMap { bytes($0.value.littleEndian) }
        case .utf32BigEndian: words.unicodeScalars.flatMap { bytes($0.value.bigEndian) }
        }
    }

    private static func bytes(_ unit: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: unit) { Array($0) }
    }
}
