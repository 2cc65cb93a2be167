/// Something to read articles from.
public enum ArticleInput: Sendable, Hashable {
    /// A file, by its path as the user knows it.
    case file(String)
    /// Standard input, and the name that it would have as a file.
    case standardInput(name: String?)
    /// Something that cannot be read, as is already known.
    case failure(IngestionError)

    /// An input by its path, `-` being standard input.
    public init(path: String) {
        self = path == "-" ? .standardInput(name: nil) : .file(path)
    }

    /// The format that its name tells.
    var format: InputFormat { InputFormat(path: name ?? "") }

    /// What reports call it; `nil` for standard input without a name.
    var name: String? {
        switch self {
        case .file(let path): path
        case .standardInput(let name): name
        case .failure(let error): error.path
        }
    }

    /// Its bytes, piece by piece.
    func open() throws(IngestionError) -> ByteStream {
        switch self {
        case .file(let path): try ByteStream(path: path)
        case .standardInput: try ByteStream(path: nil)
        case .failure(let error): throw error
        }
    }
}
