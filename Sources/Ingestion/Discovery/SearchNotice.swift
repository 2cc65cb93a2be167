/// Something that people should know about a search for articles, and that loses none.
public struct SearchNotice: Sendable, Hashable, CustomStringConvertible {
    /// What it is about; the raw value is the stable code.
    public enum Kind: String, Sendable, CaseIterable {
        /// A file or folder that was named is excluded.
        case excluded
        /// A link leads back to a folder that is being searched, or to itself.
        case linkLoop = "link-loop"
        /// A link leads nowhere.
        case deadLink = "dead-link"
    }

    /// What it is about.
    public let kind: Kind
    /// The file, folder or link.
    public let path: String

    /// A notice from its parts.
    public init(_ kind: Kind, path: String) {
        self.kind = kind
        self.path = path
    }

    /// The notice in one line.
    public var description: String { "\(path): info: \(kind.rawValue): \(message)" }

    private var message: String {
        switch kind {
        case .excluded: "It was named, but is excluded and so left out."
        case .linkLoop: "This link leads back to where it stands; what it leads to is searched once."
        case .deadLink: "This link leads nowhere."
        }
    }
}
