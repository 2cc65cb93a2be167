import Segmentation

/// The families of quotation marks; a mark pairs with one of its own family.
enum MarkFamily: UInt8, Sendable {
    case double, angle, single, corner
}

/// What a mark's glyph alone says.
enum MarkDirection: UInt8, Sendable {
    case opens, closes, either
}

/// A mark's glyph: which family, and whether the glyph has a direction.
struct MarkShape: Sendable, Equatable {
    let family: MarkFamily
    let direction: MarkDirection
    /// `„`, which is closed by `“`.
    var isLow = false

    /// The shape of the mark that these bytes spell, `nil` where they spell none.
    init?(_ bytes: ArraySlice<UInt8>) {
        switch bytes.count {
        case 1: self.init(ascii: bytes[bytes.startIndex])
        case 2: self.init(pair: bytes[bytes.startIndex], bytes[bytes.startIndex + 1])
        case 3: self.init(general: bytes[bytes.startIndex], bytes[bytes.startIndex + 1], bytes[bytes.startIndex + 2])
        default: return nil
        }
    }

    private init(_ family: MarkFamily, _ direction: MarkDirection, isLow: Bool = false) {
        self.family = family
        self.direction = direction
        self.isLow = isLow
    }

    private init?(ascii byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): self.init(.double, .either)
        case UInt8(ascii: "'"): self.init(.single, .either)
        case UInt8(ascii: "`"): self.init(.single, .opens)
        default: return nil
        }
    }

    /// `''`, ` `` ` and the guillemets `«` `»` (U+00AB, U+00BB).
    private init?(pair first: UInt8, _ second: UInt8) {
        switch (first, second) {
        case (0x27, 0x27): self.init(.double, .either)
        case (0x60, 0x60): self.init(.double, .opens)
        case (0xC2, 0xAB): self.init(.angle, .opens)
        case (0xC2, 0xBB): self.init(.angle, .closes)
        default: return nil
        }
    }

    /// The marks of General Punctuation (U+2018–201F, U+2039–203A) and CJK Symbols (U+300C–300F).
    private init?(general first: UInt8, _ second: UInt8, _ third: UInt8) {
        switch (first, second, third) {
        case (0xE2, 0x80, 0x98): self.init(.single, .opens)
        case (0xE2, 0x80, 0x99): self.init(.single, .closes)
        case (0xE2, 0x80, 0x9A), (0xE2, 0x80, 0x9B): self.init(.single, .opens, isLow: third == 0x9A)
        case (0xE2, 0x80, 0x9C): self.init(.double, .opens)
        case (0xE2, 0x80, 0x9D): self.init(.double, .closes)
        case (0xE2, 0x80, 0x9E), (0xE2, 0x80, 0x9F): self.init(.double, .opens, isLow: third == 0x9E)
        case (0xE2, 0x80, 0xB9): self.init(.angle, .opens)
        case (0xE2, 0x80, 0xBA): self.init(.angle, .closes)
        case (0xE3, 0x80, 0x8C), (0xE3, 0x80, 0x8E): self.init(.corner, .opens)
        case (0xE3, 0x80, 0x8D), (0xE3, 0x80, 0x8F): self.init(.corner, .closes)
        default: return nil
        }
    }
}
