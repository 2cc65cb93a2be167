import Document

/// Reads what a comment such as `hearsay disable-next-paragraph hearsay, loaded-verb -- checked` tells Hearsay.
enum DirectiveParser {
    /// A directive whose place is still to be told.
    struct Instruction: Hashable {
        let action: Directive.Action
        let rules: [String]
        let reason: String?

        /// The directive at a place in the text.
        func directive(at range: TextRange) -> Directive {
            Directive(action: action, rules: rules, reason: reason, range: range)
        }
    }

    /// Why a comment that calls Hearsay tells it nothing.
    enum Flaw: Error, Hashable {
        case unknownAction(String)
        case badRule(String)
        case missingReason
    }

    /// What a comment asks for; `nil` where it does not call Hearsay.
    /// - Parameter comment: What stands between `<!--` and `-->`.
    static func parse(_ comment: some StringProtocol) -> Result<Instruction, Flaw>? {
        let trimmed = comment.drop(while: \.isWhitespace)
        guard trimmed.hasPrefix(name) else { return nil }
        let order = trimmed.dropFirst(name.count)
        guard order.first.map({ !$0.isLetter && !$0.isNumber }) ?? true else { return nil }
        return Result { () throws(Flaw) in try instruction(order) }
    }

    private static func instruction(_ order: some StringProtocol) throws(Flaw) -> Instruction {
        let words = String(order).split { $0.isWhitespace }.map(String.init)
        let dashes = words.firstIndex(of: "--")
        let head = words[..<(dashes ?? words.count)]
        guard let action = Directive.Action(rawValue: head.first ?? ""), order.first?.isWhitespace == true else {
            throw .unknownAction(head.first ?? "")
        }
        let reason = dashes.map { words[($0 + 1)...].joined(separator: " ") }
        guard reason != "" else { throw .missingReason }
        return Instruction(action: action, rules: try rules(head.dropFirst()), reason: reason)
    }

    private static func rules(_ words: some Sequence<String>) throws(Flaw) -> [String] {
        let rules = words.flatMap { $0.split(separator: ",").map(String.init) }
        if let bad = rules.first(where: { !isRule($0) }) { throw .badRule(bad) }
        return rules
    }

    private static func isRule(_ word: String) -> Bool {
        word.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    }

    private static let name = "hearsay"
}

extension DirectiveParser.Flaw {
    /// The warning about a comment in a line of the input, counted from 1.
    func warning(line: Int) -> Warning {
        Warning(code: "bad-directive", message: "Line \(line): \(message) It changes nothing.")
    }

    private var message: String {
        switch self {
        case .unknownAction(let word):
            "'\(word)' is nothing that hearsay can be told; disable, enable and disable-next-paragraph are."
        case .badRule(let word): "'\(word)' is no rule's id; separate rules by commas and a reason by '--'."
        case .missingReason: "The reason after '--' is missing."
        }
    }
}
