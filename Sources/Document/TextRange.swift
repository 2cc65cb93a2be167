/// A half-open range `[start, end)` of UTF-8 byte offsets into an article's text.
///
/// Every span inside Hearsay is one of these: one unit, one convention. Conversion to code points or
/// UTF-16 happens once, at the edge, through `OffsetConverter`.
public struct TextRange: Sendable, Hashable, Comparable {
    /// The offset of the first byte, in UTF-8 bytes.
    public let start: Int
    /// The offset after the last byte, in UTF-8 bytes.
    public let end: Int

    /// A range of UTF-8 byte offsets.
    /// - Precondition: `start <= end`.
    @inlinable
    public init(_ start: Int, _ end: Int) {
        precondition(start <= end, "a text range must not end before it starts")
        self.start = start
        self.end = end
    }

    /// The length in UTF-8 bytes.
    @inlinable public var length: Int { end - start }

    /// Whether the range covers no byte.
    @inlinable public var isEmpty: Bool { start == end }

    /// Whether `other` lies wholly inside this range.
    @inlinable
    public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }

    /// Whether the byte at `offset` lies inside this range.
    @inlinable
    public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

    /// Whether the two ranges share at least one byte.
    @inlinable
    public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }

    /// The smallest range that covers both.
    @inlinable
    public func union(_ other: TextRange) -> TextRange {
        TextRange(Swift.min(start, other.start), Swift.max(end, other.end))
    }

    /// By start, then by end.
    @inlinable
    public static func < (left: TextRange, right: TextRange) -> Bool {
        (left.start, left.end) < (right.start, right.end)
    }
}
