@_spi(_Unicode) import Swift
import Glibc

// The scorers beside the gold are written in Python; these few functions read letters, words and numbers as
// Python does, so that both print the same figures.

extension Unicode.Scalar {
    /// A letter or digit, as Python's `str.isalnum`.
    var isAlphanumeric: Bool {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        default: properties.numericType != nil
        }
    }

    /// A character of a word, as `\w`.
    var isWordCharacter: Bool { self == "_" || isAlphanumeric }

    /// Blank space, as Python's `str.isspace`.
    var isBlank: Bool { properties.isWhitespace || (0x1C...0x1F).contains(value) }
}

/// Rounds as Python's `round(x, 1)`: to the nearest, by the exact decimal value.
func rounded(_ value: Double) -> Double {
    Double(fixed(value, places: 1))!
}

/// A number with a fixed count of decimal places, as Python's `f"{x:.1f}"`.
func fixed(_ value: Double, places: Int) -> String {
    var buffer = [CChar](repeating: 0, count: 64)
    let count = withVaList([Int32(places), value]) { vsnprintf(&buffer, 64, "%.*f", $0) }
    return String(decoding: buffer.prefix(Int(count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

extension String {
    /// Fills up with blanks on the left.
    func padded(left width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }

    /// Fills up with blanks on the right.
    func padded(right width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }

    /// Without accents and case; possessive endings cut off; the words that are left.
    var foldedWords: [String] {
        let base = _nfd.filter { $0.properties.canonicalCombiningClass == .notReordered }
        var scalars = String.UnicodeScalarView()
        for scalar in base { scalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars) }
        return String(scalars).withoutPossessives.unicodeScalars
            .split { !$0.isWordCharacter }.map { String($0) }
    }

    /// Without each `'s` or `’s` that ends a word.
    private var withoutPossessives: String {
        let scalars = Array(unicodeScalars)
        var kept = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            let isPossessive = String.isPossessive(scalars[index...])
            if !isPossessive { kept.append(scalars[index]) }
            index += isPossessive ? 2 : 1
        }
        return String(kept)
    }

    private static func isPossessive(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let mark = rest.first, mark == "'" || mark == "’", rest.dropFirst().first == "s" else { return false }
        return rest.dropFirst(2).first?.isWordCharacter != true
    }
}
