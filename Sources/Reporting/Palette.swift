/// How a report for people looks: plain, or with the colours of a terminal. The command decides.
public struct Palette: Sendable {
    /// What a stretch of text is in a report.
    public enum Style: Sendable, CaseIterable {
        /// The word *error*.
        case error
        /// The word *warning*.
        case warning
        /// The word *note*.
        case note
        /// A place or a rule's id.
        case strong
        /// A label.
        case faint
    }

    private let usesANSI: Bool

    /// No styles at all.
    public static let plain = Palette(usesANSI: false)
    /// ANSI escape sequences.
    public static let ansi = Palette(usesANSI: true)

    /// The text in a style.
    public func callAsFunction(_ text: String, _ style: Style) -> String {
        usesANSI ? "\u{1B}[\(Palette.code(style))m\(text)\u{1B}[0m" : text
    }

    private static func code(_ style: Style) -> String {
        switch style {
        case .error: "1;31"
        case .warning: "1;33"
        case .note: "1;36"
        case .strong: "1"
        case .faint: "2"
        }
    }
}
