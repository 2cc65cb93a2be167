extension String {
    /// With the first letter in upper case: the start of a sentence.
    package var startingSentence: String { prefix(1).uppercased() + dropFirst() }

    /// *Petrov's*, *TASS's*.
    package var possessive: String { self + "'s" }

    /// Without blank space, dashes and marks at the ends.
    var trimmingMarks: String {
        let marks = Set<Character>("\"“”„«»'‘’-–— ,;:")
        let head = drop { marks.contains($0) || $0.isWhitespace }
        return String(String(head).reversed().drop { marks.contains($0) || $0.isWhitespace }.reversed())
    }

    /// The first words up to about `limit` characters, on one line, with dots where something is left out.
    package func shortened(to limit: Int) -> String {
        let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard line.count > limit else { return line }
        let cut = line.prefix(limit)
        let end = cut.lastIndex(of: " ") ?? cut.endIndex
        return cut[..<end] + " …"
    }
}
