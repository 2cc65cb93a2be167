extension String {
    /// The text with every character that could steer a terminal or turn lines around shown as an escape such
    /// as `\u{1B}`: control characters, line and paragraph separators, and the marks that set the direction
    /// of writing.
    var visible: String {
        guard unicodeScalars.contains(where: \.isSteering) else { return self }
        return unicodeScalars.map { scalar in
            scalar.isSteering ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(scalar)
        }.joined()
    }
}

extension Unicode.Scalar {
    fileprivate var isSteering: Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}
