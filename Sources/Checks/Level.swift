/// How much a finding matters.
public enum Level: String, Sendable, CaseIterable, Comparable {
    /// Good to know.
    case note
    /// Worth going back to the original.
    case warning
    /// Should not be published so.
    case error

    /// `note` before `warning` before `error`.
    public static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}
