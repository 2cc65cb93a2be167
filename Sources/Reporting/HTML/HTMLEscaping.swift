import Mustache

/// How words get into a page: as nothing but words, wherever they come from.
///
/// The library's own escaping works on characters and passes over a mark with an accent on it, which a browser
/// reads as the mark. This one works on scalars. It also shows what could steer a terminal or turn lines
/// around, and what HTML forbids, as escapes such as `\u{1B}`; line breaks and tabs stay.
struct HTMLEscaping: MustacheContentType {
    func escapeText(_ text: String) -> String {
        text.withUnixLines.escaping { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\"": "&quot;"
            case "'": "&#39;"
            case "\n", "\t": nil
            default: scalar.isUnfitForHTML ? scalar.escape : nil
            }
        }
    }
}

extension String {
    /// JSON that can stand in a `script` element: no `<` can end it or start a comment in it.
    var scriptEscaped: String {
        escaping { scalar in
            guard scalar == "<" || scalar.isUnfitForHTML && scalar != "\n" else { return nil }
            return String(scalar).utf16.map { unit in
                let digits = String(unit, radix: 16)
                return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }.joined()
        }
    }

    /// The text with LF for CRLF and CR, as browsers would read it in any case.
    fileprivate var withUnixLines: String {
        guard unicodeScalars.contains("\r") else { return self }
        return String(unicodeScalars.replacing("\r\n".unicodeScalars, with: "\n".unicodeScalars))
            .escaping { $0 == "\r" ? "\n" : nil }
    }
}

extension Unicode.Scalar {
    /// Whether a page must not hold it, or would not show it for what it is.
    fileprivate var isUnfitForHTML: Bool { isSteering || properties.isNoncharacterCodePoint }
}
