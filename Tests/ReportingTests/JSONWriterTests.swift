import Foundation
import Reporting
import Testing

@Suite struct JSONWriterTests {
    static let hostile: [String] = strange + controls.map { "a\($0)b" } + [controls.map(String.init).joined()]

    private static let controls: [Character] = (0...0x1F).map { (value: UInt8) in Character(Unicode.Scalar(value)) }

    private static let strange: [String] = [
        "", "\"", "\\", "\\u0041", "\"\\\"", "a\"b\\c/d", "\u{2028}\u{2029}", "\u{7F}\u{9B}\u{85}", "é e\u{301}",
        "👩‍👩‍👧‍👦🇷🇸", "\u{FFFD}\u{FFFE}\u{10FFFF}", "x\u{FEFF}y", "</script>", "\r\n\t\u{8}\u{C}",
        String(repeating: "\"\\\n", count: 1000),
    ]

    @Test(arguments: hostile)
    func agreesWithFoundation(_ string: String) throws {
        var json = JSONWriter()
        json.array {
            $0.value(string)
            $0.value(utf8: Array(string.utf8)[...])
        }
        let read = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String]
        #expect(read?.map { Array($0.utf8) } == [Array(string.utf8), Array(string.utf8)])
    }

    @Test func nestsAndSeparates() {
        var json = JSONWriter()
        json.object {
            $0.member("a", 1)
            $0.key("b")
            $0.array { json in
                json.array { _ in }
                json.object { $0.member("c", true) }
                json.null()
                json.value(0.5)
                json.value(Double.nan)
                json.value(json: Array("[]".utf8))
            }
            $0.member("d", nil as String?)
            $0.member("e", -3)
        }
        let expected = #"{"a":1,"b":[[],{"c":true},null,0.5,null,[]],"d":null,"e":-3}"#
        #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
    }

    @Test func escapesAsRFC8259Does() {
        var json = JSONWriter()
        json.value("\u{0}\u{1F}\n\"\\/\u{2028}\u{7F}")
        #expect(String(decoding: json.bytes, as: UTF8.self) == "\"\\u0000\\u001f\\n\\\"\\\\/\u{2028}\u{7F}\"")
    }
}
