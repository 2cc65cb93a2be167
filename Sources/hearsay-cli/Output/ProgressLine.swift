/// Says on a terminal's standard error how far long work has come; silent everywhere else.
struct ProgressLine {
    private static let step = 200
    private let isShown = StandardError.isTerminal
    private var count = 0

    /// Counts one article more.
    mutating func advance() {
        count += 1
        if isShown && count % Self.step == 0 { StandardError.writeRaw("\r\(count) articles …") }
    }

    /// Wipes the line.
    func finish() {
        if isShown && count >= Self.step { StandardError.writeRaw("\r\u{1B}[K") }
    }
}
