import Document

/// Tells headlines and bylines that no element marks, by what the page says of itself.
struct KindByWords {
    private let titles: [[UInt8]]
    private let authors: [[UInt8]]

    init(_ metadata: PageMetadata) {
        titles = metadata.titles.map(\.letters)
        authors = metadata.authors.map(\.letters)
    }

    /// The kind of a block of which the elements state only that it is text, if that.
    func kind(of bytes: ArraySlice<UInt8>, stated: BlockKind) -> BlockKind {
        guard stated == .body, bytes.count < Self.longest else { return stated }
        let letters = bytes.letters
        return isByline(letters) ? .credit : titles.contains(letters) ? .headline : stated
    }

    /// *By Jane Doe* where the page names her as its author; *(Reporting by John Roe)*.
    private func isByline(_ letters: [UInt8]) -> Bool {
        if Self.signOffs.contains(where: letters.starts) { return true }
        return letters.starts(with: "by".utf8) && authors.contains { letters.dropFirst(2).starts(with: $0) }
    }

    private static let longest = 240
    private static let signOffs = ["Reporting by", "Additional reporting by", "Writing by", "Editing by"].map(\.letters)
}
