import Document

/// Tells headlines and bylines that no element marks, by what the page says of itself.
struct KindByWords {
    private let titles: [[UInt8]]
    private let authors: [String]

    init(_ metadata: PageMetadata) {
        titles = metadata.titles.map(\.letters)
        authors = metadata.authors
    }

    /// The kind of a block of which the elements state only that it is text, if that.
    func kind(of bytes: ArraySlice<UInt8>, stated: BlockKind) -> BlockKind {
        guard stated == .body, bytes.count < Self.longest else { return stated }
        let words = String(decoding: bytes, as: UTF8.self)
        if isByline(words) { return .credit }
        return titles.contains(words.letters) ? .headline : stated
    }

    /// *By Jane Doe* where the page names her as its author; *(Reporting by John Roe)*.
    private func isByline(_ words: String) -> Bool {
        let start = words.drop { !$0.isLetter }.lowercased()
        if Self.signOffs.contains(where: start.hasPrefix) { return true }
        return start.hasPrefix("by ") && authors.contains { words.contains($0) }
    }

    private static let longest = 240
    private static let signOffs = ["reporting by ", "additional reporting by ", "writing by ", "editing by "]
}
