/// A half-open range of code points, the unit of the gold files. Written `[start, end]` in gold and
/// `{"start": …, "end": …}` in the analyser's JSON; both are read.
public struct CodePointSpan: Sendable, Hashable, Comparable, Decodable {
    /// The first code point.
    public let start: Int
    /// After the last one.
    public let end: Int

    /// A span of code points.
    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }

    private enum Field: String, CodingKey { case start, end }

    /// Reads either shape.
    public init(from decoder: any Decoder) throws {
        // No pair means the other shape, whose own errors are thrown.
        if var pair = try? decoder.unkeyedContainer() {
            self.init(try pair.decode(Int.self), try pair.decode(Int.self))
        } else {
            let fields = try decoder.container(keyedBy: Field.self)
            self.init(try fields.decode(Int.self, forKey: .start), try fields.decode(Int.self, forKey: .end))
        }
    }

    /// By start, then by end.
    public static func < (left: CodePointSpan, right: CodePointSpan) -> Bool {
        (left.start, left.end) < (right.start, right.end)
    }

    func overlaps(_ other: CodePointSpan) -> Bool { start < other.end && other.start < end }
}
