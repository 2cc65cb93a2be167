/// One line of a `.gitignore`: which paths below the file's folder it leaves out, or takes in again after `!`.
struct IgnorePattern: Sendable, Hashable {
    private enum Segment: Hashable {
        case name(NamePattern)
        /// `**`: any number of names.
        case anyNames

        func matches(_ name: ArraySlice<UInt8>) -> Bool {
            guard case .name(let pattern) = self else { return true }
            return pattern.matches(name)
        }
    }

    /// Whether the line takes in again what an earlier one leaves out.
    let isNegated: Bool
    private let isForFolders: Bool
    private let segments: [Segment]

    /// The pattern in a line; `nil` where the line is empty, a comment, or can match nothing.
    init?(_ line: some Collection<UInt8>) {
        var words = Self.trimmed(Array(line))[...]
        guard let first = words.first, first != UInt8(ascii: "#") else { return nil }
        isNegated = first == UInt8(ascii: "!")
        if isNegated { words.removeFirst() }
        isForFolders = words.last == Self.slash
        if isForFolders { words.removeLast() }
        let isAnchored = words.contains(Self.slash)
        if words.first == Self.slash { words.removeFirst() }
        guard !words.isEmpty, let segments = Self.segments(words) else { return nil }
        self.segments = isAnchored ? segments : [.anyNames] + segments
    }

    /// Whether the line is about a path, given as its names below the folder of the `.gitignore`.
    /// - Complexity: O(*n* · *m*): only the last `**` is ever tried again.
    func matches(_ names: [ArraySlice<UInt8>], isFolder: Bool) -> Bool {
        guard isFolder || !isForFolders else { return false }
        var (segment, name) = (0, 0)
        var lastRun: (segment: Int, name: Int)?
        while name < names.count {
            if segment < segments.count, segments[segment] == .anyNames {
                // At the end it stands for one name or more: `a/**` is what lies in `a`, not `a`.
                if segment == segments.count - 1 { return true }
                lastRun = (segment, name)
                segment += 1
            } else if segment < segments.count, segments[segment].matches(names[name]) {
                (segment, name) = (segment + 1, name + 1)
            } else if let run = lastRun {
                lastRun = (run.segment, run.name + 1)
                (segment, name) = (run.segment + 1, run.name + 1)
            } else {
                return false
            }
        }
        return segment == segments.count
    }

    private static func segments(_ words: ArraySlice<UInt8>) -> [Segment]? {
        var segments: [Segment] = []
        for part in words.split(separator: slash, omittingEmptySubsequences: false) {
            if part.count > 1, part.allSatisfy({ $0 == UInt8(ascii: "*") }) {
                if segments.last != .anyNames { segments.append(.anyNames) }
            } else {
                guard let name = NamePattern(part) else { return nil }
                segments.append(.name(name))
            }
        }
        return segments
    }

    /// The line without its end and without blank space before that, unless a `\` protects it.
    private static func trimmed(_ line: [UInt8]) -> ArraySlice<UInt8> {
        var words = line[...]
        if words.last == 0x0D { words.removeLast() }
        while words.last == 0x20 {
            let escapes = words.dropLast().reversed().prefix { $0 == UInt8(ascii: "\\") }.count
            guard escapes % 2 == 0 else { break }
            words.removeLast()
        }
        return words
    }

    private static let slash = UInt8(ascii: "/")
}
