extension String {
    /// The text with every character that could steer a terminal or turn lines around shown as an escape such
    /// as `\u{1B}`: control characters, line and paragraph separators, and the marks that set the direction
    /// of writing. So is what a build log would take for a command: `::` at the start, `##[` and `##vso[`.
    package var visible: String {
        guard startsCommand || unicodeScalars.contains(where: { $0.isSteering || $0 == "#" }) else { return self }
        return escaping { $0.isSteering ? $0.escape : nil }.withoutLogCommands
    }

    /// The text on one line: blank space drawn together, all that steers made visible.
    var onOneLine: String {
        isPlainLine ? self : unicodeScalars.split { $0.isBlank }.map { String($0) }.joined(separator: " ").visible
    }

    /// The text with what `escape` gives in place of a scalar. Formats escape scalars and not characters, since
    /// a mark with an accent on it is still a mark to those who read bytes.
    func escaping(_ escape: (Unicode.Scalar) -> String?) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if let escape = escape(scalar) {
                escaped.append(contentsOf: escape.unicodeScalars)
            } else {
                escaped.append(scalar)
            }
        }
        return String(escaped)
    }

    /// Whether the text is on one line already and steers nothing, as nearly all texts are.
    private var isPlainLine: Bool {
        var previous: Unicode.Scalar = " "
        for scalar in unicodeScalars {
            let isDoubled = scalar == " " && previous == " "
            let isOther = scalar != " " && (scalar.isBlank || scalar.isSteering)
            if isDoubled || isOther || scalar == "#" || (scalar == ":" && previous == ":") { return false }
            previous = scalar
        }
        return previous != " "
    }

    private var startsCommand: Bool {
        unicodeScalars.drop { $0.isBlank }.starts(with: "::".unicodeScalars)
    }

    private var withoutLogCommands: String {
        let text = startsCommand ? replacingScalars("::", with: "\\u{3A}:", atMost: 1) : self
        return text.replacingScalars("##[", with: "\\u{23}#[").replacingScalars("##vso[", with: "\\u{23}#vso[")
    }

    private func replacingScalars(_ old: String, with new: String, atMost limit: Int = .max) -> String {
        String(unicodeScalars.replacing(old.unicodeScalars, with: new.unicodeScalars, maxReplacements: limit))
    }
}

extension Unicode.Scalar {
    /// How it is shown where it must not do its work.
    var escape: String { "\\u{\(String(value, radix: 16, uppercase: true))}" }

    /// Whether it is blank space (the property White_Space, which is quick to tell for ASCII).
    fileprivate var isBlank: Bool {
        value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
    }

    /// Whether it could steer a terminal or turn lines around.
    var isSteering: Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}
