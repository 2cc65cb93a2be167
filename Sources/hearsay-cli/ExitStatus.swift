import HearsayKit

/// How the command ends. Decided here and nowhere else.
enum ExitStatus: Int32, Error {
    /// Nothing at or above the level.
    case clean = 0
    /// Something at or above it.
    case findings = 1
    /// It could not run, or an input or a record failed. Goes before findings.
    case failed = 2

    /// The status of a run.
    /// - Parameter level: The level that counts; `nil` where findings do not.
    init(_ tally: Tally, failOn level: Level?) {
        if tally.failures > 0 {
            self = .failed
        } else {
            self = level.map(tally.reaches) == true ? .findings : .clean
        }
    }
}
