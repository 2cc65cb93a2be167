extension String {
    /// The text with every character that could steer a terminal or turn lines around shown as an escape such
    /// as `\u{1B}`: control characters, line and paragraph separators, and the marks that set the direction
    /// of writing. So is what a build log would take for a command: `::` at the start, `##[` and `##vso[`.
    var visible: String {
        guard unicodeScalars.contains(where: { $0.isSteering || $0 == "#" || $0 == ":" }) else { return self }
        return escaping { $0.isSteering ? $0.escape : nil }.withoutLogCommands
    }

    /// The text on one line: blank space drawn together, all that steers made visible.
    var onOneLine: String {
        unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }.joined(separator: " ").visible
    }

    /// The text with what `escape` gives in place of a scalar. Formats escape scalars and not characters, since
    /// a mark with an accent on it is still a mark to those who read bytes.
    func escaping(_ escape: (Unicode.Scalar) -> String?) -> String {
        unicodeScalars.map { escape($0) ?? String($0) }.joined()
    }

    private var withoutLogCommands: String {
        let start = unicodeScalars.drop { $0.properties.isWhitespace }
        let text = start.starts(with: "::".unicodeScalars) ? replacingScalars("::", with: "\\u{3A}:", atMost: 1) : self
        return text.replacingScalars("##[", with: "\\u{23}#[").replacingScalars("##vso[", with: "\\u{23}#vso[")
    }

    private func replacingScalars(_ old: String, with new: String, atMost limit: Int = .max) -> String {
        String(unicodeScalars.replacing(old.unicodeScalars, with: new.unicodeScalars, maxReplacements: limit))
    }
}

extension Unicode.Scalar {
    fileprivate var escape: String { "\\u{\(String(value, radix: 16, uppercase: true))}" }

    fileprivate var isSteering: Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}
