import CICU
import Testing

/// Converts through the C facade.
private func convert(_ bytes: [UInt8], from charset: String) -> (text: String?, status: cicu_status, bad: Int) {
    var result: UnsafeMutablePointer<UInt8>?
    var (length, bad) = (0, 0)
    let status = cicu_charset_convert(charset, bytes, bytes.count, &result, &length, &bad)
    defer { cicu_bytes_destroy(result) }
    let text = result.map { String(decoding: UnsafeBufferPointer(start: $0, count: length), as: UTF8.self) }
    return (text, status, bad)
}

private func detect(_ bytes: [UInt8]) -> String? {
    var name = [CChar](repeating: 0, count: 64)
    var confidence: Int32 = 0
    guard cicu_charset_detect(bytes, bytes.count, &name, &confidence) == CICU_OK else { return nil }
    return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
}

@Suite("Character sets")
struct CharsetTests {
    @Test("Conversion to UTF-8")
    func conversion() {
        #expect(convert([0x93, 0x4E, 0x6F, 0x94, 0x20, 0x80], from: "windows-1252").text == "“No” €")
        #expect(convert([0x82, 0xA0, 0x42], from: "shift_jis").text == "あB")
        #expect(convert([0x3D, 0xD8, 0x00, 0xDE, 0x41, 0x00], from: "utf-16le").text == "😀A")
        #expect(convert([], from: "koi8-r").text == "")
    }

    @Test("Long texts, with pairs of surrogates across the converter's buffers")
    func long() {
        let text = String(repeating: "a😀“é", count: 9_973)
        let bytes = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        #expect(convert(bytes, from: "utf-16be").text == text)
    }

    @Test("The first undecodable byte", arguments: [0, 1, 5, 4_096, 10_000])
    func undecodable(offset: Int) {
        let bytes = [UInt8](repeating: 0x61, count: offset) + [0xFF, 0x62]
        let (text, status, bad) = convert(bytes, from: "utf-8")
        #expect(text == nil)
        #expect(status == CICU_UNDECODABLE)
        #expect(bad == offset)
    }

    @Test("A sequence cut short at the end")
    func truncated() {
        let (_, status, bad) = convert([0x61, 0xE2, 0x80], from: "utf-8")
        #expect(status == CICU_UNDECODABLE)
        #expect(bad == 1)
    }

    @Test("An unknown name")
    func unknown() {
        #expect(convert([0x61], from: "velm-8").status == CICU_UNKNOWN_CHARSET)
    }

    @Test("Detection")
    func detection() {
        let text =
            "Der Minister erklärte am Freitag, daß die Brücke über den Fluß größer würde. Später räumte er Fehler ein."
        #expect(detect(Array(text.utf8)) == "UTF-8")
        #expect(detect(text.unicodeScalars.map { UInt8($0.value) })?.hasPrefix("ISO-8859-") == true)
        #expect(detect([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == "UTF-16LE")
    }
}

@Suite("The facade over break iterators")
struct FacadeTests {
    @Test("Bad rules are refused with their line")
    func badRules() {
        var status = CICU_OK
        var line: Int32 = 0
        let rules = "!!chain;\n$A = [a-z;\n"
        #expect(cicu_iterator_create_with_rules(rules, rules.utf8.count, &status, &line) == nil)
        #expect(status == CICU_BAD_RULES)
        #expect(line == 2)
    }

    @Test("Offsets are UTF-8, whatever the batch", arguments: [1, 2, 3, 100])
    func batches(size: Int) throws {
        let words = try #require(RawBoundaries(CICU_WORDS))
        #expect(words.ends(in: Array("né 😀 “x”".utf8), batch: size) == [3, 4, 8, 9, 12, 13, 16])
        #expect(words.ends(in: [], batch: size) == [])
    }

    @Test("Ill-formed UTF-8 keeps its offsets")
    func illFormed() throws {
        let words = try #require(RawBoundaries(CICU_WORDS))
        #expect(words.ends(in: [0x61, 0xFF, 0x62]) == [1, 2, 3])
        #expect(words.ends(in: [0x61, 0xE2, 0x80]).last == 3)
    }
}
