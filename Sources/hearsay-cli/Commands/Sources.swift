import ArgumentParser
import HearsayKit

/// `hearsay sources`
struct Sources: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists the outlets that Hearsay knows, or shows one of them.",
        discussion: """
            The code for state media is that of the State Media Matrix. An outlet without one is not classified, \
            which does not mean that it is independent.
            """)

    @Argument(help: ArgumentHelp("An outlet's id, name, alias or web address.", valueName: "outlet"))
    var outlet: String?

    @Flag(help: "Write JSON.")
    var json = false

    func run() throws {
        let registry = OutletRegistry()
        var output = OutputStream()
        if let outlet {
            guard let found = registry.outlet(named: outlet) else {
                throw ValidationError(
                    "No outlet is called '\(outlet)'. 'hearsay sources' lists all \(registry.outlets.count).")
            }
            try output.write(json ? Sources.object(found) + [0x0A] : Array(details(found).utf8))
        } else if json {
            try output.write(JSONReport.array(of: registry.outlets.map(Sources.object)) + [0x0A])
        } else {
            for outlet in registry.outlets { try output.write(line(outlet)) }
        }
        try output.flush()
    }

    private func line(_ outlet: Outlet) -> String {
        column(outlet.id, 32) + column(outlet.kind, 14) + column(outlet.country, 4) + column(outlet.stateMedia ?? "", 6)
            + "\(outlet.name)\n"
    }

    private func column(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }

    private func details(_ outlet: Outlet) -> String {
        let facts = [
            ("id", outlet.id), ("kind", outlet.kind), ("country", outlet.country), ("owner", outlet.parent),
            ("also", outlet.aliases.joined(separator: ", ")), ("formerly", outlet.formerNames.joined(separator: ", ")),
            ("web", outlet.domains.joined(separator: ", ")), ("languages", outlet.languages.joined(separator: ", ")),
            ("state media", outlet.stateMedia.map(control) ?? "not classified"),
        ]
        let lines = facts.filter { !$0.1.isEmpty }.map { "  \(column($0.0, 13))\($0.1)\n" }
        return "\(outlet.name)\n\(lines.joined())"
    }

    private func control(_ code: String) -> String {
        let meanings = [
            "SC": "state-controlled", "CaPu": "captured public or state-managed", "CaPr": "captured private",
            "ISFM": "independent, state-funded and state-managed", "ISF": "independent, state-funded",
            "ISM": "independent, state-managed", "IP": "independent public",
        ]
        return meanings[code].map { "\(code) (\($0))" } ?? code
    }

    private static func object(_ outlet: Outlet) -> [UInt8] {
        var json = JSONWriter()
        json.object {
            $0.member("id", outlet.id)
            $0.member("name", outlet.name)
            $0.member("kind", outlet.kind)
            $0.member("country", outlet.country.isEmpty ? nil : outlet.country)
            $0.member("parent", outlet.parent.isEmpty ? nil : outlet.parent)
            for (name, values) in [
                ("aliases", outlet.aliases), ("former_names", outlet.formerNames), ("domains", outlet.domains),
                ("languages", outlet.languages),
            ] {
                $0.key(name)
                $0.array { list in values.forEach { list.value($0) } }
            }
            $0.member("state_media", outlet.stateMedia)
        }
        return json.bytes
    }
}
