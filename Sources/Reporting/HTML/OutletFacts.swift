import Document
import Provenance

/// What the registry knows of outlets beyond what a trace says.
enum OutletFacts {
    private static let countries: [String: String] = {
        let rows = DataTable(EmbeddedData.countries).rows
        return Dictionary(rows.map { (String($0[0]), String($0[1])) }, uniquingKeysWith: { first, _ in first })
    }()

    private static let countriesByOutlet: [String: String] = {
        let known = OutletRegistry().outlets.map { ($0.id, countries[$0.country] ?? $0.country) }
        return Dictionary(known, uniquingKeysWith: { first, _ in first })
    }()

    /// The country of an outlet with an id; `nil` where it belongs to none.
    static func country(ofOutlet id: String) -> String? {
        countriesByOutlet[id].flatMap { $0.isEmpty ? nil : $0 }
    }
}
