/// When two names mean the same speaker or the same outlet.
enum NameMatching {
    private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii"]
    private static let titles: Set<String> = [
        "the", "a", "an", "mr", "mrs", "ms", "dr", "of", "and", "sen", "rep", "gov", "president", "senator",
        "secretary", "sir", "lord",
    ]
    private static let aliases: [String: String] = [
        "ap": "associated press", "afp": "agence france presse", "nyt": "new york times", "times": "new york times",
        "wsj": "wall street journal", "journal": "wall street journal", "post": "washington post", "fox": "fox news",
        "fox news channel": "fox news", "abc": "abc news", "nbc": "nbc news", "cbs": "cbs news",
        "huffpost": "huffington post", "reports": "unspecified media", "media reports": "unspecified media",
        "local media": "unspecified media", "media": "unspecified media", "varying reports": "unspecified media",
        "news reports": "unspecified media", "state media": "unspecified media",
        "state television": "unspecified media", "news report": "unspecified media", "newspaper": "unspecified media",
        "report": "unspecified media",
    ]
    private static let generic: Set<String> = [
        "news", "agency", "magazine", "newspaper", "channel", "tv", "radio", "website", "television", "network",
        "online", "daily", "sunday", "editorial", "board", "state", "run", "com", "programme", "show", "report",
    ]
    private static let personAndThing: [Set<String>] = [
        ["person", "organization"], ["person", "outlet"], ["person", "document"],
    ]

    /// Whether two names mean the same speaker: a last name stands for the full one, titles do not count, Jr and
    /// Sr differ, and a person is no organisation.
    static func sameSpeaker(_ gold: String?, _ predicted: String?, kinds: (String?, String?)) -> Bool {
        let (left, right) = (significantWords(gold), significantWords(predicted))
        guard !left.isEmpty, !right.isEmpty, !personAndThing.contains(Set([kinds.0 ?? "", kinds.1 ?? ""])) else {
            return false
        }
        let (first, second) = (left.filter { !suffixes.contains($0) }, right.filter { !suffixes.contains($0) })
        let sameSuffix = suffixes.intersection(left) == suffixes.intersection(right)
        if !sameSuffix && first.count > 1 && second.count > 1 { return false }
        if first == second { return true }
        return kinds.0 == "person" || kinds.1 == "person" ? samePerson(first, second) : nested(first, second)
    }

    /// Whether two names mean the same outlet: *AP* and *The Associated Press*, *TASS* and *TASS news agency*.
    static func sameOutlet(_ gold: String, _ predicted: String) -> Bool {
        let (left, right) = (outlet(gold), outlet(predicted))
        guard !left.isEmpty, !right.isEmpty else { return false }
        if left == right { return true }
        let (first, second) = (Set(left.split(separator: " ")), Set(right.split(separator: " ")))
        let generic = Set(generic.map { Substring($0) })
        return (first.isSubset(of: second) || second.isSubset(of: first))
            && first.symmetricDifference(second).isSubset(of: generic)
            && !first.intersection(second).subtracting(generic).isEmpty
    }

    /// Whether two chains have an outlet in common.
    static func shareOutlet(_ gold: [String], _ predicted: [String]) -> Bool {
        gold.contains { name in predicted.contains { sameOutlet(name, $0) } }
    }

    /// Whether two chains are the same outlets in the same order.
    static func sameChain(_ gold: [String], _ predicted: [String]) -> Bool {
        gold.count == predicted.count && zip(gold, predicted).allSatisfy(sameOutlet)
    }

    private static func significantWords(_ name: String?) -> [String] {
        (name ?? "").foldedWords.filter { !titles.contains($0) }
    }

    private static func samePerson(_ left: [String], _ right: [String]) -> Bool {
        guard let a = left.first, let b = right.first else { return false }
        if left.count == 1 { return a == right[right.count - 1] || a == b }
        if right.count == 1 { return b == left[left.count - 1] || b == a }
        let initials = a.first == b.first && (a.count == 1 || b.count == 1)
        return left[left.count - 1] == right[right.count - 1] && (a == b || initials || nested(left, right))
    }

    private static func nested(_ left: [String], _ right: [String]) -> Bool {
        Set(left).isSubset(of: right) || Set(right).isSubset(of: left)
    }

    private static func outlet(_ name: String) -> String {
        let words = name.foldedWords.filter { $0 != "the" }.joined(separator: " ")
        return aliases[words] ?? words
    }
}
