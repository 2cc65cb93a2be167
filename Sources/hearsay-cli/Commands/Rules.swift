import ArgumentParser
import FoundationEssentials
import HearsayKit

/// `hearsay rules`
struct Rules: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lists the rules.")

    @Flag(help: "Write JSON.")
    var json = false

    @Option(help: ArgumentHelp("Write the pages of all rules into this folder.", valueName: "folder"))
    var writePages: String?

    func run() throws {
        let rules = RuleRegistry.rules.map(\.metadata)
        var output = OutputStream()
        if let writePages {
            try write(rules, into: writePages)
        } else if json {
            try output.write(Rules.list(rules))
        } else {
            for rule in rules { try output.write(line(rule)) }
        }
        try output.flush()
    }

    private func line(_ rule: RuleMetadata) -> String {
        let state = rule.isEnabledByDefault ? rule.defaultLevel.rawValue : "off"
        return "\(column(rule.id, 24))\(column(state, 9))\(rule.summary)\n"
    }

    private func column(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }

    private func write(_ rules: [RuleMetadata], into folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let folder = URL(filePath: folder)
        try Data(RulePage.index(of: rules).utf8).write(to: folder.appending(path: "README.md"))
        for rule in rules {
            try Data(RulePage.markdown(for: rule).utf8).write(to: folder.appending(path: "\(rule.id).md"))
        }
    }

    private static func list(_ rules: [RuleMetadata]) -> [UInt8] {
        var json = JSONWriter()
        json.array {
            for rule in rules {
                $0.object {
                    $0.member("id", rule.id)
                    $0.member("name", rule.name)
                    $0.member("level", rule.defaultLevel.rawValue)
                    $0.member("enabled", rule.isEnabledByDefault)
                    $0.member("summary", rule.summary)
                    $0.member("guideline", rule.guideline.address)
                }
            }
        }
        return json.bytes + [0x0A]
    }
}
