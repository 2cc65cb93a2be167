/// Why a baseline cannot be used.
public struct BaselineError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong; the raw value is the stable code.
    public enum Flaw: String, Sendable, CaseIterable {
        /// There is no such file.
        case missing = "no-baseline"
        /// The file is no baseline.
        case malformed = "bad-baseline"
        /// It is one of another version.
        case unknownSchema = "unknown-baseline"
    }

    /// What is wrong.
    public let flaw: Flaw
    /// The file.
    public let path: String
    /// What is wrong in it, where more is known.
    public let detail: String?

    /// An error from its parts.
    public init(_ flaw: Flaw, path: String, detail: String? = nil) {
        self.flaw = flaw
        self.path = path
        self.detail = detail
    }

    /// Place, code and message in one line.
    public var description: String {
        "\(path): \(flaw.rawValue): \(message)"
    }

    private var message: String {
        switch flaw {
        case .missing: "There is no such file. Write it with --write-baseline."
        case .malformed: "This is no baseline\(detail.map { ": \($0)" } ?? ""). Is it another file's name?"
        case .unknownSchema:
            "This baseline is of the form ‘\(detail ?? "")’; ‘\(Baseline.schema)’ is known. Remove it and write it anew."
        }
    }
}
