import Document

/// What a token is.
@frozen
public enum TokenKind: UInt8, Sendable {
    /// Letters, with or without digits: *summit*, *U.S.*, *state-run*, *H.R.*, *COVID-19*.
    case word
    /// A number, amount or time: *45*, *$3.5*, *45%*, *1,000*.
    case number
    /// The possessive clitic, apart from its noun: *'s*, *’s*.
    case clitic
    /// A quotation mark or an apostrophe standing alone: `"`, `“`, `''`, `«`, `'`. Whether it is a mark
    /// in its place is decided later, by mark detection.
    case mark
    /// Any other punctuation or symbol: *,*, *.*, *--*, *(*, an emoji.
    case punctuation
    /// A web or mail address, a handle or a hash tag: *https://…*, *@name*, *#topic*.
    case address
}

/// What is known of a token from its characters and its surroundings.
@frozen
public struct TokenFlags: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt8
    /// Flags from their bits.
    @inlinable
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Blank space, or the start of the text, stands right before it.
    @inlinable public static var spaceBefore: TokenFlags { TokenFlags(rawValue: 1 << 0) }
    /// Blank space, or the end of the text, stands right after it.
    @inlinable public static var spaceAfter: TokenFlags { TokenFlags(rawValue: 1 << 1) }
    /// Its first letter is upper case.
    @inlinable public static var capitalized: TokenFlags { TokenFlags(rawValue: 1 << 2) }
    /// It has two letters or more, and all are upper case.
    @inlinable public static var allCaps: TokenFlags { TokenFlags(rawValue: 1 << 3) }
    /// An abbreviation with its full stop: *Sen.*, *U.S.*, *p.m.*
    @inlinable public static var abbreviation: TokenFlags { TokenFlags(rawValue: 1 << 4) }
    /// It opens a sentence.
    @inlinable public static var sentenceStart: TokenFlags { TokenFlags(rawValue: 1 << 5) }
    /// It holds bytes beyond ASCII.
    @inlinable public static var nonASCII: TokenFlags { TokenFlags(rawValue: 1 << 6) }
}

/// A token: a word, number or punctuation mark with its exact place. Blank space is no token.
///
/// A small value in one big array: twelve bytes, no strings, no references.
@frozen
public struct Token: Sendable, Hashable {
    /// UTF-8 byte offset of its first byte.
    public let start: UInt32
    /// UTF-8 byte offset after its last byte.
    public let end: UInt32
    /// What it is.
    public let kind: TokenKind
    /// What is known of it.
    public var flags: TokenFlags

    /// A token from its parts; offsets in UTF-8 bytes.
    @inlinable
    public init(start: UInt32, end: UInt32, kind: TokenKind, flags: TokenFlags) {
        self.start = start
        self.end = end
        self.kind = kind
        self.flags = flags
    }

    /// Its place in the text, in UTF-8 byte offsets.
    @inlinable public var range: TextRange { TextRange(Int(start), Int(end)) }
}
