import Checks

/// Writes the tool and its rules into a SARIF log, all of it from the rules' own metadata.
enum SARIFRules {
    /// The member `driver`, which lists every rule there is, in the order of the registry.
    static func write(_ tool: ToolIdentity, to json: inout JSONWriter) {
        json.member("driver", object: tool) {
            $0.member("name", $1.name)
            $0.member("version", $1.version)
            $0.member("semanticVersion", $1.version)
            $0.member("rules", objects: RuleRegistry.rules.map(\.metadata)) { write($1, to: &$0) }
            $0.member("properties", object: $1) {
                $0.member("engine", $1.engine.rawValue)
                $0.member("registry", $1.registry)
            }
        }
    }

    private static func write(_ rule: RuleMetadata, to json: inout JSONWriter) {
        json.member("id", rule.id)
        json.member("name", rule.name)
        json.member("shortDescription", object: rule.summary) { $0.member("text", $1.sarifText) }
        json.member("fullDescription", object: rule.rationale) { $0.member("text", $1.sarifText) }
        json.member("help", object: rule) {
            $0.member("text", help(rule).sarifText)
            $0.member("markdown", RulePage.help(for: $1))
        }
        json.member("helpUri", rule.guideline.address)
        json.member("defaultConfiguration", object: rule) {
            $0.member("level", $1.defaultLevel.rawValue)
            $0.member("enabled", $1.isEnabledByDefault)
        }
        json.member("properties", object: rule) {
            $0.key("tags")
            $0.array { json in ["journalism", "provenance", "quotations"].forEach { json.value($0) } }
            $0.member("problem.severity", $1.defaultLevel.problemSeverity)
        }
    }

    private static func help(_ rule: RuleMetadata) -> String {
        "\(rule.summary)\n\n\(rule.rationale)\n\nGuideline: \(rule.guideline.title), \(rule.guideline.address)"
    }
}

extension Level {
    /// GitHub's own scale.
    fileprivate var problemSeverity: String { self == .note ? "recommendation" : rawValue }
}
