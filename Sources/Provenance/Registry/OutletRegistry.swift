import Attribution
import Document

/// The outlets that Hearsay knows, with what they are and who controls them.
public struct OutletRegistry: Sendable {
    /// All outlets, by id.
    public let outlets: [Outlet]
    /// All programmes, by name.
    public let programmes: [Programme]
    /// The date of the registry's facts, `YYYY-MM-DD`.
    public let date: String
    private let byID: [String: Int]
    private let byName: [String: Int]
    private let ambiguous: Set<String>
    /// The ids of those that were added.
    private let own: Set<String>

    /// The registry that comes with Hearsay.
    /// - Parameter own: Outlets beside those of the registry, or in the place of those with the same id.
    public init(adding own: [Outlet] = []) {
        let ids = Set(own.map(\.id))
        self.own = ids
        let table = DataTable(EmbeddedData.outlets)
        var ambiguous: Set<String> = []
        // A place in brackets tells outlets of one name apart in the file; articles write the bare name.
        let known = table.rows.map { OutletRegistry.outlet($0, ambiguous: &ambiguous) }
        let outlets = known.filter { !ids.contains($0.id) } + own
        self.outlets = outlets
        let rows = DataTable(EmbeddedData.programmes).rows
        programmes = rows.flatMap { row in
            OutletRegistry.names(ofProgramme: row).map { Programme(name: $0, outlet: String(row[2])) }
        }
        ambiguousProgrammes = Set(rows.filter { $0[4] == "yes" }.flatMap { OutletRegistry.names(ofProgramme: $0) })
        self.ambiguous = ambiguous
        date = table.stated("Date")
        byID = Dictionary(outlets.indices.map { (outlets[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
        byName = OutletRegistry.names(of: outlets)
    }

    private let ambiguousProgrammes: Set<String>

    private static func outlet(_ row: [Substring], ambiguous: inout Set<String>) -> Outlet {
        let aliases = row[2].split(separator: "|").map { alias -> String in
            guard alias.hasSuffix("?") else { return String(alias) }
            ambiguous.insert(String(alias.dropLast()))
            return String(alias.dropLast())
        }
        return Outlet(
            id: String(row[0]), name: bareName(row[1]), aliases: aliases, formerNames: list(row[3]),
            kind: String(row[4]),
            country: String(row[5]), parent: String(row[6]), domains: list(row[7]), languages: list(row[8]),
            stateMedia: row[9].isEmpty ? nil : String(row[9]))
    }

    private static func bareName(_ cell: Substring) -> String {
        guard cell.hasSuffix(")"), let bracket = cell.lastIndex(of: "(") else { return String(cell) }
        return String(cell[..<bracket].dropLast())
    }

    private static func names(ofProgramme row: [Substring]) -> [String] {
        ([row[0]] + row[1].split(separator: "|")).map { $0.hasPrefix("The ") ? String($0.dropFirst(4)) : String($0) }
    }

    private static func list(_ cell: Substring) -> [String] { cell.split(separator: "|").map(String.init) }

    private static func names(of outlets: [Outlet]) -> [String: Int] {
        var names: [String: Int] = [:]
        // Full names win over aliases that several outlets share.
        for (index, outlet) in outlets.enumerated() { names[fold(outlet.name)] = index }
        for (index, outlet) in outlets.enumerated() {
            for name in [outlet.id] + outlet.aliases + outlet.formerNames + outlet.domains
            where names[fold(name)] == nil {
                names[fold(name)] = index
            }
        }
        return names
    }

    /// A name without its article, case and punctuation.
    static func fold(_ name: String) -> String {
        let lower = name.lowercased()
        let bare = lower.hasPrefix("the ") ? lower.dropFirst(4) : lower[...]
        // Nearly all names are ASCII, and filtering their characters one by one would cost more than tracing does.
        guard bare.utf8.allSatisfy({ $0 < 0x80 }) else { return String(bare.filter { $0.isLetter || $0.isNumber }) }
        return String(decoding: bare.utf8.filter { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 }, as: UTF8.self)
    }

    /// The outlet with an id.
    public func outlet(id: String) -> Outlet? { byID[id].map { outlets[$0] } }

    /// The outlet that a name, alias or domain stands for, whatever its case.
    public func outlet(named name: String) -> Outlet? { byName[OutletRegistry.fold(name)].map { outlets[$0] } }

    // MARK: - For attribution

    /// The names of outlets and programmes as attribution needs them; a name's value is its outlet's place
    /// in `outlets`.
    package var knownNames: [KnownName] {
        var names: [KnownName] = []
        // An alias that several outlets share stands for the first of them.
        let order = outlets.indices.sorted { (rank(outlets[$0]), $0) < (rank(outlets[$1]), $1) }
        for index in order {
            let outlet = outlets[index]
            for text in OutletRegistry.forms(of: outlet) {
                names.append(
                    KnownName(
                        text: text, kind: .outlet, fullName: outlet.name, value: index,
                        isAmbiguous: ambiguous.contains(text)))
            }
        }
        for programme in programmes {
            guard let outlet = byID[programme.outlet] else { continue }
            names.append(
                KnownName(
                    text: programme.name, kind: .programme, fullName: programme.name, value: outlet,
                    isAmbiguous: ambiguousProgrammes.contains(programme.name)))
        }
        return names
    }

    /// Those that were added come first, then English-language media of national standing.
    private func rank(_ outlet: Outlet) -> Int {
        if own.contains(outlet.id) { return -1 }
        if OutletRegistry.foremost.contains(outlet.id) { return 0 }
        switch outlet.country {
        case "US": return 1
        case "GB": return 2
        default: return 3
        }
    }

    private static let foremost: Set<String> = [
        "abc-us", "the-new-york-times", "the-washington-post", "the-wall-street-journal", "the-associated-press",
        "the-boston-globe", "the-guardian", "the-independent", "the-sun-uk", "daily-mail", "daily-mirror-uk",
        "daily-express-uk", "the-daily-telegraph-uk", "new-york-daily-news",
    ]

    private static func forms(of outlet: Outlet) -> [String] {
        let name = outlet.name.hasPrefix("The ") ? String(outlet.name.dropFirst(4)) : outlet.name
        let base = outlet.aliases.contains(name) ? [] : [name]
        return base + outlet.aliases + outlet.formerNames
    }
}
