/// A pattern for one name in a path, as in `.gitignore`: `*`, `?`, `[a-z]`, and `\` before a character that stands
/// for itself. It looks at bytes, as git does.
struct NamePattern: Sendable, Hashable {
    private enum Atom: Hashable {
        case byte(UInt8)
        case any
        case run
        case set(ByteSet)

        func matches(_ byte: UInt8) -> Bool {
            switch self {
            case .byte(let own): own == byte
            case .set(let set): set.contains(byte)
            case .any, .run: true
            }
        }
    }

    private let atoms: [Atom]

    /// A pattern from its words; `nil` where a bracket is not closed or a `\` stands at the end: it matches nothing.
    init?(_ words: some Collection<UInt8>) {
        var (rest, atoms): (ArraySlice<UInt8>, [Atom]) = (Array(words)[...], [])
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "*"): if atoms.last != .run { atoms.append(.run) }
            case UInt8(ascii: "?"): atoms.append(.any)
            case UInt8(ascii: "["):
                guard let set = ByteSet(after: &rest) else { return nil }
                atoms.append(.set(set))
            case UInt8(ascii: "\\"):
                guard let escaped = rest.popFirst() else { return nil }
                atoms.append(.byte(escaped))
            default: atoms.append(.byte(byte))
            }
        }
        self.atoms = atoms
    }

    /// Whether the pattern matches a whole name.
    /// - Complexity: O(*n* · *m*): only the last `*` is ever tried again.
    func matches(_ name: some RandomAccessCollection<UInt8>) -> Bool {
        let name = Array(name)
        var (atom, byte) = (0, 0)
        var lastRun: (atom: Int, byte: Int)?
        while byte < name.count {
            if atom < atoms.count, atoms[atom] == .run {
                lastRun = (atom, byte)
                atom += 1
            } else if atom < atoms.count, atoms[atom].matches(name[byte]) {
                (atom, byte) = (atom + 1, byte + 1)
            } else if let run = lastRun {
                lastRun = (run.atom, run.byte + 1)
                (atom, byte) = (run.atom + 1, run.byte + 1)
            } else {
                return false
            }
        }
        return atoms[atom...].allSatisfy { $0 == .run }
    }
}
