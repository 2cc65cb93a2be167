import ArgumentParser
import Glibc
import HearsayKit

/// Whether a report for people is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    /// On a terminal, unless `NO_COLOR` is set.
    case auto
    /// Always.
    case always
    /// Never.
    case never

    var palette: Palette {
        switch self {
        case .always: .ansi
        case .never: .plain
        case .auto: ColorChoice.isWelcome ? .ansi : .plain
        }
    }

    /// See <https://no-color.org>.
    private static var isWelcome: Bool {
        let isRefused = getenv("NO_COLOR").map { String(cString: $0) != "" } ?? false
        let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? false
        return !isRefused && !isDumb && isatty(STDOUT_FILENO) == 1
    }
}
