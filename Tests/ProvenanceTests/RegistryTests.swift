import HearsayKit
import Testing

/// The registry of outlets holds together.
@Suite struct RegistryTests {
    private static let registry = OutletRegistry()
    private var outlets: [Outlet] { Self.registry.outlets }

    @Test func idsAreUniqueAndPlain() {
        #expect(Set(outlets.map(\.id)).count == outlets.count)
        #expect(outlets.allSatisfy { $0.id.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".contains($0) } })
    }

    @Test func outletsHaveNamesAndKinds() {
        let kinds = Set(["press-office"] + ViaKind.allCases.map(\.rawValue))
        #expect(outlets.allSatisfy { !$0.name.isEmpty && kinds.contains($0.kind) })
    }

    @Test func stateMediaCodesAreThoseOfTheMatrix() {
        let codes: Set = ["SC", "CaPu", "CaPr", "ISFM", "ISF", "ISM", "IP"]
        #expect(Set(outlets.compactMap(\.stateMedia)).isSubset(of: codes))
    }

    @Test func countriesAreTwoCapitals() {
        let countries = outlets.map(\.country).filter { !$0.isEmpty && $0 != "-" }
        #expect(countries.allSatisfy { $0.count == 2 && $0 == $0.uppercased() })
    }

    @Test func noNameIsListedTwiceInOneOutlet() {
        let doubled = outlets.filter { Set($0.aliases + $0.formerNames).count < ($0.aliases + $0.formerNames).count }
        #expect(doubled.map(\.id) == [])
    }

    @Test func thereAreEnoughOnEveryContinent() {
        #expect(outlets.count >= 450)
        let continents = [
            "Africa": ["NG", "KE", "ZA", "EG", "GH", "ET"], "Asia": ["CN", "IN", "JP", "ID", "PK", "KR"],
            "Europe": ["GB", "FR", "DE", "RU", "IT", "ES"], "North America": ["US", "CA", "MX"],
            "South America": ["BR", "AR", "CL", "CO"], "Oceania": ["AU", "NZ"],
        ]
        let present = Set(outlets.map(\.country))
        for (continent, countries) in continents { #expect(present.isSuperset(of: countries), "\(continent)") }
    }

    @Test func programmesStandForOutletsThatExist() {
        let strays = Self.registry.programmes.filter { Self.registry.outlet(id: $0.outlet) == nil }
        #expect(strays.map(\.name) == [] && !Self.registry.programmes.isEmpty)
    }

    @Test(arguments: [
        ("TASS", "tass"), ("tass", "tass"), ("Reuters", "reuters"), ("reuters.com", "reuters"),
        ("The New York Times", "the-new-york-times"), ("New York Times", "the-new-york-times"),
        ("nytimes.com", "the-new-york-times"), ("The Associated Press", "the-associated-press"),
        ("Associated Press", "the-associated-press"), ("the associated press", "the-associated-press"),
    ])
    func lookUp(name: String, id: String) {
        let outlet = Self.registry.outlet(named: name)
        #expect(outlet?.id == id)
    }

    @Test func everyOutletIsFoundByItsIDAndADomain() {
        #expect(outlets.allSatisfy { Self.registry.outlet(id: $0.id) == $0 })
        let domains = Set(outlets.flatMap(\.domains))
        #expect(domains.allSatisfy { Self.registry.outlet(named: $0) != nil })
    }

    @Test(arguments: ["Lunde Harbour Lantern", "", "the", "?"])
    func unknownNamesAreNoOutlets(name: String) {
        let outlet = Self.registry.outlet(named: name)
        #expect(outlet == nil)
    }

    @Test func notClassifiedIsNotStateControlled() {
        #expect(Self.registry.outlet(id: "tass")?.isStateControlled == true)
        #expect(outlets.filter { $0.stateMedia == nil }.allSatisfy { !$0.isStateControlled })
    }

    @Test func kindsAreThoseOfTheFile() {
        #expect(Set(OutletRegistry().outlets.map(\.kind)) == Set(Outlet.kinds))
    }

    @Test func ownOutletsGoFirst() {
        let own = [Outlet(name: "TASS", kind: "radio"), Outlet(name: "The Vik Lantern", kind: "web")]
        let registry = OutletRegistry(adding: own)
        #expect(registry.outlet(named: "tass")?.kind == "radio" && registry.outlet(id: "tass")?.stateMedia == nil)
        #expect(registry.outlet(named: "vik lantern")?.id == "the-vik-lantern")
        #expect(registry.outlets.count == OutletRegistry().outlets.count + 1)
        #expect(registry.knownNames.first?.fullName == "TASS")
    }
}
