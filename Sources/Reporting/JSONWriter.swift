/// Writes JSON (RFC 8259) into a buffer of bytes: commas and escapes are its business, names and nesting
/// the caller's.
///
///     var json = JSONWriter()
///     json.object {
///         $0.member("id", "a-1")
///         $0.key("words")
///         $0.array { $0.value("one") }
///     }
public struct JSONWriter: Sendable {
    /// What has been written so far.
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// An empty buffer with room for `capacity` bytes.
    public init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// An object with the members that `members` writes.
    @inline(__always)
    public mutating func object(_ members: (inout JSONWriter) -> Void) {
        open(UInt8(ascii: "{"))
        members(&self)
        close(UInt8(ascii: "}"))
    }

    /// An array with the elements that `elements` writes.
    @inline(__always)
    public mutating func array(_ elements: (inout JSONWriter) -> Void) {
        open(UInt8(ascii: "["))
        elements(&self)
        close(UInt8(ascii: "]"))
    }

    /// The name of the next member.
    public mutating func key(_ name: String) {
        value(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// A string, or `null`.
    public mutating func value(_ string: String?) {
        guard var string else { return literal("null") }
        separate()
        string.withUTF8 { quote($0) }
    }

    /// A string given as well-formed UTF-8.
    public mutating func value(utf8: ArraySlice<UInt8>) {
        separate()
        utf8.withUnsafeBufferPointer { quote($0) }
    }

    /// A whole number, or `null`.
    public mutating func value(_ number: Int?) {
        literal(number.map(String.init) ?? "null")
    }

    /// A number; `null` where it is not finite.
    public mutating func value(_ number: Double) {
        literal(number.isFinite ? "\(number)" : "null")
    }

    /// A truth value.
    public mutating func value(_ flag: Bool) {
        literal(flag ? "true" : "false")
    }

    /// `null`.
    public mutating func null() { literal("null") }

    /// JSON that is already written.
    public mutating func value(json: [UInt8]) {
        separate()
        bytes.append(contentsOf: json)
    }

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    private mutating func literal(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
    }

    /// Copies runs that need no escape in one go.
    private mutating func quote(_ string: UnsafeBufferPointer<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        var start = 0
        for index in string.indices where Self.needsEscape(string[index]) {
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: string[start..<index]))
            escape(string[index])
            start = index + 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: string[start...]))
        bytes.append(UInt8(ascii: "\""))
    }

    @inline(__always)
    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func escape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0x20...: bytes.append(byte)
        default:
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: "u00".utf8)
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 0xF)])
        }
    }
}

extension JSONWriter {
    /// A member with a string, or `null`.
    public mutating func member(_ name: String, _ string: String?) {
        key(name)
        value(string)
    }

    /// A member with a whole number, or `null`.
    public mutating func member(_ name: String, _ number: Int?) {
        key(name)
        value(number)
    }

    /// A member with a truth value.
    public mutating func member(_ name: String, _ flag: Bool) {
        key(name)
        value(flag)
    }

    /// A member with an object, or `null` where there is no value to write.
    mutating func member<Value>(
        _ name: String, object value: Value?, _ members: (inout JSONWriter, Value) -> Void
    ) {
        key(name)
        guard let value else { return null() }
        object { members(&$0, value) }
    }

    /// A member with an array of objects, one for each of `values`.
    mutating func member<Values: Sequence>(
        _ name: String, objects values: Values, _ members: (inout JSONWriter, Values.Element) -> Void
    ) {
        key(name)
        array { json in
            for value in values { json.object { members(&$0, value) } }
        }
    }
}
